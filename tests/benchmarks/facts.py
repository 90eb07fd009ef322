"""How many changed key points the fact rules find, and how many true ones they alarm on.

    python -m tests.benchmarks.facts ARTICLES.jsonl LABELS.jsonl [--half even|odd] [--show KIND]

ARTICLES has nutgraf's records (`id`, `text`, `key_points`), LABELS for each of them
`{"id": ..., "kinds": [...]}`: what was done to each key point, `true` where nothing was. Prints,
for each kind, the share with a finding of severity warning or error, and the share by rule.
`--show` prints the findings on a kind (`--show true`: the false alarms), `--miss` what was missed.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

import nutgraf
from nutgraf import Finding, Source
from nutgraf.model import KeyPoint, KeyPointList, Origin, Severity

FACTS = {
    *("number-mismatch", "date-mismatch", "unknown-name", "misquote"),
    *("negation-mismatch", "reversed-claim", "unsupported-point"),
}


def main() -> None:
    """Prints the table."""
    given = _arguments()
    total: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    by_rule: dict[str, Counter[str]] = defaultdict(Counter)
    seconds = 0.0
    labels = {each["id"]: each["kinds"] for each in _rows(given.labels)}
    for number, record in enumerate(_rows(given.articles)):
        if given.half and number % 2 != ("even", "odd").index(given.half):
            continue
        start = process_time()
        found = judge(record)
        seconds += process_time() - start
        for kind, text, findings in zip(
            labels[record["id"]], record["key_points"], found, strict=True
        ):
            total[kind] += 1
            hit[kind] += bool(findings)
            by_rule[kind].update({finding.rule for finding in findings})
            if findings and kind == given.show:
                print(f"{record['id']}: {text}")
                print("".join(f"    {each.rule}: {each.message}\n" for each in findings), end="")
            if not findings and kind == given.miss:
                print(f"{record['id']}: missed: {text}")
    for kind in sorted(total, key=lambda each: (each != "true", each)):
        rules = "  ".join(f"{r} {n / total[kind]:.1%}" for r, n in by_rule[kind].most_common())
        name = "FALSE ALARMS" if kind == "true" else kind
        print(f"{name:<14} {hit[kind] / total[kind]:6.1%} of {total[kind]:4}   {rules}")
    each = 1000 * seconds / max(1, total.total())
    print(f"{each:.1f} ms a key point, the article and its summary too")


def judge(record: dict[str, Any]) -> list[list[Finding]]:
    """For each key point of a record: the fact rules' findings, notes apart."""
    points = tuple(KeyPoint(text) for text in record["key_points"])
    lists = (KeyPointList(Origin.RECORD, "", None, points),)
    article = replace(nutgraf.read(Source(record["id"], record["text"])), lists=lists)
    findings: list[list[Finding]] = [[] for _ in points]
    for finding in nutgraf.review(article).findings:
        if finding.rule in FACTS and finding.severity is not Severity.INFO:
            findings[finding.key_point or 0].append(finding)
    return findings


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--show", default="")
    parser.add_argument("--miss", default="")
    return parser.parse_args()


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


if __name__ == "__main__":
    main()

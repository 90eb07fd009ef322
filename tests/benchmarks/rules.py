"""How often each rule is right, by readers' judgements; what `nutgraf explain RULE` says of it.

    nutgraf check SET.jsonl --format jsonl --exit-zero > SET.reports.jsonl
    python -m tests.benchmarks.rules --set SET.labels.jsonl SET.reports.jsonl --write

The sets must be of articles on which no threshold, fit or model was tuned. Labels hold for each
record the `kind` of each key point (as it was written) and its `support`: yes, part, no, contra.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tests.benchmarks.judgements import rows

from nutgraf.checks import track_record
from nutgraf.checks.loudness import FACTS, VERDICTS

DATA = Path(track_record.__file__).with_suffix(".json")


def judged(sets: list[list[Path]]) -> Iterator[tuple[bool, list[dict[str, Any]]]]:
    """Each key point: whether it is true, and its warnings and errors."""
    for labels, reports in sets:
        truth = {row["id"]: row["support"] for row in rows(labels)}
        for report in rows(reports):
            for at, said in enumerate(truth[report["source"]["id"]]):
                found = (each for each in report["findings"] if each.get("key_point") == at)
                yield said == "yes", [each for each in found if each["severity"] != "info"]


def counts(sets: list[list[Path]]) -> dict[str, dict[str, int]]:
    """The counts of each rule that says what differs, or that the verdict is bad."""
    points: Counter[bool] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for is_true, loud in judged(sets):
        points[is_true] += 1
        worst = {each["rule"]: each["severity"] for each in reversed(loud)}
        worst |= {each["rule"]: "error" for each in loud if each["severity"] == "error"}
        for rule, severity in worst.items():
            names = ["findings", *["alarms"] * is_true, *["right"] * (not is_true)]
            if severity == "error":
                names += ["errors", *["errors_right"] * (not is_true)]
            found.update((rule, name) for name in names)
    fields = ("findings", "right", "errors", "errors_right", "alarms")
    both = {"true_points": points[True], "untrue_points": points[False]}
    return {
        rule: {**{name: found[rule, name] for name in fields}, **both}
        for rule in sorted(FACTS | VERDICTS)
    }


def main() -> None:
    """Reads the arguments, counts, prints; writes the data file on demand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", nargs=2, type=Path, action="append", required=True, dest="sets")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    found = counts(given.sets)
    for rule, said in found.items():
        print(f"{rule:20} {track_record.TrackRecord(**said)}")
    if given.write:
        command = "python -m tests.benchmarks.rules --write"
        on = [labels.name.partition(".")[0] for labels, _ in given.sets]
        origin = {"command": command, "date": date.today().isoformat(), "sets": on}
        text = json.dumps({**origin, "rules": found}, indent=1)
        DATA.write_text(f"{text}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

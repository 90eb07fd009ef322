"""Trains the lexical matcher on human judgements and writes its data file. Deterministic.

    PYTHONPATH=cli python -m tests.benchmarks.train_matcher \
        coverage_dev.jsonl coverage_dev.labels.jsonl --date 2026-11-22

With `--articles news.jsonl` (records with a cased `text`) the list of common stems is counted
anew first: stems, without numbers, that two articles or more have and write in lower case at
least half of the time, a sentence's first word aside.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tests.benchmarks.coverage import Table, cross_validate, figures, table_of
from tests.benchmarks.fitting import NAMES, fit_calibrated
from tests.benchmarks.judgements import read_judgements, rows

import nutgraf.matching
from nutgraf.text.sentences import sentence_spans
from nutgraf.text.words import WORD, lexicon

HOME = Path(nutgraf.matching.__file__).parent


def count_common_stems(articles: Path, code: str) -> list[str]:
    """Stems that the articles mostly write in lower case, in alphabetical order."""
    stem = lexicon(code).stem
    lower: Counter[str] = Counter()
    total: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for row in rows(articles):
        seen = set()
        for start, end in sentence_spans(row["text"], code):
            words = WORD.findall(row["text"][start:end].replace("’", "'"))
            seen |= {stem(word.lower()) for word in words}
            for word in words[1:]:
                total[stem(word.lower())] += 1
                lower[stem(word.lower())] += word[0].islower()
        documents.update(seen)
    return sorted(
        each
        for each in total
        if total[each] >= 2 <= documents[each] and 2 * lower[each] >= total[each]
        if each.isalpha() and each.isascii()
    )


def train(table: Table, date: str, data: Sequence[str]) -> dict[str, object]:
    """The data file's content: coefficients of a fit to all articles, figures of the folds."""
    theta = fit_calibrated(table.design, table.truth, table.doubtful, np.ones(len(table.truth)))
    chance = cross_validate(table)
    kept = ~table.suspect
    return {
        "about": {
            "command": "python -m tests.benchmarks.train_matcher " + " ".join(data),
            "data": "REALSumm judgements (Bhandari et al. 2020, CC-BY 4.0) as laid out in "
            "Lite2-3Pyramid (Zhang & Bansal 2021); common stems from CNN articles, as counts only",
            "date": date,
            "articles": len(set(table.articles)),
            "judgements": len(table.truth),
            "left_out": int(table.doubtful.sum()),
            "folds_all": figures(table, chance, np.ones(len(chance), bool)),
            "folds_unsuspected_systems": figures(table, chance, kept),
        },
        "coefficients": {
            name: round(float(value), 4) for name, value in zip(NAMES, theta, strict=True)
        },
    }


def main() -> None:
    """Reads the arguments, trains, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--date", required=True)
    parser.add_argument("--language", default="en")
    given = parser.parse_args()
    if given.articles:
        stems = count_common_stems(given.articles, given.language)
        (HOME.parent / "languages" / f"common_{given.language}.txt").write_text(
            "\n".join(stems) + "\n", "utf-8"
        )
    table = table_of(read_judgements(given.records, given.labels, given.language))
    names = [given.records.name, given.labels.name, "--date", given.date]
    if given.articles:
        names += ["--articles", given.articles.name]
    content = json.dumps(train(table, given.date, names), indent=2, ensure_ascii=False) + "\n"
    (HOME / "coefficients.json").write_text(content, "utf-8")
    print(content)


if __name__ == "__main__":
    main()

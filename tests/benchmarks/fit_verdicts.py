"""Fits the verdicts' coefficients to judged key points and writes their data file. Deterministic.

    PYTHONPATH=cli python -m tests.benchmarks.fit_verdicts --date 2026-11-30 \
        --unseen heldout.json --data balanced_dev.jsonl=1/1/1 --data facts_dev.jsonl=0.3/1/0 …

`FILE.jsonl` are records, `FILE.labels.jsonl` beside it what readers say of their key points; the
numbers behind `=` are what a key point weighs in the fits of support with the judge, of support by
words, and of coverage. The fits with the judge use only records that the judge has not been trained
on, whose ids `--unseen` has by the file's name (a file that it does not name is unseen as a whole);
the fits by words use all. Figures are of folds by article.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from tests.benchmarks.judgements import Floats, Integers
from tests.benchmarks.softmax import Model, fit
from tests.benchmarks.verdict_data import Judged, Remembering, measured

import nutgraf.verdicts
from nutgraf.judge import NAME
from nutgraf.verdicts.features import Features

HOME = Path(nutgraf.verdicts.__file__).parent
FOLDS = 8
RIDGE = 8.0
TRUE = 2.0
"""What a true key point weighs beside another: the sets have as many lies as truths, and most
published points are true. With it a yes of 0.5 flags 12% of the true points of `balanced`."""

Said = Callable[[Judged], int | None]
Seen = Callable[[Judged], Features]


def table(points: Sequence[Judged], seen: Seen, said: Said) -> tuple[list[str], Floats, Integers]:
    """The names of the features, their values by key point, and the readers' answers."""
    names = list(seen(points[0]))
    values = np.array([[seen(each)[name] for name in names] for each in points])
    return names, values, np.array([said(each) for each in points])


def folded(points: Sequence[Judged], seen: Seen, said: Said, use: Floats) -> Floats:
    """The probabilities of each key point by a fit to the articles of other folds."""
    _, values, answers = table(points, seen, said)
    articles = sorted({each.article for each in points})
    fold = {article: at % FOLDS for at, article in enumerate(articles)}
    own = np.array([fold[each.article] for each in points])
    found = np.zeros((len(points), 4))
    for at in range(FOLDS):
        model = fit(values[own != at], answers[own != at], use[own != at], RIDGE)
        found[own == at] = model.probabilities(values[own == at])
    return found


def area(good: Floats, bad: Floats) -> float:
    """The probability that one of the good is above one of the bad."""
    if not len(good) or not len(bad):
        return float("nan")
    above = (good[:, None] > bad[None]) + 0.5 * (good[:, None] == bad[None])
    return float(above.mean())


def figures(points: Sequence[Judged], found: Floats, said: Said) -> dict[str, Any]:
    """How good probabilities are, by set: AUC of yes, and its calibration error in tenths."""
    out: dict[str, Any] = {}
    for name in dict.fromkeys(each.name for each in points):
        own = np.array([each.name == name for each in points])
        answers = np.array([said(each) for each, mine in zip(points, own, strict=True) if mine])
        yes = found[own][:, 0]
        bins = np.minimum(9, (yes * 10).astype(int))
        gaps = [
            abs(yes[bins == at].mean() - (answers[bins == at] == 0).mean()) * (bins == at).mean()
            for at in range(10)
            if (bins == at).any()
        ]
        out[name] = {
            "key_points": len(answers),
            "auc_yes_rest": round(area(yes[answers == 0], yes[answers != 0]), 3),
            "auc_yes_contra": round(area(yes[answers == 0], yes[answers == 3]), 3),
            "calibration_error": round(float(sum(gaps)), 3),
        }
    return out


def fitted(
    points: Sequence[Judged], seen: Seen, said: Said, weigh: dict[str, float], true: float
) -> dict[str, Any]:
    """One fit: coefficients, and figures on folds; a true point weighs `true` times more."""
    asked = [each for each in points if said(each) is not None and weigh[each.name]]
    use = np.array([weigh[each.name] * (true if said(each) == 0 else 1.0) for each in asked])
    names, values, answers = table(asked, seen, said)
    model: Model = fit(values, answers, use, RIDGE)
    return {
        "folds": figures(asked, folded(asked, seen, said, use), said),
        "intercepts": [round(float(each), 4) for each in model.intercepts],
        "weights": {
            name: [round(float(each), 4) for each in row]
            for name, row in zip(names, model.weights, strict=True)
        },
    }


def _named(data: str) -> str:
    """A file's name and its weights, without the folder that it happened to be in."""
    file, _, numbers = data.rpartition("=")
    return f"{Path(file).name}={numbers}"


def main() -> None:
    """Reads the arguments, measures, fits, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", action="append", required=True, metavar="FILE.jsonl=A/B/C")
    parser.add_argument("--unseen", type=Path, required=True)
    parser.add_argument("--date", required=True)
    given = parser.parse_args()
    unseen = {name: set(ids) for name, ids in json.loads(given.unseen.read_text("utf-8")).items()}
    read_once = Remembering(threads=2)
    read: list[Judged] = []
    by_words: list[Judged] = []
    weights: dict[str, list[float]] = {}
    for each in given.data:
        file, _, numbers = each.rpartition("=")
        records = Path(file)
        labels = records.with_suffix(".labels.jsonl")
        weights[records.stem] = [float(number) for number in numbers.split("/")]
        read += measured(records.stem, records, labels, unseen.get(records.stem), read_once)
        by_words += measured(records.stem, records, labels, None, None)
        print(records.stem, len(read), len(by_words), flush=True)
    judged, worded, told = ({name: w[at] for name, w in weights.items()} for at in range(3))
    content = {
        "about": {
            "command": "python -m tests.benchmarks.fit_verdicts",
            "data": list(map(_named, given.data)),
            "date": given.date,
            "judge": NAME,
        },
        "fits": {
            "support": fitted(read, lambda p: p.support, lambda p: p.is_borne_out, judged, TRUE),
            "support_by_words": fitted(
                by_words, lambda p: p.support, lambda p: p.is_borne_out, worded, TRUE
            ),
            "coverage": fitted(read, lambda p: p.coverage, lambda p: p.is_told, told, 1.0),
            "coverage_by_words": fitted(
                by_words, lambda p: p.coverage, lambda p: p.is_told, told, 1.0
            ),
        },
    }
    (HOME / "fits.json").write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    print(json.dumps({name: fit["folds"] for name, fit in content["fits"].items()}, indent=1))


if __name__ == "__main__":
    main()

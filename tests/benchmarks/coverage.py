"""Prints how well matchers agree with people, in five folds by article.

    PYTHONPATH=cli python -m tests.benchmarks.coverage coverage_dev.jsonl coverage_dev.labels.jsonl

The lexical matcher is trained on four folds and judged on the fifth; intervals are 95%, from
resampling articles. The second table leaves out the systems whose labels are suspect (see
`judgements.suspects`).
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tests.benchmarks.fitting import Design, fit_calibrated, sigmoid
from tests.benchmarks.judgements import (
    Flags,
    Floats,
    Integers,
    Judgement,
    measure,
    read_judgements,
    suspects,
)
from tests.benchmarks.scores import auc, balanced_accuracy, calibration_error, summary_pearson

from nutgraf.text.cut import places_of
from nutgraf.text.grams import Gram

FOLDS = 5
SEED = 0
SAMPLES = 200


@dataclass(frozen=True)
class Table:
    """All judgements, one entry a key point of a summary."""

    design: Design
    truth: Floats
    articles: NDArray[Any]
    summaries: Integers
    doubtful: Floats
    suspect: Flags


def table_of(judgements: Sequence[Judgement]) -> Table:
    """The judgements as arrays, their signals measured."""
    bad = suspects(judgements)
    size = [len(each.points) for each in judgements]
    doubtful = [
        each.system in bad and each.is_ordered and len(set(each.covered)) > 1 for each in judgements
    ]
    return Table(
        Design.of(measure(judgements)),
        np.array([label for each in judgements for label in each.covered], float),
        np.repeat([each.article for each in judgements], size),
        np.repeat(np.arange(len(judgements)), size),
        np.repeat(doubtful, size).astype(float),
        np.repeat([each.system in bad for each in judgements], size),
    )


def cross_validate(table: Table) -> Floats:
    """Each key point's probability from a matcher that has not seen its article."""
    names = np.unique(table.articles)
    np.random.default_rng(SEED).shuffle(names)
    fold = {name: index % FOLDS for index, name in enumerate(names)}
    held = np.array([fold[name] for name in table.articles])
    chance = np.zeros(len(held))
    for each in range(FOLDS):
        use = (held != each).astype(float)
        theta = fit_calibrated(table.design, table.truth, table.doubtful, use)
        chance[held == each] = sigmoid(table.design.logits(theta)[0])[held == each]
    return chance


def figures(table: Table, chance: Floats, keep: Flags) -> dict[str, float]:
    """The four figures over the judgements kept."""
    truth, said = table.truth[keep], chance[keep]
    return {
        "auc": round(auc(truth, said), 4),
        "balanced_accuracy": round(balanced_accuracy(truth, said), 4),
        "calibration_error": round(calibration_error(truth, said), 4),
        "summary_pearson": round(
            summary_pearson(truth, said, table.articles[keep], table.summaries[keep]), 4
        ),
    }


def intervals(table: Table, chance: Floats, keep: Flags) -> dict[str, tuple[float, float]]:
    """The figures' 2.5th and 97.5th percentiles over resampled articles."""
    random = np.random.default_rng(SEED)
    names = np.unique(table.articles)
    members = {name: np.flatnonzero((table.articles == name) & keep) for name in names}
    drawn = []
    for _ in range(SAMPLES):
        picks = [members[name] for name in random.choice(names, len(names))]
        rows = np.concatenate(picks)
        copy = np.repeat(np.arange(len(picks)), [len(each) for each in picks])
        none = np.zeros(len(rows))
        again = Table(
            table.design, table.truth[rows], copy, table.summaries[rows], none, none.astype(bool)
        )
        drawn.append(figures(again, chance[rows], np.ones(len(rows), bool)))
    return {
        name: (
            float(np.percentile([each[name] for each in drawn], 2.5)),
            float(np.percentile([each[name] for each in drawn], 97.5)),
        )
        for name in drawn[0]
    }


def rouge_1(judgements: Sequence[Judgement]) -> Floats:
    """ROUGE-1 recall of stems, stop words included (Lin 2004), with clipped counts left out."""
    found = []
    for each in judgements:
        text = {stem for sentence in each.summary for stem in sentence.stems}
        found += [
            sum(stem in text for stem in point.stems) / max(1, len(point.stems))
            for point in each.points
        ]
    return np.array(found)


def plain(judgements: Sequence[Judgement]) -> Floats:
    """The uncalibrated mean of content-stem recall (Lin 2004) and 4-gram recall (Popović 2015)."""
    found = []
    for each in judgements:
        places = places_of(tuple(each.summary))
        grams = frozenset[Gram]().union(*(sentence.grams for sentence in each.summary))
        for point in each.points:
            stems = point.content or tuple(dict.fromkeys(point.stems))
            shared = sum(stem in places for stem in stems) / max(1, len(stems))
            found.append((shared + len(point.grams & grams) / max(1, len(point.grams))) / 2)
    return np.array(found)


def main() -> None:
    """Reads the arguments, prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("labels", type=Path)
    given = parser.parse_args()
    judgements = read_judgements(given.records, given.labels)
    table = table_of(judgements)
    ours = cross_validate(table)
    rivals = {"ROUGE-1 recall": rouge_1(judgements), "stems + 4-grams": plain(judgements)}
    for title, keep in (("all systems", table.suspect >= 0), ("no suspects", ~table.suspect)):
        print(f"{title}: {keep.sum()} judgements, {table.truth[keep].mean():.3f} covered")
        for name, chance in {**rivals, "nutgraf, 5 folds": ours}.items():
            bounds = intervals(table, chance, keep)
            cells = [
                f"{key} {value:.3f} [{bounds[key][0]:.3f}, {bounds[key][1]:.3f}]"
                for key, value in figures(table, chance, keep).items()
            ]
            print(f"  {name:18}" + "  ".join(cells))


if __name__ == "__main__":
    main()

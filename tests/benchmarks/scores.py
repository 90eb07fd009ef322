"""How well probabilities agree with people: AUC, balanced accuracy, calibration, correlation."""

from collections import defaultdict
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tests.benchmarks.judgements import Floats, Integers


def auc(truth: Floats, chance: Floats) -> float:
    """The share of pairs of a covered and a missed key point that are in the right order."""
    _, group, size = np.unique(chance, return_inverse=True, return_counts=True)
    rank = (np.cumsum(size) - (size - 1) / 2)[group]
    positive = truth.sum()
    return float(
        (rank[truth == 1].sum() - positive * (positive + 1) / 2)
        / (positive * (len(truth) - positive))
    )


def balanced_accuracy(truth: Floats, chance: Floats) -> float:
    """The mean of the accuracies on covered and on missed key points, at 0.5."""
    said = chance >= 0.5
    return float((said[truth == 1].mean() + (~said[truth == 0]).mean()) / 2)


def calibration_error(truth: Floats, chance: Floats) -> float:
    """The mean distance of probability and frequency over ten equal bins, by their size."""
    bins = np.clip((chance * 10).astype(int), 0, 9)
    return float(
        sum(
            abs(chance[bins == each].mean() - truth[bins == each].mean()) * (bins == each).mean()
            for each in np.unique(bins)
        )
    )


def summary_pearson(
    truth: Floats, chance: Floats, articles: NDArray[Any], summaries: Integers
) -> float:
    """The correlation of summaries' mean coverage within an article, averaged over articles."""
    by_summary: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index, key in enumerate(zip(articles, summaries, strict=True)):
        by_summary[key].append(index)
    by_article: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for (article, _), indices in by_summary.items():
        by_article[article].append((float(truth[indices].mean()), float(chance[indices].mean())))
    found = []
    for pairs in by_article.values():
        human, ours = np.array(pairs).T
        if np.ptp(human) > 0:
            found.append(np.corrcoef(human, ours)[0, 1] if np.ptp(ours) > 0 else 0.0)
    return float(np.mean(found))

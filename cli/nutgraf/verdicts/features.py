"""What a verdict is made of: a few named numbers about a key point and the text that it is held to.

The names are those of `fits.json`, and of `nutgraf explain verdict`.
"""

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from nutgraf.differences import Comparison, Kind
from nutgraf.judge import Opinion
from nutgraf.matching import Match
from nutgraf.verdicts.alignment import Alignment

Features = Mapping[str, float]

_SMALLEST = 1e-4
"""Probabilities are taken for this at least, so that their logarithms are bounded."""


OF_PASSAGE, OF_SUMMARY = (
    frozenset(f"{of}: {name}" for name in Opinion._fields) for of in ("passage", "summary")
)
"""The features that are there where the judge has read a key point."""


FEW = 2
"""Differences of a kind that count at most; the fits were made with this bound."""

ALIKE, ALIKE_ELSEWHERE = 0.84, 0.865
"""The likeness that a key point has to some sentence of its own article, in English and in other
languages, which the finder finds more alike. Of points of another article 99 and 90% have less, of
true ones 11 and 34%."""

ENGLISH = "en"

CONVEYED = 0.5
"""The matcher's probability from which a fact counts as conveyed."""


class Read(NamedTuple):
    """The judge's opinions of a key point, by its passage and by its nearest sentence alone.

    `likeness` is the finder's for the sentence that is most like the key point, `code` the
    language of both.
    """

    passage: Opinion
    nearest: Opinion
    likeness: float
    code: str


def of_support(
    words: Match, missing: float, facts: Comparison, aligned: Alignment, read: Read | None
) -> Features:
    """The features of a key point against the article.

    `words` is what the matcher says of it, `missing` the share of its content words that the
    article has nowhere.
    """
    features = {
        "words": _logit(words.probability),
        "one fact of several": _some(words),
        "missing words": missing,
        "wrong figures": _few(facts.sure, Kind.FIGURE, Kind.DATE),
        "wrong names": _few(facts.sure, Kind.NAME),
        "misquotes": _few(facts.sure, Kind.QUOTATION),
        "turned claims": _few(facts.sure, Kind.DENIAL, Kind.DIRECTION),
        "figures found": _few(facts.borne_out, Kind.FIGURE, Kind.DATE),
        "words put in": float(min(3, aligned.put_in)),
        "a sentence cut short": float(aligned.is_cut),
    }
    if read is not None:
        enough = ALIKE if read.code == ENGLISH else ALIKE_ELSEWHERE
        features["unlike any sentence"] = 10 * max(0.0, enough - read.likeness)
        features |= _opinion("passage", read.passage) | _opinion("nearest sentence", read.nearest)
    return features


def of_coverage(words: Match, facts: Comparison, read: Opinion | None) -> Features:
    """The features of a key point against a summary; `words` is what the matcher says of it."""
    features = {
        "words": _logit(words.probability),
        "one fact of several": _some(words),
        "wrong figures": _few(facts.sure, Kind.FIGURE, Kind.DATE),
        "wrong names": _few(facts.sure, Kind.NAME),
    }
    return features | _opinion("summary", read) if read is not None else features


def _opinion(of: str, opinion: Opinion) -> dict[str, float]:
    """The logits of an opinion, less their mean."""
    logs = [math.log(max(_SMALLEST, probability)) for probability in opinion]
    mean = sum(logs) / len(logs)
    return {f"{of}: {name}": log - mean for name, log in zip(Opinion._fields, logs, strict=True)}


def _few(count: Callable[[Kind], int], *kinds: Kind) -> float:
    """The count of some kinds, up to `FEW`: a third changes no mind."""
    return float(min(FEW, sum(map(count, kinds))))


def _some(words: Match) -> float:
    """1 where the text has some facts of a compound key point, and not all."""
    return float(words.probability < CONVEYED <= max(words.clauses, default=0.0))


def _logit(probability: float) -> float:
    bounded = min(1 - _SMALLEST, max(_SMALLEST, probability))
    return math.log(bounded / (1 - bounded))

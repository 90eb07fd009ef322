"""Human judgements of coverage, and what the lexical matcher measures for each of them."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nutgraf.languages.common import common_stems
from nutgraf.matching.background import Background
from nutgraf.matching.kin import kinship
from nutgraf.matching.signals import Signals, of_words, with_company
from nutgraf.matching.text_index import TextIndex
from nutgraf.text.sentences import sentence_spans
from nutgraf.text.words import Terms, lexicon

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]
ORDERED = 0.3
"""A system with more ordered label lists than this is suspect: 0.01 is chance, 0.1 to 0.22 the
habit of writers who follow the article; the suspect ones of REALSumm have 0.34 to 0.85."""


@dataclass(frozen=True)
class Judgement:
    """One summary of one article: its key points and whether people found each in it."""

    article: str
    system: str
    points: tuple[Terms, ...]
    summary: tuple[Terms, ...]
    body: tuple[Terms, ...]
    covered: tuple[int, ...]

    @property
    def is_telling(self) -> bool:
        """Whether the order of its labels can be judged: two of each kind, at least."""
        return 2 <= sum(self.covered) <= len(self.covered) - 2

    @property
    def is_ordered(self) -> bool:
        """Whether all its 1s come before all its 0s."""
        return list(self.covered) == sorted(self.covered, reverse=True)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def read_judgements(records: Path, labels: Path, code: str = "en") -> list[Judgement]:
    """Records {id, text, key_points, summary} with labels {id, covered}; id is article/system."""
    covered = {row["id"]: tuple(row["covered"]) for row in rows(labels)}
    terms, bodies = lexicon(code).terms, dict[str, tuple[Terms, ...]]()

    def cut(text: str | Sequence[str]) -> tuple[Terms, ...]:
        whole = text if isinstance(text, str) else "\n".join(text)
        return tuple(terms(whole[start:end]) for start, end in sentence_spans(whole, code))

    found = []
    for row in rows(records):
        article, system = row["id"].split("/")
        if article not in bodies:
            bodies[article] = cut(row["text"])
        points = tuple(map(terms, row["key_points"]))
        judged = (article, system, points, cut(row["summary"]), bodies[article], covered[row["id"]])
        found.append(Judgement(*judged))
    return found


def suspects(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Systems whose labels come ordered too often to be labels of these key points.

    In REALSumm the label lists of ten extractive systems are, in a third to most of the records,
    sorted (all 1s first): how many key points a summary covers is known there, not which.
    """
    ordered: dict[str, list[bool]] = defaultdict(list)
    for each in judgements:
        if each.is_telling:
            ordered[each.system].append(each.is_ordered)
    return frozenset(name for name, flags in ordered.items() if np.mean(flags) > ORDERED)


def measure(judgements: Sequence[Judgement], code: str = "en") -> list[Signals]:
    """The signals of every key point of every judgement, in order."""
    kin, common = kinship(code), common_stems(code)
    backgrounds: dict[str, Background] = {}
    found = []
    for each in judgements:
        if each.article not in backgrounds:
            backgrounds[each.article] = Background(each.body, kin, common)
        reading = TextIndex(each.summary, kin)
        background = backgrounds[each.article]
        for point in each.points:
            alone = of_words(point, reading, background)
            found.append(with_company(alone, point, reading, background))
    return found

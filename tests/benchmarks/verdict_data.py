"""Judged key points: what people or careful readers say of them, and what the verdict rests on."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks.judgements import rows
from tests.reading import read_record

from nutgraf.engine import GIVEN, summarize
from nutgraf.judge import JudgeReader
from nutgraf.model import Summary
from nutgraf.verdicts.features import Features
from nutgraf.verdicts.judging import bases

if TYPE_CHECKING:
    from nutgraf.judge.network import Floats

ANSWERS = ("yes", "part", "no", "contra")
"""What a reader may say, in the order of `Probabilities`."""


class Remembering(JudgeReader):
    """A reader that reads each text once: many summaries of a set are of one article."""

    def _all(
        self, run: Callable[[list[int]], "Floats"], inputs: Iterable[list[int]]
    ) -> "list[Floats]":
        asked = [(id(run.__self__), tuple(each)) for each in inputs]  # type: ignore[attr-defined]
        new = [key for key in dict.fromkeys(asked) if key not in self._known]
        found = super()._all(run, [list(ids) for _, ids in new])
        self._known.update(zip(new, found, strict=True))
        return [self._known[key] for key in asked]

    @cached_property
    def _known(self) -> "dict[tuple[int, tuple[int, ...]], Floats]":
        return {}


_TOLD = {"yes": 0, "part": 1, "no": 2, "contra": 2}
"""The same of a summary, which just does not tell what it contradicts."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A key point, its features, and what readers say: indices of `ANSWERS`, None if not asked.

    `kind` and `near` say how it was written: `true`, `false`, `copy`, `far`, or what was changed.
    """

    name: str
    article: str
    language: str
    kind: str
    near: str
    support: Features
    coverage: Features
    is_borne_out: int | None
    is_told: int | None


def measured(
    name: str, records: Path, labels: Path, only: set[str] | None, reader: JudgeReader | None
) -> Iterator[Judged]:
    """The key points of a set; `only` are the ids of the records that are taken, None for all."""
    truth = {row["id"]: row for row in rows(labels)}
    for row in rows(records):
        if only is None or row["id"] in only:
            yield from _points(name, row, truth[row["id"]], reader)


def _points(
    name: str, row: dict[str, Any], truth: dict[str, Any], reader: JudgeReader | None
) -> Iterator[Judged]:
    article = read_record(json.dumps(row).encode(), f"{name}.jsonl", 1)
    given = article.given_summary
    summary = summarize(article) if given is None else Summary(GIVEN, given=given)
    for at, basis in enumerate(bases(article, summary, reader)):
        kind, near = _written(truth, at)
        yield Judged(
            name=name,
            article=row["id"].split("/")[0],
            language=article.language,
            kind=kind,
            near=near,
            support=basis.support,
            coverage=basis.coverage,
            is_borne_out=_borne_out(truth, at),
            is_told=_told(truth, at),
        )


def _written(truth: dict[str, Any], at: int) -> tuple[str, str]:
    kinds = truth.get("kind") or truth.get("kinds")
    return kinds[at] if kinds else "", truth["near"][at] if "near" in truth else ""


def _borne_out(truth: dict[str, Any], at: int) -> int | None:
    """What readers say of the article; of a bullet that was changed, what was done to it."""
    if "support" in truth:
        return ANSWERS.index(truth["support"][at])
    if "kinds" in truth:
        return {"true": 0, "foreign": 2}.get(truth["kinds"][at], 3)
    return None


def _told(truth: dict[str, Any], at: int) -> int | None:
    """What readers say of the summary; where they only said yes or not, a not is a no."""
    if "coverage" in truth:
        return _TOLD[truth["coverage"][at]]
    return (0 if truth["covered"][at] else 2) if "covered" in truth else None

"""Whole kinds of faults, in the languages that know them: true points pass, false ones do not.

Each file of `kinds` has articles, each behind a line `@ LANGUAGE [DATE]`, with its true (`+`) and
its false (`-`) key points.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.differences.test_cases import objections

from nutgraf.languages import LANGUAGES

FOLDER = Path(__file__).with_name("kinds")


class Case(NamedTuple):
    """An article, its language and date, and its key points, true and false."""

    kind: str
    code: str
    date: str
    text: str
    true: list[str]
    false: list[str]


def cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text("utf-8").split("\n@ ")[1:]:
            head, *lines = block.splitlines()
            code, _, date = head.partition(" ")
            true, false = ([x[2:] for x in lines if x.startswith(mark)] for mark in ("+ ", "- "))
            text = "\n".join(x for x in lines if x[:2] not in ("+ ", "- "))
            yield Case(path.stem, code, date, text, true, false)


CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}-{case.code}")
def test_true_points_pass_and_false_ones_do_not(case: Case) -> None:
    head = f"---\nlanguage: {case.code}\n" + (f"date: {case.date}\n" if case.date else "") + "---\n"
    points = [*case.true, *case.false]
    by_point = objections("case.md", head + case.text, points)
    wrong = [
        (point, [finding.message for finding in findings])
        for point, findings in zip(points, by_point, strict=True)
        if bool(findings) is (point in case.true)
    ]
    assert wrong == []


@pytest.mark.parametrize("kind", sorted({case.kind for case in CASES}))
def test_a_kind_is_held_in_many_languages(kind: str) -> None:
    mine = [case for case in CASES if case.kind == kind]
    assert {case.code for case in mine} <= set(LANGUAGES)
    assert all(not case.date or datetime.date.fromisoformat(case.date) for case in mine)
    full = {case.code for case in mine if len(case.true) >= 3 and len(case.false) >= 3}
    assert len(full - {"en"}) >= 6

"""Slips in the samples' key points, in every language, and what becomes of them."""

from collections import Counter

import pytest
from tests.benchmarks.fixes import Case, cases, counts, drafts

import nutgraf
from nutgraf import Report, Source
from nutgraf.batch import Task
from nutgraf.batch.mending import mended
from nutgraf.batch.review import result_of
from nutgraf.config import Settings
from nutgraf.text.edits import chosen

LEAST = {"digit": 0.9, "name": 0.7}


def some_cases() -> list[Case]:
    """Every seventh slip of each draft, so that each language has some."""
    return [each for name, text in drafts() for each in list(cases(name, text))[::7]]


def checked(task: Task) -> Report:
    found = result_of(task)
    assert isinstance(found, Report)
    return found


@pytest.mark.parametrize("case", some_cases(), ids=lambda case: f"{case.name}: {case.said}")
def test_what_is_fixed_is_gone_and_stays_so(case: Case) -> None:
    data = case.text.encode()
    task = Task(name=case.name, settings=Settings(), data=data)
    before = checked(task)
    made = mended(task, before, data, unsafe=True, is_wanted=lambda _: True)
    assert made.data in (case.true.encode(), data)  # exactly mended, or not at all
    assert not chosen([each.fix for each in made.report.findings], unsafe=True)
    assert {each.rule for each in before.findings} >= set(made.fixed)
    told = [(each.rule, each.message) for each in made.report.findings]
    fixed = [
        (each.rule, each.message)
        for each in before.findings
        if each.fix and each.rule in made.fixed
    ]
    assert not fixed or set(fixed).isdisjoint(told)
    again = mended(task, made.report, made.data, unsafe=True, is_wanted=lambda _: True)
    assert again.data == made.data
    assert not again.fixed


def test_nine_of_ten_digits_and_seven_of_ten_names_are_mended_and_none_wrongly() -> None:
    found = counts()
    languages = {code for _, code in found}
    assert len(languages) == 19
    for slip, least in LEAST.items():
        ends = sum((each for (kind, _), each in found.items() if kind == slip), Counter[str]())
        assert ends["wrong"] == 0
        assert ends["mended"] >= least * ends.total()


def test_true_drafts_are_left_alone() -> None:
    for name, text in drafts():
        fixes = [each.fix for each in checked(_task(name, text)).findings]
        assert not chosen(fixes, unsafe=True), name


def _task(name: str, text: str) -> Task:
    return Task(name=name, settings=Settings(), data=text.encode())


def test_the_library_has_the_fixes_too() -> None:
    name, text = next(drafts())
    case = next(cases(name, text))
    article = nutgraf.read(Source(name, case.text))
    assert any(each.fix for each in nutgraf.review(article, judge="off").findings)

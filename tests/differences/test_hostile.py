"""No text makes the readers raise, and none makes them slow."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.differences.test_comparisons import ARTICLE, BODY, RULES
from tests.facts.bodies import body_of
from tests.growth import assert_linear

from nutgraf.differences.comparison import COMPARISONS
from nutgraf.differences.dates import date_mismatches
from nutgraf.differences.figures import number_mismatches
from nutgraf.differences.hedges import overstatements
from nutgraf.facts import read_facts, read_point

KINDS = set(COMPARISONS)
WORDS = (
    "1 2015 3-1 9/11 million half two thirds and not n't March Friday Anna Tworek McD U.S. '70s th "
    "bn the rose fell İ ß 𝟙 CNN's says by year old"
)
PIECES = st.sampled_from([*" .,:;-/'\"“”’%$£€½٣²\u200b\u0301\n", *WORDS.split()])
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map("".join))


@settings(deadline=None, max_examples=60)
@given(point=TEXTS, sentences=st.lists(TEXTS, max_size=4))
def test_never_raises_and_spans_slice_back(point: str, sentences: list[str]) -> None:
    reading = read_facts(point, "en")
    for index, token in enumerate(reading.tokens):
        assert reading.words(index, index + 1) == token.text
    for body in (ARTICLE, body_of(sentences, "en")):
        for rule in RULES:
            for difference in rule(reading, body):
                assert point[difference.start : difference.end] == difference.words
                assert difference.kind in KINDS
                assert difference.sentence is None or 0 <= difference.sentence < len(body.sentences)


@settings(deadline=None, max_examples=30)
@given(point=st.lists(PIECES, max_size=20).map(" ".join))
def test_same_input_same_output(point: str) -> None:
    reading, body = read_facts(point, "en"), body_of(BODY, "en")
    for rule in RULES:
        assert list(rule(reading, body)) == list(rule(read_facts(point, "en"), ARTICLE))


RUNS = (
    "9", "1,", "1.2.", "a.", "two hundred ", "x", '"', "“a ", "not ", "Anna ", "A-", "it's",
    "March 3 ", "[", "they do not approve, they approve ", "32 ", "one in ", "5 out of ",
    "half past ", "a quarter of ", "18h30 ", "A$ ", "Q3 ", "van der ", "2025-26 ", "3/6/2026 ",
    "failed to ", "'a ", "5'10\" ", "2h 15m ", "1m80 ", "twice as ", "three times ", "6ft 2in, ",
)  # fmt: skip


@pytest.mark.parametrize("piece", RUNS)
def test_long_runs_take_linear_time(piece: str) -> None:
    def check(length: int) -> None:
        text = piece * (length // len(piece))
        body = body_of((text,), "en")
        reading = read_point(text, "en")
        point = read_facts("Anna did not pay $5 million in March, she said", "en")
        other = read_facts("They approve the plan", "en")
        for rule in RULES:
            list(rule(point, body))
            list(rule(other, body))
            list(rule(reading, ARTICLE))

    assert_linear(check, 6_000)


FOREIGN = (
    ("de", "lehnte es ab, ", "Der Rat lehnte den Plan nicht ab"),
    ("de", "genehmigte den Plan nicht ", "Der Rat genehmigte den Plan"),
    ("de", "vor zwei Wochen Dienstag letzter Woche ", "Der Rat tagte am 3. März"),
    ("cs", "neschválila nemocnice ", "Rada schválila plán nemocnice"),
    ("tr", "onaylamadı ", "Meclis kararı onayladı"),
    ("fr", "ne prévoit que ", "Le ministre ne prévoit pas"),
    ("ja", "承認しなかった", "議会は計画を承認した"),
    ("zh", "拒绝批准", "议会批准计划"),
    ("ru", "никто не отказался вдвое ", "Совет отказался от плана"),
)


@pytest.mark.parametrize(("code", "piece", "point"), FOREIGN)
def test_long_runs_in_other_languages_take_linear_time(code: str, piece: str, point: str) -> None:
    def check(length: int) -> None:
        text = piece * (length // len(piece))
        body = body_of((text,), code, today=datetime.date(2026, 3, 5))
        own = body_of((point,), code, today=datetime.date(2026, 3, 5))
        for rule in RULES:
            list(rule(read_point(point, code), body))
            list(rule(read_point(text, code), own))

    assert_linear(check, 6_000)


def test_many_short_points_against_a_long_body_of_figures_take_linear_time() -> None:
    def check(length: int) -> None:
        texts = [
            f"It paid {number % 97} million on {number % 28 + 1} March." for number in range(length)
        ]
        body = body_of(texts, "en")
        for number in range(length):
            point = read_point(f"Fund paid {number % 89} million on {number % 27 + 2} March", "en")
            for rule in (number_mismatches, date_mismatches):
                list(rule(point, body))

    assert_linear(check, 250)


def test_a_word_behind_many_hedges_takes_linear_time() -> None:
    point = read_point("They close", "en")

    def check(length: int) -> None:
        body = body_of(["They may close."] * (length // 15), "en")
        list(overstatements(point, body))

    assert_linear(check, 3_000)

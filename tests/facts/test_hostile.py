"""No text makes the readers raise, and none makes them slow."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.facts.test_comparisons import ARTICLE, BODY, RULES

from nutgraf.facts import message, read_body, read_facts, read_point

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
    for at, token in enumerate(reading.tokens):
        assert reading.words(at, at + 1) == token.text
    for body in (ARTICLE, read_body(sentences, "en")):
        for rule in RULES:
            for each in rule(reading, body):
                assert point[each.start : each.end] == each.words
                assert message(each, "line 1")
                assert each.sentence is None or 0 <= each.sentence < len(body.sentences)


@settings(deadline=None, max_examples=30)
@given(point=st.lists(PIECES, max_size=20).map(" ".join))
def test_same_input_same_output(point: str) -> None:
    reading, body = read_facts(point, "en"), read_body(BODY, "en")
    for rule in RULES:
        assert list(rule(reading, body)) == list(rule(read_facts(point, "en"), ARTICLE))


LONG = [
    "9" * 200_000,
    "1," * 100_000,
    "1.2." * 50_000,
    "a." * 100_000,
    "two hundred " * 20_000,
    "x" * 1_000_000,
    '"' * 200_000,
    "“a " * 60_000,
    "not " * 40_000,
    "Anna " * 30_000,
    "A-" * 60_000,
    "it's" * 50_000,
    "March 3 " * 20_000,
    "[" * 100_000,
]


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:12])
def test_long_runs_take_linear_time(text: str) -> None:
    start = process_time()
    body = read_body((text,), "en")
    reading = read_point(text, "en")
    point = read_facts("Anna did not pay $5 million in March, she said", "en")
    for rule in RULES:
        list(rule(point, body))
        list(rule(reading, ARTICLE))
    assert process_time() - start < 5

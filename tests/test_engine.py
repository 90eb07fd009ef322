"""The stages in order: what a summarizer sees, how long a summary is, what is compared."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import SAMPLES

import nutgraf
from nutgraf import Source, UsageError
from nutgraf.summarizers import METHODS
from nutgraf.summarizers.length import Length, LengthUnit, default_length, parse_length

DRAFTS = sorted(path for path in SAMPLES.iterdir() if path.suffix not in (".jsonl", ""))
BY_HAND = {
    "chatbot.txt": ("Key Points:", None),
    "harbour-bridge.md": ("## Key takeaways", "The harbour bridge in"),
    "river-flood.txt": ("TL;DR", "The river Aven"),
    "budget-bad.md": ("## Highlights", None),
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_contract_of_every_method(method: str, path: Path) -> None:
    article = nutgraf.read(path)
    for length in (1, 3, 1000):
        summary = nutgraf.summarize(article, method=method, length=str(length))
        assert len(summary.sentences) == min(length, len(article.sentences))
        assert list(summary.sentences) == sorted(set(summary.sentences))
        assert sorted(summary.ranks) == list(range(1, len(summary.ranks) + 1))
        assert summary == nutgraf.summarize(nutgraf.read(path), method=method, length=str(length))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_no_heading_and_no_key_point_in_a_summary(method: str, path: Path) -> None:
    article = nutgraf.read(path)
    summary = nutgraf.summarize(article, method=method, length="100%")
    texts = [sentence.text for sentence in summary.texts(article)]
    for heading in filter(None, article.headings):
        assert not any(text.startswith(heading) for text in texts)
    for point in article.key_points:
        assert point.text not in texts


@pytest.mark.parametrize("name", BY_HAND)
@pytest.mark.parametrize("method", METHODS)
def test_a_list_removed_by_hand_changes_no_summary(name: str, method: str) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    start, end = BY_HAND[name]
    rest = text[text.index(end) :] if end else ""
    bare = nutgraf.read(Source(name, text[: text.index(start)] + rest))
    whole = nutgraf.read(Source(name, text))
    assert not bare.key_points
    assert whole.key_points
    ours, theirs = (nutgraf.summarize(text, method=method, length="4") for text in (whole, bare))
    if method not in ("random", "sumy:random"):
        assert ours == theirs
    assert [each.text for each in whole.sentences] == [each.text for each in bare.sentences]


def test_default_length() -> None:
    assert default_length(0) == default_length(3) == Length(3)
    assert default_length(5) == Length(5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5", Length(5)),
        ("20%", Length(20, LengthUnit.PERCENT)),
        ("80w", Length(80, LengthUnit.WORDS)),
        (" 80 words ", Length(80, LengthUnit.WORDS)),
        ("2 sentences", Length(2)),
    ],
)
def test_lengths(text: str, expected: Length) -> None:
    assert parse_length(text) == expected


@pytest.mark.parametrize("text", ["0", "0%", "0w", "101%", "-1", "", "x", "5x", "9" * 400])
def test_no_lengths(text: str) -> None:
    with pytest.raises(UsageError, match="--length"):
        parse_length(text)


def test_a_budget_of_words_is_kept() -> None:
    article = nutgraf.read(SAMPLES / "chatbot.txt")
    for words in (20, 60, 120):
        summary = nutgraf.summarize(article, length=f"{words}w")
        texts = [article.sentences[index].text for index in summary.sentences]
        assert 0 < sum(len(text.split()) for text in texts) <= words


def test_unknown_method() -> None:
    with pytest.raises(UsageError, match="did you mean lex-rank"):
        nutgraf.summarize(nutgraf.read(SAMPLES / "chatbot.txt"), method="lexrank")


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=400), st.sampled_from(["x.txt", "x.md", ""]))
def test_any_text_can_be_reviewed(text: str, name: str) -> None:
    try:
        report = nutgraf.review(nutgraf.read(Source(name, text)))
    except nutgraf.NutgrafError:
        return
    assert report.total == len(report.analysis.article.key_points)
    assert all(0 <= each.score <= 1 for each in report.analysis.coverage)

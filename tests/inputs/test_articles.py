"""Whole articles: their parts, and properties that hold for any text."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf import Article, InputError, Source, read
from nutgraf.inputs.about.about import given_points
from nutgraf.inputs.articles import draft_of
from nutgraf.inputs.drafts.contents import Hints, contents_of
from nutgraf.inputs.drafts.draft import points_in
from nutgraf.model import BlockKind, Origin
from nutgraf.text.folding import fold_space

DRAFT = """---
title: From the matter
---
# Harbour council votes

## A deck

The council voted. It was close.

> The mayor said so.

```
code. here
```

| a | b |
|---|---|
| c. | d. |

- Tom left
- Joan left

## Key points

- The ferry **stays**
- Repairs begin
"""


def test_parts_of_an_article() -> None:
    article = read(Source("draft.md", DRAFT))
    assert article.title == "From the matter"
    assert article.headings == ("From the matter", "Harbour council votes", "A deck")
    assert [sentence.text for sentence in article.sentences] == [
        "The council voted.",
        "It was close.",
        "The mayor said so.",
        "Tom left",
        "Joan left",
    ]
    assert [sentence.index for sentence in article.sentences] == [0, 1, 2, 3, 4]
    assert [point.text for point in article.key_points] == ["The ferry stays", "Repairs begin"]
    assert article.source.place(article.key_points[0].span.start).line == 25  # type: ignore[union-attr]


def test_given_points_and_summary() -> None:
    article = read(Source("draft.md", DRAFT), points=["A  b", ""], summary="One. Two.")
    assert [point.text for point in article.key_points] == ["A b"]
    assert article.lists[0].origin is Origin.RECORD
    assert article.given_summary is not None
    assert [sentence.text for sentence in article.given_summary] == ["One.", "Two."]
    assert given_points([" "]) == ()


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("- a\n- b\n", ["a", "b"]),
        ("a\n\nb\n", ["a", "b"]),
        ("Key points\n\n- a\n- b\n", ["a", "b"]),
        ("Some words:\n\n- a\n- b\n", ["a", "b"]),
        ("", []),
        ("One point.", ["One point."]),
        ("---\nkey_points: [a, b]\n---\n", ["a", "b"]),
    ],
)
@pytest.mark.parametrize("name", ["p.txt", "p.md"])
def test_points_in_a_file_of_their_own(text: str, points: list[str], name: str) -> None:
    assert points_in(draft_of(contents_of(Source(name, text)), Hints("en"))) == points


PIECES = st.sampled_from(
    [
        "Key points",
        "## Key points",
        "**TL;DR:**",
        "Summary:",
        "- ",
        "• ",
        "1. ",
        "a.",
        "> ",
        "> [!summary]",
        "!!! abstract",
        "@highlight",
        "---",
        "+++",
        "key_points:",
        "[a, b]",
        "\n",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "The ferry sails.",
        "He said so",
        "*",
        "**",
        "`",
        "```",
        "[",
        "](b)",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "|",
        "|---|",
        "# ",
        "===",
        "U.S. ",
        "“Why?”",
        "\0",
        "\u2028",
        "\x0b",
        "\x0c",
        "\x1c",
        "\x85",
        "\u202e",
        "\ud800",
        "é",
        "e\u0301",
        "🔑",
        "✅",
        "\\",
        "\r\n",
        "\r",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=120)
NAMES = st.sampled_from(["a.txt", "a.md", "a"])


def reading(name: str, text: str) -> Article | None:
    """The article, or None where nutgraf says in a sentence why there is none."""
    try:
        return read(Source(name, text))
    except InputError as error:
        problem = str(error)
    assert "\n" not in problem
    return None


@given(NAMES, TEXTS)
@settings(max_examples=250, deadline=None)
def test_spans_slice_back_in_order(name: str, text: str) -> None:
    article = reading(name, text)
    at = 0
    for sentence in article.sentences if article else ():
        assert article is not None
        assert sentence.span is not None
        assert at <= sentence.span.start < sentence.span.end <= len(article.source.text)
        at = sentence.span.end
        assert_sliced(article, sentence.text, sentence.span.start, sentence.span.end, name)


@given(NAMES, TEXTS)
@settings(max_examples=250, deadline=None)
def test_key_points_slice_back_and_stand_apart_from_the_body(name: str, text: str) -> None:
    article = reading(name, text)
    if article is None:
        return
    body = [sentence.span for sentence in article.sentences if sentence.span]
    for one in article.lists:
        spans = [point.span for point in one.points if point.span]
        if one.origin is not Origin.FRONT_MATTER:
            assert spans == sorted(spans)
            assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
            for point in one.points:
                assert point.span is not None
                assert_sliced(article, point.text, point.span.start, point.span.end, name)
        for span in spans:
            assert all(other.end <= span.start or span.end <= other.start for other in body)


def assert_sliced(article: Article, text: str, start: int, end: int, name: str) -> None:
    piece = article.source.text[start:end]
    if name == "a.txt" and not any(mark in piece for mark in ("**", "&", "`", "\n")):
        assert fold_space(piece) == text
    if "&" not in piece:
        letters = iter(piece)
        assert all(char in letters for char in text if char.isalnum())


@given(NAMES, TEXTS)
@settings(max_examples=100, deadline=None)
def test_headings_stand_outside_of_sentences(name: str, text: str) -> None:
    article = reading(name, text)
    for block in article.blocks if article else ():
        if block.kind in (BlockKind.HEADING, BlockKind.TITLE, BlockKind.DECK):
            assert article is not None
            for sentence in article.sentences:
                assert sentence.span is not None
                assert (
                    sentence.span.end <= block.span.start or block.span.end <= sentence.span.start
                )


@given(NAMES, TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_article(name: str, text: str) -> None:
    first, second = reading(name, text), reading(name, text)
    if first and second:
        assert (first.blocks, first.sentences, first.lists) == (
            second.blocks,
            second.sentences,
            second.lists,
        )
    assert (first is None) == (second is None)

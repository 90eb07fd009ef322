"""Key points where real editors put them: each shape is one list, what only looks so is none."""

import pytest
from tests.inputs.shapes import (
    BODY,
    COMMENTS,
    HEADINGS,
    MARKDOWN,
    NO_LISTS,
    PAGES,
    POINTS,
    STRAYS,
    TITLE,
)

from nutgraf import Article, Source, read

ITEMS = "\n".join(f"- {point}" for point in POINTS)
UL = "<ul>" + "".join(f"<li>{point}</li>" for point in POINTS) + "</ul>"


def filled(shape: str) -> str:
    for letter, point in zip("ABC", POINTS, strict=True):
        shape = shape.replace(f"@{letter}@", point)
    return shape


def markdown(*pieces: str) -> Article:
    return read(Source("draft.md", "\n\n".join((f"# {TITLE}", *pieces)) + "\n"))


def page(*pieces: str) -> Article:
    body = "".join(pieces)
    return read(
        Source("draft.html", f"<html><body><article><h1>{TITLE}</h1>{body}</article></body></html>")
    )


def paragraphs(*texts: str) -> list[str]:
    return [f"<p>{text}</p>" for text in texts]


def points(article: Article) -> list[str]:
    return [point.text for point in article.key_points]


def said(article: Article) -> str:
    return " ".join(sentence.text for sentence in article.sentences)


@pytest.mark.parametrize("name", MARKDOWN)
@pytest.mark.parametrize("place", [0, 1])
def test_markdown(name: str, place: int) -> None:
    box = filled(MARKDOWN[name])
    article = markdown(*BODY[:place], box, *BODY[place:])
    assert points(article) == list(POINTS)
    assert all(text in said(article) for text in BODY)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("place", [0, 1])
def test_pages(name: str, place: int) -> None:
    box = filled(PAGES[name])
    article = page(*paragraphs(*BODY[:place]), box, *paragraphs(*BODY[place:]))
    assert points(article) == list(POINTS)
    assert all(text in said(article) for text in BODY)


@pytest.mark.parametrize("name", NO_LISTS)
@pytest.mark.parametrize("place", [0, 3])
def test_what_is_only_called_so_is_none(name: str, place: int) -> None:
    article = page(*paragraphs(*BODY[:place]), NO_LISTS[name], *paragraphs(*BODY[place:]))
    assert not article.key_points
    assert not any(candidate.is_taken for candidate in article.candidates)


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_stays_one_with_anything_around_it(heading: str) -> None:
    mark = "> " if heading.startswith(">") else ""
    items = "\n".join(mark + line for line in ITEMS.split("\n"))
    article = markdown(*BODY, heading + ("\n" if mark else "\n\n") + items)
    assert points(article) == list(POINTS)


@pytest.mark.parametrize("comment", COMMENTS)
def test_comments_support_nothing(comment: str) -> None:
    article = markdown(BODY[0], comment, BODY[1], BODY[2], f"## Key points\n\n{ITEMS}")
    assert "Selby" not in said(article)
    assert "more" not in said(article)
    assert points(article) == list(POINTS)
    assert all(text in said(article) for text in BODY)


@pytest.mark.parametrize("line", STRAYS)
def test_what_is_none_of_the_article_supports_nothing(line: str) -> None:
    for found in (
        markdown(BODY[0], line, *BODY[1:], f"## Key points\n\n{ITEMS}"),
        page(*paragraphs(BODY[0], line, *BODY[1:]), f"<h2>Key points</h2>{UL}"),
    ):
        assert said(found) == " ".join(BODY)
        assert points(found) == list(POINTS)


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize("behind", ["", "---", "## The pool"])
def test_bare_paragraphs_under_a_heading_end_where_the_body_begins(stop: str, behind: str) -> None:
    bare = [point + stop for point in POINTS]
    article = markdown("## Key Points", *bare, *([behind] if behind else ()), *BODY)
    assert points(article) == bare
    assert said(article) == " ".join(BODY)


def test_a_paper_of_short_paragraphs_is_no_list_of_points() -> None:
    lines = [
        f"The council of Ormsby met for the {number}th time this year." for number in range(20)
    ]
    assert not points(markdown("## Key points", *lines))


@pytest.mark.parametrize(
    "line",
    [
        "AI-generated pictures of the pool went round on Friday.",
        "Read more about it in the report, the mayor said.",
        "Share prices of the pool's owner fell on Friday.",
        "Source of the trouble was the roof, the mayor said.",
        "More than 400 people came to see it.",
        "Video of the roof was shown in the hall.",
    ],
)
def test_sentences_that_only_begin_as_notices_do_stay(line: str) -> None:
    article = markdown(BODY[0], line, *BODY[1:])
    assert line in said(article)

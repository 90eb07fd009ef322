"""A list in bold between title and first paragraph: key points without a heading."""

import json

import pytest
from tests.inputs.shapes import BODY, TITLE
from tests.inputs.test_shapes import markdown, page, paragraphs, points, said
from tests.reading import read_record

from nutgraf import Source, read

POINTS = (
    "Pool closes Friday for repairs that cost $4 million",
    "Work will take eight months, the mayor said",
    "Shuttle bus takes classes to Kirby until then",
)
BOLD = "\n".join(f"- **{point}**" for point in POINTS)


def bold_ul(texts: tuple[str, ...] = POINTS) -> str:
    items = "".join(f"<li class=''><strong>{text}</strong></li>" for text in texts)
    return f"<ul class='bullets-with-font'>{items}</ul>"


@pytest.mark.parametrize("between", [(), ("By Ann Doyle",), ("By Ann Doyle", "12 May 2026")])
def test_below_the_title_of_a_draft(between: tuple[str, ...]) -> None:
    article = markdown(*between, BOLD, *BODY)
    assert points(article) == list(POINTS)
    assert said(article) == " ".join(BODY)
    assert article.lists[0].heading == TITLE
    assert article.title == TITLE


def test_a_full_stop_need_not_be_in_bold() -> None:
    items = "\n".join(f"- **{point}**." for point in POINTS)
    assert points(markdown(items, *BODY)) == [f"{point}." for point in POINTS]


def test_below_the_title_of_plain_text() -> None:
    text = "\n\n".join((TITLE, BOLD, *BODY))
    assert points(read(Source("draft.txt", text))) == list(POINTS)


def test_below_a_title_that_is_kept_apart() -> None:
    text = "\n\n".join((f"---\ntitle: {TITLE}\n---", BOLD, *BODY))
    assert points(read(Source("draft.md", text))) == list(POINTS)
    html = bold_ul() + "".join(paragraphs(*BODY))
    record = json.dumps({"title": TITLE, "text": html}).encode()
    article = read_record(record, "drafts.jsonl", 1)
    assert points(article) == list(POINTS)
    assert article.lists[0].heading == TITLE


def test_below_a_title_that_is_no_first_heading() -> None:
    head = f"<head><meta property='og:title' content='{TITLE}'></head>"
    body = f"<h2>{TITLE}</h2>{bold_ul()}{''.join(paragraphs(*BODY))}"
    page = f"<html>{head}<body><div>{body}</div></body></html>"
    assert points(read(Source("draft.html", page))) == list(POINTS)


@pytest.mark.parametrize(
    "above",
    [
        "<h1>@T@</h1>@L@<p class=author>By Ann Doyle for the Bay Times</p>",
        "<h1>@T@</h1><p class=byline>By Ann Doyle</p>@L@",
        "<header><h1>@T@</h1>@L@</header>",
        "<h1>@T@</h1><ul class=x><li>Email</li><li>Print</li></ul>@L@",
        "<h1>@T@</h1><p>Published: 12:30, 5 May 2026</p>@L@",
    ],
)
@pytest.mark.parametrize("body", ["{}", "<div itemprop=articleBody>{}</div>"])
def test_below_the_title_of_a_page(above: str, body: str) -> None:
    top = above.replace("@T@", TITLE).replace("@L@", bold_ul())
    html = f"<html><body><div>{top}{body.format(''.join(paragraphs(*BODY)))}</div></body></html>"
    article = read(Source("draft.html", html))
    assert points(article) == list(POINTS)
    assert all(text in said(article) for text in BODY)
    signs = [sign for candidate in article.candidates for sign, _ in candidate.signs]
    assert "it stands in bold below the title" in signs


@pytest.mark.parametrize(
    "pieces",
    [
        (BODY[0], BOLD, *BODY[1:]),
        ("## Ingredients of a pool", BOLD, *BODY),
        (BOLD.replace("**", ""), *BODY),
        (BOLD.replace(" ", " x** ", 3), *BODY),
        ("- **Tom Baird**\n- **Joan Pike**\n- **Lee Odum**", *BODY),
        ("- **Introduction**\n- **The pool**", *BODY),
        (f"- **{POINTS[0]}**", *BODY),
        (BOLD, "## What comes next", *BODY),
        ("\n".join(f"- [**{point}**](/x)" for point in POINTS), *BODY),
    ],
)
def test_other_lists_are_none(pieces: tuple[str, ...]) -> None:
    assert not points(markdown(*pieces))


PEOPLE = {
    "names": ("Ann Doyle Carter", "Tom Baird Smith", "Joan de la Pike"),
    "by": ("By Ann Doyle in Ormsby", "By Tom Baird and Lee Odum"),
    "roles": ("Ann Doyle, our reporter in Kirby", "Tom Baird, mayor of the town"),
    "bars": ("Ann Doyle | reporter for the town", "Tom Baird | chief of the pool"),
    "dashes": ("Ann Doyle – reporter in Kirby", "Tom Baird – editor in Ormsby"),
    "brackets": ("Ann Doyle (reporter in Kirby)", "Tom Baird (editor in Ormsby)"),
    "sections": ("News", "Pool and town", "The mayor", "Kirby"),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_those_who_wrote_it_are_no_points(name: str) -> None:
    assert not points(page(bold_ul(PEOPLE[name]), *paragraphs(*BODY)))
    assert not points(markdown("\n".join(f"- **{line}**" for line in PEOPLE[name]), *BODY))


@pytest.mark.parametrize(
    "item", ["<b><a href='/x'>{}</a></b>", "<a href='/x'><strong>{}</strong></a>"]
)
def test_links_in_bold_are_no_points(item: str) -> None:
    links = "".join(f"<li>{item.format(point)}</li>" for point in POINTS)
    assert not points(page(f"<ul>{links}</ul>", *paragraphs(*BODY)))


@pytest.mark.parametrize(
    "lines",
    [
        ("Pool Closes on Friday, Mayor Says", "Work Will Take Eight Months"),
        ("By Friday the pool has to close", "By June the work will be done"),
        ("Tom Baird, the mayor, closes the pool", "Work will take eight months"),
    ],
)
def test_points_that_begin_with_a_name_are_points(lines: tuple[str, ...]) -> None:
    assert points(page(bold_ul(lines), *paragraphs(*BODY))) == list(lines)


def test_a_bold_list_of_something_else_is_none() -> None:
    others = (
        "Bread from six in the morning on the square",
        "A new baker comes to the old town hall",
        "Flour prices rise across all counties again",
    )
    assert not points(page(bold_ul(others), *paragraphs(*BODY)))

"""A list in bold between title and first paragraph: key points without a heading."""

import pytest
from tests.inputs.shapes import BODY, TITLE
from tests.inputs.test_shapes import markdown, page, paragraphs, points, said

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


def test_a_bold_list_of_something_else_is_none() -> None:
    others = (
        "Bread from six in the morning on the square",
        "A new baker comes to the old town hall",
        "Flour prices rise across all counties again",
    )
    assert not points(page(bold_ul(others), *paragraphs(*BODY)))

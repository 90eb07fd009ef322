"""Markdown as newsrooms have it: boxes of every dialect, HTML, modules, notes, credits."""

import pytest
from tests.growth import assert_linear
from tests.inputs.blocks import assert_placed
from tests.reading import read_source

from nutgraf.inputs.text.containers import MOST_NESTING
from nutgraf.model import Article, Source

TITLE = "# The bridge\n\n"
BODY = (
    "\n\nThe harbour bridge will close in March for repairs, the council said.\n\n"
    "The repairs will cost five million dollars in all this year.\n"
)
BODY_TEXTS = [part for part in BODY.split("\n") if part]
ITEMS = "- One is *so*\n- Two is so"
HTML_ITEMS = "<ul>\n<li>One is <i>so</i></li>\n\n<li>Two is so</li>\n</ul>"


def read(text: str, name: str = "a.md") -> Article:
    article = read_source(Source(name, text))
    for point in article.key_points:
        assert point.span
        assert_placed(text, point.span.start, point.span.end, point.text)
    for sentence in article.sentences:
        assert sentence.span
        assert_placed(text, sentence.span.start, sentence.span.end, sentence.text)
    return article


def points(article: Article) -> list[str]:
    return [point.text for point in article.key_points]


def sentences(article: Article) -> list[str]:
    return [sentence.text for sentence in article.sentences]


BOXES = [
    f":::summary\n{ITEMS}\n:::",
    f":::: key-points\n\n{ITEMS}\n\n::::",
    f"::: info Key points\n{ITEMS}\n:::",
    f":::info[Key points]\n\n{ITEMS}\n\n:::",
    f"::: {{.key-points #top}}\n{ITEMS}\n:::",
    ":::takeaways\nOne is so.\n\nTwo is so.\n:::",
    f":::note\n**Key points**\n\n{ITEMS}\n:::",
    f"{{{{< key-points >}}}}\n{ITEMS}\n{{{{< /key-points >}}}}",
    f'{{{{% keyTakeaways title="In brief" %}}}}\n\n{ITEMS}\n\n{{{{% /keyTakeaways %}}}}',
    f'{{{{< notice "Key points" >}}}}\n{ITEMS}\n{{{{< /notice >}}}}',
    f"<KeyPoints>\n{ITEMS}\n</KeyPoints>",
    f'<Box className="key-points">\n\n{ITEMS}\n\n</Box>',
    f'<aside class="key-points">\n\n{ITEMS}\n\n</aside>',
    f'<aside class="key-points">\n{HTML_ITEMS}\n</aside>',
    f"<details><summary>Key points</summary>\n{HTML_ITEMS}\n</details>",
    f"<details>\n<summary>Key points</summary>\n\n{ITEMS}\n\n</details>",
    f"<h2>Key points</h2>\n{HTML_ITEMS}",
    f"## Key points\n\n{HTML_ITEMS}",
    '<div class="key-takeaways"><p>One is so</p><p>Two is so</p></div>',
    f"> [!summary] In brief\n{ITEMS}".replace("\n", "\n> "),
    f'!!! abstract "In brief"\n{ITEMS}'.replace("\n", "\n    "),
    "## Key points\n\n-One is so\n-Two is so",
    "**Key points**\n\n–One is so\n–Two is so",
    "Key points: (1) One is so (2) Two is so",
    "**Key points:** 1) One is so; 2) Two is so",
    "## Key points\n\n(1) One is so; and (2) Two is so",
    "## Key points\n\n1. One is so 2. Two is so",
]


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("place", ["top", "end"])
def test_boxes(box: str, place: str) -> None:
    text = TITLE + (box + BODY if place == "top" else BODY + "\n" + box + "\n")
    article = read(text)
    assert [point.rstrip(".") for point in points(article)] == ["One is so", "Two is so"]
    assert sentences(article) == BODY_TEXTS
    assert article.title == "The bridge"


@pytest.mark.parametrize(
    "text",
    [
        f":::note\n{ITEMS}\n:::",
        f"{{{{< notice tip >}}}}\n{ITEMS}\n{{{{< /notice >}}}}",
        f"<section>\n\n{ITEMS}\n\n</section>",
        f"<aside>\n{HTML_ITEMS}\n</aside>",
        HTML_ITEMS,
        "Highlights:\n\nOne is so\n\nTwo is so",
        "Highlights:\n-One is so\n-Two is so",
        f"```\n:::summary\n{ITEMS}\n:::\n```",
        f":::summary\n\n```\n{ITEMS}\n:::\n```",
        "-One is so\n-Two is so",
        "It is (1) one and (2) two.",
        "Temperatures\n\n-5 in the north\n\n-7 in the south",
    ],
)
def test_what_is_no_box(text: str) -> None:
    assert points(read(TITLE + text + BODY)) == []


@pytest.mark.parametrize("close", [":::", "{{< /note >}}", "</KeyPoints>"])
def test_what_closes_nothing_is_no_text(close: str) -> None:
    assert sentences(read(f"{TITLE}{close}\n{BODY}\n{close}\n")) == BODY_TEXTS


def test_a_box_that_is_never_closed_is_text() -> None:
    assert "Two is so" in sentences(read(f"{TITLE}:::note\n{ITEMS}{BODY}"))


def test_boxes_in_boxes() -> None:
    text = (
        f"{TITLE}::::note\nA note is here.\n\n:::summary\n{ITEMS}\n:::\n\nMore of it.\n::::{BODY}"
    )
    article = read(text)
    assert points(article) == ["One is so", "Two is so"]
    assert sentences(article) == ["A note is here.", "More of it.", *BODY_TEXTS]
    assert MOST_NESTING > 1


def test_places_in_boxes() -> None:
    text = f":::info[Key points]\n{ITEMS}\n:::{BODY}"
    article = read(text)
    places = [article.source.place(point.span.start) for point in article.key_points if point.span]
    assert [place.line for place in places] == [2, 3]
    assert article.lists[0].heading == "Key points"


@pytest.mark.parametrize(
    "text",
    [
        '{{< figure src="a.png" title="A boat" >}}',
        "import Box from './box'\nimport './a.css';\n\nexport const x = {\n  a: 1\n}",
        "<Chart data={[1, 2]} />",
        "![[boat.png]]",
        "[^1]: A note that is none of the text.",
        "<!-- A comment. -->",
        "<script>\nlet a = 1;\n</script>",
        "By Jane Doe, The Post",
        "*By Jane Doe*\nMay 3, 2026",
        "May 3, 2026",
        "Published 3 May 2026",
        "LONDON, May 3 (Reuters) -",
    ],
)
def test_what_is_no_sentence(text: str) -> None:
    assert sentences(read(f"{TITLE}{text}{BODY}", "a.mdx")) == BODY_TEXTS


@pytest.mark.parametrize(
    "text",
    [
        "By March all of it had closed, and nobody knew why it had come to that in the end.",
        "import and export fell in May.",
        "On May 3 the bridge closed.",
        "{{ a }} is a pair of braces.",
        "::: is how a box begins.",
    ],
)
def test_what_is_one(text: str) -> None:
    assert sentences(read(f"{TITLE}{text}{BODY}", "a.mdx")) == [text, *BODY_TEXTS]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("See [[Bridges|the bridge]] and [[Ports]].", "See the bridge and Ports."),
        ('The {{< ref "a.md" >}} bridge is old.', "The bridge is old."),
        ("It is [[sic]] old.", "It is sic old."),
    ],
)
def test_inline_marks(text: str, plain: str) -> None:
    assert sentences(read(f"{TITLE}{text}{BODY}"))[0] == plain


def test_author_and_date_are_known_all_the_same() -> None:
    article = read(f"{TITLE}By Jane Doe, The Post\n\nMay 3, 2026{BODY}")
    assert (article.author, article.outlet, str(article.date)) == (
        "Jane Doe", "The Post", "2026-05-03"
    )  # fmt: skip


@pytest.mark.parametrize(
    "piece",
    [":::a\n", ":::\n", "{{< a >}}\n", "<KeyPoints>\n", "> " * 40 + "a\n", "<div>\n\n", "[[a|",
     "(1) a ", "\n-A", "{{<", "<aside class='key-points'>\n\n", "```\n", "export const a\n"],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    def read(length: int) -> None:
        text = TITLE + "Key points\n\n" + piece * (length // len(piece))
        read_source(Source("a.md", text))

    assert_linear(read, 4_000)

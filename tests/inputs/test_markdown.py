"""Markdown cut into blocks."""

import pytest
from tests.inputs.blocks import blocks

from nutgraf.inputs.text.markdown import cut, looks_like_markdown


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("# Title\n\nText.", ["T Title", "P Text."]),
        ("# Title\n\n## Deck\n\nText.", ["T Title", "D Deck", "P Text."]),
        ("Text.\n\nA heading\n---\n\nText.", ["P Text.", "H A heading", "P Text."]),
        ("Text.\n\n## *A* `heading` ##", ["P Text.", "H A heading"]),
        (
            "Text with **bold**, *italics*, `code` and [a link](http://example.com/a_(b)).",
            ["P Text with bold, italics, code and a link."],
        ),
        ("- one\n- two\n  - inner\n\n  more", ["I1 one", "I1 two", "I2 inner", "P more"]),
        ("1. one\n2. two", ["I1 one", "I1 two"]),
        ("> A quote.\n> It goes on.", ["Q A quote.\nIt goes on."]),
        ("> > Deep.", ["Q Deep."]),
        (
            "Text.\n\n```py\ncode. here\n```\n\nText.",
            ["P Text.", "C ```py\ncode. here\n```", "P Text."],
        ),
        ("Text.\n\n    code", ["P Text.", "C     code"]),
        ("| a | b |\n|---|---|\n| c | d \\| e |", ["| a", "| b", "| c", "| d | e"]),
        ("Prices:\na | b\n--|--\nc | d", ["P Prices:", "| a", "| b", "| c", "| d"]),
        ("Prices:\n> a | b\n> -|-\n> c | d", ["P Prices:", "| a", "| b", "| c", "| d"]),
        ("- item\na | b\n--|--", ["I1 item\na | b\n--|--"]),
        ("```\na\na | b\n--|--\n```", ["C ```\na\na | b\n--|--\n```"]),
        ("`code` \\*a*", ["P code *a*"]),
        ("\\- no list", ["P - no list"]),
        ("漢字 **é** &amp; 😀\n- a 😀 b", ["P 漢字 é & 😀", "I1 a 😀 b"]),
        ("![A boat](boat.png)", ["F A boat"]),
        ("[![A boat](boat.png)](http://example.com)", ["F A boat"]),
        ("<div>\n<p>Text in a tag.</p>\n</div>", ["P Text in a tag."]),
        ("<!-- a note. -->\n\nText.", ["P Text."]),
        ("<script>\nvar a;\n\nvar b;\n</script>\n\nText.", ["P Text."]),
        ("Text &amp; more &#8211; all &nosuch;.", ["P Text & more – all &nosuch;."]),
        ("Text\\\nbroken  \nhere.", ["P Text\nbroken\nhere."]),
        ("Text.[^1]\n\n[^1]: A note.", ["P Text.", "F A note."]),
        ("Text.\n\n[a]: http://example.com", ["P Text."]),
        ("• one\n• two", ["I1 one", "I1 two"]),
        ("Text:\n• one\n• two", ["P Text:", "I1 one", "I1 two"]),
        ("", []),
        ("\t\n\n", []),
    ],
)
def test_blocks(text: str, cut: list[str]) -> None:
    assert blocks(text, "markdown") == cut


@pytest.mark.parametrize(
    "text",
    [
        "# *Title* here\n\nText.",
        "> - **a** b\n>   c `d`\n> - e",
        "| *a* | a |\n|---|---|\n| a | **a** |",
        "1. a\n\n   > b *c*\n\n\td",
        "- [x] *done*",
        "Text [a *b*](c) d\n  more _e_\n\tand f",
        "é 😀:\na 😀 | b\n--|--\n漢 | *d*",
        "> é `a\n> b` 漢字\n> c",
    ],
)
def test_every_character_knows_its_place(text: str) -> None:
    for block in cut(text):
        for index, char in enumerate(block.text):
            span = block.source_span(index, index + 1)
            assert text[span.start : span.end] == char


@pytest.mark.parametrize(
    ("text", "callouts"),
    [
        ("> [!summary]\n> a", ["summary", "summary"]),
        ("> [!NOTE]- Title\n> a", ["note", "note"]),
        ("!!! abstract\n    a\n\nb", ["abstract", "abstract", ""]),
        ('??? tldr "Title"\n\n    a\n\n    b\n\nc', ["tldr", "tldr", "tldr", ""]),
        ("> a", [""]),
    ],
)
def test_callouts(text: str, callouts: list[str]) -> None:
    assert [each.callout for each in cut(text)] == callouts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\ntext", True),
        ("**Bold** text", True),
        ("a [link](http://b)", True),
        ("```\na\n```", True),
        ("Plain text. #1 of all", False),
        ("- a\n- b", False),
        ("", False),
    ],
)
def test_what_looks_like_markdown(text: str, expected: bool) -> None:
    assert looks_like_markdown(text) is expected


def test_nothing_is_lost_however_deep_it_stands() -> None:
    items = "\n".join(f"{'  ' * depth}- item {depth}" for depth in range(60))
    assert [each.text for each in cut(items)] == [f"item {depth}" for depth in range(60)]
    assert [each.text for each in cut(f"{'> ' * 200}deep\n\nafter")] == ["deep", "after"]

"""Blocks as short strings, so that a test reads as a table."""

from nutgraf.inputs import html
from nutgraf.inputs.text import markdown, plain
from nutgraf.model import BlockKind

ROOMS = {"text": plain, "markdown": markdown, "html": html}

SHORT = {
    BlockKind.TITLE: "T",
    BlockKind.DECK: "D",
    BlockKind.HEADING: "H",
    BlockKind.PARAGRAPH: "P",
    BlockKind.ITEM: "I",
    BlockKind.QUOTE: "Q",
    BlockKind.CODE: "C",
    BlockKind.TABLE: "|",
    BlockKind.CAPTION: "F",
}


def blocks(text: str, reader: str, with_roles: bool = True) -> list[str]:
    """`P text` for a paragraph, `I1 text` for a list item of level 1, and so on."""
    found = ROOMS[reader].cut(text)
    for block in found if with_roles else ():
        assert_placed(text, block.span.start, block.span.end, block.text)
    if with_roles:
        found = ROOMS[reader].with_roles(found)
    return [
        f"{SHORT[each.kind]}{each.level if each.kind is BlockKind.ITEM else ''} {each.text}"
        for each in found
    ]


def assert_placed(text: str, start: int, end: int, plain: str) -> None:
    """The plain text's letters stand, in order, in the slice of the source."""
    letters = iter(text[start:end])
    missing = [char for char in plain if not char.isspace() and char not in letters]
    assert not missing or "&" in text or "!" in text, (text[start:end], plain)

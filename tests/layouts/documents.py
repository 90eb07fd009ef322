"""Drafts as documents of a word processor: Word, OpenDocument and RTF."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from tests.inputs import rtf_files, word_files
from tests.inputs.test_odt import odt
from tests.inputs.test_odt import p as odt_p
from tests.layouts.drafts import Box, Story, Written, at_place

HEADINGS = ("heading", "bold", "bold colon", "plain", "colon", "upper")
CONTAINERS = ("", "text box", "column", "cells")
STYLES = tuple(f"{heading}/{container}" for heading in HEADINGS for container in CONTAINERS)
MARKS = ("bullets", "numbers", "style", "• ", "– ", "{n}. ", "✅ ", "breaks", "•\t")
PLACES = ("top", "second", "middle", "end")


@dataclass(frozen=True)
class Dialect:
    """How a format writes a paragraph of a kind, a box around some, and the whole."""

    suffix: str
    paragraph: Callable[[str, str], str]
    box: Callable[[str, str, str], str]
    whole: Callable[[str], bytes]


def document(dialect: Dialect, story: Story, box: Box | None, decoy: str, turn: int) -> Written:
    """A document in a dialect."""
    write = dialect.paragraph
    pieces = [write("title", story.title), write("text", story.byline)]
    pieces += [write("text", paragraph) for paragraph in story.body]
    pieces.insert(5, "".join(write(*each) for each in _decoy(story, decoy)))
    if box:
        heading, container = _parts(dialect, box)
        inside = dialect.box(container, heading[0], heading[1])
        pieces = at_place(pieces, inside, box.place, 2)
    parted = write("text", "") if turn % 4 == 0 else ""  # some press Return twice
    return Written(dialect.whole(parted.join(filter(None, pieces))), "draft" + dialect.suffix)


def _parts(dialect: Dialect, box: Box) -> tuple[tuple[str, str], str]:
    """The box's heading and its items, and what they stand in."""
    kind, _, container = box.style.partition("/")
    words = box.heading + (":" if "colon" in kind else "")
    heading = dialect.paragraph(
        {"bold colon": "bold", "colon": "text", "plain": "text", "upper": "text"}.get(kind, kind),
        words.upper() if kind == "upper" else words,
    )
    if box.mark in ("bullets", "numbers", "style"):
        items = "".join(dialect.paragraph(box.mark, point) for point in box.points)
    elif box.mark == "breaks":
        items = dialect.paragraph("text", "\n".join(f"• {point}" for point in box.points))
    else:
        items = "".join(dialect.paragraph("text", each) for each in box.marked())
    return (heading, items), container


def _decoy(story: Story, decoy: str) -> Iterator[tuple[str, str]]:
    if decoy == "list":
        yield "text", story.intro
        yield from (("bullets", item) for item in story.items)
    elif decoy != "none":
        yield "heading", story.highlights if decoy == "links" else story.related
        yield from (("link", link) for link in story.links)


def _word_paragraph(kind: str, text: str) -> str:
    if kind == "bold":
        return word_files.p(word_files.r(text, "<w:b/>"))
    if kind == "link":
        run = f'<w:hyperlink r:id="rId9" xmlns:r="x">{word_files.r(text)}</w:hyperlink>'
        return word_files.p(run, "ListBullet")
    lists = {"bullets": "1", "numbers": "2"}
    style = {"title": "Titel", "heading": "berschrift2", "style": "ListBullet"}.get(kind, "")
    return word_files.p(text, style, lists.get(kind, ""))


def _word_box(container: str, heading: str, items: str) -> str:
    if container == "text box":
        return word_files.text_box(heading + items)
    if container == "column":
        return word_files.table((heading,), (items,))
    return word_files.table((heading, items)) if container == "cells" else heading + items


def _open_paragraph(kind: str, text: str) -> str:
    if kind == "heading":
        return f'<text:h text:outline-level="2">{escape(text)}</text:h>'
    if kind == "bold":
        return odt_p(f'<text:span text:style-name="T1">{escape(text)}</text:span>')
    if kind in ("bullets", "numbers", "style", "link"):
        inside = odt_p(text)
        if kind == "link":
            inside = odt_p(f"<text:a>{escape(text)}</text:a>")
        style = "L2" if kind == "numbers" else "L1"
        item = f"<text:list-item>{inside}</text:list-item>"
        more = ' text:continue-numbering="true"' if kind == "numbers" else ""
        return f'<text:list text:style-name="{style}"{more}>{item}</text:list>'
    return odt_p(text, "P1" if kind == "title" else "Text_20_body")


def _open_box(container: str, heading: str, items: str) -> str:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    if container == "text box":
        return odt_p(f"<draw:frame><draw:text-box>{heading}{items}</draw:text-box></draw:frame>")
    if container == "column":
        return f"<table:table>{row(heading)}{row(items)}</table:table>"
    if container == "cells":
        return f"<table:table>{row(heading, items)}</table:table>"
    return heading + items


WORD = Dialect(".docx", _word_paragraph, _word_box, word_files.docx)
OPEN = Dialect(".odt", _open_paragraph, _open_box, odt)
RICH = Dialect(".rtf", rtf_files.paragraph, rtf_files.box, rtf_files.rtf)

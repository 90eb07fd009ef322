"""OpenDocument texts: key points in lists, boxes and cells; changes, notes, hostile files."""

import zipfile
from html import escape
from io import BytesIO

import pytest
from tests.reading import open_draft, read_file

from nutgraf import Article, InputError

POINTS = ("The ferry will run all night", "A ticket will cost £4 from May", "The vote was 9 to 4")
BODY = (
    "The night ferry across the harbour will go on for another year, the council decided.",
    "A single ticket will cost £4 from May, 50 pence more than now, to pay for a second crew.",
    "Nine members voted for the plan and four against it. The mayor called it a good night.",
)
TITLE = "Night ferry saved for a year"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{each}="{_OASIS}:{rest}:1.0"'
    for each, rest in (
        *((name, name) for name in ("office", "text", "table", "style", "meta")),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
_STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/>'
    '</text:list-style><text:list-style style:name="L2"><text:list-level-style-number '
    'text:level="1"/></text:list-style>'
)


def p(text: str, style: str = "Text_20_body") -> str:
    inside = text if text.startswith("<") else escape(text).replace("\n", "<text:line-break/>")
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def items(style: str) -> str:
    each = (f"<text:list-item>{p(point)}</text:list-item>" for point in POINTS)
    return f'<text:list text:style-name="{style}">{"".join(each)}</text:list>'


def odt(body: str, content: str = "", **more: str) -> bytes:
    """The bytes of a document; `content` stands in place of all that its main part would be."""
    root = f'<office:document-content {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/">'
    whole = (
        f"{root}<office:automatic-styles>{_STYLES}</office:automatic-styles><office:body>"
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    meta = (
        f"{root}<meta:initial-creator>Somebody</meta:initial-creator><dc:creator>Ada Holm"
        "</dc:creator><meta:creation-date>2026-03-05T09:00:00</meta:creation-date>"
        "</office:document-content>"
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content or whole, zipfile.ZIP_DEFLATED)
        archive.writestr("meta.xml", meta)
        archive.writestr("META-INF/manifest.xml", more.get("manifest", "<manifest/>"))
    return out.getvalue()


def article(body: str) -> Article:
    return read_file(odt(body), "draft.odt")


HEADINGS = {
    "heading": '<text:h text:outline-level="2">Key points</text:h>',
    "bold": p('<text:span text:style-name="T1">Key points:</text:span>'),
    "plain": p("Key points"),
}
LISTS = {
    "bullets": items("L1"),
    "numbers": items("L2"),
    "glyphs": "".join(p(f"• {point}") for point in POINTS),
    "breaks": p("\n".join(f"• {point}" for point in POINTS)),
}
BOXES = {
    "none": "{}",
    "text box": p("<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>"),
    "cell": "<table:table><table:table-row><table:table-cell>{}</table:table-cell>"
    "</table:table-row></table:table>",
}


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("name", LISTS)
def test_lists_and_boxes(name: str, heading: str, box: str) -> None:
    for at in (0, 1, len(BODY)):
        inside = BOXES[box].format(HEADINGS[heading] + LISTS[name])
        paragraphs = [p(TITLE, "P1"), *map(p, BODY)]
        parsed = article("".join([*paragraphs[: at + 1], inside, *paragraphs[at + 1 :]]))
        assert [point.text for point in parsed.key_points] == list(POINTS)
        assert (parsed.title, len(parsed.lists)) == (TITLE, 1)
        assert " ".join(sentence.text for sentence in parsed.sentences) == " ".join(BODY)
        for point in parsed.key_points:
            assert point.span is not None
            assert parsed.source.text[point.span.start : point.span.end] == point.text


def test_ordinary_lists_are_no_key_points() -> None:
    parsed = article(p(TITLE, "P1") + "".join(map(p, BODY)) + items("L1"))
    assert not parsed.lists
    assert [block.marker for block in parsed.blocks if block.marker] == ["•"] * 3


def test_what_is_left_out_and_what_the_file_says() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{p('Deleted')}</text:deletion></text:changed-region></text:tracked-changes>"
        + p(
            "<text:span>The night ferry</text:span><text:note><text:note-body>"
            f"{p('A note')}</text:note-body></text:note><office:annotation>{p('A comment')}"
            '</office:annotation><text:s text:c="1"/>goes on.'
        )
        + f"<text:table-of-content>{p('Contents')}</text:table-of-content>"
    )
    parsed = article(body)
    assert parsed.source.text == "The night ferry goes on."
    assert (parsed.author, str(parsed.date)) == ("Ada Holm", "2026-03-05")
    assert parsed.source.whereabouts(0) == "paragraph 1"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (odt("", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "declares a document type"),
        (odt("", "<a><b>"), "XML is broken"),
        (odt("", "<a>" + " " * 60_000_000 + "</a>"), "larger than 50 MB"),
        (odt("", manifest="<manifest><encryption-data/></manifest>"), "protected by a password"),
        (odt("")[:200], "broken"),
    ],
)
def test_hostile_documents_are_refused_in_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=r"^draft\.odt: .*\.$") as caught:
        open_draft(data, "draft.odt")
    assert words in str(caught.value)

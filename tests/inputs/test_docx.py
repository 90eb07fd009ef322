"""Word documents: key points in every layout, styles, tracked changes, and hostile files."""

import contextlib
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.inputs.word_files import document, docx, p, r, table, text_box, zipped
from tests.reading import open_draft, read_file

import nutgraf
from nutgraf import Article, InputError
from nutgraf.model import BlockKind, House

POINTS = (
    "The ferry will run all night",
    "A ticket will cost £4 from May",
    "The council voted 9 to 4",
)
BODY = (
    "The night ferry across the harbour will go on for another year, the council decided.",
    "A single ticket will cost £4 from May, 50 pence more than now, to pay for a second crew.",
    "Nine members voted for the plan and four against it. The mayor called it a good night.",
    "Passengers had asked for later boats since the bridge closed to traffic last spring.",
)
TITLE = "Night ferry saved for a year"
HEADINGS = {
    "style": p("Key points", "berschrift2"),
    "based on": p("Key takeaways", "Hausstil"),
    "bold": p(r("Key points:", "<w:b/>")),
    "plain": p("Key Points"),
}
LISTS = {
    "list bullet": "".join(p(point, "Aufzhlungszeichen") for point in POINTS),
    "list bullet, no numbering": "".join(p(point, "ListBullet") for point in POINTS),
    "list number": "".join(p(point, "Listennummer") for point in POINTS),
    "numPr": "".join(p(point, "Listenabsatz", num="1") for point in POINTS),
    "numbered": "".join(p(point, num="2") for point in POINTS),
    "glyph": "".join(p("•\t" + point) for point in POINTS),
    "symbol": "".join(p("\uf0b7 " + point) for point in POINTS),
    "dash": "".join(p("- " + point) for point in POINTS),
    "line breaks": p("\n".join("• " + point for point in POINTS)),
    "empty paragraphs": p("").join(p(point, num="1") for point in POINTS),
}
BOXES: dict[str, Callable[[str], str]] = {
    "text box": text_box,
    "cell": lambda inside: table((inside,)),
    "frame": lambda inside: inside.replace("<w:p>", "<w:p><w:pPr><w:framePr/></w:pPr>").replace(
        "<w:framePr/></w:pPr><w:pPr>", "<w:framePr/>"
    ),
}


def article(body: str, properties: str = "", headings: tuple[str, ...] = ()) -> Article:
    return read_file(docx(body, properties), "draft.docx", house=House(headings=headings))


def page(inside: str, place: str, styled: bool = True) -> str:
    at = {"top": 0, "middle": 2, "end": len(BODY)}[place]
    title = p(TITLE, "Titel") if styled else p(TITLE)
    return title + "".join([*map(p, BODY[:at]), inside, *(map(p, BODY[at:]))])


def fault(text: str) -> str:
    """What is wrong with the way a document is read; empty where nothing is."""
    parsed = article(text)
    points = [point.text for point in parsed.key_points]
    if points != list(POINTS) or len(parsed.lists) != 1:
        return f"found {points}"
    for point in parsed.key_points:
        assert point.span is not None
        if parsed.source.text[point.span.start : point.span.end] != point.text:
            return f"span of {point.text}"
    prose = " ".join(sentence.text for sentence in parsed.sentences)
    if prose != " ".join(BODY):
        return f"body {prose}"
    return "" if parsed.title == TITLE else f"title {parsed.title}"


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("heading", HEADINGS)
def test_lists_under_headings(name: str, heading: str) -> None:
    for place, styled in itertools.product(("top", "middle", "end"), (True, False)):
        assert fault(page(HEADINGS[heading] + LISTS[name], place, styled)) == "", (place, styled)


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("heading", HEADINGS)
def test_boxes(box: str, heading: str) -> None:
    for place, points in itertools.product(
        ("top", "middle", "end"), (LISTS["numPr"], LISTS["glyph"], "".join(map(p, POINTS)))
    ):
        assert fault(page(BOXES[box](HEADINGS[heading] + points), place)) == "", place


def test_a_cell_beside_its_label_and_rows() -> None:
    label, points = HEADINGS["plain"], LISTS["numPr"]
    assert fault(page(table((label, points)), "top")) == ""
    assert fault(page(table((label,), (points,)), "middle")) == ""
    assert fault(page(table((label,), *((p(point),) for point in POINTS)), "end")) == ""


def test_headings_of_the_house_in_a_box() -> None:
    body = page(text_box(p("Was bleibt") + "".join(map(p, POINTS))), "top")
    assert not article(body).lists
    parsed = article(body, headings=("Was bleibt",))
    assert [point.text for point in parsed.key_points] == list(POINTS)


def test_ordinary_lists_and_tables_are_no_key_points() -> None:
    rows = [(p("Route"), p("Fare")), (p("North"), p("£4"))]
    for inside in (LISTS["numPr"], table(*rows), text_box(p("A quotation that stands alone."))):
        assert not article(page(inside, "middle")).lists
    tabled = [block.text for block in article(page(table(*rows), "middle")).blocks
              if block.kind is BlockKind.TABLE]  # fmt: skip
    assert tabled == ["Route", "Fare", "North", "£4"]


def test_place_is_the_paragraph() -> None:
    parsed = article(p(TITLE, "Titel") + p("") + LISTS["glyph"] + p(BODY[0]))
    span = parsed.sentences[-1].span
    assert span is not None
    assert parsed.source.whereabouts(span.start) == "paragraph 6"
    assert parsed.source.text.split("\n")[5] == BODY[0]


def test_a_bold_lead_in_is_a_label() -> None:
    items = p(r("Cost:", "<w:b/>") + r(" a ticket is £4"), num="1") + p(
        "The vote was 9 to 4", num="1"
    )
    parsed = article(page(HEADINGS["plain"] + items, "top"))
    assert [point.label for point in parsed.key_points] == ["Cost", ""]


def test_nested_items_are_of_one_list() -> None:
    items = p("Costs:", num="1") + p("£4 a ticket", num="1", level=1) + p("Nine to four", num="1")
    parsed = article(page(HEADINGS["plain"] + items, "top"))
    assert [(point.text, point.label) for point in parsed.key_points] == [
        ("£4 a ticket", "Costs"),
        ("Nine to four", ""),
    ]


CHANGES = {
    "inserted": '<w:ins w:id="1"><w:r><w:t>new </w:t></w:r></w:ins>' + r("words"),
    "deleted": r("new words") + '<w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del>',
    "moved": '<w:moveFrom w:id="1"><w:r><w:t>words </w:t></w:r></w:moveFrom>'
    + r("new ")
    + '<w:moveTo w:id="2"><w:r><w:t>words</w:t></w:r></w:moveTo>',
    "hidden": r("new words") + r("secret", "<w:vanish/>"),
    "comment": '<w:commentRangeStart w:id="0"/>' + r("new words") + '<w:commentRangeEnd w:id="0"/>',
    "footnote": r("new words") + '<w:r><w:footnoteReference w:id="2"/></w:r>',
    "field": r("new ") + '<w:r><w:instrText>PAGE</w:instrText></w:r>' + r("words"),
    "link": '<w:hyperlink r:id="rId9" xmlns:r="urn:r">' + r("new words") + "</w:hyperlink>",
    "control": "<w:sdt><w:sdtContent>" + r("new words") + "</w:sdtContent></w:sdt>",
    "ruby": "<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase>"
    + r("new words") + "</w:rubyBase></w:ruby></w:r>",
    "soft hyphen": r("new wo") + "<w:r><w:softHyphen/></w:r>" + r("rds"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_changes_are_accepted_and_notes_left_out(name: str) -> None:
    more = {
        "word/comments.xml": document(p("A comment")),
        "word/footnotes.xml": document(p("A footnote")),
        "word/header1.xml": document(p("A header")),
    }
    opened = open_draft(docx(p(CHANGES[name]), more=more), "draft.docx")
    assert opened.source.text == "new words"


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    joined = p(r("new "), properties='<w:rPr><w:del w:id="1"/></w:rPr>') + p("words") + p("more")
    opened = open_draft(docx(joined), "draft.docx")
    assert opened.source.text == "new words\nmore"


def test_a_large_initial_belongs_to_its_word() -> None:
    body = p("T", properties='<w:framePr w:dropCap="drop"/>') + p("he night ferry goes on.")
    assert open_draft(docx(body), "draft.docx").source.text == "The night ferry goes on."


def test_former_properties_count_no_more() -> None:
    change = '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Titel"/></w:pPr></w:pPrChange>'
    parsed = article(p(TITLE, "Titel") + p(BODY[0], properties=change))
    assert parsed.title == TITLE
    assert [sentence.text for sentence in parsed.sentences] == [BODY[0]]


def test_roles_and_properties() -> None:
    properties = (
        "<dc:title>Draft 7</dc:title><dc:creator>Ada Holm</dc:creator>"
        "<dcterms:created>2026-03-05T09:00:00Z</dcterms:created>"
    )
    body = p(TITLE, "Titel") + p("The council votes 9 to 4", "Untertitel")
    parsed = article(body + p("A table of contents", "Verzeichnis1") + p(BODY[0]), properties)
    assert (parsed.title, parsed.author, str(parsed.date)) == (TITLE, "Ada Holm", "2026-03-05")
    assert [block.kind.value for block in parsed.blocks] == ["title", "deck", "paragraph"]
    named = article(p(BODY[0]) + p("One", "berschrift2") + p(BODY[1]), properties)
    assert named.title == "Draft 7"


def test_the_byline_goes_before_the_properties() -> None:
    body = p(TITLE, "Titel") + p("By Mary Quill") + p(BODY[0])
    assert article(body, "<dc:creator>Ada Holm</dc:creator>").author == "Mary Quill"


def test_any_name_and_the_library(tmp_path: Path) -> None:
    for name in ("draft.docx", "draft.txt", "draft"):
        (tmp_path / name).write_bytes(docx(page(HEADINGS["style"] + LISTS["numPr"], "top")))
        assert len(nutgraf.read(tmp_path / name).key_points) == 3
    (tmp_path / "plain.docx").write_text("Key points\n\n- One\n- Two\n\nA text.\n")
    assert len(nutgraf.read(tmp_path / "plain.docx").key_points) == 2


BOMB = document(p("a") + " " * 60_000_000)
HOSTILE = {
    "bomb": (docx("", more={"word/document.xml": BOMB}), "larger than 50 MB"),
    "entities": (
        docx("", more={"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "declares a document type",
    ),
    "external entity": (
        docx("", more={"word/styles.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'}),
        "declares a document type",
    ),
    "deep": (docx("<w:sdt>" * 5000 + "</w:sdt>" * 5000), "nested more than"),
    "no end": (docx("", more={"word/document.xml": "<a><b>"}), "XML is broken"),
    "truncated": (docx(page("", "top"))[:900], "broken"),
    "another archive": (zipped({"a.txt": "word"}), "a ZIP archive"),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "save it as .docx"),
    "password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0" + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    "many files": (zipped({f"{number}": "" for number in range(10_100)}), "too many files"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_documents_are_refused_in_a_sentence(kind: str) -> None:
    data, words = HOSTILE[kind]
    with pytest.raises(InputError, match=r"^draft\.docx: .*\.$") as caught:
        open_draft(data, "draft.docx")
    assert words in str(caught.value)


def test_flipped_bytes_never_raise_anything_else() -> None:
    whole = docx(page(HEADINGS["style"] + LISTS["numPr"], "top"))
    for at in range(0, len(whole), 7):
        with contextlib.suppress(InputError):
            open_draft(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :], "draft.docx")

"""RTF: key points in lists, boxes and cells; characters, changes, notes, hostile files."""

import pytest
from tests.inputs.rtf_files import HEAD, box, escaped, paragraph, rtf
from tests.reading import open_draft, read_file

from nutgraf import Article, InputError
from nutgraf.inputs.office import rich_body, rich_tokens
from nutgraf.model import BlockKind

POINTS = ("The ferry will run all night", "A ticket will cost £4 from May", "The vote was 9 to 4")
BODY = (
    "The night ferry across the harbour will go on for another year, the council decided.",
    "A single ticket will cost £4 from May, 50 pence more than now, to pay for a second crew.",
    "Nine members voted for the plan and four against it. The mayor called it a good night.",
)
TITLE = "Night ferry saved for a year"


def article(body: str | list[str]) -> Article:
    return read_file(rtf(body), "draft.rtf")


def text_of(body: str) -> str:
    return open_draft(rtf(body), "draft.rtf").source.text


@pytest.mark.parametrize("container", ["", "text box", "column", "cells"])
@pytest.mark.parametrize("heading", ["heading", "bold", "text"])
@pytest.mark.parametrize("kind", ["bullets", "numbers", "style"])
def test_lists_and_boxes(kind: str, heading: str, container: str) -> None:
    items = "".join(paragraph(kind, point) for point in POINTS)
    inside = box(container, paragraph(heading, "Key points"), items)
    for at in range(len(BODY) + 1):
        pieces = [paragraph("text", each) for each in BODY]
        parsed = article([paragraph("title", TITLE), *pieces[:at], inside, *pieces[at:]])
        assert [point.text for point in parsed.key_points] == list(POINTS)
        assert (parsed.title, len(parsed.lists)) == (TITLE, 1)
        assert " ".join(sentence.text for sentence in parsed.sentences) == " ".join(BODY)
        for point in parsed.key_points:
            assert point.span is not None
            assert parsed.source.text[point.span.start : point.span.end] == point.text


def test_ordinary_lists_and_lists_of_links_are_no_key_points() -> None:
    body = [paragraph("title", TITLE), *(paragraph("text", each) for each in BODY)]
    plain = article([*body, *(paragraph("bullets", point) for point in POINTS)])
    assert not plain.lists
    assert [block.marker for block in plain.blocks if block.marker] == ["•"] * 3
    links = [paragraph("heading", "Key points"), *(paragraph("link", point) for point in POINTS)]
    assert not article([*body, *links]).lists


def test_styles_are_inherited_and_places_are_paragraphs() -> None:
    parsed = article([r"\pard\s3 Night ferry\par\pard\par\pard\s4 Why\par\pard ", *BODY, r"\par"])
    kinds = [block.kind for block in parsed.blocks]
    assert kinds == [BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert parsed.source.whereabouts(parsed.blocks[2].span.start) == "paragraph 4"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"caf\'e9 \'93so\'94 \'97 \'80", "café “so” — €"),
        (r"\u8364?5 \u-10179?\u-8704? \uc0\u233 t\u233  {\uc2\u233ab}x", "€5 😀 été éx"),
        (r"\uc1 M\u252\'fcller {\f2 \'c3\'eb\'e0\'e2\'ed\'ee\'e5} \f3 \'93\'fa\'96\'7b{\f0 !}",
         "Müller Главное 日本!"),
        (r"a\emdash b\~c\_d\-e\tab f\line g\lquote h\rquote\{\}\\", "a—b\xa0c-de\tf\u2028g‘h’{}\\"),
        ("one\r\n two\\\nthree\\\r\nfour", "one two\nthree\nfour"),
        (r"seen {\v hidden }{\deleted gone }{\revised new}", "seen new"),
        (r"a{\*\unknown b}{\pict\bin4 \}{}}c{\footnote d}{\header e}{\*\annotation f}g", "acg"),
        (r"{\pict 00ff{\*\blipuid 1}}text{\object{\*\objdata 01}{\result{ too}}}", "text too"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}} {\upr{a}{\*\ud{\u233?}}}", "link a"),
        (r"{\s6 Contents \par}\pard Text", "Text"),
    ],
)  # fmt: skip
def test_characters_and_what_is_left_out(raw: str, text: str) -> None:
    assert text_of(raw).rstrip("\n") == text


def test_what_ends_a_section_a_page_or_a_column_parts_words() -> None:
    parsed = article(r"One ends.\sect Two ends.\page Three ends.\column Four ends.\par")
    assert [sentence.text for sentence in parsed.sentences] == [
        "One ends.", "Two ends.", "Three ends.", "Four ends."
    ]  # fmt: skip


def test_paragraphs_of_a_comment_are_parted() -> None:
    comment = r"{\*\annotation nutgraf-disable-line\par misquote}"
    draft = open_draft(rtf("A story" + comment + r"\par"), "a.rtf")
    (directive,) = draft.directives
    assert (directive.word, directive.rules) == ("disable-line", ("misquote",))


def test_a_document_of_a_mac() -> None:
    items = "".join(
        rf"{{\listtext	\uc0\u8226 	}}{escaped(point)}" + "\\\n" for point in POINTS
    )
    data = (
        r"{\rtf1\ansi\ansicpg1252\cocoartf2709 \cocoatextscaling0{\fonttbl\f0\fswiss"
        r"\fcharset0 Helvetica-Bold;\f1\fswiss\fcharset0 Helvetica;}{\colortbl;\red255;}"
        r"{\*\expandedcolortbl;;}{\*\listtable{\list\listtemplateid1\listhybrid{\listlevel\levelnfc23"
        r"{\*\levelmarker \{disc\}}{\leveltext\leveltemplateid1\'01\uc0\u8226 ;}}"
        r"{\listname ;}\listid1}}"
        "\n\\pard\\tx560\\pardirnatural\n\n\\f0\\b\\fs36 " + TITLE + "\\\n\\f1\\b0\\fs24 \\\n"
        "\\f0\\b Key points\\\n\\pard\\tx220\\li720\\fi-720\\pardirnatural\n\\ls1\\ilvl0\n\\f1\\b0 "
        + items + "\\pard\\tx560\n\\cf0 \\\n" + "\\\n\\\n".join(map(escaped, BODY)) + "}"
    ).encode("cp1252")  # fmt: skip
    article = read_file(data, "draft.rtf")
    assert [point.text for point in article.key_points] == list(POINTS)
    assert " ".join(sentence.text for sentence in article.sentences) == " ".join(BODY)
    assert article.title == TITLE


def test_what_the_file_says_of_itself() -> None:
    info = r"{\info{\title Old title}{\author Ada Holm}{\creatim\yr2026\mo3\dy5\hr9}{\company X}}"
    parsed = article([info, paragraph("title", TITLE), paragraph("text", BODY[0])])
    assert (parsed.title, parsed.author, str(parsed.date)) == (TITLE, "Ada Holm", "2026-03-05")
    assert "Old title" not in parsed.source.text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (HEAD.encode() + rb"\pard A story", "ends in the middle"),
        (b"{\\rtf1 " + b"{" * 100_000, "nested more than 500 deep"),
        (b"{\\rtf1 " + b"\\bin9999999999 x}", "ends in the middle"),
        (b"{\\rtf1", "ends in the middle"),
    ],
)
def test_hostile_documents_are_refused_in_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=r"^draft\.rtf: .*\.$") as caught:
        open_draft(data, "draft.rtf")
    assert words in str(caught.value)


def test_tokens_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rich_tokens, "MOST_TOKENS", 1000)
    for raw in (r"\u233?" * 600, "{}" * 600, r"\'e9" * 1200, r"\par" * 1200):
        with pytest.raises(InputError, match="more than 1,000 control words"):
            open_draft(rtf(raw), "draft.rtf")


def test_text_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rich_body, "LONGEST", 2_000_000)
    with pytest.raises(InputError, match="more than 2 million characters of text"):
        open_draft(rtf("a" * 2_000_001), "draft.rtf")
    assert len(text_of("a" * 1_999_000)) == 1_999_000


@pytest.mark.parametrize("end", [r"\pard After.\par", ""])
def test_a_table_that_was_damaged_costs_no_text(end: str) -> None:
    table = r"\trowd\intbl One.\cell Two.\cell\row\intbl Three.\par\intbl Four.\par "
    assert (
        text_of(table + end).split()
        == ["One.", "Two.", "Three.", "Four.", "After."][: 4 + bool(end)]
    )


def test_text_counts_as_one_token_however_long() -> None:
    tokens = list(rich_tokens.rtf_tokens(b"{\\rtf1 {\\pict " + b"00\n" * 100_000 + b"}text}", "a"))
    assert len(tokens) == 8


def test_what_is_no_rtf_is_read_as_text() -> None:
    assert open_draft(b"{\\rtx A story.", "draft.txt").source.text == "{\\rtx A story."
    assert escaped("é") == r"\u233?"

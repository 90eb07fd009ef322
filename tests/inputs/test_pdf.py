"""PDF files: key points in every layout, columns, hyphens, running heads, and broken files."""

import contextlib
import itertools
import sys
import zlib
from pathlib import Path

import pytest
from tests.conftest import Run
from tests.inputs.pdf_files import WIDTH, Sheet, pdf, wrapped
from tests.reading import open_draft, read_file

import nutgraf
from nutgraf import Article, InputError

POINTS = (
    "The ferry will run all night from the first of May, as it has since the bridge was closed",
    "A ticket will cost £4 from May",
    "The council voted 9 to 4",
)
BODY = (
    "The night ferry across the harbour will go on for another year, the council decided on "
    "Monday evening after a debate that lasted until midnight and drew a crowd.",
    "A single ticket will cost £4 from May, 50 pence more than now, to pay for a second crew on "
    "the boats that leave on Fridays and Saturdays, when most people travel.",
    "Nine members voted for the plan and four against it. The mayor called it a good night for "
    "everybody who works late in the old town and has no other way home.",
    "Passengers had asked for later boats since the bridge closed to traffic last spring. A "
    "well-kept pontoon is all that the boats need, said the harbour trust.",
)
TITLE = "Night ferry saved for a year"
GLYPHS = ("•", "-", "1.", "")
PLACES = ("top", "middle", "end")
SETTINGS = ("white", "indent", "columns", "wide columns")


def article(data: bytes) -> Article:
    return read_file(data, "draft.pdf")


class Setter:
    """Sets an article: paragraphs parted by white or by indents, in one column or in two."""

    def __init__(self, setting: str) -> None:
        self.setting, self.sheet = setting, Sheet()
        self.measure, self.x = (455, 70) if "columns" not in setting else (220, 70)
        self.is_second = False

    def turn(self) -> None:
        """Goes on at the top of the second column."""
        if "columns" in self.setting and not self.is_second:
            self.is_second, self.x = True, 305 if self.setting == "columns" else 320
            self.sheet.y = self.top

    def title(self) -> None:
        self.sheet.lines([TITLE], size=24, after=18)
        self.top = self.sheet.y

    def paragraph(self, text: str) -> None:
        lines = wrapped(text, self.measure - 10, 10)
        indent = 12 if self.setting == "indent" else 0
        self.sheet.lines(lines, self.x, first=indent, after=0 if indent else 7)

    def points(self, glyph: str) -> None:
        self.sheet.lines(["Key points"], self.x, size=13, bold=True, after=2)
        for number, point in enumerate(POINTS, 1):
            mark = f"{number}." if glyph == "1." else glyph
            lines = wrapped(point, self.measure - (25 if mark else 10), 10)
            if mark:
                self.sheet.put(mark, self.x, self.sheet.y)
            self.sheet.lines(lines, self.x + (15 if mark else 0), after=0 if mark else 7)
        self.sheet.y -= 12

    def article(self, glyph: str, place: str) -> bytes:
        self.title()
        at = {"top": 0, "middle": 2, "end": 4}[place]
        for number, paragraph in enumerate(BODY):
            if number == at:
                self.points(glyph)
            if number == 2:
                self.turn()
            self.paragraph(paragraph)
        if at == 4:
            if self.setting == "indent":
                self.sheet.y -= 10
            self.points(glyph)
        return pdf([self.sheet])


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("glyph", GLYPHS)
def test_lists_in_every_setting(glyph: str, setting: str) -> None:
    for place in PLACES:
        parsed = article(Setter(setting).article(glyph, place))
        assert [point.text for point in parsed.key_points] == list(POINTS), place
        assert " ".join(sentence.text for sentence in parsed.sentences) == " ".join(BODY), place
        assert (parsed.title, len(parsed.lists)) == (TITLE, 1)
        for point in parsed.key_points:
            assert point.span is not None
            assert parsed.source.text[point.span.start : point.span.end] == point.text


def test_a_box_beside_the_text() -> None:
    sheet = Sheet()
    sheet.lines([TITLE], size=24, after=18)
    top = sheet.y
    for text in BODY:
        sheet.lines(wrapped(text, 280, 10), after=7)
    sheet.y = top - 40
    sheet.lines(["Key points"], 380, bold=True)
    for text in POINTS:
        sheet.put("•", 380, sheet.y, 9)
        sheet.lines(wrapped(text, 140, 9), 390, size=9, after=3)
    parsed = article(pdf([sheet]))
    assert [point.text for point in parsed.key_points] == list(POINTS)
    assert " ".join(sentence.text for sentence in parsed.sentences) == " ".join(BODY)


def test_running_heads_and_page_numbers_are_no_text() -> None:
    sheets = []
    for number, text in enumerate(BODY, 1):
        sheet = Sheet()
        sheet.put("The Harbour Post, draft of 3 March", 70, 800, 8)
        sheet.put(f"Page {number} of 4", WIDTH - 120, 30, 8)
        if number == 1:
            sheet.lines([TITLE], size=24)
        sheet.lines(wrapped(text, 455, 10))
        sheets.append(sheet)
    parsed = article(pdf(sheets))
    assert " ".join(block.text for block in parsed.blocks) == " ".join((TITLE, *BODY))
    spans = [sentence.span for sentence in parsed.sentences]
    places = [parsed.source.place(span.start) for span in spans if span]
    assert [place.line for place in places] == [1, 2, 3, 3, 4, 4]
    assert [place.column for place in places][:2] == [2, 1]


def test_a_paragraph_goes_on_over_the_page() -> None:
    lines = wrapped(BODY[0], 300, 10)
    first, second = Sheet(), Sheet()
    first.lines(lines[:1])
    second.lines([*lines[1:]])
    parsed = article(pdf([first, second]))
    assert [sentence.text for sentence in parsed.sentences] == [BODY[0]]
    span = parsed.sentences[0].span
    assert span is not None
    assert (parsed.source.whereabouts(span.start), parsed.source.whereabouts(span.end - 1)) == (
        "page 1",
        "page 2",
    )


@pytest.mark.parametrize("form", ["sarif", "rdjsonl", "github", "junit", "markdown", "json"])
def test_other_programs_get_the_page(form: str, tmp_path: Path, run: Run) -> None:
    first, second = Sheet(), Sheet()
    first.lines(wrapped(BODY[0], 455, 10))
    second.lines(["Key points"], bold=True)
    second.lines(["• A ticket costs £9,000 on the night ferry across the harbour"])
    (tmp_path / "draft.pdf").write_bytes(pdf([first, second]))
    out = run("check", "draft.pdf", "-f", form, cwd=tmp_path).out
    said = {
        "sarif": '"startLine": 2',
        "rdjsonl": '"start": {"line": 2}}',
        "github": "line=2",
        "junit": "page 2: ",
        "markdown": "page 2: ",
        "json": '"line": 2',
    }
    assert said[form] in out
    assert "startColumn" not in out


def test_hyphens_at_line_ends() -> None:
    text = "The council met. A well-kept quay is dear, said the well-kept mayor of Baden-Baden."
    lines = ["The coun-", "cil met. A well-kept quay is dear, said the well-",
             "kept mayor of Baden-", "Baden."]  # fmt: skip
    sheet = Sheet()
    sheet.lines(lines)
    assert open_draft(pdf([sheet]), "a.pdf").source.text == text


def test_headings_and_what_the_file_says() -> None:
    sheet = Sheet()
    sheet.lines(wrapped(BODY[0], 455, 10))
    sheet.lines(["What it costs"], bold=True)
    sheet.lines(wrapped(BODY[1], 455, 10))
    parsed = article(pdf([sheet], "/Title (Draft 7) /Author (Ada Holm) /CreationDate (D:20260305)"))
    assert [block.kind.value for block in parsed.blocks] == ["paragraph", "heading", "paragraph"]
    assert (parsed.title, parsed.author, str(parsed.date)) == ("Draft 7", "Ada Holm", "2026-03-05")


def test_ordinary_lists_are_no_key_points() -> None:
    sheet = Sheet()
    sheet.lines([TITLE], size=24)
    for text in itertools.chain(BODY, (f"• {point}" for point in POINTS)):
        sheet.lines(wrapped(text, 455, 10))
    assert not article(pdf([sheet])).lists


def test_any_name(tmp_path: Path) -> None:
    for name in ("draft.pdf", "draft.txt", "draft"):
        (tmp_path / name).write_bytes(Setter("white").article("•", "top"))
        assert len(nutgraf.read(tmp_path / name).key_points) == 3


def test_without_the_library_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(InputError, match=r"pip install 'nutgraf\[pdf\]'"):
        article(Setter("white").article("•", "top"))


def test_broken_files_are_refused_in_a_sentence() -> None:
    whole = Setter("white").article("•", "top")
    locked = whole.replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"00" * 32 + b"> /U <" + b"00" * 32 + b"> >>",
    )  # fmt: skip
    for data, words in (
        (b"%PDF-1.7\nnothing", "broken"),
        (pdf([Sheet()]), "may be a scan"),
        (locked, "protected by a password"),
        (pdf([Sheet()] * 201), "more than 200 pages"),
    ):
        with pytest.raises(InputError, match=r"^draft\.pdf: .*\.$") as caught:
            article(data)
        assert words in str(caught.value)


def packed(content: bytes) -> bytes:
    """A file with one page, its content packed."""
    plain = pdf([Sheet()])
    data = zlib.compress(content, 9)
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(data), data)
    return plain.replace(b"<< /Length 0 >>\nstream\n\nendstream", stream)


def test_bombs_are_refused_before_they_are_unpacked() -> None:
    line = b"BT /F1 10 Tf 1 0 0 1 70 700 Tm (A sentence.) Tj ET\n"
    assert open_draft(packed(line), "a.pdf").source.text == "A sentence."
    with pytest.raises(InputError, match="unpacks to more than 20 MB"):
        open_draft(packed(line * 500_000), "a.pdf")
    with pytest.raises(InputError, match="too many parts"):
        open_draft(b"%PDF-1.4\n" + b"stream\n" * 20_010, "a.pdf")


def test_flipped_bytes_never_raise_anything_else() -> None:
    whole = Setter("columns").article("•", "top")
    for at in range(0, len(whole), 41):
        with contextlib.suppress(InputError):
            article(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])

"""The paragraphs of a Word document's body, tracked changes accepted.

What was deleted or moved away is left out, what was inserted is kept; comments, footnotes,
headers and hidden text are never part of the text, and text boxes stand behind the paragraph
that they are anchored in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nutgraf.inputs.office.paragraphs import BREAK, Boxes, Paragraph, Runs
from nutgraf.inputs.office.word_comments import Comments
from nutgraf.inputs.office.word_styles import Lists, Role, Styles, number
from nutgraf.model import BlockKind

_SKIPPED = frozenset(
    [
        "w:del",
        "w:moveFrom",
        "w:pPrChange",
        "w:rPrChange",
        "w:sectPrChange",
        "w:tblPrChange",
        "w:tcPrChange",
        "w:trPrChange",
        "w:tblGridChange",
        "w:numberingChange",
        "mc:Fallback",
        "w:rt",
        "w:instrText",
        "w:delText",
    ]
)
_CHARACTERS = {"w:tab": "\t", "w:br": BREAK, "w:cr": BREAK, "w:noBreakHyphen": "-", "w:sym": "•"}
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True, eq=False)
class OpenParagraph:
    """A paragraph while it is read, and the boxes that are anchored in it."""

    runs: Runs
    boxes: list[Paragraph] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    style: str = ""
    list: str | None = None
    list_level: int | None = None
    outline: int | None = None
    in_properties: bool = False
    is_joined: bool = False  # its end was deleted: the next one goes on in it
    in_frame: bool = False
    in_run: int = 0
    links: int = 0  # that are open
    is_bold: bool = False
    is_hidden: bool = False


@dataclass
class Body:
    """Walks over `document.xml`; `paragraphs` are its paragraphs, in order."""

    styles: Styles
    lists: Lists
    comments: Comments
    paragraphs: list[Paragraph] = field(default_factory=list)
    _boxes: Boxes = field(default_factory=Boxes)
    _open: list[OpenParagraph] = field(default_factory=list)
    _out: list[list[Paragraph]] = field(default_factory=list)
    _tables: list[list[list[list[Paragraph]]]] = field(default_factory=list)
    _frame: list[Paragraph] = field(default_factory=list)
    _pending: Runs | None = None  # of a paragraph whose end was deleted
    _skipped: int = 0
    _in_text: bool = False

    def __post_init__(self) -> None:
        self._out.append(self.paragraphs)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skipped or (name in _SKIPPED and not self._is_mark(name)):
            self._skipped += 1
        elif name == "w:p":
            self._open.append(OpenParagraph(self._pending or Runs()))
            self._pending = None
        elif name in ("w:txbxContent", "w:tbl", "w:tr", "w:tc"):
            self._open_box(name)
        elif self._open:
            self._in_paragraph(self._open[-1], name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif name == "w:p" and self._open:
            self._end_paragraph(self._open.pop())
        elif name in ("w:txbxContent", "w:tbl", "w:tc"):
            self._close_box(name)
        elif name == "w:t":
            self._in_text = False
        elif self._open and name == "w:pPr":
            self._open[-1].in_properties = False
        elif self._open and name == "w:r":
            self._open[-1].in_run -= 1
        elif self._open and name == "w:hyperlink":
            self._open[-1].links -= 1

    def text(self, data: str) -> None:
        """Characters stand here."""
        if self._in_text and not self._skipped and self._open:
            self.add(self._open[-1], data)

    def finish(self) -> list[Paragraph]:
        """All paragraphs, once the document has ended."""
        self._end_joined()
        self._end_frame()
        return self.paragraphs

    def _end_joined(self) -> None:
        """Ends a paragraph that nothing is left to be joined to."""
        runs, self._pending = self._pending, None
        if runs:
            text, bold = runs.line()
            self._emit([Paragraph(text, bold=bold)])

    def _is_mark(self, name: str) -> bool:
        """Whether a deletion is that of the end of a paragraph, noted among its properties."""
        if name in ("w:del", "w:moveFrom") and self._open and self._open[-1].in_properties:
            self._open[-1].is_joined = True
            return True
        return False

    def _in_paragraph(self, at: OpenParagraph, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("w:val", "")
        if name == "w:hyperlink":
            at.links += 1
        elif name == "w:r":
            at.in_run += 1
            at.is_bold = at.is_hidden = False
        elif name == "w:pPr":
            at.in_properties = True
        elif at.in_properties:
            _set_property(at, name, value, attributes)
        elif name == "w:t":
            self._in_text = True
        elif name == "w:commentReference":
            at.comments.append(self.comments.found.get(attributes.get("w:id", ""), ""))
        elif name in _CHARACTERS and at.in_run:
            self.add(at, _CHARACTERS[name])
        elif name in ("w:b", "w:vanish"):
            is_on = value.lower() not in _OFF
            at.is_bold = is_on if name == "w:b" else at.is_bold
            at.is_hidden = is_on if name == "w:vanish" else at.is_hidden
        elif name == "w:rStyle":
            at.is_bold = at.is_bold or self.styles.role(value).name == "strong"

    def add(self, at: OpenParagraph, piece: str) -> None:
        """Adds characters to a paragraph, unless they are hidden."""
        if not at.is_hidden:
            at.runs.add(piece, at.is_bold, at.links > 0)

    def _open_box(self, name: str) -> None:
        if name == "w:tbl":
            self._tables.append([])
        elif name == "w:tr" and self._tables:
            self._tables[-1].append([])
        elif name in ("w:tc", "w:txbxContent"):
            self._out.append([])

    def _close_box(self, name: str) -> None:
        self._end_joined()
        if name == "w:tbl":
            self._emit(self._boxes.table(self._tables.pop()) if self._tables else [])
        elif len(self._out) == 1:
            return
        elif name == "w:tc" and self._tables and self._tables[-1]:
            self._tables[-1][-1].append(self._out.pop())
        else:
            boxed = self._boxes.box(self._out.pop())
            if self._open:
                self._open[-1].boxes += boxed
            else:
                self._emit(boxed)

    def _end_paragraph(self, at: OpenParagraph) -> None:
        if at.is_joined and not at.boxes:
            self._pending = at.runs
            return
        role = self.styles.role(at.style)
        if role.is_text:
            made = replace(self.made(at, role), comments=tuple(at.comments))
            if at.in_frame and len(self._out) == 1:
                self._frame.append(made)
            else:
                self._emit([made])
        self._emit(at.boxes)

    def made(self, at: OpenParagraph, role: Role) -> Paragraph:
        """The paragraph that has been read, by the role of its style."""
        text, bold = at.runs.line()
        is_link = at.runs.is_link
        kind, level = role.kind, role.level
        if at.outline is not None and at.outline < 9:
            kind, level = BlockKind.HEADING, at.outline + 1
        name = role.list if at.list is None else at.list
        if kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or name in ("", "0"):
            plain = BlockKind.PARAGRAPH if kind is BlockKind.ITEM else kind
            return Paragraph(text, plain, level, bold=bold, is_link=is_link)
        depth = role.list_level if at.list_level is None else at.list_level
        marker = self.lists.marker(name, depth) if text.strip() else ""
        if not marker:
            return Paragraph(text, bold=bold, is_link=is_link)
        return Paragraph(text, BlockKind.ITEM, depth + 1, marker, name, bold, is_link=is_link)

    def _emit(self, paragraphs: list[Paragraph]) -> None:
        if paragraphs:
            self._end_frame()
            self._out[-1] += paragraphs

    def _end_frame(self) -> None:
        """Ends the run of paragraphs in a frame, which is a text box of old."""
        framed, self._frame = self._frame, []
        if framed:
            self._out[0] += self._boxes.box(framed)


def _set_property(at: OpenParagraph, name: str, value: str, attributes: Mapping[str, str]) -> None:
    if name == "w:pStyle":
        at.style = value
    elif name == "w:numId":
        at.list = value
    elif name == "w:ilvl":
        at.list_level = number(value)
    elif name == "w:outlineLvl":
        at.outline = number(value)
    elif name == "w:framePr":
        is_initial = attributes.get("w:dropCap", "none") != "none"
        at.in_frame = not is_initial
        at.is_joined = at.is_joined or is_initial  # a large first letter: its word goes on below

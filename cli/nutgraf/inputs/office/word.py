"""The paragraphs of a Word document's body, tracked changes accepted.

What was deleted or moved away is left out, what was inserted is kept; comments, footnotes,
headers and hidden text are never part of the text, and text boxes stand behind the paragraph
that they are anchored in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nutgraf.inputs.office.layout import Item, Layout, Open, Part, made
from nutgraf.inputs.office.paragraphs import BREAK, Paragraph, Runs
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


_PARTS = {
    "w:txbxContent": Part.BOX, "w:tbl": Part.TABLE, "w:tr": Part.ROW, "w:tc": Part.CELL,
}  # fmt: skip


@dataclass(slots=True, eq=False)
class OpenParagraph(Open):
    """A paragraph while it is read."""

    style: str = ""
    list: str | None = None
    list_level: int | None = None
    outline: int | None = None
    in_properties: bool = False
    is_joined: bool = False  # its end was deleted: the next one goes on in it
    in_frame: bool = False
    in_run: int = 0
    is_bold: bool = False
    is_hidden: bool = False


@dataclass
class Body:
    """Walks over `document.xml`; `finish()` gives its paragraphs, in order."""

    styles: Styles
    lists: Lists
    comments: Comments
    _layout: Layout[OpenParagraph] = field(default_factory=Layout)
    _pending: Runs | None = None  # of a paragraph whose end was deleted
    _skipped: int = 0
    _in_text: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skipped or (name in _SKIPPED and not self._is_mark(name)):
            self._skipped += 1
        elif name == "w:p":
            self._layout.start_paragraph(OpenParagraph(self._pending or Runs()))
            self._pending = None
        elif name in _PARTS:
            self._layout.start(_PARTS[name])
        elif self._layout.at:
            self._in_paragraph(self._layout.at, name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        at = self._layout.at
        if self._skipped:
            self._skipped -= 1
        elif name in _PARTS:
            self._end_part(_PARTS[name])
        elif name == "w:t":
            self._in_text = False
        elif not at:
            return
        elif name == "w:p":
            self._layout.end_paragraph()
            self._end_paragraph(at)
        elif name == "w:pPr":
            at.in_properties = False
        elif name == "w:r":
            at.in_run -= 1
        elif name == "w:hyperlink":
            at.links -= 1

    def text(self, data: str) -> None:
        """Characters stand here."""
        if self._in_text and not self._skipped and self._layout.at:
            self.add(self._layout.at, data)

    def finish(self) -> list[Paragraph]:
        """All paragraphs, once the document has ended."""
        self._end_joined()
        return self._layout.finish()

    def _end_joined(self) -> None:
        """Ends a paragraph that nothing is left to be joined to."""
        runs, self._pending = self._pending, None
        if runs:
            self._layout.put(made(runs, BlockKind.PARAGRAPH, 0, None))

    def _is_mark(self, name: str) -> bool:
        """Whether a deletion is that of the end of a paragraph, noted among its properties."""
        at = self._layout.at
        if name in ("w:del", "w:moveFrom") and at and at.in_properties:
            at.is_joined = True
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

    def _end_part(self, part: Part) -> None:
        if part is not Part.ROW:
            self._end_joined()
        self._layout.end(part)

    def _end_paragraph(self, at: OpenParagraph) -> None:
        if at.is_joined and not at.boxes:
            self._pending = at.runs
            return
        role = self.styles.role(at.style)
        self._layout.put(self.made(at, role) if role.is_text else None, at, at.in_frame)

    def add(self, at: OpenParagraph, piece: str) -> None:
        """Adds characters to a paragraph, unless they are hidden."""
        if not at.is_hidden:
            at.runs.add(piece, at.is_bold, at.links > 0)

    def made(self, at: OpenParagraph, role: Role) -> Paragraph:
        """The paragraph that has been read, by the role of its style."""
        kind, level = role.kind, role.level
        if at.outline is not None and at.outline < 9:
            kind, level = BlockKind.HEADING, at.outline + 1
        return made(at.runs, kind, level, self._item(at, role, kind))

    def _item(self, at: OpenParagraph, role: Role, kind: BlockKind) -> Item | None:
        """What makes a paragraph an item; its number is counted, and so asked for once."""
        name = role.list if at.list is None else at.list
        if kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or name in ("", "0"):
            return None
        depth = role.list_level if at.list_level is None else at.list_level
        marker = self.lists.marker(name, depth) if at.runs.has_text else ""
        return Item(depth + 1, marker, name) if marker else None


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

"""The paragraphs of a Word document's body, tracked changes accepted.

Deleted and moved text is left out, inserted text is kept. Comments, footnotes, headers and hidden
text are not part of the text, and text boxes stand behind the paragraph that they are anchored in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nutgraf.inputs.office.layout import Container, Item, Layout, OpenParagraph, paragraph_of
from nutgraf.inputs.office.paragraphs import BREAK, Paragraph, Runs
from nutgraf.inputs.office.word_comments import Comments
from nutgraf.inputs.office.word_styles import Numbering, Role, Styles, number
from nutgraf.model import BlockKind

_SKIPPED = frozenset(
    {
        *("w:del", "w:moveFrom", "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange"),
        *("w:tcPrChange", "w:trPrChange", "w:tblGridChange", "w:numberingChange"),
        *("mc:Fallback", "w:rt", "w:instrText", "w:delText"),
    }
)
_CHARACTERS = {"w:tab": "\t", "w:br": BREAK, "w:cr": BREAK, "w:noBreakHyphen": "-", "w:sym": "•"}
_OFF = ("0", "false", "off", "none")


_CONTAINERS = {
    "w:txbxContent": Container.BOX,
    "w:tbl": Container.TABLE,
    "w:tr": Container.ROW,
    "w:tc": Container.CELL,
}


@dataclass(slots=True, eq=False)
class WordParagraph(OpenParagraph):
    """A paragraph that is being read."""

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
class WordBody:
    """Walks over `document.xml`; `finish()` gives its paragraphs, in order."""

    styles: Styles
    lists: Numbering
    comments: Comments
    _layout: Layout[WordParagraph] = field(default_factory=Layout)
    _pending: Runs | None = None  # of a paragraph whose end was deleted
    _skipped: int = 0
    _in_text: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes the beginning of an element."""
        if self._skipped or (name in _SKIPPED and not self._is_mark(name)):
            self._skipped += 1
        elif name == "w:p":
            self._layout.start_paragraph(WordParagraph(self._pending or Runs()))
            self._pending = None
        elif name in _CONTAINERS:
            self._layout.start(_CONTAINERS[name])
        elif self._layout.current:
            self._in_paragraph(self._layout.current, name, attributes)

    def end(self, name: str) -> None:
        """Takes the end of an element."""
        paragraph = self._layout.current
        if self._skipped:
            self._skipped -= 1
        elif name in _CONTAINERS:
            self._end_container(_CONTAINERS[name])
        elif name == "w:t":
            self._in_text = False
        elif not paragraph:
            return
        elif name == "w:p":
            self._layout.end_paragraph()
            self._end_paragraph(paragraph)
        elif name == "w:pPr":
            paragraph.in_properties = False
        elif name == "w:r":
            paragraph.in_run -= 1
        elif name == "w:hyperlink":
            paragraph.links -= 1

    def text(self, data: str) -> None:
        """Takes characters."""
        if self._in_text and not self._skipped and self._layout.current:
            self.add(self._layout.current, data)

    def finish(self) -> list[Paragraph]:
        """All paragraphs, once the document has ended."""
        self._end_joined()
        return self._layout.finish()

    def _end_joined(self) -> None:
        """Ends a paragraph that waits to be joined to the next one, as there is none."""
        runs, self._pending = self._pending, None
        if runs:
            self._layout.put(paragraph_of(runs, BlockKind.PARAGRAPH, 0, None))

    def _is_mark(self, name: str) -> bool:
        """Whether an element marks the end of a paragraph as deleted, which is then noted."""
        paragraph = self._layout.current
        if name in ("w:del", "w:moveFrom") and paragraph and paragraph.in_properties:
            paragraph.is_joined = True
            return True
        return False

    def _in_paragraph(
        self, paragraph: WordParagraph, name: str, attributes: Mapping[str, str]
    ) -> None:
        value = attributes.get("w:val", "")
        if name == "w:hyperlink":
            paragraph.links += 1
        elif name == "w:r":
            paragraph.in_run += 1
            paragraph.is_bold = paragraph.is_hidden = False
        elif name == "w:pPr":
            paragraph.in_properties = True
        elif paragraph.in_properties:
            _set_property(paragraph, name, value, attributes)
        elif name == "w:t":
            self._in_text = True
        elif name == "w:commentReference":
            paragraph.comments.append(self.comments.texts.get(attributes.get("w:id", ""), ""))
        elif name in _CHARACTERS and paragraph.in_run:
            self.add(paragraph, _CHARACTERS[name])
        elif name in ("w:b", "w:vanish"):
            is_on = value.lower() not in _OFF
            paragraph.is_bold = is_on if name == "w:b" else paragraph.is_bold
            paragraph.is_hidden = is_on if name == "w:vanish" else paragraph.is_hidden
        elif name == "w:rStyle":
            paragraph.is_bold = paragraph.is_bold or self.styles.role(value).name == "strong"

    def _end_container(self, container: Container) -> None:
        if container is not Container.ROW:
            self._end_joined()
        self._layout.end(container)

    def _end_paragraph(self, paragraph: WordParagraph) -> None:
        if paragraph.is_joined and not paragraph.boxes:
            self._pending = paragraph.runs
            return
        role = self.styles.role(paragraph.style)
        self._layout.put(
            self.finished(paragraph, role) if role.is_text else None, paragraph, paragraph.in_frame
        )

    def add(self, paragraph: WordParagraph, piece: str) -> None:
        """Adds characters to a paragraph, unless they are hidden."""
        if not paragraph.is_hidden:
            paragraph.runs.add(piece, paragraph.is_bold, paragraph.links > 0)

    def finished(self, paragraph: WordParagraph, role: Role) -> Paragraph:
        """The paragraph that has been read, with the role of its style."""
        kind, level = role.kind, role.level
        if paragraph.outline is not None and paragraph.outline < 9:
            kind, level = BlockKind.HEADING, paragraph.outline + 1
        return paragraph_of(paragraph.runs, kind, level, self._item(paragraph, role, kind))

    def _item(self, paragraph: WordParagraph, role: Role, kind: BlockKind) -> Item | None:
        """The item that a paragraph is, or None. To be called once, since it counts the items."""
        name = role.list if paragraph.list is None else paragraph.list
        if kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or name in ("", "0"):
            return None
        depth = role.list_level if paragraph.list_level is None else paragraph.list_level
        marker = self.lists.marker(name, depth) if paragraph.runs.has_text else ""
        return Item(depth + 1, marker, name) if marker else None


def _set_property(
    paragraph: WordParagraph, name: str, value: str, attributes: Mapping[str, str]
) -> None:
    if name == "w:pStyle":
        paragraph.style = value
    elif name == "w:numId":
        paragraph.list = value
    elif name == "w:ilvl":
        paragraph.list_level = number(value)
    elif name == "w:outlineLvl":
        paragraph.outline = number(value)
    elif name == "w:framePr":
        is_initial = attributes.get("w:dropCap", "none") != "none"
        paragraph.in_frame = not is_initial
        paragraph.is_joined = (
            paragraph.is_joined or is_initial
        )  # a large first letter: its word goes on below

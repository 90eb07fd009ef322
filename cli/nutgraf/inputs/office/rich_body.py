"""The paragraphs, cells and boxes of an RTF document, by its control words."""

from dataclasses import dataclass, field

from nutgraf.errors import NutgrafError
from nutgraf.inputs.drafts.bullets import GLYPHS
from nutgraf.inputs.office.layout import Container, Item, Layout, OpenParagraph, paragraph_of
from nutgraf.inputs.office.paragraphs import Paragraph
from nutgraf.inputs.office.word_styles import Styles
from nutgraf.model import BlockKind

LONGEST = 50_000_000
"""Characters of the longest text that is read."""


class TextTooLongError(NutgrafError):
    """A document has more text than any article."""


_FRAMES = frozenset(
    {
        *("absw", "absh", "posx", "posy", "posxc", "posxl", "posxr", "posyt", "posyc", "posyb"),
        *("pvmrg", "pvpg", "phmrg", "phpg", "phcol"),
    }
)
_TOGGLES = {"b": "is_bold", "v": "is_hidden", "deleted": "is_deleted"}
_NUMBERS = {"s": "style", "ls": "list", "ilvl": "list_level", "outlinelevel": "outline"}


@dataclass(slots=True)
class Formatting:
    """The properties of the characters and of the paragraph that are being read."""

    is_bold: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    is_link: bool = False
    style: int = 0
    list: int = 0
    list_level: int = 0
    outline: int | None = None
    in_table: bool = False
    in_frame: bool = False


@dataclass(slots=True, eq=False)
class _Open(OpenParagraph):
    """A paragraph that is being read: its list marker, and the comment that is being read."""

    mark: str = ""
    comment: str = ""


@dataclass(slots=True, eq=False)
class _Story:
    """The containers that are open in a story, which is the running text or a text box.

    RTF has no start of a table, only paragraphs that say that they are in one.
    """

    in_table: bool = False
    in_row: bool = False
    in_cell: bool = False


@dataclass
class RichBody:
    """Takes text and control words; `finish()` gives the paragraphs."""

    styles: Styles
    _layout: Layout[_Open] = field(default_factory=Layout)
    _stories: list[_Story] = field(default_factory=list)
    _size: int = 0

    def __post_init__(self) -> None:
        self._start_story()

    def finish(self) -> list[Paragraph]:
        """All paragraphs, once the document has ended."""
        while len(self._stories) > 1:
            self.end_box()
        self._end_story()
        return self._layout.finish()

    def add(self, text: str, formatting: Formatting) -> None:
        """Adds characters to the paragraph."""
        if formatting.is_hidden or formatting.is_deleted:
            return
        self._size += len(text)
        if self._size > LONGEST:
            raise TextTooLongError(
                f"it has more than {LONGEST // 1_000_000} million characters of text"
            )
        self._current.runs.add(text, formatting.is_bold, formatting.is_link)

    def add_mark(self, text: str) -> None:
        """Adds characters to the list marker of the paragraph."""
        self._current.mark = (self._current.mark + text)[:50]

    def add_comment(self, text: str) -> None:
        """Adds characters to a comment on the paragraph."""
        self._current.comment = (self._current.comment + text)[:2000]

    def end_comment(self) -> None:
        """Takes the end of a comment."""
        self._current.comments.append(self._current.comment)
        self._current.comment = ""

    def take(self, formatting: Formatting, word: str, number: int | None) -> None:
        """Takes a control word of a group in the text."""
        if word in ("par", "sect", "\n", "\r", "nestcell"):
            self._end_paragraph(formatting)
        elif word in ("cell", "row"):
            self._end_cell(formatting, word)
        elif word in _TOGGLES:
            setattr(formatting, _TOGGLES[word], number != 0)
        elif word in _NUMBERS:
            setattr(formatting, _NUMBERS[word], number or 0)
        elif word == "intbl":
            formatting.in_table = True
        elif word in _FRAMES:
            formatting.in_frame = True
        elif word == "plain":
            formatting.is_bold = formatting.is_hidden = formatting.is_deleted = False
        elif word == "pard":
            formatting.style = formatting.list = formatting.list_level = 0
            formatting.outline = None
            formatting.in_table = formatting.in_frame = False

    def start_box(self) -> None:
        """Takes the beginning of a text box."""
        self._layout.start(Container.BOX)
        self._start_story()

    def end_box(self) -> None:
        """Takes the end of a text box."""
        if len(self._stories) > 1:
            self._end_story()
            self._layout.end(Container.BOX)

    @property
    def _current(self) -> _Open:
        """The open paragraph; there always is one."""
        if self._layout.current is None:
            self._layout.start_paragraph(_Open())
        return self._layout.current or _Open()

    def _start_story(self) -> None:
        self._stories.append(_Story())
        self._layout.start_paragraph(_Open())

    def _end_story(self) -> None:
        paragraph = self._current
        self._layout.end_paragraph()
        if paragraph.runs.pieces or paragraph.boxes:
            self._put(paragraph, Formatting())
        self._end_table()
        self._stories.pop()

    def _end_paragraph(self, formatting: Formatting) -> None:
        paragraph = self._current
        self._layout.end_paragraph()
        self._put(paragraph, formatting)
        self._layout.start_paragraph(_Open())

    def _put(self, paragraph: _Open, formatting: Formatting) -> None:
        if formatting.in_table:
            self._start_cell()
        else:
            self._end_table()
        self._layout.put(self._finished(paragraph, formatting), paragraph, formatting.in_frame)

    def _start_cell(self) -> None:
        story = self._stories[-1]
        for container, is_open in (
            (Container.TABLE, story.in_table),
            (Container.ROW, story.in_row),
            (Container.CELL, story.in_cell),
        ):
            if not is_open:
                self._layout.start(container)
        story.in_table = story.in_row = story.in_cell = True

    def _end_cell(self, formatting: Formatting, word: str) -> None:
        """Ends a cell, or a row whose cells have ended."""
        story = self._stories[-1]
        formatting.in_table = True
        if word == "cell":
            self._end_paragraph(formatting)
        if story.in_cell:
            self._layout.end(Container.CELL)
        story.in_cell = False
        if word == "row":
            story.in_row = False

    def _end_table(self) -> None:
        story = self._stories[-1]
        if story.in_cell:
            self._layout.end(Container.CELL)
        if story.in_table:
            self._layout.end(Container.TABLE)
        story.in_table = story.in_row = story.in_cell = False

    def _finished(self, paragraph: _Open, formatting: Formatting) -> Paragraph | None:
        """The paragraph that has ended; None where its style marks it as no text."""
        role = self.styles.role(f"{formatting.style}")
        if not role.is_text:
            return None
        kind, level = role.kind, role.level
        if formatting.outline is not None and formatting.outline < 9:
            kind, level = BlockKind.HEADING, formatting.outline + 1
        mark = paragraph.mark.translate(GLYPHS).strip()
        is_item = (bool(mark) or role.list.startswith("style ")) and paragraph.runs.has_text
        name = f"{formatting.list}" if formatting.list else role.list or "typed"
        item = Item(formatting.list_level + 1, mark or "•", name) if is_item else None
        return paragraph_of(paragraph.runs, kind, level, item)

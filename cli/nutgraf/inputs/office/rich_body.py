"""Paragraphs, cells and boxes of an RTF document, as its control words lay them out."""

from dataclasses import dataclass, field

from nutgraf.errors import NutgrafError
from nutgraf.inputs.drafts.bullets import GLYPHS
from nutgraf.inputs.office.layout import Item, Layout, Open, Part, made
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
class Settings:
    """What holds for the characters and for the paragraph that are being read."""

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
class _Open(Open):
    """A paragraph while it is read: the mark of an item, and the comment that is being read."""

    mark: str = ""
    comment: str = ""


@dataclass(slots=True, eq=False)
class _Story:
    """What is open in the running text, or in a box: RTF says of each paragraph where it stands."""

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

    def add(self, text: str, settings: Settings) -> None:
        """Adds characters to the paragraph."""
        if settings.is_hidden or settings.is_deleted:
            return
        self._size += len(text)
        if self._size > LONGEST:
            raise TextTooLongError(
                f"it has more than {LONGEST // 1_000_000} million characters of text"
            )
        self._at.runs.add(text, settings.is_bold, settings.is_link)

    def add_mark(self, text: str) -> None:
        """Adds characters to the mark of the paragraph, which is an item."""
        self._at.mark = (self._at.mark + text)[:50]

    def add_comment(self, text: str) -> None:
        """Adds characters to a comment on the paragraph."""
        self._at.comment = (self._at.comment + text)[:2000]

    def end_comment(self) -> None:
        """A comment ends."""
        self._at.comments.append(self._at.comment)
        self._at.comment = ""

    def take(self, settings: Settings, word: str, number: int | None) -> None:
        """A control word of a group in the text."""
        if word in ("par", "sect", "\n", "\r", "nestcell"):
            self._end_paragraph(settings)
        elif word in ("cell", "row"):
            self._end_cell(settings, word)
        elif word in _TOGGLES:
            setattr(settings, _TOGGLES[word], number != 0)
        elif word in _NUMBERS:
            setattr(settings, _NUMBERS[word], number or 0)
        elif word == "intbl":
            settings.in_table = True
        elif word in _FRAMES:
            settings.in_frame = True
        elif word == "plain":
            settings.is_bold = settings.is_hidden = settings.is_deleted = False
        elif word == "pard":
            settings.style = settings.list = settings.list_level = 0
            settings.outline = None
            settings.in_table = settings.in_frame = False

    def start_box(self) -> None:
        """A text box begins."""
        self._layout.start(Part.BOX)
        self._start_story()

    def end_box(self) -> None:
        """A text box ends."""
        if len(self._stories) > 1:
            self._end_story()
            self._layout.end(Part.BOX)

    @property
    def _at(self) -> _Open:
        """The paragraph that is open, as one always is."""
        if self._layout.at is None:
            self._layout.start_paragraph(_Open())
        return self._layout.at or _Open()

    def _start_story(self) -> None:
        self._stories.append(_Story())
        self._layout.start_paragraph(_Open())

    def _end_story(self) -> None:
        at = self._at
        self._layout.end_paragraph()
        if at.runs.pieces or at.boxes:
            self._put(at, Settings())
        self._end_table()
        self._stories.pop()

    def _end_paragraph(self, settings: Settings) -> None:
        at = self._at
        self._layout.end_paragraph()
        self._put(at, settings)
        self._layout.start_paragraph(_Open())

    def _put(self, at: _Open, settings: Settings) -> None:
        if settings.in_table:
            self._start_cell()
        else:
            self._end_table()
        self._layout.put(self._made(at, settings), at, settings.in_frame)

    def _start_cell(self) -> None:
        story = self._stories[-1]
        for part, is_open in (
            (Part.TABLE, story.in_table), (Part.ROW, story.in_row), (Part.CELL, story.in_cell)
        ):  # fmt: skip
            if not is_open:
                self._layout.start(part)
        story.in_table = story.in_row = story.in_cell = True

    def _end_cell(self, settings: Settings, word: str) -> None:
        """A cell ends, or a row with the cells that have ended in it."""
        story = self._stories[-1]
        settings.in_table = True
        if word == "cell":
            self._end_paragraph(settings)
        if story.in_cell:
            self._layout.end(Part.CELL)
        story.in_cell = False
        if word == "row":
            story.in_row = False

    def _end_table(self) -> None:
        story = self._stories[-1]
        if story.in_cell:
            self._layout.end(Part.CELL)
        if story.in_table:
            self._layout.end(Part.TABLE)
        story.in_table = story.in_row = story.in_cell = False

    def _made(self, at: _Open, settings: Settings) -> Paragraph | None:
        """The paragraph that has ended; None where its style says that it is no text."""
        role = self.styles.role(f"{settings.style}")
        if not role.is_text:
            return None
        kind, level = role.kind, role.level
        if settings.outline is not None and settings.outline < 9:
            kind, level = BlockKind.HEADING, settings.outline + 1
        mark = at.mark.translate(GLYPHS).strip()
        is_item = (bool(mark) or role.list.startswith("style ")) and at.runs.has_text
        name = f"{settings.list}" if settings.list else role.list or "typed"
        item = Item(settings.list_level + 1, mark or "•", name) if is_item else None
        return made(at.runs, kind, level, item)

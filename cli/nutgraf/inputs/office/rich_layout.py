"""Paragraphs, cells and boxes of an RTF document, as its control words lay them out."""

from dataclasses import dataclass, field, replace

from nutgraf.errors import NutgrafError
from nutgraf.inputs.drafts.bullets import GLYPHS
from nutgraf.inputs.office.paragraphs import Boxes, Paragraph, Runs
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
class _Story:
    """The running text, or that of a box: its paragraphs, and what is open."""

    out: list[Paragraph] = field(default_factory=list)
    runs: Runs = field(default_factory=Runs)
    mark: str = ""
    boxes: list[Paragraph] = field(default_factory=list)
    comment: str = ""
    comments: list[str] = field(default_factory=list)
    cell: list[Paragraph] = field(default_factory=list)
    row: list[list[Paragraph]] = field(default_factory=list)
    rows: list[list[list[Paragraph]]] = field(default_factory=list)
    frame: list[Paragraph] = field(default_factory=list)
    has_text: bool = False


@dataclass
class Layout:
    """Takes text and control words, and gives the paragraphs."""

    styles: Styles
    _boxes: Boxes = field(default_factory=Boxes)
    _stories: list[_Story] = field(default_factory=lambda: [_Story()])
    _size: int = 0

    def finish(self) -> list[Paragraph]:
        """All paragraphs, once the document has ended."""
        while len(self._stories) > 1:
            self.end_box()
        return self._ended(self._stories[0])

    def add(self, text: str, settings: Settings) -> None:
        """Adds characters to the paragraph."""
        if settings.is_hidden or settings.is_deleted:
            return
        self._size += len(text)
        if self._size > LONGEST:
            raise TextTooLongError(
                f"it has more than {LONGEST // 1_000_000} million characters of text"
            )
        self._stories[-1].has_text = True
        self._stories[-1].runs.add(text, settings.is_bold, settings.is_link)

    def add_mark(self, text: str) -> None:
        """Adds characters to the mark of the paragraph, which is an item."""
        self._stories[-1].mark = (self._stories[-1].mark + text)[:50]

    def add_comment(self, text: str) -> None:
        """Adds characters to a comment on the paragraph."""
        self._stories[-1].comment = (self._stories[-1].comment + text)[:2000]

    def end_comment(self) -> None:
        """A comment ends."""
        story = self._stories[-1]
        story.comments.append(story.comment)
        story.comment = ""

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
        self._stories.append(_Story())

    def end_box(self) -> None:
        """A text box ends; it stands behind the paragraph that it is anchored in."""
        if len(self._stories) > 1:
            boxed = self._boxes.box(self._ended(self._stories.pop()))
            self._stories[-1].boxes += boxed

    def _ended(self, story: _Story) -> list[Paragraph]:
        if story.has_text or story.boxes:
            self._put(story, self._made(story, Settings()), Settings())
        self._end_table(story)
        self._end_frame(story)
        return story.out

    def _end_paragraph(self, settings: Settings) -> None:
        story = self._stories[-1]
        self._put(story, self._made(story, settings), settings)

    def _put(self, story: _Story, made: Paragraph | None, settings: Settings) -> None:
        comments, story.comments = tuple(story.comments), []
        boxes, story.boxes = story.boxes, []
        paragraphs = [*([replace(made, comments=comments)] if made else []), *boxes]
        if settings.in_table:
            story.cell += paragraphs
            return
        self._end_table(story)
        if settings.in_frame:
            story.frame += paragraphs
        elif paragraphs:
            self._end_frame(story)
            story.out += paragraphs

    def _end_cell(self, settings: Settings, word: str) -> None:
        story = self._stories[-1]
        settings.in_table = True
        if word == "cell":
            self._end_paragraph(settings)
            story.row.append(story.cell)
            story.cell = []
        elif story.row:
            story.rows.append(story.row)
            story.row = []

    def _end_table(self, story: _Story) -> None:
        rows, story.rows, story.row = [*story.rows, story.row], [], []
        rows = [row for row in rows if row]
        if rows:
            self._end_frame(story)
            story.out += self._boxes.table(rows)

    def _end_frame(self, story: _Story) -> None:
        framed, story.frame = story.frame, []
        story.out += self._boxes.box(framed) if framed else []

    def _made(self, story: _Story, settings: Settings) -> Paragraph | None:
        """The paragraph that has ended; None where its style says that it is no text."""
        (text, bold), is_link = story.runs.line(), story.runs.is_link
        mark = story.mark.translate(GLYPHS).strip()
        story.runs, story.mark, story.has_text = Runs(), "", False
        role = self.styles.role(f"{settings.style}")
        if not role.is_text:
            return None
        kind, level = role.kind, role.level
        if settings.outline is not None and settings.outline < 9:
            kind, level = BlockKind.HEADING, settings.outline + 1
        is_item = bool(mark) or role.list.startswith("style ")
        if kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or not is_item or not text.strip():
            plain = BlockKind.PARAGRAPH if kind is BlockKind.ITEM else kind
            return Paragraph(text, plain, level, bold=bold, is_link=is_link)
        name = f"{settings.list}" if settings.list else role.list or "typed"
        level = settings.list_level + 1
        return Paragraph(text, BlockKind.ITEM, level, mark or "•", name, bold, is_link=is_link)

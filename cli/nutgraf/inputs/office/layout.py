"""The layout of a document's paragraphs, tables, boxes and frames, for every format of documents.

Readers report what begins and ends as they go. Text boxes are placed behind the paragraph that
they are anchored in, and a frame, the older kind of text box, where it begins.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Generic, TypeVar

from nutgraf.inputs.office.paragraphs import Boxes, Paragraph, Runs
from nutgraf.model import BlockKind


class Container(Enum):
    """The containers of paragraphs, and of each other."""

    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    BOX = "box"


@dataclass(slots=True, eq=False)
class OpenParagraph:
    """A paragraph that is being read, with the boxes and comments that are anchored in it."""

    runs: Runs = field(default_factory=Runs)
    boxes: list[Paragraph] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    links: int = 0  # that are open


@dataclass(frozen=True, slots=True)
class Item:
    """The properties of a list item: its depth, from 1 on, its marker and its list."""

    level: int
    marker: str
    list: str


OpenT = TypeVar("OpenT", bound=OpenParagraph)


class Layout(Generic[OpenT]):
    """Takes containers and paragraphs as they begin and end; `finish()` gives the paragraphs."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._out = [self.paragraphs]  # the running text, and the boxes and cells that are open
        self._tables: list[list[list[list[Paragraph]]]] = []
        self._frame: list[Paragraph] = []
        self.current: OpenT | None = None  # the innermost paragraph that is open
        self._around: list[OpenT] = []  # those that it stands in, as in a box that they have
        self._boxes = Boxes()

    def start_paragraph(self, paragraph: OpenT) -> None:
        """Takes the beginning of a paragraph."""
        if self.current:
            self._around.append(self.current)
        self.current = paragraph

    def end_paragraph(self) -> None:
        """Takes the end of the innermost paragraph, which is then `put`."""
        self.current = self._around.pop() if self._around else None

    def put(
        self, paragraph: Paragraph | None, of: OpenParagraph | None = None, in_frame: bool = False
    ) -> None:
        """Places a finished paragraph, if there is one, and the boxes that are anchored in it."""
        if paragraph and of:
            paragraph = replace(paragraph, comments=tuple(of.comments))
        if paragraph and in_frame and len(self._out) == 1:
            self._frame.append(paragraph)
        elif paragraph:
            self._emit([paragraph])
        self._emit(of.boxes if of else ())

    def start(self, container: Container) -> None:
        """Takes the beginning of a container."""
        if container is Container.TABLE:
            self._tables.append([])
        elif container is Container.ROW and self._tables:
            self._tables[-1].append([])
        elif container in (Container.CELL, Container.BOX):
            self._out.append([])

    def end(self, container: Container) -> None:
        """Takes the end of a container."""
        if container is Container.TABLE:
            self._emit(self._boxes.table(self._tables.pop()) if self._tables else [])
        elif container is Container.ROW or len(self._out) == 1:
            return
        elif container is Container.CELL and self._tables and self._tables[-1]:
            self._tables[-1][-1].append(self._out.pop())
        else:
            self._end_box(self._boxes.box(self._out.pop()))

    def finish(self) -> list[Paragraph]:
        """All paragraphs, once the document has ended."""
        self._end_frame()
        return self.paragraphs

    def _end_box(self, boxed: Sequence[Paragraph]) -> None:
        if self.current:
            self.current.boxes += boxed
        else:
            self._emit(boxed)

    def _emit(self, paragraphs: Iterable[Paragraph]) -> None:
        if emitted := list(paragraphs):
            self._end_frame()
            self._out[-1] += emitted

    def _end_frame(self) -> None:
        framed, self._frame = self._frame, []
        if framed:
            self._out[0] += self._boxes.box(framed)


def paragraph_of(runs: Runs, kind: BlockKind, level: int, item: Item | None) -> Paragraph:
    """The finished paragraph; an item, if it is in a list and its style makes it nothing else."""
    (text, bold), is_link = runs.line(), runs.is_link
    if item and kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        kind = BlockKind.ITEM
        return Paragraph(text, kind, item.level, item.marker, item.list, bold, is_link=is_link)
    plain = BlockKind.PARAGRAPH if kind is BlockKind.ITEM else kind
    return Paragraph(text, plain, level, bold=bold, is_link=is_link)

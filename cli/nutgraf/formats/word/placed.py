"""A document's paragraphs, and where in its bytes each of their characters stands."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from nutgraf.inputs.office.paragraphs import Paragraph, Runs
from nutgraf.inputs.office.word import WordBody, WordParagraph
from nutgraf.inputs.office.word_styles import Role

_NAME = re.compile(rb"<([^\s/>]+)")


@dataclass(slots=True, eq=False)
class TextRun:
    """A run: its tag's name, where it begins and ends, and its properties as they stand."""

    name: str
    start: int
    end: int = 0
    properties: bytes = b""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """An element of text in a run: its tag's name and range."""

    name: str
    start: int
    end: int
    run: TextRun


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Some characters of a paragraph: how many, where their bytes begin, and what they are in.

    There are no bytes of a tab, or of what a text box holds: `outer` is the run that the box is in.
    """

    size: int
    start: int = -1
    text: Text | None = None
    outer: TextRun | None = None


@dataclass
class PlacedBody(WordBody):
    """Walks over a document as its reader does, and keeps the places of what it reads."""

    data: bytes = b""
    pieces: list[tuple[TextPiece, ...]] = field(default_factory=list)
    _runs: list[TextRun] = field(default_factory=list)
    _texts: list[Text | None] = field(default_factory=list)
    _boxes_open: int = 0
    _placed: dict[int, tuple[Runs, list[TextPiece]]] = field(default_factory=dict)
    _properties: int = -1
    _place: int = -1
    _ask: list[Callable[[], int]] = field(default_factory=list)

    def place_by(self, tell: Callable[[], int]) -> None:
        """Takes what tells the place of that of which it is being told."""
        self._ask = [tell]

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        offset = self._ask[0]()
        if name == "w:r":
            self._runs.append(TextRun(self._name(offset), offset))
        elif name == "w:rPr" and self._runs:
            self._properties = offset
        elif name == "w:txbxContent":
            self._boxes_open += 1
        self._texts.append(
            Text(self._name(offset), offset, self._tag_end(offset), self._runs[-1])
            if name == "w:t" and self._runs
            else None
        )
        self._place = -1
        super().start(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        offset = self._ask[0]()
        if name == "w:r" and self._runs:
            self._runs.pop().end = self._tag_end(offset)
        elif name == "w:rPr" and self._runs and self._properties >= 0:
            run = self._runs[-1]
            if self._properties > run.start:
                run.properties = self.data[self._properties : self._tag_end(offset)]
            self._properties = -1
        elif name == "w:txbxContent":
            self._boxes_open -= 1
        self._texts.pop()
        super().end(name)

    def text(self, data: str) -> None:
        """Characters stand here."""
        self._place = self._ask[0]()
        super().text(data)

    def add(self, at: WordParagraph, piece: str) -> None:
        """Adds characters to a paragraph, and notes where they stand."""
        before = len(at.runs.pieces)
        super().add(at, piece)
        if len(at.runs.pieces) > before:
            outer = self._runs[0] if self._boxes_open and self._runs else None
            inside = self._texts[-1] if self._texts else None
            placed = TextPiece(len(piece), self._place, inside, outer)
            self._placed.setdefault(id(at.runs), (at.runs, []))[1].append(placed)

    def finished(self, at: WordParagraph, role: Role) -> Paragraph:
        """The paragraph that has been read, with the key of its pieces."""
        made = super().finished(at, role)
        raw = "".join(at.runs.pieces)
        _, pieces = self._placed.pop(id(at.runs), (at.runs, []))
        is_as_read = unicodedata.is_normalized("NFC", raw) and "\r" not in raw
        self.pieces.append(tuple(pieces) if is_as_read else ())
        return replace(made, key=len(self.pieces) - 1)

    def _name(self, offset: int) -> str:
        name = _NAME.match(self.data, offset)
        return name[1].decode("utf-8", "replace") if name else ""

    def _tag_end(self, offset: int) -> int:
        return self.data.index(b">", offset) + 1

"""Comments put into the bytes of somebody's Word document (ISO/IEC 29500-1, 17.13.4)."""

import itertools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nutgraf.errors import InputError
from nutgraf.formats.word.notes import Note
from nutgraf.formats.word.package import Package
from nutgraf.formats.word.placed import PlacedBody, Text, TextPiece, TextRun
from nutgraf.inputs.office.archive import Archive
from nutgraf.inputs.office.paragraphs import Paragraph
from nutgraf.inputs.office.xml_walk import walk_placed
from nutgraf.inputs.readers.docx import BODY, parts_of

_PRESERVE = b' xml:space="preserve">'


@dataclass(frozen=True, slots=True)
class _Spot:
    """A character: where its bytes begin and end, or the run around the box that it is in."""

    start: int
    end: int
    text: Text | None
    outer: TextRun | None


@dataclass
class _Marks:
    """What is to be put between the bytes: by place, the ends of comments and the beginnings."""

    ends: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    starts: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[int, Text] = field(default_factory=dict)  # the element that a place is within

    def add(self, number: int, first: _Spot, last: _Spot) -> None:
        """A comment from one character to another."""
        for spot, place, marks in (
            (first, first.outer.start if first.outer else first.start, self.starts),
            (last, last.outer.end if last.outer else last.end, self.ends),
        ):
            marks[place].append(number)
            if spot.text and not spot.outer:
                self.texts[place] = spot.text


def commented(document: bytes, name: str, notes: Sequence[Note]) -> bytes:
    """A copy of a document with comments; InputError where they cannot be put into it."""
    archive = Archive(document, name)
    styles, lists, comments = parts_of(archive)
    data = b"".join(archive.pieces(BODY))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise InputError(f"{name}: its XML is not UTF-8; open it in Word and save it anew.")
    body = PlacedBody(styles, lists, comments, data=data)
    walk_placed(data, body, name)
    package = Package(archive, document, data)
    spots = _Spots(body.finish(), body, data)
    marks, kept = _Marks(), list[Note]()
    for note in notes:
        range_ = spots.of(note)
        if range_:
            marks.add(package.first_id + len(kept), *range_)
            kept.append(note)
    if not kept:
        return document
    return package.with_comments(_marked(data, marks, package), kept)


class _Spots:
    """The places of the source's characters in the document."""

    def __init__(self, paragraphs: Sequence[Paragraph], body: PlacedBody, data: bytes) -> None:
        sizes = (len(paragraph.text) + 1 for paragraph in paragraphs)
        self._starts = list(itertools.accumulate(sizes, initial=0))[:-1]
        self._pieces = [
            body.pieces[paragraph.key] if paragraph.key >= 0 else () for paragraph in paragraphs
        ]
        self._data = data

    def of(self, note: Note) -> tuple[_Spot, _Spot] | None:
        """The first and the last character of a note's words, or what is nearest to them."""
        if not self._starts:
            return None
        first = self._near(note.span.start, 1) or self._near(note.span.start, -1)
        last = self._near(max(note.span.start, note.span.end - 1), -1) or first
        if first and last and last.start < first.start:
            last = first
        return (first, last) if first and last else None

    def _near(self, offset: int, step: int) -> _Spot | None:
        """The character at an offset, or the next that has a place, forwards or backwards."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        column: int | None = offset - self._starts[index]
        while 0 <= index < len(self._pieces):
            characters = list(_columns(self._pieces[index]))
            if column is None:
                column = 0 if step > 0 else len(characters) - 1
            while 0 <= column < len(characters):
                piece, inside = characters[column]
                if piece.text or piece.outer:
                    return self._spot(piece, inside)
                column += step
            if step < 0 and column >= len(characters) > 0:
                column = len(characters) - 1
                continue
            index, column = index + step, None
        return None

    def _spot(self, piece: TextPiece, inside: int) -> _Spot:
        if piece.outer or piece.start < 0:
            return _Spot(piece.start, piece.start, None, piece.outer)
        if self._data[piece.start : piece.start + 1] == b"&":
            return _Spot(piece.start, self._data.index(b";", piece.start) + 1, piece.text, None)
        end = piece.start + 4 * (inside + 1)
        text = self._data[piece.start : end].decode("utf-8", "ignore")
        start = piece.start + len(text[:inside].encode())
        return _Spot(start, start + len(text[inside : inside + 1].encode()), piece.text, None)


def _columns(pieces: Sequence[TextPiece]) -> Iterator[tuple[TextPiece, int]]:
    """Each character of a paragraph: its piece, and its number in that."""
    return ((piece, inside) for piece in pieces for inside in range(piece.size))


def _marked(data: bytes, marks: _Marks, package: Package) -> bytes:
    """The document's XML with the marks of comments in it; a run is split where one stands in it.

    The text of a run that is split keeps the spaces at its ends.
    """
    edits: list[tuple[int, int, bytes]] = []
    split = {text.start: text for text in marks.texts.values()}
    for text in split.values():
        tag = data[text.start : text.end]
        if b"preserve" not in tag:
            edits.append((text.start, text.end, b"<" + text.name.encode() + _PRESERVE))
    for place in sorted({*marks.ends, *marks.starts}):
        put = b"".join(map(package.range_end, marks.ends.get(place, ())))
        put += b"".join(map(package.range_start, marks.starts.get(place, ())))
        within = marks.texts.get(place)
        edits.append((place, place, _in_a_run(put, within) if within else put))
    pieces, end = [], 0
    for start, stop, new in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [data[end:start], new]
        end = stop
    return b"".join([*pieces, data[end:]])


def _in_a_run(put: bytes, text: Text) -> bytes:
    """Marks between the two halves of a run."""
    run, name = text.run.name.encode(), text.name.encode()
    closing = b"</" + name + b"></" + run + b">"
    opening = b"<" + run + b">" + text.run.properties + b"<" + name + _PRESERVE
    return closing + put + opening

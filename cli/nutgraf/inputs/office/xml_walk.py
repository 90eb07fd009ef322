"""A walk over XML from start to end: no entities, no document types, nothing fetched.

Names are given as `w:p`, whatever prefix a document uses; names in other namespaces have no prefix.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from nutgraf.errors import InputError, NutgrafError

DEEPEST, MOST_ELEMENTS = 200, 1_000_000
"""The deepest nesting of elements, and the most elements, of any document."""

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    **{f"{_OASIS}{space}:1.0": space for space in ("text", "table", "style", "office", "meta")},
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}manifest:1.0": "manifest",
}
"""The namespaces of ISO/IEC 29500 (transitional and strict), ISO/IEC 26300 and Dublin Core."""


class Walker(Protocol):
    """Handles every element and text, in the order of the document."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes the beginning of an element."""

    def end(self, name: str) -> None:
        """Takes the end of an element."""

    def text(self, data: str) -> None:
        """Takes characters; the text of one element may come in several pieces."""


class _ForbiddenError(NutgrafError):
    """The document has something in it that no sound document has."""


class Placed(Walker, Protocol):
    """A walker that can ask where in the bytes of the file it is."""

    def place_by(self, offset_of_current: Callable[[], int]) -> None:
        """Takes a function that gives the byte offset of what is being handled."""


def walk_placed(data: bytes, walker: Placed, name: str) -> None:
    """Walks over a file for a walker that asks for places; its text comes in unmerged pieces."""
    parser = _Parser(walker)
    parser.expat.buffer_text = False
    walker.place_by(lambda: parser.expat.CurrentByteIndex)
    _walk([data], parser, name)


def walk(pieces: Iterable[bytes], walker: Walker, name: str) -> None:
    """Walks over a file of XML; InputError where it is no sound document."""
    _walk(pieces, _Parser(walker), name)


def _walk(pieces: Iterable[bytes], parser: "_Parser", name: str) -> None:
    from xml.parsers.expat import ExpatError

    try:
        for piece in pieces:
            parser.expat.Parse(piece, False)
        parser.expat.Parse(b"", True)
    except ExpatError as error:
        raise InputError(
            f"{name}: the document's XML is broken ({str(error).split(':')[0]}); "
            "open it and save it anew."
        ) from None
    except _ForbiddenError as error:
        raise InputError(f"{name}: {error}; nutgraf reads no such document.") from None


class _Parser:
    """An expat parser that calls a walker, and refuses the dangerous parts of XML."""

    def __init__(self, walker: Walker) -> None:
        from xml.parsers import expat

        self.walker, self.depth, self.count = walker, 0, 0
        self.names: dict[str, str] = {}
        self.expat = expat.ParserCreate(namespace_separator=" ")
        self.expat.buffer_text = True
        self.expat.StartDoctypeDeclHandler = self._doctype
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = walker.text

    def _doctype(self, *_: object) -> None:
        raise _ForbiddenError("its XML declares a document type or entities")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > DEEPEST:
            raise _ForbiddenError(f"its XML is nested more than {DEEPEST} deep")
        if self.count > MOST_ELEMENTS:
            raise _ForbiddenError(f"its XML has more than {MOST_ELEMENTS:,} elements")
        known = {self._name(key): attributes[key] for key in attributes}
        self.walker.start(self._name(name), known)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.walker.end(self._name(name))

    def _name(self, name: str) -> str:
        known = self.names.get(name)
        if known is None:
            space, _, local = name.rpartition(" ")
            prefix = _PREFIXES.get(space, "")
            known = f"{prefix}:{local}" if prefix else local
            if len(self.names) < 10_000:
                self.names[name] = known
        return known

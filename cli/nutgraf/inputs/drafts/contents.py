"""The contents to be read, and the hints of the caller on how to read them."""

from dataclasses import dataclass

from nutgraf.inputs.drafts.decoding import decode
from nutgraf.model import NO_HOUSE, House, Source


@dataclass(frozen=True, slots=True)
class Hints:
    """The caller's hints: the language, the format, and the names of a record's fields.

    A hint that was not given is empty. The headings of the `house` announce key points.
    """

    language: str = ""
    format: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    house: House = NO_HOUSE


NO_HINTS = Hints()


@dataclass(slots=True)
class Contents:
    """The bytes or the decoded text to be read, and their name.

    `line` is the line of a record in its file, and `place` says which record it is where the line
    does not (`row 3`).
    """

    name: str
    data: bytes = b""
    line: int | None = None
    place: str = ""
    text: Source | None = None

    @property
    def is_record(self) -> bool:
        """Whether these are the bytes of one record of a file."""
        return self.line is not None and self.text is None

    @property
    def source(self) -> Source:
        """The text, decoded on first use; InputError where the bytes are not text."""
        if self.text is None:
            self.text = Source(self.name, decode(self.data, self.name))
        return self.text


def contents_of(source: Source) -> Contents:
    """The contents that a decoded text is."""
    return Contents(source.name, line=source.line, text=source)

"""What is to be read, and what whoever asks says of it before."""

from dataclasses import dataclass

from nutgraf.inputs.drafts.decoding import decode
from nutgraf.model import NO_HOUSE, House, Source


@dataclass(frozen=True, slots=True)
class Hints:
    """How a draft is to be read: in a language, as a format, with a record's fields called so.

    Each is empty where nobody said. The headings of the `house` announce key points.
    """

    language: str = ""
    format: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    house: House = NO_HOUSE


NO_HINTS = Hints()


@dataclass(slots=True)
class Contents:
    """What is to be read under a name: bytes as they came, or a text that is decoded already.

    `line` is that of a record in its file, and `place` its place among others where the line
    does not tell (`row 3`).
    """

    name: str
    data: bytes = b""
    line: int | None = None
    place: str = ""
    text: Source | None = None

    @property
    def is_record(self) -> bool:
        """Whether these are the bytes of a record, cut off its file."""
        return self.line is not None and self.text is None

    @property
    def source(self) -> Source:
        """The text, decoded when it is first asked for; InputError where there is none."""
        if self.text is None:
            self.text = Source(self.name, decode(self.data, self.name))
        return self.text


def contents_of(source: Source) -> Contents:
    """A text that somebody has decoded, to be read."""
    return Contents(source.name, line=source.line, text=source)

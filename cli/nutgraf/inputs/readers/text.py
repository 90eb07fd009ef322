"""Plain text, as it comes from a mail, a wire or a content management system."""

from nutgraf.inputs.drafts.reader import Reader
from nutgraf.inputs.text import plain
from nutgraf.inputs.text.reading import Dialect, text_reader

READER = Reader(
    "text",
    (".txt", ".text"),
    {},
    text_reader(Dialect(plain.cut, plain.with_roles)),
    "plain text, and what is known by nothing else",
)

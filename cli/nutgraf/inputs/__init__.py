"""Sources in, articles out: which reader reads what, and how an article is put together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol

from nutgraf.inputs import html, pdf
from nutgraf.inputs.drafts.draft import Draft, Opened
from nutgraf.inputs.office import docx, odt, rtf
from nutgraf.inputs.text import markdown, plain
from nutgraf.languages.detection import DEFAULT
from nutgraf.model import Block, Source


class Cut(Protocol):
    """Cuts a text into blocks, every position kept."""

    def __call__(self, text: str, code: str = DEFAULT) -> list[Block]:
        """The blocks of a text in a language."""


Opening = Callable[[Source, str, tuple[str, ...]], Draft]
"""The draft of a source, by its language and the house's headings."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its file suffixes, how its text is cut, and how headings get their roles.

    `cut` must keep every position, and `has_words` says that it needs the text's language for
    words that open a box, or for pages in the text; `with_roles` sees the blocks without the key
    points. `open` is for formats whose blocks are not the lines of their text: it gives the draft
    of a source, with what the source says of itself, by its language and the house's headings.
    `open_document` is for formats that are no text: it reads the bytes of a file by that name.
    """

    suffixes: tuple[str, ...]
    cut: Cut
    with_roles: Callable[[Sequence[Block]], list[Block]]
    open: Opening | None = None
    open_document: Callable[[bytes, str], Opened] | None = None
    has_words: bool = False


READERS: dict[str, Reader] = {
    "text": Reader((".txt", ".text"), plain.cut, plain.with_roles),
    "markdown": Reader(
        (".md", ".markdown", ".mdown", ".mkd", ".mdx"),
        markdown.cut,
        markdown.with_roles,
        has_words=True,
    ),
    "html": Reader((".html", ".htm", ".xhtml"), html.cut, html.with_roles, html.open_page),
    "docx": Reader(
        (".docx", ".docm"), plain.cut, docx.with_roles, open_document=docx.open_document
    ),
    "odt": Reader((".odt", ".ott"), plain.cut, odt.with_roles, open_document=odt.open_document),
    "rtf": Reader((".rtf",), plain.cut, rtf.with_roles, open_document=rtf.open_document),
    "pdf": Reader((".pdf",), plain.cut, pdf.with_roles, open_document=pdf.open_document),
}
"""Formats by name, in the order in which they are documented."""

RECORD_SUFFIXES = (".jsonl", ".ndjson")
"""Suffixes of files that hold one article a line, as JSON."""

DRAFT_SUFFIXES = (
    *(suffix for each in READERS.values() for suffix in each.suffixes),
    *RECORD_SUFFIXES,
)
"""Suffixes that a folder is searched for."""


def reader_for(name: str, text: str, format: str = "") -> Reader:
    """The reader for a source: of a format that was given, else by the suffix of its name, else
    by what the text looks like.

    What can be nothing but a page is read as one, whatever its name.
    """
    if format in READERS:
        return READERS[format]
    if html.looks_like_page(text):
        return READERS["html"]
    suffix = PurePath(name).suffix.lower()
    for reader in READERS.values():
        if suffix in reader.suffixes:
            return reader
    if html.looks_like_fragment(text):
        return READERS["html"]
    return READERS["markdown" if markdown.looks_like_markdown(text) else "text"]

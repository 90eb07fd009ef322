"""Sources in, articles out: which reader reads what, and how an article is put together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from nutgraf.inputs import markdown, plain
from nutgraf.model import Block


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its file suffixes, how its text is cut, and how headings get their roles.

    `cut` must keep every position; `with_roles` sees the blocks without the key points.
    """

    suffixes: tuple[str, ...]
    cut: Callable[[str], list[Block]]
    with_roles: Callable[[Sequence[Block]], list[Block]]


READERS: dict[str, Reader] = {
    "text": Reader((".txt", ".text"), plain.cut, plain.with_roles),
    "markdown": Reader(
        (".md", ".markdown", ".mdown", ".mkd", ".mdx"), markdown.cut, markdown.with_roles
    ),
}
"""Formats by name, in the order in which they are documented."""

RECORD_SUFFIXES = (".jsonl", ".ndjson")
"""Suffixes of files that hold one article a line, as JSON."""

DRAFT_SUFFIXES = (
    *(suffix for each in READERS.values() for suffix in each.suffixes),
    *RECORD_SUFFIXES,
)
"""Suffixes that a folder is searched for."""


def reader_for(name: str, text: str) -> Reader:
    """The reader for a source, by the suffix of its name, else by what the text looks like."""
    suffix = PurePath(name).suffix.lower()
    for reader in READERS.values():
        if suffix in reader.suffixes:
            return reader
    return READERS["markdown" if markdown.looks_like_markdown(text) else "text"]

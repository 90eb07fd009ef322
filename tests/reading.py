"""Drafts, texts and records read in one line, as tests want them."""

from nutgraf.inputs.articles import draft_of, read_article
from nutgraf.inputs.drafts.contents import Contents, Hints, contents_of
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.inputs.readers import READERS, reader_of
from nutgraf.model import NO_HOUSE, Article, House, Source


def read_source(source: Source, house: House = NO_HOUSE) -> Article:
    """The article in a text."""
    return read_article(contents_of(source), Hints(house=house))


def read_file(data: bytes, name: str, house: House = NO_HOUSE) -> Article:
    """The article in the bytes of a file."""
    return read_article(Contents(name, data), Hints(house=house))


def open_draft(data: bytes, name: str) -> Draft:
    """The bytes of a file as a draft."""
    return draft_of(Contents(name, data))


def read_record(
    data: bytes,
    name: str,
    line: int,
    language: str = "",
    house: House = NO_HOUSE,
    fields: tuple[tuple[str, str], ...] = (),
    place: str = "",
) -> Article:
    """The article in a record, which begins on a line of its file."""
    hints = Hints(language, fields=fields, house=house)
    return read_article(Contents(name, data, line, place), hints)


EXPORTS = {name: reader.export for name, reader in READERS.items() if reader.export}
"""The formats of files of many articles, by name."""


def format_of(name: str, text: str, format: str = "") -> str:
    """The name of the format that a text under a name is read as."""
    return reader_of(contents_of(Source(name, text)), format).name

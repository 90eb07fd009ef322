"""The registry of formats: one file of this folder for each, and how one is chosen.

They stand in the order of the documentation. Their signs are tried in reverse, from the most
specific format to plain text.
"""

from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from nutgraf.inputs.sources.packed import bare_name
from nutgraf.registry import Registry, from_modules

if TYPE_CHECKING:
    from collections.abc import Callable

    from nutgraf.inputs.drafts.contents import Contents
    from nutgraf.inputs.drafts.reader import Export, Reader, Sign

READERS: "Registry[Reader]" = Registry(
    "input format",
    (
        *("text", "markdown", "html", "docx", "odt", "rtf", "pdf"),
        *("jsonl", "json", "csv", "tsv", "parquet"),
    ),
    from_modules(__name__, "READER"),
)
"""Each is a file of this folder; callers that need the names only load none of them."""


def reader_of(contents: "Contents", format: str = "") -> "Reader":
    """The reader for some contents: by their bytes, else by the format asked for, else by how they
    open, the suffix of their name, or their looks.

    All records are read alike. InputError for what no reader can turn into text.
    """
    from nutgraf.inputs.drafts.reader import Sign

    if contents.is_record:  # which all exports read alike
        return READERS["jsonl"]
    suffix = PurePath(contents.name).suffix.lower()
    return (
        _signed(Sign.BYTES, contents)
        or (format and next((reader for reader in _texts() if reader.name == format), None))
        or _signed(Sign.OPENING, contents)
        or (suffix and next((reader for reader in _texts() if suffix in reader.suffixes), None))
        or _signed(Sign.LOOKS, contents)
        or READERS["text"]
    )


def _signed(sign: "Sign", contents: "Contents") -> "Reader | None":
    return next((reader for reader, has_sign in _signs(sign) if has_sign(contents)), None)


@cache
def _signs(sign: "Sign") -> "tuple[tuple[Reader, Callable[[Contents], bool]], ...]":
    """The readers that look for a sign, the most specific first."""
    return tuple(
        (reader, reader.sniff[sign])
        for reader in reversed(tuple(READERS.values()))
        if sign in reader.sniff
    )


@cache
def _texts() -> "tuple[Reader, ...]":
    """The readers of text formats: any text can be read as one of these."""
    from nutgraf.inputs.drafts.reader import Sign

    drafts = (reader for reader in READERS.values() if not reader.export)
    return tuple(reader for reader in drafts if Sign.BYTES not in reader.sniff)


def export_named(name: str, format: str = "") -> "Export | None":
    """The way to part a file of many articles, by the format asked for or else its suffix.

    A packed file (`.jsonl.gz`) counts as what it contains. None for the name of a draft.
    """
    if format:
        return READERS[format].export if format in READERS else None
    lower = bare_name(name.lower())
    exports = (reader for reader in READERS.values() if reader.export)
    return next((reader.export for reader in exports if lower.endswith(reader.suffixes)), None)


@cache
def record_suffixes() -> tuple[str, ...]:
    """The suffixes of files of many articles that are looked for in folders."""
    exports = (reader for reader in READERS.values() if reader.export and reader.export.in_folders)
    return tuple(suffix for reader in exports for suffix in reader.suffixes)


@cache
def draft_suffixes() -> tuple[str, ...]:
    """All suffixes that are looked for in folders."""
    drafts = (reader for reader in READERS.values() if not reader.export)
    return (*(suffix for reader in drafts for suffix in reader.suffixes), *record_suffixes())

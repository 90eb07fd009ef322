"""The formats that are read, a file of this folder each, and which of them something is.

The order is that of the documentation. Signs are looked for from its end, that is from the most
particular format to plain text.
"""

from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from nutgraf.inputs.sources.packed import bare_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from nutgraf.inputs.drafts.contents import Contents
    from nutgraf.inputs.drafts.reader import Export, Reader, Sign

NAMES = (
    *("text", "markdown", "html", "docx", "odt", "rtf", "pdf"),
    *("jsonl", "json", "csv", "tsv", "parquet"),
)
"""The formats by name; whoever needs no more than that loads none of them."""


@cache
def readers() -> "dict[str, Reader]":
    """Every format's reader by its name."""
    return {name: import_module(f"{__name__}.{name}").READER for name in NAMES}


def reader_of(contents: "Contents", format: str = "") -> "Reader":
    """The reader of something: by its bytes, else of the format that was given, else by how it
    opens, by the suffix of its name or by its looks. A record is of the format of its file.

    InputError for what no reader can make a text of.
    """
    from nutgraf.inputs.drafts.reader import Sign

    if contents.is_record:  # which all exports read alike
        return readers()["jsonl"]
    suffix = PurePath(contents.name).suffix.lower()
    return (
        _signed(Sign.BYTES, contents)
        or (format and next((reader for reader in _texts() if reader.name == format), None))
        or _signed(Sign.OPENING, contents)
        or (suffix and next((reader for reader in _texts() if suffix in reader.suffixes), None))
        or _signed(Sign.LOOKS, contents)
        or readers()["text"]
    )


def _signed(sign: "Sign", contents: "Contents") -> "Reader | None":
    return next((reader for reader, has_sign in _signs(sign) if has_sign(contents)), None)


@cache
def _signs(sign: "Sign") -> "tuple[tuple[Reader, Callable[[Contents], bool]], ...]":
    """The readers that go by a sign, the most particular first."""
    return tuple(
        (reader, reader.sniff[sign])
        for reader in reversed(readers().values())
        if sign in reader.sniff
    )


@cache
def _texts() -> "tuple[Reader, ...]":
    """The readers of formats that are text, so that anything may be read as one."""
    from nutgraf.inputs.drafts.reader import Sign

    drafts = (reader for reader in readers().values() if not reader.export)
    return tuple(reader for reader in drafts if Sign.BYTES not in reader.sniff)


def export_named(name: str, format: str = "") -> "Export | None":
    """How a file of many articles is parted, by a format that was given or else its suffix.

    A packed file (`.jsonl.gz`) is what is in it. None where the name is that of a draft.
    """
    if format:
        return readers()[format].export if format in NAMES else None
    lower = bare_name(name.lower())
    exports = (reader for reader in readers().values() if reader.export)
    return next((reader.export for reader in exports if lower.endswith(reader.suffixes)), None)


@cache
def record_suffixes() -> tuple[str, ...]:
    """Suffixes of the files of many articles that a folder is searched for."""
    exports = (
        reader for reader in readers().values() if reader.export and reader.export.in_folders
    )
    return tuple(suffix for reader in exports for suffix in reader.suffixes)


@cache
def draft_suffixes() -> tuple[str, ...]:
    """All suffixes that a folder is searched for."""
    drafts = (reader for reader in readers().values() if not reader.export)
    return (*(suffix for reader in drafts for suffix in reader.suffixes), *record_suffixes())

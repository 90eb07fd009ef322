"""The formats that are read, a file of this folder each, and which of them something is.

The order is that of the documentation. Signs are looked for from its end, that is from the most
particular format to plain text.
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
"""Each is a file of this folder; whoever needs no more than the names loads none of them."""


def reader_of(contents: "Contents", format: str = "") -> "Reader":
    """The reader of something: by its bytes, else of the format that was given, else by how it
    opens, by the suffix of its name or by its looks. A record is of the format of its file.

    InputError for what no reader can make a text of.
    """
    from nutgraf.inputs.drafts.reader import Sign

    if contents.is_record:  # which all exports read alike
        return READERS["jsonl"]
    suffix = PurePath(contents.name).suffix.lower()
    return (
        _signed(Sign.BYTES, contents)
        or (format and next((each for each in _texts() if each.name == format), None))
        or _signed(Sign.OPENING, contents)
        or (suffix and next((each for each in _texts() if suffix in each.suffixes), None))
        or _signed(Sign.LOOKS, contents)
        or READERS["text"]
    )


def _signed(sign: "Sign", contents: "Contents") -> "Reader | None":
    return next((each for each, is_one in _signs(sign) if is_one(contents)), None)


@cache
def _signs(sign: "Sign") -> "tuple[tuple[Reader, Callable[[Contents], bool]], ...]":
    """The readers that go by a sign, the most particular first."""
    return tuple(
        (each, each.sniff[sign]) for each in reversed(tuple(READERS.values())) if sign in each.sniff
    )


@cache
def _texts() -> "tuple[Reader, ...]":
    """The readers of formats that are text, so that anything may be read as one."""
    from nutgraf.inputs.drafts.reader import Sign

    drafts = (each for each in READERS.values() if not each.export)
    return tuple(each for each in drafts if Sign.BYTES not in each.sniff)


def export_named(name: str, format: str = "") -> "Export | None":
    """How a file of many articles is parted, by a format that was given or else its suffix.

    A packed file (`.jsonl.gz`) is what is in it. None where the name is that of a draft.
    """
    if format:
        return READERS[format].export if format in READERS else None
    lower = bare_name(name.lower())
    found = (each for each in READERS.values() if each.export)
    return next((each.export for each in found if lower.endswith(each.suffixes)), None)


@cache
def record_suffixes() -> tuple[str, ...]:
    """Suffixes of the files of many articles that a folder is searched for."""
    found = (each for each in READERS.values() if each.export and each.export.in_folders)
    return tuple(suffix for each in found for suffix in each.suffixes)


@cache
def draft_suffixes() -> tuple[str, ...]:
    """All suffixes that a folder is searched for."""
    drafts = (each for each in READERS.values() if not each.export)
    return (*(suffix for each in drafts for suffix in each.suffixes), *record_suffixes())

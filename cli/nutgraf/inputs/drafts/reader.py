"""What a format is: by what its files are known, and how they are read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import Draft, Embedded


class Sign(Enum):
    """How sure it is that something is of a format, by what is in it.

    `BYTES` say it whatever anybody calls it, `OPENING` goes before the suffix of a file but not
    before the format that somebody gave, and `LOOKS` stand in where the name says nothing.
    """

    BYTES = "bytes"
    OPENING = "opening"
    LOOKS = "looks"


@dataclass(frozen=True, slots=True)
class Record:
    """A JSON object, the line of the file on which it begins, and its place among the others.

    `place` (`row 3`, `item 3`) is empty where the line says as much.
    """

    data: bytes
    line: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """How a file of many articles is parted into records.

    `records` takes the file, or its lines, its name and what its fields are called; a record that
    is broken is an error in its place, and raised is what ends the file. A table's file has to be
    opened, as one goes to and fro in it. A cluster's workers can read what is `for_workers` piece
    by piece, and folders are searched for what is `in_folders`.
    """

    records: Callable[[Any, str, tuple[tuple[str, str], ...]], Iterator[Record | InputError]]
    is_table: bool = False
    for_workers: bool = False
    in_folders: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """A format: its name, the suffixes of its files, its signs, and how one article is read.

    `read` gets a draft or, in an export, one of the records that `export` parts it into.
    InputError where that cannot be read. `meaning` is what the documents say of the format.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Mapping[Sign, Callable[[Contents], bool]]
    read: Callable[[Contents, Hints], Draft | Embedded]
    meaning: str
    export: Export | None = None

"""What a format consists of: the signs that its files are known by, and how they are read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import Draft, Embedded


class Sign(Enum):
    """How strongly the contents of a file speak for a format.

    `BYTES` outweigh everything, `OPENING` outweighs the suffix of a file but not the format that
    was asked for, and `LOOKS` count only where the name says nothing.
    """

    BYTES = "bytes"
    OPENING = "opening"
    LOOKS = "looks"


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file: a JSON object, the line on which it begins, and its place.

    `place` (`row 3`, `item 3`) is empty where the line is enough to find it.
    """

    data: bytes
    line: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """How a file of many articles is parted into records.

    `records` takes the file or its lines, its name, and the names of its fields. It yields an error
    in place of a broken record, and raises one that makes the rest unreadable. The file of a table
    has to be seekable. The workers of a cluster can read a format piece by piece if it is
    `for_workers`, and folders are searched for it if it is `in_folders`.
    """

    records: Callable[[Any, str, tuple[tuple[str, str], ...]], Iterator[Record | InputError]]
    is_table: bool = False
    for_workers: bool = False
    in_folders: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """A format: its name, the suffixes of its files, its signs, and how one article is read.

    `read` is called with a draft or, for an export, with one of the records that `export` yields;
    it raises InputError where that cannot be read. `meaning` describes the format in the README.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Mapping[Sign, Callable[[Contents], bool]]
    read: Callable[[Contents, Hints], Draft | Embedded]
    meaning: str
    export: Export | None = None

"""Files of many articles: JSON lines, JSON arrays and tables, as a CMS exports them.

Each format turns the bytes of a file into records, one at a time and each a JSON object, so
that whoever reads one needs to know nothing of the file that it comes from.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nutgraf.errors import InputError
from nutgraf.inputs.records import json_array, json_lines, parquet, table
from nutgraf.inputs.records.fields import Fields
from nutgraf.inputs.records.record import Record
from nutgraf.inputs.sources.packed import bare_name

__all__ = ["EXPORTS", "Export", "Record", "export_named"]

Records = Iterator[Record | InputError]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its file suffixes, and the records in a file's lines.

    `records` takes the lines, the file's name and what its fields are called; a record that is
    broken is an error in its place, and raised is what ends the file. Where `is_binary`, the
    lines have to be an opened file, in which one can go to and fro.
    """

    suffixes: tuple[str, ...]
    records: Callable[[Iterator[bytes], str, Fields], Records]
    is_binary: bool = False


EXPORTS: dict[str, Export] = {
    "jsonl": Export((".jsonl", ".ndjson"), json_lines.records),
    "json": Export((".json",), json_array.records),
    "csv": Export((".csv",), table.comma_records),
    "tsv": Export((".tsv",), table.tab_records),
    "parquet": Export((".parquet",), parquet.records, is_binary=True),
}
"""Formats by name, in the order in which they are documented."""


def export_named(name: str, format: str = "") -> Export | None:
    """The export that a file is, by a format that was given or else its suffix; None for none.

    A packed file (`.jsonl.gz`) is what is in it.
    """
    if format:
        return EXPORTS.get(format)
    lower = bare_name(name.lower())
    return next((each for each in EXPORTS.values() if lower.endswith(each.suffixes)), None)

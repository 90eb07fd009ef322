"""Tab-separated values, with a header."""

from nutgraf.inputs.drafts.reader import Export, Reader
from nutgraf.inputs.records import table
from nutgraf.inputs.records.reading import read_record

READER = Reader(
    "tsv",
    (".tsv",),
    {},
    read_record,
    "a table with a header, tabs between its cells",
    Export(table.tab_records),
)

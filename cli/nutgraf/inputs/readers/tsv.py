"""Tab-separated values, with a header."""

from nutgraf.inputs.drafts.reader import Export, Reader, Sign
from nutgraf.inputs.records import table
from nutgraf.inputs.records.reading import is_record, read_record

READER = Reader(
    "tsv",
    (".tsv",),
    {Sign.BYTES: is_record},
    read_record,
    "a table with a header, tabs between its cells",
    Export(table.tab_records),
)

"""CSV, as spreadsheets and databases write it, with a header."""

from nutgraf.inputs.drafts.reader import Export, Reader
from nutgraf.inputs.records import table
from nutgraf.inputs.records.reading import read_record

READER = Reader(
    "csv",
    (".csv",),
    {},
    read_record,
    "a table with a header, as spreadsheets and databases write it",
    Export(table.comma_records),
)

"""CSV, as spreadsheets and databases write it, with a header."""

from nutgraf.inputs.drafts.reader import Export, Reader, Sign
from nutgraf.inputs.records import table
from nutgraf.inputs.records.reading import is_record, read_record

READER = Reader(
    "csv",
    (".csv",),
    {Sign.BYTES: is_record},
    read_record,
    "a table with a header, as spreadsheets and databases write it",
    Export(table.comma_records),
)

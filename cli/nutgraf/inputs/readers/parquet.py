"""Parquet, the columnar files of data platforms."""

from nutgraf.inputs.drafts.reader import Export, Reader
from nutgraf.inputs.records import parquet
from nutgraf.inputs.records.reading import read_record

READER = Reader(
    "parquet",
    (".parquet",),
    {},
    read_record,
    "a table in columns, of any number of rows",
    Export(parquet.records, is_table=True, for_workers=True),
)

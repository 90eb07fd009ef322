"""JSON: an array of records, one record, or several one behind the other."""

from nutgraf.inputs.drafts.reader import Export, Reader
from nutgraf.inputs.records import json_array
from nutgraf.inputs.records.reading import read_record

READER = Reader(
    "json",
    (".json",),
    {},
    read_record,
    "an array of records, or records one behind the other",
    Export(json_array.records),
)

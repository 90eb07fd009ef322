"""JSON lines: a record a line, of any number."""

from nutgraf.inputs.drafts.reader import Export, Reader
from nutgraf.inputs.records import json_lines
from nutgraf.inputs.records.reading import read_record

READER = Reader(
    "jsonl",
    (".jsonl", ".ndjson"),
    {},
    read_record,
    "JSON lines, a record a line, of any number",
    Export(json_lines.records, for_workers=True, in_folders=True),
)

"""Which files are reports that nutgraf has written: they may be written over.

Imported only where a configuration names a file that is there already, since it takes a list of
all rules and long patterns to know one.
"""

import os
import re
from pathlib import Path

from nutgraf.checks import RULES
from nutgraf.formats.printers.csv import COLUMNS
from nutgraf.inputs.sources.own_pages import BEGINNING

_HEAD, _TAIL = 65_536, 4096
"""Bytes at the beginning and at the end of a file that are looked at."""

_RULES = "|".join(map(re.escape, RULES))
_EMPTY = rb"\s*+(?:\[\s*+\]\s*+)?"
_JSON = rb'\s*+(?:\[\s*+)?\{\s*"schema": "nutgraf\.report/'
_MARKDOWN = (
    rb"## (?:Key points|Summaries|Key points found)\n"  # the first in older pages
    rb"|### (?:(?:All \d+|Both) key points hold|The key point (?:holds|is in doubt|needs a look)"
    rb"|\d+ of \d+ key points? [^\n:]+|No key points found|This draft could not be checked): "
    rb"|No (?:article was read|findings)\.\n|(?:### [^\n]+\n\n)?\*\*error\*\*: "
    rb"|### [^\n]+\n(?:\n\*\*[^\n]+\*\*\n)?\n- (?:\d+: )?\*\*(?:error|warning|info)\*\*, \w+ \d+: "
)
"""An answer, with `--quiet` a finding, or that an input could not be read."""

_BEGINNINGS = {
    "json": _JSON,
    "jsonl": _JSON,
    "sarif": rb'\s*\{[\s\S]*"name": "nutgraf"',
    "gitlab": rf'\s*\[[\s\S]*"check_name": "(?:{_RULES}|unreadable|internal-error)"'.encode(),
    "rdjsonl": rb'\{[^\n]*"name": "nutgraf"',
    "checkstyle": rb'<\?xml[^\n]*\n<checkstyle version="4\.3">\s*(?:</checkstyle>|<file )',
    "junit": rb'<\?xml[^\n]*\n<testsuites name="nutgraf">',
    "csv": b"(?:%s)\n" % b"|".join(",".join(names).encode() for names in COLUMNS.values()),
    "markdown": _MARKDOWN,
    "github": rb"::(?:error|warning|notice) file="
    rb"|\d+ articles?; (?:no key points|\d+ of \d+ key points? covered)",
    "parquet": rb"PAR1[\s\S]*nutgraf\.report/",
    "html": re.escape(BEGINNING.encode()),
    "baseline": rb'\s*\{\s*"schema": "nutgraf\.baseline/',
}
"""How a file of a format begins, if nutgraf has written it."""

_LINE = (
    rf"[:\]] (?:error|warning|info) (?:{_RULES}) |\[(?:{_RULES})\]"
    r"|(?:In article|Article) +(?:In summary|Summary) *\n─"
    r"|(?:^|\n)(?:Rank +Score +\w+ +Sentence| *# +Key point +\w+ +Found under"
    r"|No key points found  [^\n]*[^\n ]) *+\n─"
).encode()
"""A finding in a text or a table, or the head of a table."""

_LAST_LINE = (
    rb"(?:^|\n)\d+ articles?; (?:no key points|\d+ of \d+ key points? covered)[^\n]*\n\Z"
    rb"|\n\n0 key points\n+\Z"
)
_CARRIED = (
    rb"\bThe summary (?:does not carry: |carries )[^()]*"
    rb"\([\w:-]+: \d+ of \d+ covered, \d+%\)\."
)
"""What stands below the table of an article, its lines joined."""


def is_own_report(path: Path, form: str) -> bool:
    """Whether a file is a report of nutgraf's in a format, or is empty.

    The text of a summary and of a list of key points bears no mark of whoever wrote it, so that
    it counts as somebody else's.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            file.seek(max(0, os.fstat(file.fileno()).st_size - _TAIL))
            tail = file.read(_TAIL)
    except OSError:
        return False
    if len(head) < _HEAD and re.fullmatch(_EMPTY, head):
        return True
    if form in _BEGINNINGS:
        return bool(re.match(_BEGINNINGS[form], head))
    return bool(
        re.search(_LAST_LINE, tail)
        or re.search(_CARRIED, b" ".join(tail.split()))
        or re.search(_LINE, head)
    )

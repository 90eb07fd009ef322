"""Where a configuration that was found beside the drafts may have something written.

Whoever sends a repository also sends its configuration. It may name files below its own folder,
but not git's, none that a link leads to, and none over a file that nutgraf has not written. On
the command line, in a file of `--config` and in the user's own, any file may be named.
"""

import os
import re
import unicodedata
from pathlib import Path

from nutgraf.checks import RULES
from nutgraf.config.layers import InForce
from nutgraf.errors import ConfigError
from nutgraf.formats.printers.csv import COLUMNS
from nutgraf.inputs.sources.own_pages import BEGINNING, is_own_page

_HEAD, _TAIL = 65_536, 1024
_RULES = "|".join(map(re.escape, RULES))
_TOTALS = re.compile(
    rb"(?:^|\n)[\d,]+ articles?; (?:no key points|[\d,]+ of [\d,]+ key points? covered)[^\n]*\n\Z"
    rb"|(?:^|\n)The summary (?:does not carry: |carries )[^\n]*: \d+ of \d+ covered, \d+%\)\.\n"
)
_LINES = re.compile(
    rf"(?:^|\n)[^\n]*(?:: (?:error|warning|info) (?:{_RULES}) |\[(?:{_RULES})\])".encode()
)
_EMPTY = re.compile(rb"\s*+(?:\[\s*+\]\s*+)?")
_JSON = rb'\s*+(?:\[\s*+)?\{\s*"schema": "nutgraf\.report/'
_PAGE = (
    rb"## (?:Key points|Summaries|Key points found)\n"  # the first in older pages
    rb"|### (?:(?:All \d+|Both) key points hold|The key point (?:holds|is in doubt|needs a look)"
    rb"|\d+ of \d+ key points? [^\n:]+|No key points found|This draft could not be checked): "
    rb"|No (?:article was read|findings)\.\n|(?:### [^\n]+\n\n)?\*\*error\*\*: "
    rb"|### [^\n]+\n(?:\n\*\*[^\n]+\*\*\n)?\n- (?:\d+: )?\*\*(?:error|warning|info)\*\*, \w+ \d+: "
)
"""A Markdown page: an answer, with `--quiet` a finding, or that an input could not be read."""
_WRITTEN = {
    "json": _JSON,
    "jsonl": _JSON,
    "sarif": rb'\s*\{[\s\S]*"name": "nutgraf"',
    "gitlab": rf'\s*\[[\s\S]*"check_name": "(?:{_RULES}|unreadable|internal-error)"'.encode(),
    "rdjsonl": rb'\{[^\n]*"name": "nutgraf"',
    "checkstyle": rb'<\?xml[^\n]*\n<checkstyle version="4\.3">\s*(?:</checkstyle>|<file )',
    "junit": rb'<\?xml[^\n]*\n<testsuites name="nutgraf">',
    "csv": b"(?:%s)\n" % b"|".join(",".join(each).encode() for each in COLUMNS.values()),
    "markdown": _PAGE,
    "github": rb"::(?:error|warning|notice) file=",
    "parquet": rb"PAR1[\s\S]*nutgraf\.report/",
    "html": re.escape(BEGINNING.encode()),
    "baseline": rb'\s*\{\s*"schema": "nutgraf\.baseline/',
}
_MARKS = {form: re.compile(begun) for form, begun in _WRITTEN.items()}
"""How a file of a format begins, if nutgraf has written it."""


def placed(in_force: InForce, key: str, name: str, form: str) -> Path:
    """The file that a key names, to be read or written; ConfigError where it may not be.

    `form` is the format of what is written, empty for one that people read.
    """
    if not in_force.is_found or in_force.origins[key] != str(in_force.file):
        return Path(name)
    assert in_force.file  # noqa: S101 - it was found
    folder = in_force.file.absolute().parent
    path = Path(os.path.normpath(folder / name))
    problem = _problem(folder, path, form)
    if problem:
        raise ConfigError(
            f'{in_force.file}: {key}: "{name}" {problem}; on the command line it may be named.'
        )
    return Path(os.path.relpath(path))


def _problem(folder: Path, path: Path, form: str) -> str:
    """Why a file may not be written by order of a folder; empty where it may."""
    if "\0" in str(path) or not path.is_relative_to(folder) or path == folder:
        return "is not below the folder of its configuration"
    parts = path.relative_to(folder).parts
    if any(map(_is_gits, parts)):
        return "belongs to git"
    if os.path.realpath(path) != os.path.join(os.path.realpath(folder), *parts):
        return "is behind a link"
    if form == "html" and path.is_dir():
        return "" if _is_our_folder(path) else "is a folder of other files than nutgraf's"
    if path.exists() and not path.is_file():
        return "is no ordinary file"
    if path.exists() and not is_ours(path, form):
        return "is there already, and nutgraf has not written it"
    return ""


def _is_our_folder(path: Path) -> bool:
    """Whether a folder has a list of pages of nutgraf's, or nothing at all."""
    try:
        return is_own_page(path / "index.html") or not any(path.iterdir())
    except OSError:  # one that cannot be looked into
        return False


def _is_gits(part: str) -> bool:
    """Whether a name is `.git`, or what Windows or macOS take for it."""
    seen = "".join(each for each in part if unicodedata.category(each) != "Cf")
    seen = seen.split(":")[0].rstrip(" .").casefold()
    return seen == ".git" or seen.startswith("git~")


def is_ours(path: Path, form: str) -> bool:
    """Whether a file is a report of nutgraf's in a format, or is empty."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            file.seek(max(0, os.fstat(file.fileno()).st_size - _TAIL))
            tail = file.read(_TAIL)
    except OSError:
        return False
    if len(head) < _HEAD and _EMPTY.fullmatch(head):
        return True
    if form in _MARKS:
        return bool(_MARKS[form].match(head))
    return bool(_TOTALS.search(tail) or _LINES.search(head))

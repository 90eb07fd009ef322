"""Any text as plain words in Markdown, wherever on a line it stands."""

import re

from nutgraf.formats.visible import visible

_MARKS = re.compile(r"[\\`*_\[\]|~$#]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

_LIST = re.compile(r"^(?:(-(?=[- \t]*$)|[-+](?= |$))|(\d{1,9})([.)])(?= |$))")
"""What begins a list or draws a line, at the start of a line or of a list's item."""

_BREAK = "&#8203;"
"""A zero-width space, spelled out."""

_BROKEN = (
    (re.compile(r"@(?=\w)"), f"@{_BREAK}"),  # a person or a team, who would be told
    (re.compile(r"(?<=\\#)(?=\d)"), _BREAK),  # an issue
    (re.compile(r"(?<=\bGH-)(?=\d)", re.IGNORECASE), _BREAK),
    (re.compile(r"(?<=[A-Za-z]):(?=//)"), f":{_BREAK}"),  # a bare link
    (re.compile(r"\bwww\.", re.IGNORECASE), f"www{_BREAK}."),
    (re.compile(r":(?=[a-z0-9_\\+-]+:)"), f":{_BREAK}"),  # an emoji's name
)
"""What GitHub and GitLab link or draw wherever it stands, which no backslash prevents."""


def as_markdown(text: str) -> str:
    """The text on one line, with nothing in it that formats, links, mentions or runs.

    Not for the start of a line: see `as_item`.
    """
    escaped = _MARKS.sub(r"\\\g<0>", visible(text).translate(_ENTITIES))
    for pattern, broken in _BROKEN:
        escaped = pattern.sub(broken, escaped)
    return escaped


def as_item(text: str) -> str:
    """The text as `as_markdown` has it, for the start of a line, where `-` or `1.` makes a list."""
    return _LIST.sub(lambda match: f"{match[2] or ''}\\{match[1] or match[3]}", as_markdown(text))

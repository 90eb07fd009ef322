"""Front matter that has slipped below other text, where no system reads it."""

import re

_BELOW = re.compile(
    r"^---[ \t]*\n"
    r"(?:[A-Za-z_][\w-]{0,40}:(?:[ \t][^\n]{0,500})?\n|[ \t]*-?[ \t][^\n]{0,500}\n){2,60}+"
    r"---[ \t]*$",
    re.MULTILINE,
)
"""Two keys and more between drawn lines, which are no table and no text."""

_TOP = 5_000
"""Characters in which front matter may have slipped down."""


def misplaced(text: str) -> tuple[str, ...]:
    """What an editor should know of front matter that stands below other text."""
    match = _BELOW.search(text[:_TOP])
    if not match or text[: match.start()].isspace():
        return ()
    line = text.count("\n", 0, match.start()) + 1
    return (f"line {line}: front matter stands below other text, and is read as text; move it up",)

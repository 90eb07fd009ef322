"""Front matter that has slipped below other text, where no system reads it."""

import re

_BELOW = re.compile(
    r"^---[ \t]*\n"
    r"(?:[A-Za-z_][\w-]{0,40}:(?:[ \t][^\n]{0,500})?\n|[ \t]*-?[ \t][^\n]{0,500}\n){2,60}+"
    r"---[ \t]*$",
    re.MULTILINE,
)
"""Two keys or more between drawn lines, which are neither a table nor text."""

_TOP = 5_000
"""Characters from the start in which misplaced front matter is looked for."""


def misplaced(text: str) -> tuple[str, ...]:
    """A notice to the editor about front matter below other text; empty where there is no such."""
    match = _BELOW.search(text[:_TOP])
    if not match or text[: match.start()].isspace():
        return ()
    line = text.count("\n", 0, match.start()) + 1
    return (f"line {line}: front matter stands below other text, and is read as text; move it up",)

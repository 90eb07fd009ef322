"""Commands to the runner of GitHub Actions, which reads them from a step's output.

The runner takes a line that begins with `::` for a command, and `##[` anywhere in a line.
"""

import re

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def command(name: str, message: str, **properties: str | int | None) -> str:
    """One command's line; a property that is None or empty is left out."""
    given = ((key, value) for key, value in properties.items() if value not in (None, ""))
    words = ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in given)
    return f"::{name}{' ' if words else ''}{words}::{message.translate(_IN_MESSAGE)}\n"


_COMMAND = re.compile(r"^(?=::)|##(?=\[)", re.MULTILINE)


def defused(text: str) -> str:
    """A text for people in which the runner sees no command, whatever an article says.

    A space goes before a line's `::` and into `##[`.
    """
    return _COMMAND.sub(lambda match: match[0] + " ", text)

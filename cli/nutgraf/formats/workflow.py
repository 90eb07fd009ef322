"""Commands to the build server that reads a run's log.

GitHub's runner takes a line that begins with `::` for a command, once it has trimmed all blanks,
and `##[` anywhere in a line; Azure Pipelines takes `##vso[` and `##[`, TeamCity `##teamcity[`.
"""

import re
from collections.abc import Mapping

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def command(name: str, message: str, **properties: str | int | None) -> str:
    """One command's line; a property that is None or empty is left out."""
    present = ((key, value) for key, value in properties.items() if value not in (None, ""))
    words = ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in present)
    return without_marks(f"::{name}{' ' if words else ''}{words}::{_escaped(message)}") + "\n"


def _escaped(message: str) -> str:
    return message.translate(_IN_MESSAGE)


_LINE = re.compile(r"^((?:[^\S\n]|\x1b\[[0-9;]{0,20}m)*+)(?=::)", re.MULTILINE)
MARK = re.compile(r"##(?=(?:vso|teamcity)?\[)", re.IGNORECASE)
"""What begins a command anywhere in a line."""


def defused(text: str) -> str:
    """A text for people in which no build server sees a command, whatever an article says.

    A backslash goes before a line's `::` and into `##[`: a blank would be trimmed.
    """
    return without_marks(_LINE.sub(r"\1\\", text))


def without_marks(text: str) -> str:
    """The same for what begins a command anywhere in a line, and for that alone."""
    return MARK.sub(r"#\\#", text) if "##" in text else text


def is_watched(environ: Mapping[str, str]) -> bool:
    """Whether a build server reads what this process writes, as far as it says so."""
    return (
        environ.get("GITHUB_ACTIONS") == "true"
        or environ.get("TF_BUILD", "").lower() == "true"
        or "TEAMCITY_VERSION" in environ
    )

"""The terminal and the standard streams: how wide, in colour or not, closed or open."""

import os
import shutil
from collections.abc import Mapping, MutableMapping

DEFAULT_WIDTH, NARROWEST, WIDEST = 80, 20, 1000


def wants_color(choice: str, is_terminal: bool, environ: Mapping[str, str]) -> bool:
    """Whether to colour: the flag first, then NO_COLOR, FORCE_COLOR, TERM=dumb, the terminal."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_terminal and environ.get("TERM") != "dumb"


def width(is_terminal: bool, environ: Mapping[str, str]) -> int:
    """The terminal's columns; 80 for a pipe or a file, unless COLUMNS says otherwise."""
    if not is_terminal:
        columns = int(_size(environ.get("COLUMNS", "")) or 0) or DEFAULT_WIDTH
    else:
        columns = shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
    return min(max(NARROWEST, columns), WIDEST)


def with_streams() -> None:
    """Opens closed standard streams as null devices, so that no file gets one's number."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


def without_odd_sizes(environ: MutableMapping[str, str]) -> None:
    """Takes sizes of the terminal that are no numbers out of the environment.

    Libraries read them as well.
    """
    for name in ("COLUMNS", "LINES"):
        if name in environ and not _size(environ[name]):
            del environ[name]


def _size(text: str) -> str:
    """A size of a terminal in digits; empty for anything else."""
    return text if text.isascii() and text.isdigit() and len(text) <= 4 else ""

"""Messages on standard error: sentences that command no terminal and no build server."""

import os
import sys
from contextlib import suppress

from nutgraf.formats.visible import visible
from nutgraf.formats.workflow import defused, is_watched


def notice(text: str) -> None:
    """Prints a message that is no error; nothing for an empty text."""
    if text:
        _print(f"nutgraf: {visible(text)}")


def complaint(text: str) -> None:
    """Prints an error."""
    _print(f"nutgraf: error: {visible(text)}")


def passage(text: str) -> None:
    """Prints a message of several lines, from which control characters are gone already."""
    _print(text.rstrip("\n"))


def _print(text: str) -> None:
    """Prints a text as far as that is possible: a full disk under a log ends no run."""
    if sys.stderr is None:
        return
    with suppress(OSError, ValueError):
        print(defused(text) if is_watched(os.environ) else text, file=sys.stderr, flush=True)

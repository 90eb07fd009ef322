"""What is said on standard error: sentences that command no terminal and no build server."""

import os
import sys
from contextlib import suppress

from nutgraf.formats.visible import visible
from nutgraf.formats.workflow import defused, is_watched


def notice(text: str) -> None:
    """Says something that is no error; nothing where there is nothing to say."""
    if text:
        _say(f"nutgraf: {visible(text)}")


def complaint(text: str) -> None:
    """Says what is wrong."""
    _say(f"nutgraf: error: {visible(text)}")


def passage(text: str) -> None:
    """Says something of several lines, which are visible already."""
    _say(text.rstrip("\n"))


def _say(text: str) -> None:
    """Prints a text, where there is anybody to read it: a full disk under a log ends no run."""
    if sys.stderr is None:
        return
    with suppress(OSError, ValueError):
        print(defused(text) if is_watched(os.environ) else text, file=sys.stderr, flush=True)

"""Which file was meant where there is none of a name."""

import os
from dataclasses import replace
from difflib import get_close_matches

from nutgraf.batch import Unread

MOST = 10_000
"""Names of a folder that are looked at."""


def nearby(name: str) -> str:
    """The way out of a file's name that is none: what is there that looks like it."""
    found = _alike(name)
    return f"did you mean {found}?" if found else "is its name right?"


def _alike(name: str) -> str:
    """The path that looks most like one; empty for none."""
    folder, last = os.path.split(name.rstrip("/"))
    while folder and not os.path.isdir(folder):  # it is the folder that is misspelt
        folder, last = os.path.split(folder)
    try:
        with os.scandir(folder or ".") as found:
            names = sorted(each.name for each, _ in zip(found, range(MOST), strict=False))
    except OSError:
        return ""
    lower = {each.lower(): each for each in names}
    close = get_close_matches(last.lower(), list(lower), n=1, cutoff=0.7)
    return os.path.join(folder, lower[close[0]]) if close else ""


def with_nearby(found: str | Unread) -> str | Unread:
    """What cannot be read because it is not there, with what may have been meant."""
    if isinstance(found, str) or not found.name or os.path.lexists(found.name):
        return found
    meant = _alike(found.name)
    if not meant:
        return found
    return replace(found, message=f"{found.message.rstrip('.')}; did you mean {meant}?")

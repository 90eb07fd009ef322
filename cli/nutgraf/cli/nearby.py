"""The file that was probably meant by a name that no file has."""

import os
from dataclasses import replace
from difflib import get_close_matches
from itertools import islice

from nutgraf.batch import Unread

MOST = 10_000
"""Names in a folder that are compared at most."""


def nearby(name: str) -> str:
    """The way out of a wrong name: a file that is there and whose name looks like it."""
    meant = _alike(name)
    return f"did you mean {meant}?" if meant else "is its name right?"


def _alike(name: str) -> str:
    """The path of a file whose name looks most like this one; empty if none does."""
    folder, last = os.path.split(name.rstrip("/"))
    while folder and not os.path.isdir(folder):  # it is the folder that is misspelt
        folder, last = os.path.split(folder)
    try:
        with os.scandir(folder or ".") as entries:
            names = sorted(entry.name for entry in islice(entries, MOST))
    except OSError:
        return ""
    lower = {name.lower(): name for name in names}
    close = get_close_matches(last.lower(), list(lower), n=1, cutoff=0.7)
    return os.path.join(folder, lower[close[0]]) if close else ""


def with_nearby(draft: str | Unread) -> str | Unread:
    """A draft as it is; if it is not there, with the name that may have been meant."""
    if isinstance(draft, str) or not draft.name or os.path.lexists(draft.name):
        return draft
    meant = _alike(draft.name)
    if not meant:
        return draft
    return replace(draft, message=f"{draft.message.rstrip('.')}; did you mean {meant}?")

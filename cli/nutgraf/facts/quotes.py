"""Quoted words of a text, and the form in which two quotations are compared."""

import re
from typing import NamedTuple

from nutgraf.text.folding import fold_key

_OPEN, _CLOSE = "“„«", "”»"
_NOISE = re.compile(r"[^\w\s]")


class Quote(NamedTuple):
    """Words between quotation marks, and their offsets, marks apart."""

    text: str
    start: int
    end: int


def read_quotes(text: str) -> tuple[Quote, ...]:
    """The quotations of a text, in order; one that is not closed is none."""
    found: list[Quote] = []
    start = -1
    for at, mark in enumerate(text):
        if start < 0 and (mark in _OPEN or (mark == '"' and _may_open(text, at))):
            start = at + 1
        elif start >= 0 and (mark in _CLOSE or mark == '"'):
            found.append(Quote(text[start:at], start, at))
            start = -1
    return tuple(quote for quote in found if quote.text.strip())


def _may_open(text: str, at: int) -> bool:
    """Whether a straight mark opens: not behind a letter, not behind a number (inches)."""
    return at == 0 or not (text[at - 1].isalnum())


def fold_quote(text: str) -> str:
    """A text without marks, its case and white space folded: what quotations are compared by."""
    return " ".join(_NOISE.sub(" ", fold_key(text).replace("'", "")).split())

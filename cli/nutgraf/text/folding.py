"""Normal forms of a text, without accidental differences."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
"""Invisible characters, for a pattern's brackets: soft hyphens, marks of direction, joiners."""
NOTES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Superscript digits, which mark notes and are no part of the word or figure before them."""
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "＇": "'"})


def fold_space(text: str) -> str:
    """The text with every run of white space as one space, and no space at its ends."""
    return " ".join(text.split())


def fold_space_at(text: str, offsets: Sequence[int]) -> tuple[str, Sequence[int]]:
    """The text with its space folded, and the former offset of each character that is left.

    A folded space has the offset of the first in its run.
    """
    if text == fold_space(text):
        return text, offsets
    kept: list[int] = []
    for index, char in enumerate(text):
        if not char.isspace() or (kept and not text[index - 1].isspace()):
            kept.append(index)
    if kept and text[kept[-1]].isspace():
        kept.pop()
    folded = "".join(" " if text[index].isspace() else text[index] for index in kept)
    return folded, [offsets[index] for index in kept]


def without_unseen_end(text: str) -> str:
    """A text without white space and invisible characters at its end."""
    return text.rstrip() if text.isascii() else text.rstrip(_unseen())


@cache
def _unseen() -> str:
    """White space and the invisible characters, one by one."""
    return "".join(filter(re.compile(rf"[\s{INVISIBLE}]").match, map(chr, range(0x10000))))


def fold_invisible(text: str) -> str:
    """The text without invisible characters."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def fold_key(text: str) -> str:
    """The text as a lookup key: in compatibility form, with case and space folded."""
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).translate(_APOSTROPHES)
    return fold_space(plain.casefold())


def fold_accents(text: str) -> str:
    """The text with letters without accents or dotless i: `à` as `a`, `ı` as `i`."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFD", text.replace("ı", "i"))
    return "".join(char for char in plain if not unicodedata.combining(char))

"""Forms of a text in which accidental differences are gone."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "＇": "'"})


def fold_space(text: str) -> str:
    """The text with every run of white space as one space, and none at its ends."""
    return " ".join(text.split())


def fold_key(text: str) -> str:
    """The text as a key to look up words by: compatibility form, case and space folded."""
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).translate(_APOSTROPHES)
    return fold_space(plain.casefold())


def fold_accents(text: str) -> str:
    """The text without its letters' accents, and every i the same: `à` as `a`, `ı` as `i`."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFD", text.replace("ı", "i"))
    return "".join(each for each in plain if not unicodedata.combining(each))

"""Tokens: the words, numbers and marks of a text, with all that is often asked of them.

Words repeat, so a token is made once and shared by all texts that have it. It has no position:
that is known to its text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from nutgraf.text.folding import INVISIBLE, NOTES, fold_invisible

_UNSEEN = re.compile(rf"\A[\s{INVISIBLE}]+")
_STRAIGHT = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its slice of the text, lower-cased form, stem, and whether it is glued.

    `lower` has neither a possessive's ending nor an acronym's last full stop. `glued` says that no
    space stands before it. `stem` is empty for marks and numbers, and `key` is what it is looked
    up by: the stem, or else the lower-cased form. `content` is the same for a number and for what
    is no function word, else empty. A number starts with a digit; a long word has more than
    three letters. `word` is the lower-cased form with its endings, empty for a mark, and `topic`
    is the stem of that, empty for a function word too: see `Terms`.
    """

    text: str
    lower: str
    stem: str
    glued: bool
    key: str
    content: str
    is_word: bool
    is_number: bool
    is_capitalised: bool
    is_long: bool
    word: str
    topic: str


def token_of(
    piece: str, stem_of: Callable[[str], str], is_function: Callable[[str], bool]
) -> Token:
    """The token of a piece of text, which is a token behind the white space before it.

    `stem_of` and `is_function` are asked about lower-cased words.
    """
    text = piece.lstrip() if piece.isascii() else _UNSEEN.sub("", piece)
    lower, stem = fold_invisible(text).replace("İ", "i").lower().translate(_STRAIGHT), ""
    is_number = text[0].isdecimal()
    word = lower if text[0].isalnum() and text[0] not in NOTES else ""
    if text[0].isalpha():
        lower = _bare(lower)
        stem = stem_of(lower)
    key, is_word = stem or lower, bool(stem)
    is_content = is_number or (is_word and not is_function(lower))
    return Token(
        text,
        lower,
        stem,
        glued=len(text) == len(piece),
        key=key,
        content=key if is_content else "",
        is_word=is_word,
        is_number=is_number,
        is_capitalised=is_word and text[0].isupper(),
        is_long=is_word and len(text) > 3,
        word=word,
        topic="" if not word or is_function(word) else stem_of(word),
    )


def _bare(word: str) -> str:
    """A lower-cased word without a possessive ending or an acronym's last full stop."""
    if word.endswith("'s"):
        word = word[:-2]
    return word.rstrip(".") or word

"""A text cut into tokens; all readers of facts work on these.

The readers walk tokens, never the text: each takes time in proportion to the text's length,
whatever the text is. Words repeat, so a token is made once and shared by all texts that have it:
where it stands is for the `Reading` to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from nutgraf.facts.patterns import token_pattern
from nutgraf.text.kept import Kept
from nutgraf.text.words import Lexicon, lexicon

_STRAIGHT = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its slice of the text, lower-cased form, stem, and whether it is glued.

    `lower` has neither a possessive's ending nor an acronym's last full stop. `glued` says that no
    space stands before it. `stem` is empty for marks and numbers, and `key` is what it is looked
    up by: the stem, or else the lower-cased form. `content` is the same for a number and for what
    is no function word, else empty. A number starts with a digit; a long word has more than
    three letters.
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


def pieces_of(text: str, code: str) -> tuple[str, ...]:
    """The text cut before each token's leading white space; a space is put before the first."""
    return tuple(token_pattern(code, text.isascii()).findall(" " + text.rstrip()))


def tokens_of(pieces: tuple[str, ...], code: str) -> tuple[Token, ...]:
    """The tokens of a text's pieces, in order."""
    return tuple(map(_kept(code).__getitem__, pieces))


def begins_with(tokens: Sequence[Token], at: int, phrases: frozenset[str]) -> bool:
    """Whether one or two words from a place on are one of some phrases."""
    if at >= len(tokens):
        return False
    word = tokens[at].lower
    return word in phrases or (at + 1 < len(tokens) and f"{word} {tokens[at + 1].lower}" in phrases)


@cache
def _kept(code: str) -> Kept[Token]:
    """The tokens of a language by their pieces."""
    words = lexicon(code)
    return Kept(lambda piece: _token(piece, words))


def _token(piece: str, words: Lexicon) -> Token:
    text = piece.lstrip()
    lower, stem = text.replace("İ", "i").lower().translate(_STRAIGHT), ""
    is_number = text[0].isdigit()
    if text[0].isalpha():
        lower = _bare(lower)
        stem = words.stem(lower)
    key, is_word = stem or lower, bool(stem)
    is_content = is_number or (is_word and not words.is_function(lower))
    is_capitalised = is_word and text[0].isupper()
    content, glued = key if is_content else "", len(text) == len(piece)
    is_long = is_word and len(text) > 3
    return Token(
        text, lower, stem, glued, key, content, is_word, is_number, is_capitalised, is_long
    )


def _bare(word: str) -> str:
    """A lower-cased word without a possessive's ending or the full stop of an acronym."""
    if word.endswith("'s"):
        word = word[:-2]
    return word.rstrip(".") or word

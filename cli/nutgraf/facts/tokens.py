"""A text cut into tokens; all readers of facts work on these.

The readers walk tokens, never the text: each takes time in proportion to the text's length,
whatever the text is. Words repeat, so a token is made once and shared by all texts that have it:
where it stands is for the `Reading` to say.
"""

from dataclasses import dataclass
from functools import cache

from nutgraf.facts.patterns import token_pattern
from nutgraf.text.words import lexicon

_USUAL = 40
"""Characters of a token that may be worth keeping: nobody repeats a longer one."""
_MOST = 50_000
"""Tokens that are kept; then all are forgotten, which costs less than to count their uses."""

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


class _Kept(dict[str, Token]):
    """The tokens of a language by their pieces, made when they are first asked for."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._lexicon = lexicon(code)

    def __missing__(self, piece: str) -> Token:
        token = self._token(piece)
        if len(piece) <= _USUAL:
            if len(self) >= _MOST:
                self.clear()
            self[piece] = token
        return token

    def _token(self, piece: str) -> Token:
        text = piece.lstrip()
        lower, stem = text.replace("İ", "i").lower().translate(_STRAIGHT), ""
        is_number = text[0].isdigit()
        if text[0].isalpha():
            lower = _bare(lower)
            stem = self._lexicon.stem(lower)
        key, is_word = stem or lower, bool(stem)
        is_content = is_number or (is_word and not self._lexicon.is_function(lower))
        is_capitalised = is_word and text[0].isupper()
        content, glued = key if is_content else "", len(text) == len(piece)
        is_long = is_word and len(text) > 3
        return Token(
            text, lower, stem, glued, key, content, is_word, is_number, is_capitalised, is_long
        )


_kept = cache(_Kept)


def _bare(word: str) -> str:
    """A lower-cased word without a possessive's ending or the full stop of an acronym."""
    if word.endswith("'s"):
        word = word[:-2]
    return word.rstrip(".") or word

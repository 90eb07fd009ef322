"""A text cut into tokens that know where they stand; all readers of facts work on these.

The readers walk tokens, never the text: each takes time in proportion to the text's length,
whatever the text is.
"""

from dataclasses import dataclass
from functools import lru_cache

from nutgraf.facts.patterns import token_pattern
from nutgraf.text.words import lexicon

_USUAL = 40
"""Characters of a token that may be worth keeping: nobody repeats a longer one."""

_STRAIGHT = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its slice of the text, lower-cased form, stem, and whether it is glued.

    `lower` has neither a possessive's ending nor an acronym's last full stop. `glued` says that no
    space stands before it. `stem` is empty for marks and numbers.
    """

    text: str
    lower: str
    stem: str
    start: int
    end: int
    glued: bool

    @property
    def is_word(self) -> bool:
        """Whether it is a word, not a number or a mark."""
        return bool(self.stem)

    @property
    def is_number(self) -> bool:
        """Whether it starts with a digit."""
        return self.text[0].isdigit()

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word whose first letter is a capital."""
        return bool(self.stem) and self.text[0].isupper()


def tokens_of(text: str, code: str) -> tuple[Token, ...]:
    """The tokens of a text, in order."""
    before, found = -1, []
    for match in token_pattern(code).finditer(text):
        raw = match[0]
        form = _form if len(raw) <= _USUAL else _form.__wrapped__
        lower, stem = form(raw, code)
        start, end = match.span()
        found.append(Token(raw, lower, stem, start, end, start == before))
        before = end
    return tuple(found)


@lru_cache(maxsize=50_000)
def _form(raw: str, code: str) -> tuple[str, str]:
    """A token's lower-cased form and stem; words repeat, so they are kept."""
    lower = raw.replace("İ", "i").lower().translate(_STRAIGHT)
    if not raw[0].isalpha():
        return lower, ""
    lower = _bare(lower)
    return lower, lexicon(code).stem(lower)


def _bare(word: str) -> str:
    """A lower-cased word without a possessive's ending or the full stop of an acronym."""
    if word.endswith("'s"):
        word = word[:-2]
    return word.rstrip(".") or word

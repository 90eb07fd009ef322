"""Which stems say nearly the same: one number in two spellings, and words of one family."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from nutgraf.languages import language
from nutgraf.text.grams import shared_beginning
from nutgraf.text.memo import Memo
from nutgraf.text.words import lexicon

ROOT = 4
"""Letters that must stay when an ending is taken off; as many must agree in a fuzzy match."""


class Keys(NamedTuple):
    """What a stem can be met by: two stems that share a key are kin.

    `number` is a number's value in digits, however it is written, else empty; `roots` are what is
    left of a word without one of the language's endings, the word itself among them.
    """

    number: str
    roots: frozenset[str]


class Kinship:
    """Looks up a language's families of words, derived forms and numbers, and keeps the answers."""

    def __init__(self, code: str) -> None:
        data, stem = language(code), lexicon(code).stem
        self._endings = data.endings if data.stemmer else ()
        self._decimal, self._grouping = data.writing.decimal, data.writing.grouping[:1].strip()
        self._numbers = {stem(word): digits for word, digits in data.numbers.items()}
        self._spelt: dict[str, list[str]] = {}
        for number, digits in self._numbers.items():
            self._spelt.setdefault(digits, []).append(number)
        self._relatives: dict[str, dict[str, None]] = {}
        for family in data.families:
            stems = dict.fromkeys(map(stem, family))
            for relative in stems:
                self._relatives.setdefault(relative, {}).update(stems)
        self._known = Memo(self._keys)
        self._is_number = Memo(lambda stem: stem in self._numbers or any(map(str.isdigit, stem)))

    def is_number(self, stem: str) -> bool:
        """Whether a stem has a digit in it or is a number word."""
        return self._is_number[stem]

    def keys(self, stem: str) -> Keys:
        """The keys of a stem."""
        return self._known[stem]

    def spelt(self, number: str) -> Sequence[str]:
        """The stems of the words for a number in digits."""
        return self._spelt.get(number, ())

    def relatives(self, stem: str) -> Iterable[str]:
        """The stems of the families of a stem, in their order."""
        return self._relatives.get(stem, ())

    def _keys(self, stem: str) -> Keys:
        return Keys(self._number(stem), frozenset(self._roots(stem)))

    def _number(self, stem: str) -> str:
        if stem[:1].isdigit():
            plain = stem.replace(self._grouping, "") if self._grouping else stem
            return plain.replace(self._decimal, ".").rstrip(".")
        return self._numbers.get(stem, "")

    def _roots(self, stem: str) -> tuple[str, ...]:
        if len(stem) < ROOT or not stem.isalpha():
            return ()
        roots = [
            stem[: -len(ending)]
            for ending in self._endings
            if stem.endswith(ending) and len(stem) - len(ending) >= ROOT
        ]
        return (stem, *roots)


@cache
def kinship(code: str) -> Kinship:
    """The kinship of a language's stems; one for the whole run."""
    return Kinship(code)


def shared_prefix(stem: str, other: str) -> float:
    """How much of two stems is a common beginning, 0 to 1; 0 where it is under four letters."""
    length = shared_beginning(stem, other)
    return 2 * length / (len(stem) + len(other)) if length >= ROOT else 0.0

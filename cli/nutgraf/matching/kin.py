"""Which stems say nearly the same: one number in two spellings, and words of one family."""

from functools import cache
from typing import NamedTuple

from nutgraf.languages import language
from nutgraf.text.kept import Kept
from nutgraf.text.words import lexicon

ROOT = 4
"""Letters that must stay when an ending is taken off; as many must agree in a fuzzy match."""


class Keys(NamedTuple):
    """What a stem can be met by: `same` is as good as the stem itself, `near` is related.

    `roots` are those of `near` that are a beginning of the stem, and not a family's.
    """

    same: tuple[str, ...]
    near: tuple[str, ...]
    roots: frozenset[str]


class Kinship:
    """Looks up a language's families of words, derived forms and numbers, and keeps the answers."""

    def __init__(self, code: str) -> None:
        data, stem = language(code), lexicon(code).stem
        self._endings = data.endings if data.stemmer else ()
        self._decimal, self._grouping = data.writing.decimal, data.writing.grouping[:1].strip()
        self._numbers = {stem(word): digits for word, digits in data.numbers.items()}
        families: dict[str, dict[str, None]] = {}
        for index, family in enumerate(data.families):
            for word in family:
                families.setdefault(stem(word), {})[f"={index}"] = None
        self.families = {each: tuple(found) for each, found in families.items()}
        self._known = Kept(self._keys)

    def is_number(self, stem: str) -> bool:
        """Whether a stem has a digit in it or is a number word."""
        return stem in self._numbers or any(map(str.isdigit, stem))

    def keys(self, stem: str) -> Keys:
        """The keys of a stem; two stems that share one are kin."""
        return self._known[stem]

    def _same(self, stem: str) -> tuple[str, ...]:
        """The stem, and its digits where it is a number."""
        if stem[:1].isdigit():
            plain = stem.replace(self._grouping, "") if self._grouping else stem
            return stem, "#" + plain.replace(self._decimal, ".").rstrip(".")
        digits = self._numbers.get(stem)
        return (stem,) if digits is None else (stem, "#" + digits)

    def _keys(self, stem: str) -> Keys:
        """Its families, and what is left of it without an ending, each marked."""
        roots = self._roots(stem)
        return Keys(self._same(stem), (*self.families.get(stem, ()), *roots), frozenset(roots))

    def _roots(self, stem: str) -> tuple[str, ...]:
        if len(stem) < ROOT or not stem.isalpha():
            return ()
        roots = dict.fromkeys(
            "-" + stem[: -len(ending)]
            for ending in self._endings
            if stem.endswith(ending) and len(stem) - len(ending) >= ROOT
        )
        return ("-" + stem, *roots)


@cache
def kinship(code: str) -> Kinship:
    """The kinship of a language's stems; one for the whole run."""
    return Kinship(code)


def shared_prefix(stem: str, other: str) -> float:
    """How much of two stems is a common beginning, 0 to 1; 0 where it is under four letters."""
    length = 0
    for left, right in zip(stem, other, strict=False):
        if left != right:
            break
        length += 1
    return 2 * length / (len(stem) + len(other)) if length >= ROOT else 0.0

"""The names that an article knows, and the forms in which a key point may say them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from nutgraf.facts.concordance import Concordance
from nutgraf.facts.kinship import is_kin, is_near, root_of
from nutgraf.facts.names import Name, read_names
from nutgraf.facts.once import once
from nutgraf.facts.reading import Reading
from nutgraf.languages import language
from nutgraf.languages.common import common_stems
from nutgraf.languages.facts import NameWords, SyntaxWords, fact_words

_INITIALS = range(2, 7)
"""How many initials are taken for a name."""
_FIRST_INITIALS = 3
"""Words of a name before those whose initials are taken."""
_SHORT = 4
"""Letters of a usual name that may be another word: `us`, `del`, `ill`."""
_MOST = 4000
"""Names of an article that are looked at."""

_Parts = tuple[str, ...]


@dataclass(frozen=True)
class NameRegistry:
    """Looks names up in an article: as they stand, as demonyms, acronyms and usual synonyms.

    Its author and outlet, in `credits`, are known though its sentences need not name them.
    """

    code: str
    sentences: tuple[Reading, ...]
    concordance: Concordance
    credits: tuple[Reading, ...] = ()

    @once
    def said(self) -> frozenset[str]:
        """Every word, number and mark of its sentences, lower-cased."""
        return frozenset([token.lower for each in self.sentences for token in each.tokens])

    @once
    def vocabulary(self) -> frozenset[str]:
        """The same with the credits."""
        return self.said.union(*[each.lowers for each in self.credits])

    @once
    def names(self) -> tuple[tuple[int, Name], ...]:
        """All names, each with its sentence's index."""
        words, common = fact_words(self.code), common_stems(self.code)
        found: list[tuple[int, Name]] = []
        for index, each in enumerate(self.sentences):
            names = read_names(each.tokens, words.names, words.dates.all, common)
            found += [(index, name) for name in names]
            if len(found) >= _MOST:
                break
        return tuple(found[:_MOST])

    @once
    def words(self) -> NameWords:
        """The language's name words."""
        return fact_words(self.code).names

    @once
    def syntax(self) -> SyntaxWords:
        """The language's small words."""
        return fact_words(self.code).syntax

    @once
    def capitalised(self) -> dict[str, int]:
        """The article's capitalised words, lower-cased, and the first sentence of each."""
        found: dict[str, int] = {}
        for index, name in self.names:
            for part in name.parts:
                found.setdefault(part, index)
        return found

    @once
    def certain(self) -> frozenset[str]:
        """The words that have a capital where not every word would have one."""
        sure = [name.parts[1:] if name.opens else name.parts for _, name in self.names]
        return frozenset(chain.from_iterable(sure))

    def has_plain(self, word: str) -> bool:
        """Whether the article has a word without a capital."""
        found = self._plain.get(word)
        if found is None:
            found = self._plain[word] = self.concordance.has_plain(word)
        return found

    @once
    def _plain(self) -> dict[str, bool]:
        return {}

    @once
    def groups(self) -> frozenset[str]:
        """The keys of the synonym groups of which the article has a member."""
        same, said = self.words.same, self.said
        found = [same[word] for word in said & same.keys() if self._may_name(word)]
        long = [words for words in self.words.long_names if said.issuperset(words)]
        if long:
            lines = [f" {' '.join([t.lower for t in each.tokens])} " for each in self.sentences]
            names = [" ".join(words) for words in long]
            found += [same[name] for name in names if any(f" {name} " in line for line in lines)]
        return frozenset(key for keys in found for key in keys)

    def _may_name(self, word: str) -> bool:
        """Whether a word of the article may be a name: a short one needs a capital, or none has."""
        return len(word) > _SHORT or word in self.capitalised or not self.capitalised

    def _has_initials(self, letters: str) -> bool:
        """Whether some words of a name begin with some letters (`Palestinian Authority`: `pa`)."""
        reach = len(letters) + _FIRST_INITIALS
        return any(letters in each[:reach] for each in self._initials_of_names)

    @once
    def _initials_of_names(self) -> frozenset[str]:
        """Of each name of several words, the first letters of all and of those with a capital."""
        own = [(each, name) for each in self.credits for name in each.names]
        said = [(self.sentences[index], name) for index, name in self.names]
        found: set[str] = set()
        for text, name in chain(own, said):
            if name.last - name.first > 1:
                words = [each for each in text.tokens[name.first : name.last] if each.is_word]
                capitals = [each for each in words if each.is_capitalised]
                found.add("".join([each.lower[0] for each in words]))
                found.add("".join([each.lower[0] for each in capitals]))
        return frozenset(found)

    @once
    def acronyms(self) -> frozenset[str]:
        """The article's words that are all capitals, lower-cased."""
        tokens = chain.from_iterable([each.tokens for each in (*self.sentences, *self.credits)])
        found = [token.lower for token in tokens if token.is_word and token.text.isupper()]
        return frozenset([word.replace(".", "") for word in found])

    @once
    def sure_names(self) -> tuple[tuple[int, Name], ...]:
        """Those that do not owe their capital to their place."""
        return tuple(
            [each for each in self.names if not (each[1].opens and self.is_opener(each[1]))]
        )

    @once
    def most_kin(self) -> int:
        """With how many of all mentions one shares a part, at most."""
        return most_kin([name.parts for _, name in self.names])

    def is_opener(self, name: Name) -> bool:
        """Whether it is one word with a sentence's first capital, and nowhere else has one."""
        if not name.opens or len(name.parts) > 1:
            return False
        part = name.parts[0]
        return self.is_ordinary(part) or part not in self.certain or self.has_plain(part)

    def is_ordinary(self, word: str) -> bool:
        """Whether a word with a capital need not name anybody."""
        return word in _ordinary(self.code)

    def is_unit(self, word: str) -> bool:
        """Whether a word is what amounts are given in."""
        return word in fact_words(self.code).units

    def is_place(self, word: str) -> bool:
        """Whether a word is known as the name of a country or its people."""
        return word in self.words.same

    def knows(self, part: str) -> bool:
        """Whether the article has a word of a name in some form."""
        found = self._known.get(part)
        if found is None:
            found = self._known[part] = self._knows(part)
        return found

    @once
    def _known(self) -> dict[str, bool]:
        return {}

    def _knows(self, part: str) -> bool:
        if part in self.concordance or self.is_ordinary(part) or self.concordance.has_word(part):
            return True  # first of all, as the stem of a word: most names are their own
        if part in self.vocabulary or self._knows_group(part):
            return True
        plain = part.replace(".", "")
        if plain in self.vocabulary or f"{part}." in self.vocabulary:
            return True
        endings = self.words.endings
        start = part[: root_of(endings)]
        alike = [each for each in self.vocabulary if each.startswith(start)]
        if any(is_kin(part, each, endings) for each in alike):
            return True
        shortest = max(root_of(endings), 4)
        if len(part) >= shortest and any(each.startswith(part) for each in self.capitalised):
            return True  # `Juve` is Juventus
        return len(plain) in _INITIALS and self._has_initials(plain)

    def _knows_group(self, name: str) -> bool:
        """Whether the article has another usual name of the same."""
        keys = self.words.same.get(name)
        return bool(keys) and not self.groups.isdisjoint(keys or ())

    def knows_phrase(self, parts: Sequence[str]) -> bool:
        """Whether the article has the whole name by its initials or another usual name."""
        if len(parts) > 1 and _initials(parts) in self.acronyms:
            return True
        return self._knows_group(" ".join(parts))

    def near_miss(self, part: str, shortest: int) -> tuple[int, str] | None:
        """A name in the article from which a word differs by a letter, and its sentence."""
        if len(part) < shortest:
            return None
        for word, index in self.capitalised.items():
            if (
                abs(len(word) - len(part)) <= 1
                and word[0] == part[0]
                and len(word) >= shortest
                and is_near(part, word)
            ):
                return index, word[:1].upper() + word[1:]
        return None

    def same_names(self, parts: Sequence[str]) -> frozenset[_Parts]:
        """The article's names that may name the same, each by its parts."""
        same, endings, root = self.words.same, self.words.endings, root_of(self.words.endings)
        found = set(self._named.get(_initials(parts), ()))
        for word in (*parts, " ".join(parts)) if len(parts) > 1 else parts:
            for key in same.get(word, ()):
                found.update(self._grouped.get(key, ()))
        for part in parts:
            if len(part) <= self._longest:
                found.update([name for name in self._places if _initials(name) == part])
            for other in self._by_start.get(part[:root], ()):
                if part == other or is_kin(part, other, endings):
                    found.update(self._named[other])
        return frozenset(found)

    @once
    def _by_start(self) -> dict[str, list[str]]:
        """The parts of names, by the letters that kin begin with alike."""
        root = root_of(self.words.endings)
        found: dict[str, list[str]] = {}
        for part in self._named:
            found.setdefault(part[:root], []).append(part)
        return found

    @once
    def _grouped(self) -> dict[str, list[_Parts]]:
        """For each synonym group, the names that are in it, or one of whose parts is."""
        same = self.words.same
        found: dict[str, list[_Parts]] = {}
        for part in self._named.keys() & same.keys():
            for key in same[part]:
                found.setdefault(key, []).extend(self._named[part])
        for name in [name for name in self._places if len(name) > 1]:
            for key in same.get(" ".join(name), ()):
                found.setdefault(key, []).append(name)
        return found

    @once
    def _longest(self) -> int:
        """How many parts a name has at most, and initials."""
        return max(map(len, self._places), default=0)

    def mentions(self, parts: _Parts) -> tuple[frozenset[_Parts], list[tuple[int, Name]]]:
        """The names that may name the same as some parts, and all their mentions in order."""
        names = self.same_names(parts)
        places = sorted([at for name in names for at in self._places[name]])
        return names, [self.names[at] for at in places]

    @once
    def _places(self) -> dict[_Parts, list[int]]:
        """The article's different names, and where each stands among all."""
        found: dict[_Parts, list[int]] = {}
        for at, (_, name) in enumerate(self.names):
            if name.parts in found:
                found[name.parts].append(at)
            else:
                found[name.parts] = [at]
        return found

    @once
    def _named(self) -> dict[str, list[_Parts]]:
        """For each part of a name, the names that have it."""
        found: dict[str, list[_Parts]] = {}
        for name in self._places:
            for part in name:
                if part in found:
                    found[part].append(name)
                else:
                    found[part] = [name]
        return found


def most_kin(mentions: Sequence[_Parts]) -> int:
    """With how many of some mentions one of them shares a part, at most."""
    counts = Counter(chain.from_iterable(mentions))
    long = [parts for parts in mentions if len(parts) > 1]
    return max([*counts.values(), *[sum([counts[part] for part in parts]) for parts in long]])


def _initials(parts: Sequence[str]) -> str:
    return "".join([part[0] for part in parts]) if len(parts) > 1 else "?"


@cache
def _ordinary(code: str) -> frozenset[str]:
    """The words of a language that need not name anybody where they have a capital."""
    words = fact_words(code)
    own = words.names.ordinary | words.names.titles | words.numbers.all
    return own | language(code).stop_words

"""The names that an article knows, and the forms in which a key point may say them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from nutgraf.facts.names import Name
from nutgraf.facts.reading import Reading
from nutgraf.languages import language
from nutgraf.languages.facts import NameWords, SyntaxWords, fact_words

_MOST = 4000
"""Names of an article that are looked at."""


@dataclass(frozen=True)
class NameRegistry:
    """Looks names up in an article: as they stand, as demonyms, acronyms and usual synonyms.

    Its author and outlet, in `credits`, are known though its sentences need not name them.
    """

    code: str
    sentences: tuple[Reading, ...]
    credits: tuple[Reading, ...] = ()

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word, number and mark of the article, lower-cased."""
        texts = (*self.sentences, *self.credits)
        return frozenset(token.lower for each in texts for token in each.tokens)

    @cached_property
    def names(self) -> tuple[tuple[int, Name], ...]:
        """All names, each with its sentence's index."""
        found = ((at, one) for at, each in enumerate(self.sentences) for one in each.names)
        return tuple(islice(found, _MOST))

    @cached_property
    def words(self) -> NameWords:
        """The language's name words."""
        return fact_words(self.code).names

    @cached_property
    def syntax(self) -> SyntaxWords:
        """The language's small words."""
        return fact_words(self.code).syntax

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """The language's function words."""
        return language(self.code).stop_words

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all the article's words."""
        return frozenset(t.stem for each in self.sentences for t in each.tokens if t.stem)

    @cached_property
    def capitalised(self) -> dict[str, int]:
        """The article's capitalised words, lower-cased, and the first sentence of each."""
        found: dict[str, int] = {}
        for index, name in self.names:
            for part in name.parts:
                found.setdefault(part, index)
        return found

    @cached_property
    def certain(self) -> frozenset[str]:
        """The words that have a capital where not every word would have one."""
        names = (name for _, name in self.names)
        return frozenset(part for name in names for part in name.parts[name.opens :])

    @cached_property
    def groups(self) -> frozenset[str]:
        """The keys of the synonym groups of which the article has a member."""
        keys: set[str] = set()
        for each in self.sentences:
            lowers = [token.lower for token in each.tokens]
            for length in (1, 2, 3):
                for at in range(len(lowers) - length + 1):
                    keys.update(self.words.same.get(" ".join(lowers[at : at + length]), ()))
        return frozenset(keys)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of every name of several words (`Palestinian Authority`: `pa`)."""
        found: set[str] = set()
        own = ((each, name) for each in self.credits for name in each.names)
        said = ((self.sentences[index], name) for index, name in self.names)
        for text, name in chain(own, said):
            tokens = text.tokens[name.first : name.last]
            letters = [token.lower[0] for token in tokens if token.is_word]
            capitals = [token.lower[0] for token in tokens if token.is_capitalised]
            for many in (letters, capitals):
                found.update(
                    "".join(many[a:b])
                    for a in range(min(4, len(many)))
                    for b in range(a + 2, min(len(many), a + 6) + 1)
                )
        return frozenset(found)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The article's words that are all capitals, lower-cased."""
        tokens = (token for each in (*self.sentences, *self.credits) for token in each.tokens)
        return frozenset(t.lower.replace(".", "") for t in tokens if t.text.isupper() and t.is_word)

    @cached_property
    def is_first_person(self) -> bool:
        """Whether the article speaks as `I` outside quotation marks."""
        count = 0
        for each in self.sentences:
            is_quoted = False
            for token in each.tokens:
                if token.text in '"“”':
                    is_quoted = not is_quoted
                elif not is_quoted and token.lower in self.words.first_person:
                    count += token.text != "I" or token.lower == "i"
        return count >= 3

    def is_ordinary(self, word: str) -> bool:
        """Whether a word with a capital need not name anybody."""
        return (
            word in self.words.ordinary
            or word in self.stop_words
            or word in self.words.titles
            or word in fact_words(self.code).numbers.all
        )

    def is_unit(self, word: str) -> bool:
        """Whether a word is what amounts are given in."""
        return word in fact_words(self.code).units

    def is_place(self, word: str) -> bool:
        """Whether a word is known as the name of a country or its people."""
        return word in self.words.same

    def knows(self, part: str) -> bool:
        """Whether the article has a word of a name in some form."""
        if part in self.vocabulary or self.is_ordinary(part):
            return True
        if part in self.stems or not self.groups.isdisjoint(self.words.same.get(part, ())):
            return True
        plain = part.replace(".", "")
        if plain in self.initials or plain in self.vocabulary or f"{part}." in self.vocabulary:
            return True
        start = part[: 4 if self.words.endings else 3]
        return any(self._is_kin(part, each) for each in self.by_start.get(start, ()))

    def _is_kin(self, left: str, right: str) -> bool:
        """Whether two words are forms of one name, or a name and its adjective."""
        endings = self.words.endings
        return _is_kin(left, right, endings) if endings else _is_form(left, right)

    @cached_property
    def by_start(self) -> dict[str, tuple[str, ...]]:
        """The article's words by their first four letters; by three, where words are inflected."""
        found: dict[str, list[str]] = {}
        length = 4 if self.words.endings else 3
        for word in sorted(self.vocabulary):
            if len(word) >= length:
                found.setdefault(word[:length], []).append(word)
        return {start: tuple(words) for start, words in found.items()}

    def knows_phrase(self, parts: Sequence[str]) -> bool:
        """Whether the article has the whole name by its initials or another usual name."""
        if _initials(parts) in self.acronyms:
            return True
        return not self.groups.isdisjoint(self.words.same.get(" ".join(parts), ()))

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

    def may_be_same(self, left: Sequence[str], right: Sequence[str]) -> bool:
        """Whether two names may name the same."""
        for one in left:
            for two in right:
                if one == two or self._is_kin(one, two):
                    return True
                if not set(self.words.same.get(one, ())).isdisjoint(self.words.same.get(two, ())):
                    return True
        return _initials(left) in right or _initials(right) in left


def _initials(parts: Sequence[str]) -> str:
    return "".join(part[0] for part in parts) if len(parts) > 1 else "?"


def _is_kin(left: str, right: str, endings: frozenset[str]) -> bool:
    """Whether two words are a name and its adjective: `Egypt` and `Egyptian`."""
    short = min(len(left), len(right), 4)
    if short < 4 or left[:short] != right[:short]:
        return left == right
    same = _shared(left, right)
    return left[same:] in endings and right[same:] in endings


def _is_form(left: str, right: str) -> bool:
    """Whether two words may be forms of one name: `Tworek` and `Tworka`, `Wien` and `Wiener`."""
    same = _shared(left, right)
    longest = 5 if same > 4 else 3
    return same > 2 and max(len(left), len(right)) - same <= longest


def _shared(left: str, right: str) -> int:
    """How many letters two words begin with alike."""
    same = 0
    while same < min(len(left), len(right)) and left[same] == right[same]:
        same += 1
    return same


def is_near(left: str, right: str) -> bool:
    """Whether one letter is changed, missing, added, or two neighbours stand the wrong way."""
    if left == right:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])

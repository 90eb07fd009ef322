"""The names that an article knows, and the forms in which a key point may say them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import chain

from nutgraf.facts.concordance import Concordance
from nutgraf.facts.name_forms import is_one_name, root_length
from nutgraf.facts.names import Name, read_names
from nutgraf.facts.reading import Reading
from nutgraf.facts.same_names import SameNames, initials_of
from nutgraf.facts.spelt_names import SpeltNames
from nutgraf.languages import language
from nutgraf.languages.common import common_stems
from nutgraf.languages.facts import NameWords, SyntaxWords, fact_words
from nutgraf.text.memo import Memo

_INITIALS = range(2, 7)
"""How many initials are taken for a name."""
_FIRST_INITIALS = 3
"""Words of a name before those whose initials are taken."""
_SHORT = 4
"""Letters of a usual name that may be another word: `us`, `del`, `ill`."""
_MOST = 4000
"""Names of an article that are looked at."""


@dataclass(frozen=True, eq=False)
class NameRegistry:
    """Looks names up in an article: as they stand, as demonyms, acronyms and usual synonyms.

    Its author and outlet, in `credits`, are known though its sentences need not name them.
    """

    code: str
    sentences: tuple[Reading, ...]
    concordance: Concordance
    credits: tuple[Reading, ...] = ()
    _known: dict[str, bool] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def sentence_words(self) -> frozenset[str]:
        """Every word, number and mark of its sentences, lower-cased."""
        return frozenset([token.lower for sentence in self.sentences for token in sentence.tokens])

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word, number and mark of its sentences and credits, lower-cased."""
        return self.sentence_words.union(*[credit.lowers for credit in self.credits])

    @cached_property
    def names(self) -> tuple[tuple[int, Name], ...]:
        """All names, each with its sentence's index."""
        words, common = fact_words(self.code), common_stems(self.code)
        mentions: list[tuple[int, Name]] = []
        for index, sentence in enumerate(self.sentences):
            names = read_names(sentence.tokens, words, common)
            mentions += [(index, name) for name in names]
            if len(mentions) >= _MOST:
                break
        return tuple(mentions[:_MOST])

    @cached_property
    def words(self) -> NameWords:
        """The language's name words."""
        return fact_words(self.code).names

    @cached_property
    def syntax(self) -> SyntaxWords:
        """The language's small words."""
        return fact_words(self.code).syntax

    @cached_property
    def capitalised(self) -> dict[str, int]:
        """The article's capitalised words, lower-cased, and the first sentence of each."""
        first_sentences: dict[str, int] = {}
        for index, name in self.names:
            for part in name.parts:
                first_sentences.setdefault(part, index)
        return first_sentences

    @cached_property
    def certain(self) -> frozenset[str]:
        """The words that have a capital where not every word would have one."""
        sure = [name.parts[1:] if name.opens else name.parts for _, name in self.names]
        return frozenset(chain.from_iterable(sure))

    def has_plain(self, word: str) -> bool:
        """Whether the article has a word without a capital."""
        return self._plain[word]

    @cached_property
    def _plain(self) -> Memo[bool]:
        return Memo(self.concordance.has_plain)

    @cached_property
    def groups(self) -> frozenset[str]:
        """The keys of the synonym groups of which the article has a member."""
        same, own = self.words.same, self.sentence_words
        groups = [same[word] for word in own & same.keys() if self._may_name(word)]
        long = [words for words in self.words.long_names if own.issuperset(words)]
        if long:
            lines = [
                f" {' '.join([t.lower for t in sentence.tokens])} " for sentence in self.sentences
            ]
            names = [" ".join(words) for words in long]
            groups += [same[name] for name in names if any(f" {name} " in line for line in lines)]
        return frozenset(key for keys in groups for key in keys)

    def _may_name(self, word: str) -> bool:
        """Whether a word of the article may be a name: a short one needs a capital, or none has."""
        return len(word) > _SHORT or word in self.capitalised or not self.capitalised

    def _has_initials(self, letters: str) -> bool:
        """Whether some words of a name begin with some letters (`Palestinian Authority`: `pa`)."""
        reach = len(letters) + _FIRST_INITIALS
        return any(letters in initials[:reach] for initials in self._initials_of_names)

    @cached_property
    def _initials_of_names(self) -> frozenset[str]:
        """Of each name of several words, the first letters of all and of those with a capital."""
        own = [(credit, name) for credit in self.credits for name in credit.names]
        mentioned = [(self.sentences[index], name) for index, name in self.names]
        initials: set[str] = set()
        for text, name in chain(own, mentioned):
            if name.end - name.start > 1:
                words = [token for token in text.tokens[name.start : name.end] if token.is_word]
                capitals = [word for word in words if word.is_capitalised]
                initials.add("".join([word.lower[0] for word in words]))
                initials.add("".join([word.lower[0] for word in capitals]))
        return frozenset(initials)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The article's words that are all capitals, lower-cased."""
        tokens = chain.from_iterable([text.tokens for text in (*self.sentences, *self.credits)])
        capitals = [token.lower for token in tokens if token.is_word and token.text.isupper()]
        return frozenset([word.replace(".", "") for word in capitals])

    @cached_property
    def sure_names(self) -> tuple[tuple[int, Name], ...]:
        """Those that do not owe their capital to their place."""
        return tuple(
            [
                mention
                for mention in self.names
                if not (mention[1].opens and self.is_opener(mention[1]))
            ]
        )

    @cached_property
    def same(self) -> SameNames:
        """Which of its names are one."""
        return SameNames(self.names, self.words)

    def is_opener(self, name: Name) -> bool:
        """Whether a name is one word that has a capital only where a sentence begins."""
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
        is_known = self._known.get(part)
        if is_known is None:
            is_known = self._known[part] = self._knows(part)
        return is_known

    def _knows(self, part: str) -> bool:
        if part in self.concordance or self.is_ordinary(part) or self.concordance.has_word(part):
            return True  # first of all, as the stem of a word: most names are their own
        if part in self.vocabulary or self._knows_group(part):
            return True
        plain = part.replace(".", "")
        if plain in self.vocabulary or f"{part}." in self.vocabulary:
            return True
        endings = self.words.endings
        root = root_length(endings)
        alike = self._by_root.get(part[:root], ())
        if any(is_one_name(part, other, endings) for other in alike):
            return True
        if len(part) >= max(root, 4) and any(
            other.startswith(part) and len(other) > len(part) + 1 and other in self.capitalised
            for other in alike
        ):
            return True  # `Juve` is Juventus, but `Falk` is not Falkk
        return len(plain) in _INITIALS and self._has_initials(plain)

    @cached_property
    def _by_root(self) -> dict[str, list[str]]:
        """The vocabulary by the letters with which kin begin alike."""
        root = root_length(self.words.endings)
        by_root: dict[str, list[str]] = {}
        for word in sorted(self.vocabulary):
            by_root.setdefault(word[:root], []).append(word)
        return by_root

    def _knows_group(self, name: str) -> bool:
        """Whether the article has another usual name of the same."""
        keys = self.words.same.get(name)
        return bool(keys) and not self.groups.isdisjoint(keys or ())

    def knows_phrase(self, parts: Sequence[str]) -> bool:
        """Whether the article has the whole name by its initials or another usual name."""
        if len(parts) > 1 and initials_of(parts) in self.acronyms:
            return True
        return self._knows_group(" ".join(parts))

    @cached_property
    def spelt(self) -> SpeltNames:
        """How it spells them."""
        return SpeltNames(self.names, self.sentences)


@cache
def _ordinary(code: str) -> frozenset[str]:
    """The words of a language that need not name anybody where they have a capital."""
    words = fact_words(code)
    own = words.names.ordinary | words.names.titles | words.numbers.all
    return own | language(code).stop_words

"""How well an article's names fit the place of one of a key point's names: see `surroundings`.

A name fits by the words around it, and by its frame: it stands behind the same preposition, or
before the same word.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from nutgraf.differences.surroundings import surroundings_of
from nutgraf.facts.body import Body
from nutgraf.facts.names import Name
from nutgraf.facts.reading import Reading
from nutgraf.facts.same_names import Mention
from nutgraf.languages.facts import SyntaxWords, fact_words

_SAME_BEFORE, _SAME_AFTER = 0.15, 0.2
"""What the same preposition in front, and the same word behind, add to a fit: by this sum the best
mention is chosen, and only that one is scored. Set by hand."""
ROUNDING = 1e-9
"""More than what rounding makes of a sum of fits."""
_SAME_FRAME = _SAME_BEFORE + _SAME_AFTER + ROUNDING
"""What the frame adds to a fit at most, and more than rounding does."""

FIT, BEFORE, OWN_BEFORE, OWN_AFTER = 3.0, 1.0, 0.75, 1.75
"""Weights of a score: of a fit, of another name's frame in front, and of the own name's frame."""
SAME_SENTENCE, NEXT_SENTENCE = 0.85, 0.7
"""What it costs another name to stand in a sentence with the own name, and beside such a one."""


class NameFit(NamedTuple):
    """A name of the article: its fit, and whether the frame agrees in front and behind."""

    fit: float
    before: bool
    after: bool
    sentence: int
    name: Name

    @property
    def rank(self) -> float:
        """The number that names are ordered by: the fit, and the agreement of the frame."""
        return self.fit + _SAME_BEFORE * self.before + _SAME_AFTER * self.after

    @property
    def taken(self) -> float:
        """How much the name takes away from another name's score: three times its rank, or more."""
        return FIT * self.fit + OWN_BEFORE * self.before + OWN_AFTER * self.after


class NameFitter:
    """Says how well the article's names fit the place of one of a key point's names."""

    def __init__(self, point: Reading, name: Name, body: Body) -> None:
        self._body, self._syntax = body, fact_words(body.code).syntax
        self._surroundings = surroundings_of(point, body, name.start, name.end)
        self._most = self._surroundings.most()
        self._before = _before(point, name, self._syntax.articles)
        self._after = _behind(point, name.end)

    def promises(self, places: Collection[int]) -> dict[int, float]:
        """What a mention in a sentence adds to a score at most, by its fit and its sentence alone.

        `places` are the sentences that mention the key point's name. Elsewhere it is nothing.
        """
        return {
            index: FIT * most
            - (SAME_SENTENCE if index in places else 0.0)
            - (NEXT_SENTENCE if index - 1 in places or index + 1 in places else 0.0)
            for index, most in self._most.items()
        }

    def first(self, mentions: Sequence[Mention]) -> NameFit:
        """One of those that promise most."""
        most = [self._most.get(index, 0.0) for index, _ in mentions]
        index, name = mentions[most.index(max(most))]
        return self._fit(self._surroundings.fit(index, name.start, name.end), index, name)

    def best(self, mentions: Sequence[Mention], least: float) -> NameFit | None:
        """The first of those that rank highest; those that cannot are not looked at.

        It may be missing where none has the least rank that is asked for.
        """
        most = [self._most.get(index, 0.0) for index, _ in mentions]
        order = [place for place, fit in enumerate(most) if fit + _SAME_FRAME >= least]
        ranked: list[tuple[float, int, NameFit]] = []
        for place in sorted(order, key=most.__getitem__, reverse=True):
            if most[place] + _SAME_FRAME < least:
                break
            index, name = mentions[place]
            fit = self._surroundings.fit(index, name.start, name.end)
            if fit + _SAME_FRAME >= least:
                candidate = self._fit(fit, index, name)
                ranked.append((candidate.rank, -place, candidate))
                least = max(least, candidate.rank)
        return max(ranked, key=lambda entry: entry[:2])[2] if ranked else None

    def _fit(self, fit: float, index: int, name: Name) -> NameFit:
        text, after = self._body.sentences[index], self._after
        before = _before(text, name, self._syntax.articles)
        is_after = len(after) > 1 and after in (
            _behind(text, name.end),
            _behind(text, name.end + 1),
        )
        is_before = _stands_alike(self._before, before, self._syntax)
        return NameFit(fit, is_before, is_after, index, name)


def _before(text: Reading, name: Name, articles: frozenset[str]) -> str:
    """The stem or mark before a name, articles and opening quotation marks apart."""
    index = name.start - 1
    while index >= 0 and (
        text.tokens[index].lower in articles or text.tokens[index].text in "\"“'"
    ):
        index -= 1
    return text.tokens[index].stem or text.tokens[index].text if index >= 0 else ""


def _behind(text: Reading, index: int) -> str:
    """The stem or mark at a place behind a name."""
    return text.tokens[index].stem or text.tokens[index].text if index < len(text.tokens) else ""


def _stands_alike(left: str, right: str, syntax: SyntaxWords) -> bool:
    """Whether two names stand behind the same preposition, or both where subjects do."""
    if left == right and left in syntax.prepositions:
        return True
    return left in syntax.before_subject and right in syntax.before_subject

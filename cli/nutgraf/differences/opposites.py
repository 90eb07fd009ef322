"""`reversed-claim`: the article says the opposite word in the same connection."""

from collections.abc import Iterator, Sequence
from functools import cache

from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.differences.surroundings import Surroundings, surroundings_of
from nutgraf.facts.body import Body
from nutgraf.facts.concordance import TokenPlace
from nutgraf.facts.negation import is_cue
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import FactWords, fact_words
from nutgraf.languages.measures import kind_of

_ENOUGH = 0.2
"""How well an opposite must fit at least."""
_MARGIN, _SURE = 0.2, 0.25
"""By how much an opposite must fit better than the word to be noted, and to be objected to."""
_AROUND = 5
"""Tokens around `before` and `after` that say what happened first."""
_BEYOND = 20
"""Tokens around any other opposite that say what it is said of."""
_CROSSED = 3
"""By how many words more on the wrong side of it another opposite speaks of something else."""


def reversed_claims(point: Reading, body: Body) -> Iterator[Difference]:
    """The words of a key point in whose place the article has an opposite, and nowhere them."""
    words = fact_words(body.code)
    own = {token.lower for token in point.tokens}
    for index, token in enumerate(point.tokens):
        sides = words.opposite_of.get(token.lower)
        if not sides or any(token.lower in same and own & other for same, other in sides):
            continue
        difference = _reversed(point, index, body) if _has_side(point, index, words) else None
        if difference:
            yield difference


def _reversed(point: Reading, position: int, body: Body) -> Difference | None:
    """The best place of an opposite, where it fits better than any of the word's own side."""
    others = _places(point, position, body, same=False)
    if not others:
        return None
    surroundings = surroundings_of(point, body, position, position + 1)
    score, place = _best_opposite(point, position, others, surroundings, body)
    if place is None or score < _ENOUGH:
        return None
    same = _places(point, position, body, same=True)
    best = max([surroundings.fit(index, where, where + 1) for index, where in same], default=0.0)
    if score < best + _MARGIN:
        return None
    (index, where), words = place, fact_words(body.code)
    sentence = body.sentences[index]
    there_start = where - _is_turned(sentence, where, words)
    return difference_of(
        point,
        (position - _is_turned(point, position, words), position + 1),
        Kind.DIRECTION,
        Reason.OPPOSITE,
        counterpart=sentence.words(there_start, where + 1),
        sentence=index,
        strength=score - best,
        is_weak=score - best < _SURE,
    )


def _best_opposite(
    point: Reading,
    position: int,
    others: Sequence[TokenPlace],
    surroundings: Surroundings,
    body: Body,
) -> tuple[float, TokenPlace | None]:
    """The place of an opposite that fits best, with its fit; none where nothing affirms one."""
    words, following = fact_words(body.code), _following_unit(point, position, body)
    is_noun = _is_noun(point, position, words)
    best = 0.0
    place: TokenPlace | None = None
    for index, where in others:
        sentence = body.sentences[index]
        score = surroundings.fit(index, where, where + 1)
        if (
            score > best
            and where not in sentence.denied
            and not (is_noun and _is_verb(sentence, where, words))
            and _following_unit(sentence, where, body) == following
            and not _is_crossed(point, position, sentence, where, words)
        ):
            best, place = score, (index, where)
    return best, place


def _places(point: Reading, position: int, body: Body, *, same: bool) -> list[TokenPlace]:
    """Where the article has a word of a word's own side, or else where it has an opposite."""
    words = fact_words(body.code)
    own, against = _opposites(point.tokens[position].lower, body.code)
    is_turned = _is_turned(point, position, words)
    asked = own if same else against
    if not words.negation.turned.isdisjoint(own | against):
        asked = own | against  # `not guilty` is as good as `innocent`
    places: list[TokenPlace] = []
    for index, where in body.concordance.places_of(asked):
        sentence = body.sentences[index]
        if _has_side(sentence, where, words):
            is_own = sentence.tokens[where].lower in own
            if (is_own is (_is_turned(sentence, where, words) is is_turned)) is same:
                places.append((index, where))
    return places


@cache
def _opposites(word: str, code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a word's own sides, and those of the sides against them."""
    own: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    for left, right in fact_words(code).opposite_of[word]:
        own, against = own | left, against | right
    return own, against - own


def _has_side(text: Reading, index: int, words: FactWords) -> bool:
    """Whether a word is meant as one of two opposites: not in `survived by two sons`."""
    following = text.tokens[index + 1] if index + 1 < len(text.tokens) else None
    if text.tokens[index].lower in words.of_figures:
        return following is not None and (following.is_number or following.text in words.units)
    return following is None or following.lower not in words.syntax.agent


def _is_noun(text: Reading, index: int, words: FactWords) -> bool:
    """Whether a word must be a noun where it stands: `the end`, `his release`."""
    return bool(index) and text.tokens[index - 1].lower in words.syntax.noun_before


def _is_verb(text: Reading, index: int, words: FactWords) -> bool:
    """Whether a word must be a verb where it stands: `has launched`, `will end`."""
    before = text.tokens[index - 1].lower if index else ""
    return before in words.syntax.verb_before and before not in words.syntax.be


def _is_turned(text: Reading, index: int, words: FactWords) -> bool:
    """Whether the word means its opposite: `not guilty`."""
    if text.tokens[index].lower not in words.negation.turned or not index:
        return False
    return is_cue(text.tokens[index - 1], words.negation)


def _is_crossed(
    point: Reading, position: int, sentence: Reading, where: int, words: FactWords
) -> bool:
    """Whether what follows one goes before the other: then they are said of different things.

    `before` here and `after` there even say the same then, and less is enough to tell.
    """
    content, is_converse = set(point.content), sentence.tokens[where].lower in words.converse
    reach = _AROUND if is_converse else _BEYOND
    following = {
        token.stem for token in point.tokens[position + 1 : position + 1 + reach]
    } & content
    ahead = {token.stem for token in sentence.tokens[where + 1 : where + 1 + 2 * reach]}
    behind = {token.stem for token in sentence.tokens[max(0, where - 2 * reach) : where]}
    return len(following & behind) - len(following & ahead) >= (1 if is_converse else _CROSSED)


def _following_unit(text: Reading, index: int, body: Body) -> str:
    """The unit of time right after a word: `last week` is not the opposite of `first`."""
    words = fact_words(body.code)
    unit = words.units.get(text.tokens[index + 1].lower, "") if index + 1 < len(text.tokens) else ""
    return unit if kind_of(unit) == "duration" else ""

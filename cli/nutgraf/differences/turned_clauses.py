"""`reversed-claim`, second part: who does what to whom, told the other way round.

A light parse: around a verb that the key point shares with a sentence of the article, what stands
before it and what stands after it. Where the sentence has the two the other way round, and neither
is in the passive voice, subject and object are swapped.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.facts.body import Body, PointWord
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import SyntaxWords, fact_words
from nutgraf.text.tokens import Token

_ENOUGH = 0.5
"""From this share of the key point's weight on, a sentence is about the same."""
_RIVAL = 0.7
"""From this share of the best sentence's on, another sentence is asked as well."""
_NEAR_POINT, _NEAR_ARTICLE = 5, 9
"""Tokens from a verb to its subject or object, in a key point and in the article, at most."""
_SENTENCES = 3
"""Sentences that are asked."""
_AGENT = 4
"""Tokens between a passive verb and its `by`, at most."""


class _Shared(NamedTuple):
    """A content stem that stands once in the key point and once in the sentence: its tokens."""

    point: int
    article: int


class _Turned(NamedTuple):
    """The first and last token of a clause, and whether what stands between is surely a verb."""

    left: int
    right: int
    is_sure: bool


def turned_clauses(point: Reading, body: Body) -> Iterator[Difference]:
    """The first sentence of the article that turns a clause of the key point round."""
    if not fact_words(body.code).syntax.agent:
        return  # nothing is known of how the language says who did what
    scores = body.shares(point)
    most = max(scores.values(), default=0.0)
    if most < _ENOUGH:
        return
    single = _single(point, body)
    for index in islice(scores, _SENTENCES):
        if scores[index] < max(_ENOUGH, _RIVAL * most):
            return
        turned = _turned(point, single, body, index)
        if turned:
            yield difference_of(
                point,
                (turned.left, turned.right + 1),
                Kind.DIRECTION,
                Reason.SWAPPED,
                counterpart=body.sentences[index].text,
                sentence=index,
                strength=scores[index],
                is_weak=not turned.is_sure,
            )
            return


def _turned(point: Reading, single: Sequence[PointWord], body: Body, index: int) -> _Turned | None:
    """The clause that the sentence has the other way round."""
    sentence, syntax = body.sentences[index], fact_words(body.code).syntax
    breaks = fact_words(body.code).negation.clause_ends
    places = [(word.token, word.entry.places.get(index, ())) for word in single]
    shared = [_Shared(position, here[0]) for position, here in places if len(here) == 1]
    if len(shared) < 3:
        return None  # one on either side of a verb
    for verb in shared:
        left, right = _turned_round(shared, verb)
        if not (left and right):
            continue
        if not _is_verb(point, verb.point, sentence, verb.article, syntax):
            continue
        if point.tokens[verb.point].lower in fact_words(body.code).dates.directions:
            continue  # `last year`
        if _is_passive(point, verb.point, syntax) or _is_passive(sentence, verb.article, syntax):
            continue
        for one in left:
            for two in right:
                if not _is_broken(sentence.tokens[two.article : one.article], breaks):
                    is_sure = _is_sure_verb(point, verb.point, syntax) or _is_sure_verb(
                        sentence, verb.article, syntax
                    )
                    return _Turned(one.point, two.point, is_sure)
    return None


def _is_sure_verb(text: Reading, index: int, syntax: SyntaxWords) -> bool:
    """Whether a word's form or what stands before it says that it is a verb."""
    lower = text.tokens[index].lower
    before = text.tokens[index - 1].lower if index else ""
    return (
        lower.endswith("ed")
        or lower in syntax.past
        or before in syntax.verb_before
        or before == "to"
    )


def _is_broken(tokens: Sequence[Token], breaks: frozenset[str]) -> bool:
    """Whether a clause ends within some tokens: what stands beyond is not the verb's own."""
    return any(token.text in ";:" or token.lower in breaks for token in tokens)


def _turned_round(shared: Sequence[_Shared], verb: _Shared) -> tuple[list[_Shared], list[_Shared]]:
    """What stands before the verb in the key point and behind it in the sentence, and the reverse,
    near enough here and there.
    """
    here, there = verb
    left = [
        other
        for other in shared
        if 0 < here - other.point <= _NEAR_POINT and 0 < other.article - there <= _NEAR_ARTICLE
    ]
    right = [
        other
        for other in shared
        if 0 < other.point - here <= _NEAR_POINT and 0 < there - other.article <= _NEAR_ARTICLE
    ]
    return left, right


def _single(point: Reading, body: Body) -> list[PointWord]:
    """The words of content that a key point has once, in order."""
    words = [word for word in body.words_of(point) if point.tokens[word.token].is_word]
    counts = Counter([word.stem for word in words])
    return [word for word in words if counts[word.stem] == 1]


def _is_verb(point: Reading, index: int, there: Reading, where: int, syntax: SyntaxWords) -> bool:
    """Whether a shared word is used as a verb in both: lower case, inflected, nothing before it."""
    here = point.tokens[index]
    if not (here.text.islower() and there.tokens[where].text.islower()) or index == 0:
        return False
    if here.lower.endswith(tuple(syntax.no_verb_endings)):
        return False
    if there.tokens[where].lower.endswith(tuple(syntax.noun_endings)):
        return False
    if point.tokens[index - 1].lower in syntax.noun_before:
        return False
    if where and there.tokens[where - 1].lower in syntax.noun_before:
        return False
    following = point.tokens[index + 1] if index + 1 < len(point.tokens) else None
    if following is None or (
        point.tokens[index - 1].text == "," and following.lower in syntax.joins
    ):
        return False  # one of several: `climb, walk and eat`
    return following.is_word or following.is_number


def _is_passive(text: Reading, index: int, syntax: SyntaxWords) -> bool:
    """Whether a form of `be` stands before the verb, or `by` soon after it."""
    around = [token.lower for token in text.tokens[max(0, index - 3) : index]]
    after = [token.lower for token in text.tokens[index + 1 : index + 1 + _AGENT]]
    return not syntax.be.isdisjoint(around) or not syntax.agent.isdisjoint(after)

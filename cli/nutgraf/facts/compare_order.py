"""`reversed-claim`, second part: who does what to whom, told the other way round.

A light parse: around a verb that the key point shares with a sentence of the article, what stands
before it and what stands after it. Where the sentence has the two the other way round, and neither
is in the passive voice, subject and object are swapped.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nutgraf.facts.body import Body
from nutgraf.facts.discrepancy import Discrepancy
from nutgraf.facts.reading import Reading
from nutgraf.facts.slots import slot_of
from nutgraf.facts.tokens import Token
from nutgraf.languages.facts import SyntaxWords, fact_words

_ENOUGH = 0.5
_NEAR_POINT = 5
_NEAR_ARTICLE = 9
_SENTENCES = 3
_AGENT = 4
"""Tokens between a passive verb and its `by`, at most."""


class _Shared(NamedTuple):
    """A content stem that stands once in the key point and once in the sentence: its tokens."""

    point: int
    article: int


def swapped_roles(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The first sentence of the article that turns a clause of the key point round."""
    if not fact_words(body.code).syntax.agent:
        return  # nothing is known of how the language says who did what
    scores = slot_of(point, body, -1, 0, flat=True).scores()
    ranked = sorted(scores, key=lambda index: (-scores[index], index))[:_SENTENCES]
    for index in ranked:
        if scores[index] < max(_ENOUGH, 0.7 * scores[ranked[0]]):
            return
        found = _turned(point, body, index)
        if found:
            left, right = found
            start, end = point.span(left, right + 1)
            sentence = body.sentences[index]
            yield Discrepancy(
                "reversed-claim",
                "swapped",
                start,
                end,
                point.text[start:end],
                sentence.text,
                index,
                scores[index],
            )
            return


def _turned(point: Reading, body: Body, index: int) -> tuple[int, int] | None:
    """The first and last token of a clause that the sentence has the other way round."""
    sentence, syntax = body.sentences[index], fact_words(body.code).syntax
    shared, breaks = _shared(point, body, index), fact_words(body.code).negation.clause_ends
    for verb in shared:
        if not _is_verb(point, verb.point, sentence, verb.article, syntax):
            continue
        if point.tokens[verb.point].lower in fact_words(body.code).dates.directions:
            continue  # `last year`
        if _is_passive(point, verb.point, syntax) or _is_passive(sentence, verb.article, syntax):
            continue
        left = _beside(shared, verb, -1)
        right = _beside(shared, verb, 1)
        for one in left:
            for two in right:
                if two.article < verb.article < one.article and not _is_broken(
                    sentence.tokens[two.article : one.article], breaks
                ):
                    return one.point, two.point
    return None


def _is_broken(tokens: Sequence[Token], breaks: frozenset[str]) -> bool:
    """Whether a clause ends within some tokens: what stands beyond is not the verb's own."""
    return any(token.text in ";:" or token.lower in breaks for token in tokens)


def _beside(shared: Sequence[_Shared], verb: _Shared, side: int) -> list[_Shared]:
    """What stands on one side of the verb in the key point, near enough here and there."""
    return [
        each
        for each in shared
        if 0 < side * (each.point - verb.point) <= _NEAR_POINT
        and abs(each.article - verb.article) <= _NEAR_ARTICLE
    ]


def _shared(point: Reading, body: Body, index: int) -> list[_Shared]:
    """What key point and sentence share, in the key point's order."""
    places, content = body.sentences[index].places, set(point.content)
    seen: dict[str, list[int]] = {}
    for at, token in enumerate(point.tokens):
        if token.stem in content:
            seen.setdefault(token.stem, []).append(at)
    return [
        _Shared(here[0], places[stem][0])
        for stem, here in seen.items()
        if len(here) == 1 and len(places.get(stem, ())) == 1
    ]


def _is_verb(point: Reading, at: int, there: Reading, where: int, syntax: SyntaxWords) -> bool:
    """Whether a shared word is used as a verb in both: lower case, inflected, nothing before it."""
    here = point.tokens[at]
    if not (here.text.islower() and there.tokens[where].text.islower()) or at == 0:
        return False
    if here.lower.endswith(tuple(syntax.no_verb_endings)):
        return False
    if there.tokens[where].lower.endswith(tuple(syntax.noun_endings)):
        return False
    if point.tokens[at - 1].lower in syntax.noun_before:
        return False
    if where and there.tokens[where - 1].lower in syntax.noun_before:
        return False
    following = point.tokens[at + 1] if at + 1 < len(point.tokens) else None
    if following is None or (point.tokens[at - 1].text == "," and following.lower in syntax.joins):
        return False  # one of several: `climb, walk and eat`
    return following.is_word or following.is_number


def _is_passive(text: Reading, at: int, syntax: SyntaxWords) -> bool:
    """Whether a form of `be` stands before the verb, or `by` soon after it."""
    around = [token.lower for token in text.tokens[max(0, at - 3) : at]]
    after = [token.lower for token in text.tokens[at + 1 : at + 1 + _AGENT]]
    return not syntax.be.isdisjoint(around) or not syntax.agent.isdisjoint(after)

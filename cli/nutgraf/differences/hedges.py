"""`overstated`: a key point says as fact what the article leaves open."""

from collections.abc import Collection, Iterator
from functools import cache

from nutgraf.differences.denials import is_in_place
from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.facts.body import Body
from nutgraf.facts.hedges import Hedge
from nutgraf.facts.reading import Reading
from nutgraf.languages import language
from nutgraf.languages.facts import fact_words

_ENOUGH = 0.4
"""From this share of the key point's weight on, a sentence is about the same."""
_RIVAL = 0.6
"""From this share of the best sentence's score on, another one has a say as well."""
_MOST = 0.65
"""From this share of the key point's weight on, a sentence need not have a neighbour as well."""
_HEADS = 2
"""Words of content behind a hedge that it may be about."""


def overstatements(point: Reading, body: Body) -> Iterator[Difference]:
    """The first word of a key point that the article only ever has behind a hedge.

    It is a weak difference always: to many readers who plans to close will close.
    """
    words = fact_words(body.code).hedges
    if not words.phrases or point.hedges or not words.open.isdisjoint(point.lowers):
        return
    scores = body.shares(point)
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return
    near = [index for index, score in scores.items() if score >= _RIVAL * best]  # best first
    rivals = frozenset(near)

    @cache  # a word may stand behind a thousand hedges
    def is_stated(key: str) -> bool:
        return _is_stated(key, body, rivals)

    for index in near:
        for hedge in body.sentences[index].hedges:
            head = _head(point, body.sentences[index], hedge)
            if head is None or is_stated(point.tokens[head].key):
                continue
            if scores[index] >= _MOST or is_in_place(
                point, head, point.tokens[head].key, body, index
            ):
                yield _overstatement(point, head, body.sentences[index], hedge, index, best)
                return


def _head(point: Reading, sentence: Reading, hedge: Hedge) -> int | None:
    """The key point's token that a hedge of a sentence is about: one of the first behind it."""
    words = fact_words(point.code)
    stop, cues = language(point.code).stop_words, words.negation.cues
    heads = [
        token
        for token in sentence.tokens[hedge.behind : hedge.end]
        if token.topic
        and token.is_word
        and not token.is_capitalised
        and not (token.lower in stop or token.lower in cues)
    ]
    bases = words.syntax.bases
    for head in heads if words.hedges.puts_verbs_last else heads[:_HEADS]:
        base = bases.get(head.lower, head.stem)
        for index, token in enumerate(point.tokens):
            if bases.get(token.lower, token.stem) == base:
                return index
    return None


def _is_stated(key: str, body: Body, near: Collection[int]) -> bool:
    """Whether a sentence on the same has a word outside of what a hedge or a denial reaches."""
    for index, places in body.concordance[key].places.items():
        if index not in near:
            continue
        sentence = body.sentences[index]
        left_open = {
            position for hedge in sentence.hedges for position in range(hedge.behind, hedge.end)
        }
        if not left_open.union(sentence.denied).issuperset(places):
            return True
    return False


def _overstatement(
    point: Reading, head: int, sentence: Reading, hedge: Hedge, index: int, strength: float
) -> Difference:
    return difference_of(
        point,
        (head, head + 1),
        Kind.HEDGE,
        Reason.HEDGED,
        counterpart=sentence.words(hedge.start, hedge.behind),
        sentence=index,
        strength=strength,
        is_weak=True,
    )

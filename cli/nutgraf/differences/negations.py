"""`negation-mismatch`: a key point denies what the article affirms, or the other way round."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from nutgraf.differences.denials import denial_difference, denied, shown_tokens
from nutgraf.differences.denied_forms import denied_forms
from nutgraf.differences.difference import Difference, Reason
from nutgraf.differences.refusals import (
    denier_taken_back,
    denies,
    wrongly_denied,
    wrongly_taken_back,
)
from nutgraf.differences.surroundings import surroundings_of
from nutgraf.facts.body import Body
from nutgraf.facts.negation import Negation
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_ENOUGH = 0.25
"""From this share of the key point's weight on, a sentence may be about the same."""
_BEFORE = 3
"""Tokens before a cue that say what it is said of."""
_SURE, _SURER = 0.4, 0.6
"""From this share of the key point's weight on, a sentence is surely about the same; the second
one where it does not have the word itself that the key point denies.
"""
_NEARBY = 5
"""Tokens between a denial in the article and a word of the key point's denial, at most."""
_CLOSE = 3
"""Tokens between such a word and one that only holds a denial, at most."""
_DENIER = 0.4
"""From this share of the best score on, a sentence that denies the same word settles it."""
_RIVAL = 0.65
"""From this share of the best sentence's score on, another sentence has a say as well."""


def negation_mismatches(point: Reading, body: Body) -> Iterator[Difference]:
    """What a key point denies and the article affirms, and the other way round."""
    words = fact_words(body.code).negation
    if not words.cues:
        return
    if point.negations:
        taken = 0
        for negation in point.negations:
            if negation.cue < taken or _is_no_claim(point, negation):
                continue
            difference = _negated(point, negation, body)
            if difference:
                taken = negation.end  # `ne … pas` and `никто не` are one denial
                yield difference
    elif not point.cues:
        differences = chain(
            (_negated(point, denier, body) for denier in point.deniers),
            (wrongly_denied(point, denier, body) for denier in point.deniers),
            denied(point, body, words),
            denied_forms(point, body, words),
        )
        yield from islice(filter(None, differences), 1)


def _is_no_claim(point: Reading, negation: Negation) -> bool:
    """Whether a denial claims nothing: it asks `why not`, or is quoted, as `misquote` judges."""
    start, end = point.span(negation.cue, negation.cue + 1)
    if any(token.lower == "why" for token in point.tokens[: negation.cue]):
        return True
    return any(quote.start <= start and end <= quote.end for quote in point.quotes)


def _negated(point: Reading, negation: Negation, body: Body) -> Difference | None:
    """The key point denies; the article's sentences on the same have no denial of any kind."""
    scores = surroundings_of(point, body, negation.cue, negation.cue + 1).scores()
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return None
    near = sorted(index for index, score in scores.items() if score >= _RIVAL * best)
    refused = denier_taken_back(point, negation)
    if refused:
        return wrongly_taken_back(point, negation, refused, body, scores)
    heads = _heads(point, negation)
    if _deny_as_well(near, point, negation, body):
        return None
    affirming = [
        index
        for index in near
        if any(index in body.concordance[stem].places for stem in heads)
        and not _asks(body.sentences[index])
    ]
    if (
        not affirming
        or _is_denied(heads, body, scores, best)
        or _is_record(point, negation, body, scores)
    ):
        return None
    index = max(affirming, key=lambda index: (scores[index], -index))
    return _affirmed(point, negation, body, index, best)


def _deny_as_well(near: Sequence[int], point: Reading, negation: Negation, body: Body) -> bool:
    """Whether one of the sentences on the same denies anything that the key point denies."""
    own = {point.tokens[position].stem for position in negation.places}
    if negation in point.deniers and any(
        denies(body.sentences[index], body.code, own) for index in near
    ):
        return True
    before = point.tokens[max(0, negation.cue - _BEFORE) : negation.cue]
    about = own.union(token.stem for token in before) & set(point.content)
    heads = own & set(point.content)
    return any(_holds_denial(point, body, index, about, heads) for index in near)


def _affirmed(
    point: Reading, negation: Negation, body: Body, index: int, best: float
) -> Difference | None:
    """The difference of a denial from a sentence that affirms what it denies."""
    heads = _heads(point, negation)
    stems = (point.tokens[position].stem for position in negation.places)
    head = next((stem for stem in stems if stem in heads), "")
    is_there = head in body.sentences[index].stems
    if negation in point.deniers and not is_there:
        return None
    tokens = shown_tokens(negation)
    difference = denial_difference(point, Reason.NEGATED, tokens, body, index, best)
    is_sure = negation.is_verbal and best >= (_SURE if is_there else _SURER)
    return replace(difference, is_weak=not is_sure)


def _asks(sentence: Reading) -> bool:
    """Whether a sentence is a question, which affirms nothing."""
    return any(token.text == "?" for token in sentence.tokens[-2:])


def _is_record(point: Reading, negation: Negation, body: Body, sentences: Collection[int]) -> bool:
    """Whether `not since 1931` denies what the article calls the first, or the most, since then."""
    words = fact_words(body.code).negation
    if all(token.lower not in words.since for token in point.tokens[negation.start :]):
        return False
    records = words.since | words.records
    return any(
        token.lower in records for index in sentences for token in body.sentences[index].tokens
    )


def _is_denied(heads: set[str], body: Body, scores: dict[int, float], best: float) -> bool:
    """Whether a sentence that speaks of the same has one of the words in the scope of a denial."""
    for stem in heads:
        for index, places in body.concordance[stem].places.items():
            is_near = scores.get(index, -1.0) >= _DENIER * best
            sentence = body.sentences[index]
            if is_near and not sentence.denied.isdisjoint(places):
                return True
            if is_near and not sentence.refused.isdisjoint(places):
                return True
    return False


def _heads(point: Reading, negation: Negation) -> set[str]:
    """The stems that a denial may fall on: the content words in its scope."""
    return {point.tokens[index].stem for index in negation.places} & set(point.content)


def _holds_denial(point: Reading, body: Body, index: int, about: set[str], heads: set[str]) -> bool:
    """Whether a sentence denies something near a word that the key point denies.

    A word that only holds a denial must stand nearer, and not be the key point's own as well.
    """
    sentence = body.sentences[index]
    words, own = fact_words(body.code).negation, set(point.content)
    where, close = (
        sorted(
            [
                position
                for stem in stems
                for position in body.concordance[stem].places.get(index, ())
            ]
        )
        for stems in (about, heads)
    )
    close = close or where
    if not sentence.refused.isdisjoint(where):
        return True
    if sentence.deniers and not fact_words(body.code).is_measured:
        return True  # an inflected word may be another form of one that is denied
    if any(_is_near(where, cue, _NEARBY) for cue in sentence.cues):
        return True
    for position, token in enumerate(sentence.tokens):
        if (
            token.lower in words.soft
            and token.stem not in own
            and _is_near(close, position, _CLOSE)
        ):
            return True
    return False


def _is_near(where: Sequence[int], index: int, reach: int) -> bool:
    """Whether one of some sorted places is within reach; true where there are no places."""
    if not where:
        return True
    nearest = bisect_left(where, index - reach)
    return nearest < len(where) and where[nearest] <= index + reach

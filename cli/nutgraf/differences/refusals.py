"""`negation-mismatch`, fourth part: a key point that refuses, or takes a refusal back."""

from collections.abc import Collection
from dataclasses import replace

from nutgraf.differences.denials import denial_difference, shown_tokens
from nutgraf.differences.difference import Difference, Reason
from nutgraf.differences.same_words import is_one_stem
from nutgraf.facts.body import Body
from nutgraf.facts.negation import Negation
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words
from nutgraf.text.tokens import Token

_ENOUGH, _SURE = 0.25, 0.6
"""From this share of the key point's weight on, a sentence is about the same, and surely so."""
_CLOSE = 3
"""Tokens between a verb and the denial behind it, at most."""


def denier_taken_back(point: Reading, negation: Negation) -> Token | None:
    """The word of denial that a denial takes back: `did not refuse`."""
    words = fact_words(point.code).negation
    for index in negation.places:
        token = point.tokens[index]
        if token.content:
            return token if token.lower in words.denier_openers else None
    return None


def wrongly_taken_back(
    point: Reading, negation: Negation, denier: Token, body: Body, scores: dict[int, float]
) -> Difference | None:
    """The key point takes a denial back that the article's best sentence has: `ruled it out`."""
    index = next(iter(scores))
    sentence = body.sentences[index]
    if scores[index] < _ENOUGH or sentence.cues:
        return None
    deniers = (
        sentence.tokens[position] for denial in sentence.deniers for position in denial.phrase
    )
    if not any(token.stem and is_one_stem(token.stem, denier.stem) for token in deniers):
        return None
    tokens = negation.cue, negation.cue + 2
    difference = denial_difference(point, Reason.NEGATED, tokens, body, index, scores[index])
    return replace(difference, is_weak=scores[index] < _SURE)


def wrongly_denied(point: Reading, denier: Negation, body: Body) -> Difference | None:
    """The key point's denial, where the article's best sentence denies that very denial."""
    scores = body.shares(point)
    index = next(iter(scores), -1)
    if scores.get(index, 0.0) < _SURE:
        return None
    sentence = body.sentences[index]
    stems = [
        point.tokens[position].stem for position in denier.phrase if point.tokens[position].content
    ]
    for negation in sentence.negations:
        for position in (*range(max(0, negation.cue - _CLOSE), negation.cue), *negation.places):
            stem = sentence.tokens[position].content and sentence.tokens[position].stem
            if stem and any(is_one_stem(stem, own) for own in stems):
                tokens = shown_tokens(denier)
                return denial_difference(point, Reason.DENIED, tokens, body, index, scores[index])
    return None


def denies(sentence: Reading, code: str, own: Collection[str]) -> bool:
    """Whether a sentence denies anything, or has a word that holds a denial, but for some stems."""
    soft = fact_words(code).negation.soft
    return bool(sentence.cues or sentence.deniers) or any(
        token.lower in soft and token.stem not in own for token in sentence.tokens
    )

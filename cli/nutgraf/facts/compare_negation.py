"""`negation-mismatch`: a key point denies what the article affirms, or the other way round."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from nutgraf.facts.body import Body
from nutgraf.facts.discrepancy import Discrepancy
from nutgraf.facts.negation import Negation, is_cue
from nutgraf.facts.reading import Reading
from nutgraf.facts.slots import slot_of
from nutgraf.languages import language
from nutgraf.languages.facts import NegationWords, fact_words

_ENOUGH_TO_NEGATE = 0.25
_ENOUGH_TO_DENY = 0.25
_NEARBY = 9
_HEADS = 2
_HEAD_REACH = 5
_RIVAL = 0.65
"""From this share of the best sentence's score on, another sentence has a say as well."""


def negation_mismatches(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The denials of a key point that the article lacks, and those of the article that it lacks."""
    words = fact_words(body.code).negation
    if point.negations:
        for negation in point.negations:
            if negation.cue and point.tokens[negation.cue - 1].lower == "why":
                continue
            found = _negated(point, negation, body, words)
            if found:
                yield found
    elif not any(_softens(point, at, words) for at in range(len(point.tokens))):
        yield from _denied(point, body, words)


def _negated(
    point: Reading, negation: Negation, body: Body, words: NegationWords
) -> Discrepancy | None:
    """The key point denies; the article's sentences on the same have no denial of any kind."""
    slot = slot_of(point, body, negation.cue, negation.cue + 1)
    scores = slot.scores()
    if not scores:
        return None
    best = max(scores.values())
    if best < _ENOUGH_TO_NEGATE:
        return None
    near = sorted(index for index, score in scores.items() if score >= _RIVAL * best)
    about = {point.tokens[at].stem for at in range(negation.first, negation.last)} | {
        token.stem for token in point.tokens[max(0, negation.cue - 3) : negation.cue]
    }
    about &= set(point.content)
    if any(_holds_denial(body, index, about, words) for index in near):
        return None
    heads = _heads(point, negation)
    near = [index for index in near if not heads.isdisjoint(body.places[index])]
    if not near:
        return None
    index = max(near, key=lambda each: (scores[each], -each))
    first, last = negation.cue, min(negation.last, negation.cue + 4)
    return _found(point, "negated", first, max(last, first + 1), body, index, best)


def _heads(point: Reading, negation: Negation) -> set[str]:
    """The stems that a denial may fall on: the content words in its scope."""
    return {token.stem for token in point.tokens[negation.first : negation.last]} & set(
        point.content
    )


def _denied(point: Reading, body: Body, words: NegationWords) -> Iterator[Discrepancy]:
    """The article denies what the key point says; it never says it without denial."""
    slot = slot_of(point, body, -1, 0, flat=True)
    scores = slot.scores()
    if not scores:
        return
    best = max(scores.values())
    if best < _ENOUGH_TO_DENY:
        return
    stop = language(body.code).stop_words
    for index in sorted(i for i, score in scores.items() if score >= 0.9 * best):
        for negation in body.sentences[index].negations:
            at = _shared_head(point, body.sentences[index], negation, stop)
            if at is not None and not _is_affirmed(point, at, body, scores, best):
                yield _found(point, "denied", at, at + 1, body, index, best)
                return


def _shared_head(
    point: Reading, sentence: Reading, negation: Negation, stop: frozenset[str]
) -> int | None:
    """The key point's token that the article's denial falls on: one of its first content words."""
    heads = 0
    for token in sentence.tokens[negation.first : min(negation.last, negation.cue + _HEAD_REACH)]:
        if token.is_word and not token.is_capitalised and token.lower not in stop:
            for at, said in enumerate(point.tokens):
                if said.stem == token.stem:
                    return at
            heads += 1
            if heads == _HEADS:
                return None
    return None


def _is_affirmed(
    point: Reading, at: int, body: Body, scores: dict[int, float], best: float
) -> bool:
    """Whether a sentence that fits nearly as well has the word outside any denial."""
    stem = point.tokens[at].stem
    for index in body.postings.get(stem, ()):
        if scores.get(index, 0.0) < 0.6 * best:
            continue
        sentence = body.sentences[index]
        for place in body.places[index][stem]:
            if place not in sentence.denied:
                return True
    return False


def _holds_denial(
    body: Body, index: int, about: frozenset[str] | set[str], words: NegationWords
) -> bool:
    """Whether a sentence denies something near a word that the key point denies."""
    sentence, places = body.sentences[index], body.places[index]
    where = sorted(at for stem in about for at in places.get(stem, ()))
    for at in range(len(sentence.tokens)):
        if _softens(sentence, at, words) and (not where or _is_near(where, at)):
            return True
    return False


def _is_near(where: Sequence[int], at: int) -> bool:
    """Whether one of some places, which are in order, is nearby."""
    first = bisect_left(where, at - _NEARBY)
    return first < len(where) and where[first] <= at + _NEARBY


def _softens(text: Reading, at: int, words: NegationWords) -> bool:
    token = text.tokens[at]
    return token.lower in words.soft or is_cue(token, words)


def _found(
    point: Reading, reason: str, first: int, last: int, body: Body, index: int, strength: float
) -> Discrepancy:
    start, end = point.tokens[first].start, point.tokens[last - 1].end
    return Discrepancy(
        "negation-mismatch",
        reason,
        start,
        end,
        point.text[start:end],
        body.sentences[index].text,
        index,
        strength,
    )

"""`negation-mismatch`: a key point denies what the article affirms, or the other way round."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from nutgraf.facts.body import Body
from nutgraf.facts.discrepancy import Discrepancy
from nutgraf.facts.negation import Negation, is_cue
from nutgraf.facts.reading import Reading
from nutgraf.facts.slots import slot_of
from nutgraf.languages import language
from nutgraf.languages.facts import NegationWords, fact_words

_ENOUGH_TO_NEGATE = 0.25
_ENOUGH_TO_DENY = 0.25
_NEARBY = 5
"""Tokens between a denial in the article and a word of the key point's denial, at most."""
_CLOSE = 3
"""Likewise for a word that only holds a denial."""
_DENIER = 0.4
"""From this share of the best score on, a sentence that denies the same word settles it."""
_CONDITION = 6
"""Tokens between `whether` and the denial that it leaves open, at most."""
_MOST = 0.65
"""From this share of the key point's weight on, a sentence need not have a neighbour as well."""
_BESIDE, _BESIDE_THERE = 5, 7
"""Tokens beside a denied word, in the key point and in the article, that show its place."""
_HEADS = 2
_HEAD_REACH = 5
_RIVAL = 0.65
"""From this share of the best sentence's score on, another sentence has a say as well."""


def negation_mismatches(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The denials of a key point that the article lacks, and those of the article that it lacks."""
    words = fact_words(body.code).negation
    if not words.cues:
        return
    if point.negations:
        for negation in point.negations:
            if _is_no_claim(point, negation):
                continue
            found = _negated(point, negation, body)
            if found:
                yield found
    elif not any(is_cue(token, words) for token in point.tokens):
        yield from _denied(point, body, words)


def _is_no_claim(point: Reading, negation: Negation) -> bool:
    """Whether it asks `why not`, or is quoted: `misquote` holds a quotation to its words."""
    start, end = point.span(negation.cue, negation.cue + 1)
    if any(each.lower == "why" for each in point.tokens[: negation.cue]):
        return True
    return any(quote.start <= start and end <= quote.end for quote in point.quotes)


def _negated(point: Reading, negation: Negation, body: Body) -> Discrepancy | None:
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
    heads = _heads(point, negation)
    if any(_holds_denial(point, body, index, about, heads) for index in near):
        return None
    near = [
        index
        for index in near
        if not heads.isdisjoint(body.sentences[index].places) and not _asks(body.sentences[index])
    ]
    if (
        not near
        or _is_denied(heads, body, scores, best)
        or _is_record(point, negation, body, scores)
    ):
        return None
    index = max(near, key=lambda each: (scores[each], -each))
    first, last = negation.cue, min(negation.last, negation.cue + 4)
    return _found(point, "negated", first, max(last, first + 1), body, index, best)


def _asks(sentence: Reading) -> bool:
    """Whether it is a question, which affirms nothing."""
    return any(token.text == "?" for token in sentence.tokens[-2:])


def _is_record(point: Reading, negation: Negation, body: Body, sentences: Collection[int]) -> bool:
    """Whether `not since 1931` denies what the article calls the first, or the most, since then."""
    words = fact_words(body.code).negation
    if all(token.lower not in words.since for token in point.tokens[negation.first :]):
        return False
    records = words.since | words.records
    return any(
        token.lower in records for index in sentences for token in body.sentences[index].tokens
    )


def _is_denied(heads: set[str], body: Body, scores: dict[int, float], best: float) -> bool:
    """Whether a sentence that speaks of the same has one of the words in the scope of a denial."""
    for index, score in scores.items():
        if score >= _DENIER * best:
            sentence = body.sentences[index]
            places = sentence.places
            if any(at in sentence.denied for stem in heads for at in places.get(stem, ())):
                return True
    return False


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
        for negation in _denials(body.sentences[index], words):
            if _is_open(body.sentences[index], negation, words):
                continue
            at = _shared_head(point, body.sentences[index], negation, stop)
            if (
                at is not None
                and not _is_softened(point, at, words)
                and (best >= _MOST or _is_in_place(point, at, body.sentences[index]))
                and not _is_affirmed(point, at, body, scores, best)
            ):
                yield _found(point, "denied", at, at + 1, body, index, best)
                return


def _denials(sentence: Reading, words: NegationWords) -> Iterator[Negation]:
    """The denials of a sentence of the article; `refused to declare` is one of declaring."""
    yield from sentence.negations
    for at, token in enumerate(sentence.tokens[:-2]):
        if token.lower in words.refusals and sentence.tokens[at + 1].lower == "to":
            yield Negation(at + 1, at + 2, min(at + 2 + _HEAD_REACH, len(sentence.tokens)))


def _is_open(sentence: Reading, negation: Negation, words: NegationWords) -> bool:
    """Whether a denial leaves room for the contrary: `whether it was not`, `no longer`."""
    before = sentence.tokens[max(0, negation.cue - _CONDITION) : negation.cue]
    following = sentence.tokens[negation.first : negation.first + 1]
    return any(each.lower in words.conditions for each in before) or any(
        each.lower in words.ended for each in following
    )


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


def _is_in_place(point: Reading, at: int, sentence: Reading) -> bool:
    """Whether a word has a neighbour of the key point on the same side of it in a sentence."""
    own = {
        side: {token.content for token in point.tokens[max(0, first) : last]} - {""}
        for side, first, last in ((-1, at - _BESIDE, at), (1, at + 1, at + 1 + _BESIDE))
    }
    for where in sentence.places[point.tokens[at].key]:
        for side, words in own.items():
            first = where + 1 if side > 0 else max(0, where - _BESIDE_THERE)
            last = where + 1 + _BESIDE_THERE if side > 0 else where
            if any(token.content in words for token in sentence.tokens[first:last]):
                return True
    return False


def _is_affirmed(
    point: Reading, at: int, body: Body, scores: dict[int, float], best: float
) -> bool:
    """Whether a sentence that fits nearly as well has the word outside any denial."""
    stem, words = point.tokens[at].stem, fact_words(body.code).negation
    for index in body.postings.get(stem, ()):
        if scores.get(index, 0.0) < 0.6 * best:
            continue
        denials = tuple(_denials(body.sentences[index], words))
        for place in body.sentences[index].places[stem]:
            if not any(each.first <= place < each.last for each in denials):
                return True
    return False


def _holds_denial(point: Reading, body: Body, index: int, about: set[str], heads: set[str]) -> bool:
    """Whether a sentence denies something near a word that the key point denies.

    A word that only holds a denial must stand nearer, and not be the key point's own as well.
    """
    sentence = body.sentences[index]
    places = sentence.places
    words, own = fact_words(body.code).negation, set(point.content)
    where = sorted(at for stem in about for at in places.get(stem, ()))
    close = sorted(at for stem in heads for at in places.get(stem, ())) or where
    for at, token in enumerate(sentence.tokens):
        if is_cue(token, words) and _is_near(where, at, _NEARBY):
            return True
        if token.lower in words.soft and token.stem not in own and _is_near(close, at, _CLOSE):
            return True
    return False


def _is_near(where: Sequence[int], at: int, reach: int) -> bool:
    """Whether one of some places, which are in order, is within reach; or there are none."""
    if not where:
        return True
    first = bisect_left(where, at - reach)
    return first < len(where) and where[first] <= at + reach


def _is_softened(text: Reading, at: int, words: NegationWords) -> bool:
    """Whether a word that holds a denial stands near a word."""
    around = text.tokens[max(0, at - _CLOSE) : at + _CLOSE + 1]
    return any(token.lower in words.soft for token in around)


def _found(
    point: Reading, reason: str, first: int, last: int, body: Body, index: int, strength: float
) -> Discrepancy:
    start, end = point.span(first, last)
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

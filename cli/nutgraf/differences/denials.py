"""`negation-mismatch`, second part: the article denies what a key point affirms."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from nutgraf.differences.difference import Difference, Kind, Reason
from nutgraf.differences.same_words import is_one_word
from nutgraf.facts.body import Body
from nutgraf.facts.negation import Negation
from nutgraf.facts.reading import Reading
from nutgraf.languages import language
from nutgraf.languages.facts import NegationWords, fact_words

_ENOUGH = 0.25
_SURE = 0.5
"""From this share of the key point's weight on, a sentence is surely about the same."""
_CLOSE = 3
"""Tokens between a denied word and one of the key point that holds a denial, at most."""
_CONDITION = 6
"""Tokens between `whether` and the denial that it leaves open, at most."""
_MOST = 0.65
"""From this share of the key point's weight on, a sentence need not have a neighbour as well."""
_BESIDE, _BESIDE_THERE = 5, 7
"""Tokens beside a denied word, in the key point and in the article, that show its place."""
_FIRST_KANJI = "\u3400"
_HEADS = 2
_HEAD_REACH = 5


class _Head(NamedTuple):
    """A token of the key point that the article denies, and whether its first such one."""

    at: int
    key: str
    is_first: bool


def denied(point: Reading, body: Body, words: NegationWords) -> Iterator[Difference]:
    """The article denies what the key point says; it never says it without denial."""
    scores = body.shares(point)
    if not scores:
        return
    best = max(scores.values())
    if best < _ENOUGH:
        return
    stop = language(body.code).stop_words
    is_still = not words.still.isdisjoint(point.lowers)

    @cache  # one huge sentence may deny the same word a thousand times
    def is_meant(at: int, key: str, index: int) -> bool:
        return (
            not _is_softened(point, at, body.sentences[index], words)
            and (best >= _MOST or _is_in_place(point, at, key, body, index))
            and not _is_affirmed(key, body, scores, best)
            and not _is_affirmed(point.tokens[at].key, body, scores, best)
        )

    own = {at for each in point.deniers for at in each.places}
    for index in sorted(i for i, score in scores.items() if score >= 0.9 * best):
        sentence = body.sentences[index]
        for negation in _denials(sentence, words):
            if _is_open(sentence, negation, words) and not is_still:
                continue
            head = _shared_head(point, sentence, negation, stop, words)
            if head is None or head.at in own or not is_meant(head.at, head.key, index):
                continue
            is_sure = best >= _SURE and head.is_first and _is_plain(point, sentence, words)
            is_sure = is_sure and _is_in_place(point, head.at, head.key, body, index)
            found = negation_found(point, Reason.DENIED, head.at, head.at + 1, body, index, best)
            yield replace(found, is_weak=not is_sure)
            return


def _denials(sentence: Reading, words: NegationWords) -> Iterator[Negation]:
    """The denials of a sentence of the article; `refused to declare` is one of declaring."""
    yield from sentence.negations
    yield from sentence.deniers


def _is_plain(point: Reading, sentence: Reading, words: NegationWords) -> bool:
    """Whether no word of the key point holds a denial but those of the article's sentence."""
    return not any(
        token.lower in words.soft and token.stem not in sentence.stems for token in point.tokens
    )


def _is_open(sentence: Reading, negation: Negation, words: NegationWords) -> bool:
    """Whether a denial leaves room for the contrary: `whether it was not`, `no longer`."""
    before = sentence.tokens[max(0, negation.cue - _CONDITION) : negation.cue]
    following = sentence.tokens[negation.first : negation.first + 1]
    return any(each.lower in words.conditions for each in before) or any(
        each.lower in words.ended for each in following
    )


def _shared_head(
    point: Reading,
    sentence: Reading,
    negation: Negation,
    stop: frozenset[str],
    words: NegationWords,
) -> _Head | None:
    """The key point's token that the article's denial falls on: one of its first content words.

    What a word denies that is itself denied is not: the union that has not dropped its claim has
    its claim.
    """
    heads, facts = 0, fact_words(point.code)
    is_noun_meant = negation in sentence.deniers and facts.names.capitals == "nouns"
    reach = _HEAD_REACH if facts.is_measured else negation.last - negation.first + 1
    for where in negation.places[:reach]:
        token = sentence.tokens[where]
        if token.lower in words.ended:
            continue
        is_name = token.is_capitalised and not is_noun_meant
        if token.is_word and not is_name and token.lower not in stop:
            for at, said in enumerate(point.tokens):
                if is_one_word(said, token, point.code) and _goes_on(point, at, sentence, where):
                    return _Head(at, token.key, heads == 0)
            heads += 1
            if heads == _HEADS or token.lower in words.soft:
                return None
    return None


def _goes_on(point: Reading, at: int, sentence: Reading, where: int) -> bool:
    """Whether a character of a word of several stands beside the same one in both texts."""
    said, there = point.tokens, sentence.tokens
    if said[at].text[0] < _FIRST_KANJI or len(said[at].text) > 1:
        return True
    return any(
        0 <= at + step < len(said)
        and 0 <= where + step < len(there)
        and said[at + step].content
        and said[at + step].text == there[where + step].text
        for step in (-1, 1)
    )


def _is_in_place(point: Reading, at: int, key: str, body: Body, index: int) -> bool:
    """Whether a word has a neighbour of the key point on the same side of it in a sentence."""
    own = {
        side: {token.content for token in point.tokens[max(0, first) : last]} - {""}
        for side, first, last in ((-1, at - _BESIDE, at), (1, at + 1, at + 1 + _BESIDE))
    }
    sentence = body.sentences[index]
    for where in body.concordance[key].places[index]:
        for side, words in own.items():
            first = where + 1 if side > 0 else max(0, where - _BESIDE_THERE)
            last = where + 1 + _BESIDE_THERE if side > 0 else where
            if any(token.content in words for token in sentence.tokens[first:last]):
                return True
    return False


def _is_affirmed(key: str, body: Body, scores: dict[int, float], best: float) -> bool:
    """Whether a sentence that fits nearly as well has the word outside any denial."""
    words = fact_words(body.code).negation
    for index in body.concordance[key].content:
        if scores.get(index, 0.0) < 0.6 * best:
            continue
        denials = _denials(body.sentences[index], words)
        denied = {at for each in denials for at in each.places}
        if not denied.issuperset(body.concordance[key].places[index]):
            return True
    return False


def _is_softened(text: Reading, at: int, sentence: Reading, words: NegationWords) -> bool:
    """Whether a word that holds a denial stands near a word, and not in the article's sentence."""
    around = text.tokens[max(0, at - _CLOSE) : at + _CLOSE + 1]
    return any(token.lower in words.soft and token.stem not in sentence.stems for token in around)


def negation_found(
    point: Reading, reason: Reason, first: int, last: int, body: Body, index: int, strength: float
) -> Difference:
    """The finding of either part: words of the key point against a sentence of the article."""
    start, end = point.span(first, last)
    return Difference(
        Kind.DENIAL,
        reason,
        start,
        end,
        point.text[start:end],
        body.sentences[index].text,
        index,
        strength,
    )

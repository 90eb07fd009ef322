"""`negation-mismatch`, second part: the article denies what a key point affirms."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import NamedTuple

from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.differences.same_words import is_one_word
from nutgraf.facts.body import Body
from nutgraf.facts.negation import Negation
from nutgraf.facts.phrases import lower_at
from nutgraf.facts.reading import Reading
from nutgraf.languages import language
from nutgraf.languages.denials import NegationWords
from nutgraf.languages.facts import fact_words

_ENOUGH = 0.25
"""From this share of the key point's weight on, a sentence may be about the same."""
_NEARLY = 0.9
"""From this share of the best sentence's on, another sentence may deny as well."""
_RIVAL = 0.6
"""From this share of the best sentence's on, another sentence may affirm, which settles it."""
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
_SHOWN = 4
"""Tokens from a cue on that a message shows, the cue included."""
_HEADS = 2
"""Words of content, the nearest first, that a denial may fall on."""
_HEAD_REACH = 5
"""Tokens within which they stand, where word order says what a denial reaches."""


class _Head(NamedTuple):
    """A token of the key point that the article denies, and whether its first such one."""

    token: int
    key: str
    is_first: bool


def denied(point: Reading, body: Body, words: NegationWords) -> Iterator[Difference]:
    """The article denies what the key point says; it never says it without denial."""
    scores = body.shares(point)
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return
    is_still = not words.still.isdisjoint(point.lowers)

    @cache  # one huge sentence may deny the same word a thousand times
    def is_meant(token: int, key: str, index: int) -> bool:
        return (
            not _is_softened(point, token, body.sentences[index], words)
            and (best >= _MOST or is_in_place(point, token, key, body, index))
            and not _is_affirmed(key, body, scores, best)
            and not _is_affirmed(point.tokens[token].key, body, scores, best)
        )

    denials = (_heads(point, denier, words)[:_HEADS] for denier in point.deniers)
    own = set(chain.from_iterable(denials))
    for index in sorted(index for index, score in scores.items() if score >= _NEARLY * best):
        sentence = body.sentences[index]
        for negation in (*sentence.negations, *sentence.deniers):  # `refused to declare` denies too
            if _is_open(sentence, negation, words) and not is_still:
                continue
            head = _shared_head(point, sentence, negation, words)
            if head and head.token not in own and is_meant(head.token, head.key, index):
                yield _denied(point, head, body, index, best)
                return


def _denied(point: Reading, head: _Head, body: Body, index: int, best: float) -> Difference:
    """The difference of a token from a sentence that denies it."""
    words = fact_words(body.code).negation
    is_sure = best >= _SURE and head.is_first and _is_plain(point, body.sentences[index], words)
    is_sure = is_sure and is_in_place(point, head.token, head.key, body, index)
    tokens = head.token, head.token + 1
    difference = denial_difference(point, Reason.DENIED, tokens, body, index, best)
    return replace(difference, is_weak=not is_sure)


def _is_plain(point: Reading, sentence: Reading, words: NegationWords) -> bool:
    """Whether no word of the key point holds a denial but those of the article's sentence."""
    return not any(
        token.lower in words.soft and token.stem not in sentence.stems for token in point.tokens
    )


def _is_open(sentence: Reading, negation: Negation, words: NegationWords) -> bool:
    """Whether a denial leaves room for the contrary: `whether it was not`, `no longer`."""
    before = sentence.tokens[max(0, negation.cue - _CONDITION) : negation.cue]
    following = sentence.tokens[negation.start : negation.start + 1]
    return any(token.lower in words.conditions for token in before) or any(
        token.lower in words.ended for token in following
    )


def _shared_head(
    point: Reading, sentence: Reading, negation: Negation, words: NegationWords
) -> _Head | None:
    """The key point's token that the article's denial falls on: one of its first content words.

    What a word denies that is itself denied is not: the union that has not dropped its claim has
    its claim.
    """
    is_noun_meant = fact_words(point.code).names.capitals == "nouns"
    is_noun_meant = is_noun_meant and negation in sentence.deniers
    for nth, where in enumerate(_heads(sentence, negation, words, is_noun_meant)[:_HEADS]):
        token = sentence.tokens[where]
        for position, own in enumerate(point.tokens):
            if is_one_word(own, token, point.code) and _goes_on(point, position, sentence, where):
                return _Head(position, token.key, nth == 0)
        if token.lower in words.soft:
            return None
    return None


def _heads(
    text: Reading, negation: Negation, words: NegationWords, is_noun_meant: bool = False
) -> list[int]:
    """The tokens that a denial falls on, the nearest first: words of content, but for names, dates,
    and further words of the same denial (`никто не`); behind German `zu` the verb alone.
    """
    places: Sequence[int] = negation.places
    stop, facts = language(text.code).stop_words, fact_words(text.code)
    if facts.is_measured:
        places = places[:_HEAD_REACH]
    verbs = [index for index in places if lower_at(text.tokens, index - 1) in words.infinitive]
    return [
        index
        for index in verbs or places
        if (token := text.tokens[index]).is_word
        and (is_noun_meant or not token.is_capitalised)
        and not (token.is_capitalised and lower_at(text.tokens, index - 1) in words.nominative)
        and not (token.lower in stop or token.lower in words.ended or token.lower in words.cues)
        and (facts.is_measured or index not in text.dated)
    ]


def _goes_on(point: Reading, index: int, sentence: Reading, where: int) -> bool:
    """Whether a character of a word of several stands beside the same one in both texts."""
    here, there = point.tokens, sentence.tokens
    if here[index].text[0] < _FIRST_KANJI or len(here[index].text) > 1:
        return True
    return any(
        0 <= index + step < len(here)
        and 0 <= where + step < len(there)
        and here[index + step].content
        and here[index + step].text == there[where + step].text
        for step in (-1, 1)
    )


def is_in_place(point: Reading, token_index: int, key: str, body: Body, index: int) -> bool:
    """Whether a word has a neighbour of the key point on the same side of it in a sentence."""
    own = {
        side: {token.content for token in point.tokens[max(0, start) : end]} - {""}
        for side, start, end in (
            (-1, token_index - _BESIDE, token_index),
            (1, token_index + 1, token_index + 1 + _BESIDE),
        )
    }
    if fact_words(body.code).negation.infinitive:  # `erhöht die Gebühr`, `die Gebühr zu erhöhen`
        own = dict.fromkeys(own, own[-1] | own[1])
    sentence = body.sentences[index]
    for where in body.concordance[key].places[index]:
        for side, words in own.items():
            start = where + 1 if side > 0 else max(0, where - _BESIDE_THERE)
            end = where + 1 + _BESIDE_THERE if side > 0 else where
            if any(token.content in words for token in sentence.tokens[start:end]):
                return True
    return False


def _is_affirmed(key: str, body: Body, scores: dict[int, float], best: float) -> bool:
    """Whether a sentence that fits nearly as well has the word outside any denial."""
    for index in body.concordance[key].content:
        if scores.get(index, 0.0) < _RIVAL * best:
            continue
        sentence = body.sentences[index]
        if not (sentence.denied | sentence.refused).issuperset(body.concordance[key].places[index]):
            return True
    return False


def _is_softened(text: Reading, index: int, sentence: Reading, words: NegationWords) -> bool:
    """Whether a word that holds a denial stands near a word, and not in the article's sentence."""
    around = text.tokens[max(0, index - _CLOSE) : index + _CLOSE + 1]
    return any(token.lower in words.soft and token.stem not in sentence.stems for token in around)


def denial_difference(
    point: Reading, reason: Reason, tokens: tuple[int, int], body: Body, index: int, strength: float
) -> Difference:
    """The difference of a range of a key point's tokens from a whole sentence of the article."""
    there = body.sentences[index].text
    return difference_of(
        point, tokens, Kind.DENIAL, reason, counterpart=there, sentence=index, strength=strength
    )


def shown_tokens(negation: Negation) -> tuple[int, int]:
    """The range of tokens that a message shows: the words that deny, and a few of the denied."""
    start = negation.phrase[0]
    return start, max(start + 1, min(negation.end, negation.cue + _SHOWN))

"""`negation-mismatch`, third part: words that deny by their form, `neschválil` and `onaylamadı`.

Of a word that begins or ends so nobody knows whether it denies: `nemocnice` is a hospital. It does
where the other side has what is left of it, said of the same.
"""

from collections.abc import Iterator, Sequence

from nutgraf.differences.denials import denial_difference
from nutgraf.differences.difference import Difference, Reason
from nutgraf.differences.same_words import is_one_stem
from nutgraf.facts.body import Body
from nutgraf.facts.reading import Reading
from nutgraf.languages.denials import NegationWords
from nutgraf.text.tokens import Token
from nutgraf.text.words import lexicon

_ENOUGH = 0.5
"""The share of the key point's weight that a sentence on the same has at least."""
_RIVAL = 0.6
"""From this share of the best sentence's on, another sentence has a say as well."""
_MOST = 12
"""Sentences that are asked."""


def denied_forms(point: Reading, body: Body, words: NegationWords) -> Iterator[Difference]:
    """The first word of a key point whose denial the article has, or the other way round."""
    if not (words.denied_beginnings or words.denied_endings):
        return
    scores = body.shares(point)
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return
    near = [index for index in list(scores)[:_MOST] if scores[index] >= _RIVAL * best]
    sentences = [(index, body.sentences[index]) for index in near]
    if any(
        sentence.cues or not words.soft.isdisjoint(sentence.lowers) for _, sentence in sentences
    ):
        return
    for token_index, token in enumerate(point.tokens):
        if not token.content or token.is_number:
            continue
        reason = _differs(token, [sentence for _, sentence in sentences], words, body.code)
        if reason:
            index = near[0]
            tokens = token_index, token_index + 1
            yield denial_difference(point, reason, tokens, body, index, best)
            return


def _differs(
    own: Token, sentences: Sequence[Reading], words: NegationWords, code: str
) -> Reason | None:
    """Whether only the denial of a word stands in some sentences, or only what it denies."""
    base = words.base_of(own.lower)
    is_there = is_denied_there = is_denial = False
    for sentence in sentences:
        for token in sentence.tokens:
            if not token.content or not token.is_word:
                continue
            if token.stem == own.stem:
                is_there = True
            elif base and is_one_form(base, token.lower, code):
                is_denial = True
            elif is_one_form(words.base_of(token.lower), own.lower, code):
                is_denied_there = True
            elif is_one_stem(token.stem, own.stem):
                is_there = True
    if is_there or is_denied_there is is_denial:
        return None
    return Reason.DENIED if is_denied_there else Reason.NEGATED


def is_one_form(base: str, lower: str, code: str) -> bool:
    """Whether what is left of a denial is a word, or begins one: `onayla` of `onayladı`."""
    if not base:
        return False
    if lower.startswith(base) and len(base) > 3:
        return True
    stem = lexicon(code).stem
    return is_one_stem(stem(base), stem(lower))

"""`misquote`: words in quotation marks that the article does not have word for word."""

import re
from collections.abc import Iterator, Sequence

from nutgraf.facts.body import Body
from nutgraf.facts.discrepancy import Discrepancy
from nutgraf.facts.quotes import Quote, fold_quote
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_GAP = re.compile(r"\.\.\.|…|\[[^\]\[]{0,80}\]|--|[.?!;。！？；，、]|——")
_LONG = 3
"""A quotation of fewer words is a title, a nickname, or a distance."""
_LONG_WITHOUT_SPACES = 12
"""Likewise in characters, where there are no spaces."""
_LIKE = 0.6
"""The share of a quotation's words that a sentence must have to be what was meant."""


def misquotes(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The quotations of a key point that stand nowhere in the article."""
    for quote in point.quotes:
        pieces = [fold_quote(piece) for piece in _GAP.split(quote.text)]
        missing = [piece for piece in pieces if f" {piece} " not in body.folded]
        long = _LONG if fact_words(body.code).writing.has_spaces else _LONG_WITHOUT_SPACES
        if any(missing) and len(fold_quote(quote.text).split()) >= long:
            yield _misquote(point, quote, missing, body)


def _misquote(point: Reading, quote: Quote, missing: Sequence[str], body: Body) -> Discrepancy:
    nearest = _nearest(missing, body)
    words = point.text[quote.start : quote.end]
    # Titles of films and books are quoted too, and need not stand in the article.
    is_weak = _is_title(quote)
    if nearest is None:
        return Discrepancy("misquote", "misquote", quote.start, quote.end, words, is_weak=is_weak)
    return Discrepancy(
        "misquote",
        "misquoted",
        quote.start,
        quote.end,
        words,
        body.sentences[nearest].text,
        nearest,
        is_weak=is_weak,
    )


def _is_title(quote: Quote) -> bool:
    words = [word for word in quote.text.split() if len(word) > 3]
    return all(word[0].isupper() for word in words)


def _nearest(missing: Sequence[str], body: Body) -> int | None:
    """The sentence that shares most words with the missing pieces, if it shares enough."""
    wanted = {word for piece in missing for word in piece.split()}
    best, best_share = None, _LIKE
    for index, sentence in enumerate(body.sentences):
        share = len(wanted & sentence.words_folded) / len(wanted)
        if share > best_share or (best is None and share == best_share):
            best, best_share = index, share
    return best

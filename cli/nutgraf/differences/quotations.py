"""`misquote`: words in quotation marks that the article does not have word for word."""

import re
from collections.abc import Iterator, Sequence

from nutgraf.differences.difference import Difference, Kind, Reason
from nutgraf.differences.mended_quotations import mended_quotation
from nutgraf.differences.repair import Repair
from nutgraf.facts.body import Body
from nutgraf.facts.quotes import Quote, fold_quote
from nutgraf.facts.reading import Reading
from nutgraf.languages import language
from nutgraf.languages.facts import fact_words

_GAP = re.compile(r"\.\.\.|…|\[[^\]\[]{0,80}\]|--|[.?!;。！？；，、]|——")
_LONG = 3
"""A quotation of fewer words may be a title, a nickname, or a distance: see `_short`."""
_LONG_WITHOUT_SPACES = 12
"""The same bound in characters, for writing without spaces."""
_LIKE = 0.6
"""The share of a quotation's words that a sentence must have to be what was meant."""


def misquotes(point: Reading, body: Body) -> Iterator[Difference]:
    """The quotations of a key point that stand nowhere in the article."""
    for quote in point.quotes:
        pieces = [fold_quote(piece) for piece in _GAP.split(quote.text)]
        missing = [piece for piece in pieces if f" {piece} " not in body.folded]
        long = _LONG if fact_words(body.code).writing.has_spaces else _LONG_WITHOUT_SPACES
        if any(missing) and len(fold_quote(quote.text).split()) >= long:
            yield _misquote(point, quote, missing, body)
        elif any(missing) and long == _LONG and _is_attributed(point, quote, body):
            yield _short(point, quote, missing, body)


def _is_attributed(point: Reading, quote: Quote, body: Body) -> bool:
    """Whether a word or two are attributed: `she says it is "awful"`; a name or a title is not."""
    syntax = fact_words(body.code).syntax
    has_source = any(
        token.stem in syntax.say or token.lower in syntax.attributes or token.text == ":"
        for token in point.tokens
    )
    return has_source and quote.text.islower()


def _short(point: Reading, quote: Quote, missing: Sequence[str], body: Body) -> Difference:
    """A word or two that are attributed: a note, unless the article quotes one differently."""
    missed = set(missing[0].split()) - language(body.code).stop_words
    words = point.text[quote.start : quote.end]
    for index, sentence in enumerate(body.sentences):
        for other in sentence.quotes:
            other_words = fold_quote(other.text).split()
            if len(other_words) < _LONG and not missed.isdisjoint(other_words):
                return Difference(
                    Kind.QUOTATION,
                    Reason.QUOTED_OTHERWISE,
                    quote.start,
                    quote.end,
                    words,
                    other.text,
                    index,
                    repairs=(Repair(quote.start, quote.end, other.text),),
                )
    is_new = not any(body.registry.knows(word) for word in missed)
    is_weak = not (missed and is_new and fact_words(body.code).is_measured)
    return Difference(
        Kind.QUOTATION, Reason.NOT_VERBATIM, quote.start, quote.end, words, is_weak=is_weak
    )


def _misquote(point: Reading, quote: Quote, missing: Sequence[str], body: Body) -> Difference:
    nearest = _nearest(missing, body)
    words = point.text[quote.start : quote.end]
    # Titles of films and books are quoted too, and need not stand in the article.
    is_weak = _is_title(quote)
    if nearest is None:
        return Difference(
            Kind.QUOTATION, Reason.NOT_VERBATIM, quote.start, quote.end, words, is_weak=is_weak
        )
    return Difference(
        Kind.QUOTATION,
        Reason.QUOTED_OTHERWISE,
        quote.start,
        quote.end,
        words,
        body.sentences[nearest].text,
        nearest,
        is_weak=is_weak,
        repairs=_repairs(point, quote, missing, body.sentences[nearest]),
    )


def _repairs(
    point: Reading, quote: Quote, missing: Sequence[str], there: Reading
) -> tuple[Repair, ...]:
    """How the one piece that is missing is put right by a sentence."""
    start, spans = quote.start, []
    for gap in [*_GAP.finditer(quote.text), None]:
        end = quote.start + gap.start() if gap else quote.end
        if fold_quote(point.text[start:end]) in filter(None, missing):
            spans.append((start, end))
        start = quote.start + gap.end() if gap else end
    mended = mended_quotation(point.text, *spans[0], there.text) if len(spans) == 1 else None
    return (mended,) if mended else ()


def _is_title(quote: Quote) -> bool:
    words = [word for word in quote.text.split() if len(word) > 3]
    return all(word[0].isupper() for word in words)


def _nearest(missing: Sequence[str], body: Body) -> int | None:
    """The sentence that shares most words with the missing pieces, if it shares enough."""
    missed = {word for piece in missing for word in piece.split()}
    best, best_share = None, _LIKE
    for index, sentence in enumerate(body.sentences):
        share = len(missed & sentence.words_folded) / len(missed)
        if share > best_share or (best is None and share == best_share):
            best, best_share = index, share
    return best

"""`misquote`, second part: right words that the article gives to somebody else."""

from collections.abc import Iterator

from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.facts.body import Body
from nutgraf.facts.names import Name
from nutgraf.facts.quotes import Quote, fold_quote
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_LONG = 3
"""Words of a quotation that only one may have said."""
_AROUND = 1
"""Sentences on either side that may name the speaker as well."""


def wrong_speakers(point: Reading, body: Body) -> Iterator[Difference]:
    """The speakers of a key point's quotations whose words are another's in the article."""
    if not fact_words(body.code).syntax.say:
        return
    names = _outside(point, point.names, point.quotes)
    if len(names) != 1 or not _speaks(point, names[0]):
        return
    for quote in point.quotes:
        difference = _another(point, names[0], quote, body)
        if difference:
            yield difference
            return


def _outside(text: Reading, names: tuple[Name, ...], quotes: tuple[Quote, ...]) -> list[Name]:
    """The names that stand outside of quotations."""
    outside: list[Name] = []
    for name in names:
        start, end = text.span(name.start, name.end)
        if not any(quote.start <= start and end <= quote.end for quote in quotes):
            outside.append(name)
    return outside


def _speaks(point: Reading, name: Name) -> bool:
    """Whether a verb of saying or a colon stands beside a name, two words of title apart."""
    syntax = fact_words(point.code).syntax
    around = point.tokens[max(0, name.start - 3) : name.start]
    if around and around[-1].lower in syntax.prepositions:
        return False  # `a friend of Lee says`
    behind = point.tokens[name.end : name.end + 1]
    if any(token.text == ":" or token.stem in syntax.say for token in behind):
        return True
    return any(token.stem in syntax.say for token in around)


def _another(point: Reading, name: Name, quote: Quote, body: Body) -> Difference | None:
    """The one speaker whom the article names beside the words, where it is not the key point's."""
    registry = body.registry
    words = fold_quote(quote.text)
    _, own = registry.same.mentions(name.parts)
    if len(words.split()) < _LONG or not own:
        return None
    places = [
        index
        for index, sentence in enumerate(body.sentences)
        if f" {words} " in f" {sentence.folded} "
    ]
    near = {index + step for index in places for step in range(-_AROUND, _AROUND + 1)}
    if not places or any(index in places for index, _ in own):
        return None
    is_near = any(index in near for index, _ in own)
    for index in places:
        sentence = body.sentences[index]
        there = [
            other
            for other in _outside(sentence, sentence.names, sentence.quotes)
            if not registry.is_opener(other) and not all(map(registry.is_ordinary, other.parts))
        ]
        if len(there) == 1 and (not is_near or _speaks(sentence, there[0])):
            return difference_of(
                point,
                (name.start, name.end),
                Kind.QUOTATION,
                Reason.SPEAKER,
                counterpart=sentence.words(there[0].start, there[0].end),
                sentence=index,
            )
    return None

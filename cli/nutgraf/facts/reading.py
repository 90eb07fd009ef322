"""A text read once: everything that the fact rules ask of a key point or a sentence."""

from dataclasses import dataclass
from functools import cached_property

from nutgraf.facts.dates import Date, read_dates
from nutgraf.facts.names import Name, read_names
from nutgraf.facts.negation import Negation, read_negations
from nutgraf.facts.quantities import Quantity, read_quantities
from nutgraf.facts.quotes import Quote, fold_quote, read_quotes
from nutgraf.facts.tokens import Token, tokens_of
from nutgraf.languages.facts import fact_words
from nutgraf.text.words import grams_of, lexicon

LONGEST_POINT = 1000
"""Characters of a key point that are compared: the time per point is bounded by them."""


@dataclass(frozen=True)
class Reading:
    """A text's tokens, dates, quantities, names and content stems, in order of appearance."""

    text: str
    tokens: tuple[Token, ...]
    dates: tuple[Date, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]
    negations: tuple[Negation, ...]
    content: tuple[str, ...]
    code: str

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Its quotations."""
        return read_quotes(self.text, fact_words(self.code).writing.quotes)

    @cached_property
    def words_folded(self) -> frozenset[str]:
        """Its words, as quotations are compared."""
        return frozenset(fold_quote(self.text).split())

    @cached_property
    def denied(self) -> frozenset[int]:
        """The indices of the tokens in the scope of a denial."""
        return frozenset(at for each in self.negations for at in range(each.first, each.last))

    @cached_property
    def grams(self) -> frozenset[str]:
        """The character 4-grams of its words, joined by spaces."""
        line = " ".join(token.lower for token in self.tokens if token.is_word or token.is_number)
        return grams_of(line)

    def words(self, first: int, last: int) -> str:
        """The text of a range of tokens."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


def read_facts(text: str, code: str) -> Reading:
    """The facts of a text in a language."""
    words, is_function = fact_words(code), lexicon(code).is_function
    tokens = tokens_of(text, code)
    dates = read_dates(tokens, words.dates)
    content = dict.fromkeys(
        token.stem or token.lower
        for token in tokens
        if (token.is_word and not is_function(token.lower)) or token.is_number
    )
    return Reading(
        text,
        tokens,
        dates,
        read_quantities(tokens, dates, words),
        read_names(tokens, words.names, words.dates.all),
        read_negations(tokens, words.negation),
        tuple(content),
        code,
    )


def read_point(text: str, code: str) -> Reading:
    """The facts of a key point; of one without end, those of its beginning."""
    return read_facts(text[:LONGEST_POINT], code)

"""A text read once: everything that the fact rules ask of a key point or a sentence."""

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from nutgraf.facts.dates import read_dates
from nutgraf.facts.hedges import Hedge, read_hedges
from nutgraf.facts.names import Name, read_names
from nutgraf.facts.negation import Negation, read_cues, read_deniers, read_negations
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.quantities import read_quantities
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.quotes import Quote, fold_quote, read_quotes
from nutgraf.languages.common import common_stems
from nutgraf.languages.facts import fact_words
from nutgraf.text.grams import Gram, grams_of
from nutgraf.text.tokens import Token
from nutgraf.text.words import Terms, lexicon

_LETTERS = 4
"""Letters of a code (`BA117`) are fewer."""
LONGEST_POINT = 1000
"""Characters of a key point that are compared: the time per point is bounded by them."""


@dataclass(frozen=True, eq=False)
class Reading:
    """A text's tokens and, each read when first asked for, what they state, in order."""

    text: str
    code: str
    tokens: tuple[Token, ...]

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The content stems and numbers, each once."""
        return tuple(dict.fromkeys([token.content for token in self.tokens if token.content]))

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """Its parts of dates."""
        return read_dates(self.tokens, fact_words(self.code).dates)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its quantities, parts of dates apart."""
        return read_quantities(self.tokens, self.dates, fact_words(self.code))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Its names."""
        words = fact_words(self.code)
        return read_names(self.tokens, words, common_stems(self.code), self._signs)

    @cached_property
    def _signs(self) -> frozenset[int]:
        """The tokens of figures and dates that are no words of names: `Q3`, `Swiss francs`."""
        words = fact_words(self.code).numbers.all
        ranges = [(quantity.start, quantity.end) for quantity in self.quantities if quantity.unit]
        ranges += [(date.start, date.end) for date in self.dates if date.kind == "year"]
        places = (index for start, end in ranges for index in range(start, end))
        return frozenset([index for index in places if self.tokens[index].lower not in words])

    @cached_property
    def codes(self) -> frozenset[str]:
        """Its codes of letters and digits, as one word: `ba117` for `BA117` and `BA-117`."""
        codes = {
            token.lower for token in self.tokens if token.is_word and token.text[-1].isdecimal()
        }
        for index in range(1, len(self.tokens)):
            code = self.code_at(index)
            if code:
                codes.add(code)
        return frozenset(codes)

    def code_at(self, index: int) -> str:
        """The code that a number is the end of: `ba117` for the `117` of `BA-117`; else nothing."""
        start = index - 2 if index > 1 and self.tokens[index - 1].text == "-" else index - 1
        if start < 0 or not self.tokens[index].text.isdecimal():
            return ""
        letters = self.tokens[start]
        is_joined = start == index - 1 or (
            self.tokens[index].glued and self.tokens[index - 1].glued
        )
        is_code = letters.text.isupper() and letters.is_word and len(letters.text) < _LETTERS
        return letters.lower + self.tokens[index].text if is_joined and is_code else ""

    @cached_property
    def cues(self) -> list[int]:
        """The tokens that deny."""
        return read_cues(self.tokens, fact_words(self.code).negation)

    @cached_property
    def negations(self) -> tuple[Negation, ...]:
        """Its denials."""
        return read_negations(self.tokens, self.cues, fact_words(self.code).negation)

    @cached_property
    def deniers(self) -> tuple[Negation, ...]:
        """Its denials by phrases: `failed to`, `ruled out`."""
        return tuple(read_deniers(self.tokens, self.denied, fact_words(self.code).negation))

    @cached_property
    def hedges(self) -> tuple[Hedge, ...]:
        """Where it leaves open whether something is so."""
        return tuple(read_hedges(self.tokens, fact_words(self.code).hedges))

    @cached_property
    def refused(self) -> frozenset[int]:
        """The indices of the tokens that a phrase of denial reaches."""
        return frozenset(index for denial in self.deniers for index in denial.places)

    @cached_property
    def dated(self) -> frozenset[int]:
        """The indices of the tokens of its dates."""
        return frozenset(index for date in self.dates for index in range(date.start, date.end))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Its quotations."""
        return read_quotes(self.text, fact_words(self.code).writing.quotes)

    @cached_property
    def folded(self) -> str:
        """The text as quotations are compared."""
        return fold_quote(self.text)

    @cached_property
    def words_folded(self) -> frozenset[str]:
        """Its words, as quotations are compared."""
        return frozenset(self.folded.split())

    @cached_property
    def denied(self) -> frozenset[int]:
        """The indices of the tokens in the scope of a denial."""
        return frozenset(
            index for denial in self.negations for index in range(denial.start, denial.end)
        )

    @cached_property
    def grams(self) -> frozenset[Gram]:
        """The character 4-grams of its words, joined by spaces."""
        return grams_of(" ".join([t.lower for t in self.tokens if t.is_word or t.is_number]))

    @cached_property
    def lowers(self) -> frozenset[str]:
        """Its words, numbers and marks, lower-cased."""
        return frozenset([token.lower for token in self.tokens])

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset([token.stem for token in self.tokens if token.stem])

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        pieces = lexicon(self.code).pieces(self.text)
        return tuple(accumulate(map(len, pieces), initial=-1))[1:]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the text of a range of tokens starts and ends."""
        return self._ends[start] - len(self.tokens[start].text), self._ends[end - 1]

    def words(self, start: int, end: int) -> str:
        """The text of a range of tokens."""
        begin, until = self.span(start, end)
        return self.text[begin:until]


def reading_of(terms: Terms) -> Reading:
    """The facts of a text that is cut into words."""
    return Reading(terms.text, terms.code, terms.tokens)


def read_facts(text: str, code: str) -> Reading:
    """The facts of a text in a language."""
    return Reading(text, code, lexicon(code).tokens(text))


def read_point(text: str, code: str) -> Reading:
    """The facts of a key point; of one without end, those of its beginning."""
    return read_facts(text[:LONGEST_POINT], code)

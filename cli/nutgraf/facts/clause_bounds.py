"""Where the clause around some tokens starts and ends: at a comma, an `and` or a `while`."""

from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words


def clause_around(text: Reading, first: int, last: int) -> tuple[int, int]:
    """The first token of the clause that some tokens stand in, and the one behind its last."""
    words = fact_words(text.code)
    breaks = words.negation.clause_ends.union(words.syntax.joins, words.names.joins, ",;:")
    while first and text.tokens[first - 1].lower not in breaks:
        first -= 1
    while last < len(text.tokens) and text.tokens[last].lower not in breaks:
        last += 1
    return first, last

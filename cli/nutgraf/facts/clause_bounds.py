"""Where the clause around some tokens starts and ends: at a comma, an `and` or a `while`."""

from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words


def clause_around(text: Reading, start: int, end: int) -> tuple[int, int]:
    """The first token of the clause that some tokens stand in, and the one behind its last."""
    words = fact_words(text.code)
    breaks = words.negation.clause_ends.union(words.syntax.joins, words.names.joins, ",;:")
    while start and text.tokens[start - 1].lower not in breaks:
        start -= 1
    while end < len(text.tokens) and text.tokens[end].lower not in breaks:
        end += 1
    return start, end

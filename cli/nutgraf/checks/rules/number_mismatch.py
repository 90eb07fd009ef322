"""A quantity of a key point is not in the article.

Amounts, counts, percentages, ratios, scores, ages, times of day and quarters are read as values
with units, in figures or in words and in any house's style (`5.45am`, `SEK 1.2bn`, `Q3`, `two and a
half million`), and looked for in the body, converted where newspapers convert. Where the body gives
another value to the same thing, or the figure to somebody else, that is named. A rounding to the
precision shown, or one that says so (`nearly 500` for 497), is a match.

Fails: `Repairs cost $50 billion`, where the article says: The repairs cost $500 billion.
Passes: `Nearly 500 people marched`, where the article says: The police counted 497 marchers.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import VALUE_WORDING, objections
from nutgraf.differences import Kind
from nutgraf.model import Analysis, Finding, Severity

ID = "number-mismatch"
_HELP = "Check the figure."


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each wrong figure, with the article's words and their line."""
    yield from objections(analysis, RULE, Kind.FIGURE, VALUE_WORDING, _HELP)


RULE = Rule(ID, Severity.ERROR, check, __doc__)

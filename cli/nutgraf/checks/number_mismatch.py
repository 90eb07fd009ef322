"""A quantity of a key point is not in the article.

Amounts, counts, percentages, ratios, scores and ages are read as values with units, in figures
or in words, and looked for in the body. Where the body gives another value to the same thing,
that value is named. A rounding to the precision shown, or one that says so (`nearly 500` for
497), is a match.

Fails: `Repairs cost $50 billion`, where the article says: The repairs cost $500 billion.
Passes: `Nearly 500 people marched`, where the article says: The police counted 497 marchers.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import discrepancies
from nutgraf.facts import Body, Discrepancy, Reading
from nutgraf.facts.compare_numbers import number_mismatches
from nutgraf.facts.compare_owners import figures_of_others
from nutgraf.model import Analysis, Finding, Severity

ID = "number-mismatch"
_HELP = "Check the figure against the article."


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each, with the article's words and their line where there are any."""
    yield from discrepancies(analysis, Severity.ERROR, _HELP, wrong_figures)


def wrong_figures(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The figures of a key point that the article lacks, or has for somebody else."""
    found = list(number_mismatches(point, body))
    yield from found
    if all(each.is_weak for each in found):
        yield from figures_of_others(point, body)


RULE = Rule(ID, Severity.ERROR, check)

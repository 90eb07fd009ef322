"""The summary leaves a key point out.

A summary of the article's most important sentences does not carry this point: is it a key
point? The summary is only the machine's opinion, so this is a warning.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule, point_span, quoted
from nutgraf.model import Analysis, Finding, Severity, Verdict

ID = "uncovered-point"


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each key point whose verdict is `missed`."""
    for index, coverage in enumerate(analysis.coverage):
        if coverage.verdict is Verdict.MISSED:
            text = quoted(analysis.article.key_points[index].text)
            yield Finding(
                rule=ID,
                severity=Severity.WARNING,
                message=f"the summary leaves out {text}: is it a key point?",
                span=point_span(analysis, index),
                help="Replace the point, or raise --length if the article is long.",
                key_point=index,
            )


RULE = Rule(ID, Severity.WARNING, check)

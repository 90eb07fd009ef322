"""The article bears a key point out, but the summary leaves it out: is it a key point?

A summary of the article's most important sentences does not carry this point. The summary is
only the machine's opinion, so this is a warning.

Fails: a point that only the article's last paragraph mentions.
Passes: a point that the lead makes.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule, point_span, quoted
from nutgraf.model import Analysis, Finding, Severity, SupportVerdict, Verdict

ID = "uncovered-point"


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each key point that the article bears out and the summary misses."""
    for index, coverage in enumerate(analysis.coverage):
        unsupported = analysis.support[index].verdict is SupportVerdict.UNSUPPORTED
        if coverage.verdict is Verdict.MISSED and not unsupported:
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

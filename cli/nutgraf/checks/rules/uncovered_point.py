"""The article bears a key point out, but the summary leaves it out: is it a key point?

Even a summary twice as long has none of the sentences that the point rests on. The summary is
only the machine's opinion, so this is a warning, and only where somebody asks for it: else the line
under the table says what the summary does not carry.

Fails: a point that only the article's last paragraph mentions.
Passes: a point that the lead makes.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule, point_span, quoted
from nutgraf.model import Analysis, Finding, Severity, SupportVerdict, Verdict

ID = "uncovered-point"

LONGER = 2
"""How many times as long a summary must be, to be sure that the point is no accident."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each key point that the article bears out and such a summary misses."""
    summary = analysis.summary
    kept = set(summary.ranking[: LONGER * len(summary.sentences)])
    for index, coverage in enumerate(analysis.coverage):
        support = analysis.support[index]
        if coverage.verdict is not Verdict.MISSED:
            continue
        if support.verdict is not SupportVerdict.SUPPORTED:
            continue  # whether it is a key point is not its first trouble
        if any(evidence.sentence.index in kept for evidence in support.evidence):
            continue
        yield Finding(
            rule=ID,
            severity=Severity.WARNING,
            message=f"the summary leaves out {quoted(analysis.article.key_points[index].text)}: "
            "is it a key point?",
            span=point_span(analysis, index),
            help="It may well be one: the summary is only the machine's opinion.",
            key_point=index,
            evidence=support.evidence,
        )


RULE = Rule(ID, Severity.WARNING, check, __doc__)

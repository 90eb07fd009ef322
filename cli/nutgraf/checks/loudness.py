"""How loud a rule is, by the verdict on its key point; and one fault is one finding.

This is the only place that holds both, the verdict and the rules:

| a reader's yes is | rules about facts | rules about the verdict |
|---|---|---|
| 0.8 and more | note | – |
| 0.5 to 0.8 | warning at most | – |
| 0.2 to 0.5 | their own severity | note; `unsupported-point` is a warning |
| 0.1 to 0.2 | their own severity | warning |
| under 0.1 | their own severity | their own severity |

Only a judge's yes quietens a rule about facts: words alone cannot tell that one is wrong. Nor is
a finding quietened that holds however true the key point is: a misspelt name, words that nobody
said.

Two doubts are worth a warning. A rule that is unsure whether two sentences deny or turn round the
same is a note by itself; where the judge, which does not know of it, finds that the article says
otherwise, it is a warning. Of 800 true bullets of editors none had both, of 150 with a `not` put
in 28 had.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.checks.rule import DENIED, DOUBTED
from nutgraf.checks.rules import (
    contradicted_point,
    date_mismatch,
    misquote,
    negation_mismatch,
    number_mismatch,
    overstated,
    partly_supported,
    reversed_claim,
    unknown_name,
    unsupported_point,
)
from nutgraf.model import Analysis, Finding, Severity, Support, SupportVerdict

FACTS = frozenset(
    rule.ID
    for rule in (
        number_mismatch,
        date_mismatch,
        unknown_name,
        misquote,
        negation_mismatch,
        reversed_claim,
        overstated,
    )
)
"""Rules that say what differs."""

UNSURE = frozenset((negation_mismatch.ID, reversed_claim.ID, overstated.ID))
"""Those of them whose notes a judge can make a warning of."""

VERDICTS = frozenset(rule.ID for rule in (contradicted_point, unsupported_point, partly_supported))
"""Rules that say that the verdict is bad, and not why."""

SURE, YES = 0.8, 0.5
"""The probabilities of a yes from which a rule about facts is only a note, or no error. Set by
hand; what comes of them is counted in `track_record.json`."""


def settled(findings: Sequence[Finding], analysis: Analysis) -> Iterator[Finding]:
    """The findings, each as loud as the verdict on its key point lets it be.

    What the verdict says without a reason is left out where a rule about facts gives the reason,
    which is then as bad as the verdict is.
    """
    quiet = [_weighed(finding, analysis) for finding in findings]
    bad = {finding.key_point: finding.severity for finding in quiet if finding.rule in VERDICTS}
    reasons = {finding.key_point: finding for finding in reversed(quiet) if _is_reason(finding)}
    for finding in quiet:
        if finding.rule in VERDICTS and finding.key_point in reasons:
            continue
        severity = bad.get(finding.key_point, finding.severity)
        if finding is reasons.get(finding.key_point) and severity > finding.severity:
            yield replace(finding, severity=severity)
        else:
            yield finding


def _is_reason(finding: Finding) -> bool:
    """Whether a finding says why a verdict is bad: one that stands in a true point does not."""
    is_loud = finding.severity is not Severity.INFO
    return finding.rule in FACTS and is_loud and not finding.stands


def _weighed(finding: Finding, analysis: Analysis) -> Finding:
    """A finding no louder than the verdict lets it be, and no softer than the verdict makes it."""
    if finding.key_point is None or finding.stands:
        return finding
    support = analysis.support[finding.key_point]
    if finding.rule in UNSURE and _is_doubted(support, also_half=finding.rule == overstated.ID):
        severity = max(finding.severity, Severity.WARNING)
    else:
        severity = min(finding.severity, _loudest(finding.rule, support))
    return finding if severity is finding.severity else replace(finding, severity=severity)


def _is_doubted(support: Support, *, also_half: bool) -> bool:
    """Whether a judge finds that the article says otherwise, or does not say all of it."""
    doubts = {SupportVerdict.CONTRADICTED}
    if also_half:
        doubts |= {SupportVerdict.PARTIAL, SupportVerdict.UNSUPPORTED}
    return support.probabilities is not None and support.verdict in doubts


def _loudest(rule: str, support: Support) -> Severity:
    """The severity that a rule's finding may have under a verdict."""
    if rule in FACTS and support.probabilities is not None:
        return _most(support.score, (SURE, Severity.INFO), (YES, Severity.WARNING))
    if rule == unsupported_point.ID:
        return _most(support.score, (DENIED, Severity.WARNING))
    if rule in VERDICTS:
        return _most(support.score, (DOUBTED, Severity.INFO), (DENIED, Severity.WARNING))
    return Severity.ERROR


def _most(yes: float, *steps: tuple[float, Severity]) -> Severity:
    """The severity that a finding may have at a probability; the highest step that is reached."""
    return next((severity for least, severity in steps if yes >= least), Severity.ERROR)

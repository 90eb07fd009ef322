"""The rules, in the order in which they are documented; one file each."""

from collections.abc import Iterable

from nutgraf.checks import missing_key_points, uncovered_point
from nutgraf.checks.rule import Rule
from nutgraf.model import Analysis, Finding, Span

RULES: tuple[Rule, ...] = (uncovered_point.RULE, missing_key_points.RULE)


def findings(analysis: Analysis, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """All that the rules find, in the order of the source, then of the rules."""
    found = [finding for rule in rules for finding in rule.check(analysis)]
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[Span, int]:
    return finding.span, -1 if finding.key_point is None else finding.key_point

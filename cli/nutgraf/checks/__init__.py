"""The rules, in the order in which they are documented; one file each."""

from collections.abc import Iterable

from nutgraf.checks import (
    compound_point,
    conflicting_lists,
    date_mismatch,
    duplicate_point,
    few_key_points,
    misquote,
    missing_key_points,
    negation_mismatch,
    number_mismatch,
    omitted_fact,
    reversed_claim,
    uncovered_point,
    unknown_name,
    unsupported_point,
)
from nutgraf.checks.rule import Rule
from nutgraf.model import Analysis, Finding, Span

RULES: tuple[Rule, ...] = (
    number_mismatch.RULE,
    date_mismatch.RULE,
    unknown_name.RULE,
    misquote.RULE,
    negation_mismatch.RULE,
    reversed_claim.RULE,
    unsupported_point.RULE,
    uncovered_point.RULE,
    omitted_fact.RULE,
    duplicate_point.RULE,
    compound_point.RULE,
    missing_key_points.RULE,
    few_key_points.RULE,
    conflicting_lists.RULE,
)


def findings(analysis: Analysis, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """All that the rules find, in the order of the source, then of the rules."""
    found = [finding for rule in rules for finding in rule.check(analysis)]
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[Span, int]:
    return finding.span, -1 if finding.key_point is None else finding.key_point

"""The rules, in the order in which they are documented; one file each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nutgraf.checks import (
    compound_point,
    conflicting_lists,
    contradicted_point,
    date_mismatch,
    duplicate_point,
    few_key_points,
    internal_error,
    many_key_points,
    misquote,
    missing_key_points,
    negation_mismatch,
    number_mismatch,
    omitted_fact,
    overstated,
    partly_supported,
    reversed_claim,
    uncovered_point,
    unknown_name,
    unsupported_point,
    unused_ignore,
)
from nutgraf.checks.loudness import FACTS, settled
from nutgraf.checks.policy import DEFAULT_POLICY, Policy
from nutgraf.checks.rule import Rule
from nutgraf.checks.silencing import silenced
from nutgraf.model import Analysis, Article, Finding, Span

RULES: tuple[Rule, ...] = (
    number_mismatch.RULE,
    date_mismatch.RULE,
    unknown_name.RULE,
    misquote.RULE,
    negation_mismatch.RULE,
    reversed_claim.RULE,
    overstated.RULE,
    contradicted_point.RULE,
    unsupported_point.RULE,
    partly_supported.RULE,
    uncovered_point.RULE,
    omitted_fact.RULE,
    duplicate_point.RULE,
    compound_point.RULE,
    missing_key_points.RULE,
    few_key_points.RULE,
    many_key_points.RULE,
    conflicting_lists.RULE,
    unused_ignore.RULE,
    internal_error.RULE,
)


class Outcome(NamedTuple):
    """What the rules have found: findings, and asides, which nobody has asked for as findings."""

    findings: tuple[Finding, ...]
    asides: tuple[Finding, ...]


def findings(analysis: Analysis, policy: Policy = DEFAULT_POLICY) -> Outcome:
    """What the chosen rules find and the draft does not silence, in the order of the source.

    At one place the rules' order counts.
    """
    rules = {rule.id: rule for rule in RULES}
    # What explains a verdict is asked for where the rule itself is not wanted: else a fault that
    # somebody has left out would come back as a bad verdict without a reason.
    asked = [id for id in rules if policy.looks(id) or id in FACTS]
    raw = [finding for id in asked for finding in rules[id].check(analysis)]
    settled_ones = (finding for finding in settled(raw, analysis) if policy.looks(finding.rule))
    weighed = [policy.weighed(finding, rules[finding.rule]) for finding in settled_ones]
    if analysis.article.directives:
        weighed = list(_unsilenced(weighed, analysis.article, policy))
    weighed.sort(key=_place)
    return Outcome(
        tuple(finding for finding in weighed if not policy.tells_apart(finding.rule)),
        tuple(finding for finding in weighed if policy.tells_apart(finding.rule)),
    )


def _unsilenced(
    unfiltered: Sequence[Finding], article: Article, policy: Policy
) -> Iterator[Finding]:
    """The findings that no directive silences, and those about directives with no use."""
    left = silenced(unfiltered, article)
    yield from left.kept
    if policy.runs(unused_ignore.ID):
        known = [rule.id for rule in RULES]
        idle = unused_ignore.unused(left, policy, known, article.source.text)
        weighed = (policy.weighed(finding, unused_ignore.RULE) for finding in idle)
        yield from silenced(list(weighed), article).kept


def _place(finding: Finding) -> tuple[Span, int]:
    return finding.span, -1 if finding.key_point is None else finding.key_point

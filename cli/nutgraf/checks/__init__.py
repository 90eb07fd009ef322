"""The rules, in the order in which they are documented; one file each."""

from collections.abc import Sequence
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
from nutgraf.checks.silencing import Silenced, silenced
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


class Found(NamedTuple):
    """What the rules have found: findings, asides that nobody has asked for, and silenced ones."""

    findings: tuple[Finding, ...]
    asides: tuple[Finding, ...]
    silenced: tuple[Finding, ...]


def findings(analysis: Analysis, policy: Policy = DEFAULT_POLICY) -> Found:
    """What the chosen rules find, apart from it what the draft silences, in the source's order.

    At one place the rules' order counts.
    """
    rules = {rule.id: rule for rule in RULES}
    # What explains a verdict is asked for where the rule itself is not wanted: else a fault that
    # somebody has left out would come back as a bad verdict without a reason.
    wanted = [id for id in rules if policy.looks(id) or id in FACTS]
    made = [each for id in wanted for each in rules[id].check(analysis)]
    settled_ones = (each for each in settled(made, analysis) if policy.looks(each.rule))
    found = [policy.weighed(each, rules[each.rule]) for each in settled_ones]
    left = silenced(found, analysis.article)
    found = [*left.kept, *_on_idle_directives(left, analysis.article, policy)]
    found.sort(key=_place)
    return Found(
        tuple(each for each in found if not policy.tells_apart(each.rule)),
        tuple(each for each in found if policy.tells_apart(each.rule)),
        tuple(each for each in left.gone if not policy.tells_apart(each.rule)),
    )


def _on_idle_directives(left: Silenced, article: Article, policy: Policy) -> Sequence[Finding]:
    """The findings on directives that silence nothing, as far as no directive silences them."""
    if not article.directives or not policy.runs(unused_ignore.ID):
        return ()
    known = [rule.id for rule in RULES]
    idle = unused_ignore.unused(left, policy, known, article.source.text)
    return silenced([policy.weighed(each, unused_ignore.RULE) for each in idle], article).kept


def _place(finding: Finding) -> tuple[Span, int]:
    return finding.span, -1 if finding.key_point is None else finding.key_point

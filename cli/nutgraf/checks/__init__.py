"""The rules, in the order in which they are documented; one file each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nutgraf.checks import unused_ignore
from nutgraf.checks.loudness import FACTS, settled
from nutgraf.checks.policy import DEFAULT_POLICY, Policy
from nutgraf.checks.rule import Rule
from nutgraf.checks.silencing import silenced
from nutgraf.model import Analysis, Article, Finding, Span
from nutgraf.registry import Registry, from_modules

RULES: Registry[Rule] = Registry(
    "rule",
    (
        "number-mismatch",
        "date-mismatch",
        "unknown-name",
        "misquote",
        "negation-mismatch",
        "reversed-claim",
        "overstated",
        "contradicted-point",
        "unsupported-point",
        "partly-supported",
        "uncovered-point",
        "omitted-fact",
        "duplicate-point",
        "compound-point",
        "missing-key-points",
        "few-key-points",
        "many-key-points",
        "conflicting-lists",
        "unused-ignore",
        "internal-error",
    ),
    from_modules(__name__, "RULE"),
    listed="`nutgraf rules` lists them",
)
"""Each is a file of this folder: `number-mismatch` is `number_mismatch.py`."""


class Found(NamedTuple):
    """What the rules have found: findings, and asides, which nobody has asked for as findings."""

    findings: tuple[Finding, ...]
    asides: tuple[Finding, ...]


def findings(analysis: Analysis, policy: Policy = DEFAULT_POLICY) -> Found:
    """What the chosen rules find and the draft does not silence, in the order of the source.

    At one place the rules' order counts.
    """
    # What explains a verdict is asked for where the rule itself is not wanted: else a fault that
    # somebody has left out would come back as a bad verdict without a reason.
    wanted = [id for id in RULES if policy.looks(id) or id in FACTS]
    made = [each for id in wanted for each in RULES[id].check(analysis)]
    settled_ones = (each for each in settled(made, analysis) if policy.looks(each.rule))
    found = [policy.weighed(each, RULES[each.rule]) for each in settled_ones]
    if analysis.article.directives:
        found = list(_unsilenced(found, analysis.article, policy))
    found.sort(key=_place)
    return Found(
        tuple(each for each in found if not policy.tells_apart(each.rule)),
        tuple(each for each in found if policy.tells_apart(each.rule)),
    )


def _unsilenced(found: Sequence[Finding], article: Article, policy: Policy) -> Iterator[Finding]:
    """The findings that no directive silences, and those about directives with no use."""
    left = silenced(found, article)
    yield from left.kept
    if policy.runs(unused_ignore.ID):
        idle = unused_ignore.unused(left, policy, article.source.text)
        weighed = (policy.weighed(each, unused_ignore.RULE) for each in idle)
        yield from silenced(list(weighed), article).kept


def _place(finding: Finding) -> tuple[Span, int]:
    return finding.span, -1 if finding.key_point is None else finding.key_point

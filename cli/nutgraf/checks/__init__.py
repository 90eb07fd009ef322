"""The rules, in the order in which they are documented; a file of `rules` each."""

from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.checks.loudness import FACTS, settled
from nutgraf.checks.policy import DEFAULT_POLICY, Policy
from nutgraf.checks.rule import Rule
from nutgraf.checks.rules import unused_ignore
from nutgraf.checks.silencing import Silenced, silenced
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
    from_modules(f"{__name__}.rules", "RULE"),
    listed="`nutgraf rules` lists them",
)
"""Each is a file of `rules`: `number-mismatch` is `rules/number_mismatch.py`."""


class Outcome(NamedTuple):
    """What the rules have found: findings, asides that nobody has asked for, and silenced ones."""

    findings: tuple[Finding, ...]
    asides: tuple[Finding, ...]
    silenced: tuple[Finding, ...]


def findings(analysis: Analysis, policy: Policy = DEFAULT_POLICY) -> Outcome:
    """What the chosen rules find, apart from it what the draft silences, in the source's order.

    At one place the rules' order counts.
    """
    # What explains a verdict is asked for where the rule itself is not wanted: else a fault that
    # somebody has left out would come back as a bad verdict without a reason.
    asked = [id for id in RULES if policy.looks(id) or id in FACTS]
    raw = [finding for id in asked for finding in RULES[id].check(analysis)]
    settled_ones = (finding for finding in settled(raw, analysis) if policy.looks(finding.rule))
    weighed = [policy.weighed(finding, RULES[finding.rule]) for finding in settled_ones]
    left = silenced(weighed, analysis.article)
    kept = [*left.kept, *_on_idle_directives(left, analysis.article, policy)]
    kept.sort(key=_place)
    return Outcome(
        tuple(finding for finding in kept if not policy.tells_apart(finding.rule)),
        tuple(finding for finding in kept if policy.tells_apart(finding.rule)),
        tuple(finding for finding in left.gone if not policy.tells_apart(finding.rule)),
    )


def _on_idle_directives(left: Silenced, article: Article, policy: Policy) -> Sequence[Finding]:
    """The findings on directives that silence nothing, as far as no directive silences them."""
    if not article.directives or not policy.runs(unused_ignore.ID):
        return ()
    idle = unused_ignore.unused(left, policy, article.source.text)
    weighed = [policy.weighed(finding, unused_ignore.RULE) for finding in idle]
    return silenced(weighed, article).kept


def _place(finding: Finding) -> tuple[Span, int]:
    return finding.span, -1 if finding.key_point is None else finding.key_point

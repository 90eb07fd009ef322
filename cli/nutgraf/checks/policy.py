"""Which rules run, and how bad their findings are."""

from dataclasses import dataclass, replace

from nutgraf.checks.rule import Rule
from nutgraf.model import Finding, Severity

ON_REQUEST = frozenset({"uncovered-point", "omitted-fact"})
"""Rules whose findings are asides unless somebody asks for them: they say what the summary and
the list of key points leave out, which is a matter of taste far more often than a fault."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A choice among the rules by their ids: those of `select`, less those of `ignore`.

    An empty `select` is all rules but those on request, which `extend` adds. `severities` has
    the rules that weigh something else here: who weighs a rule on request has asked for it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    extend: tuple[str, ...] = ()

    def runs(self, rule: str) -> bool:
        """Whether a rule is among the chosen, so that what it finds is a finding."""
        return self.looks(rule) and not self.tells_apart(rule)

    def looks(self, rule: str) -> bool:
        """Whether a rule is asked at all, be it for an aside."""
        if rule in self.ignore:
            return False
        return not self.select or rule in self.select or rule in self.extend

    def tells_apart(self, rule: str) -> bool:
        """Whether what a rule finds is an aside: it is on request, and nobody has asked for it."""
        asked = (*self.select, *self.extend, *dict(self.severities))
        return rule in ON_REQUEST and rule not in asked

    def weighed(self, finding: Finding, rule: Rule) -> Finding:
        """The finding with the severity that it has here.

        One that weighs as much as its rule takes the rule's new weight; a lighter one, which
        the rule itself is less sure of, is never made heavier than it was.
        """
        chosen = dict(self.severities).get(rule.id)
        if chosen is None:
            return finding
        severity = chosen
        if finding.severity < rule.severity:
            severity = min(chosen, finding.severity)
        return finding if severity is finding.severity else replace(finding, severity=severity)


DEFAULT_POLICY = Policy()
"""All rules but those on request, each with its own severity."""

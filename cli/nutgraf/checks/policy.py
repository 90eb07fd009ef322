"""Which rules run, and how bad their findings are."""

from dataclasses import dataclass, replace

from nutgraf.checks.rule import Rule
from nutgraf.model import Finding, Severity

_ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Policy:
    """A choice among the rules by their ids: those of `select`, less those of `ignore`.

    An empty `select` is all rules. `severities` has the rules that weigh something else here.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()

    def runs(self, rule: str) -> bool:
        """Whether a rule is among the chosen."""
        return rule not in self.ignore and (not self.select or rule in self.select)

    def weighed(self, finding: Finding, rule: Rule) -> Finding:
        """The finding with the severity that it has here.

        One that weighs as much as its rule takes the rule's new weight; a lighter one, which
        the rule itself is less sure of, is never made heavier than it was.
        """
        given = dict(self.severities).get(rule.id)
        if given is None:
            return finding
        severity = given
        if _ORDER.index(finding.severity) < _ORDER.index(rule.severity):
            severity = min(given, finding.severity, key=_ORDER.index)
        return finding if severity is finding.severity else replace(finding, severity=severity)


DEFAULT_POLICY = Policy()
"""All rules, each with its own severity."""

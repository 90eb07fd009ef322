"""The rules as text, from their own docstrings: `nutgraf rules` and `nutgraf explain`."""

from textwrap import fill

from nutgraf.checks import RULES
from nutgraf.checks.policy import ON_REQUEST
from nutgraf.checks.track_record import track_record
from nutgraf.cli.prose import WIDEST
from nutgraf.errors import UsageError, ended

_ON_REQUEST = " (on request)"

VERDICT = "verdict"
"""The one thing to explain that is no rule: how a key point comes by its verdict."""


def rule_list() -> str:
    """The rules, one a line: id, severity, and what it says."""
    widest = max(len(id) for id in RULES)
    return "".join(
        f"{rule.id:{widest}}  {rule.severity.value:7}  {rule.documentation.splitlines()[0]}"
        f"{_ON_REQUEST if rule.id in ON_REQUEST else ''}\n"
        for rule in RULES.values()
    )


def overview() -> str:
    """The rules, and how to have one explained."""
    return (
        f"{rule_list()}\n`nutgraf explain RULE` says what a rule looks for, with examples, and "
        f"`nutgraf explain {VERDICT}`\nhow a key point comes by its verdict.\n"
    )


def explanation(name: str, draft: str = "", point: int = 1) -> str:
    """The explanation of a rule, with an example that fails and one that passes.

    For `verdict` it is that of verdicts, or of the verdict on a key point of a draft.
    """
    if name == VERDICT:
        from nutgraf.cli.reasons import reasons

        return reasons(draft, point)
    if draft:
        raise UsageError(f"a draft belongs to `nutgraf explain {VERDICT}`; leave {draft} out.")
    if name in RULES:
        rule = RULES[name]
        return f"{rule.id} ({rule.severity.value})\n\n{rule.documentation}\n{_record(name)}"
    raise UsageError(ended(RULES.unknown(name, VERDICT)))


def _record(name: str) -> str:
    """A paragraph on how often a rule is right, where that was measured."""
    record = track_record(name)
    if record is None:
        return ""
    words = f"How often it is right, on articles that nothing was tuned on: {record}"
    return f"\n{fill(words, width=WIDEST)}\n"

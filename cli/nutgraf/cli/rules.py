"""The rules as text, from their own docstrings: `nutgraf rules` and `nutgraf explain`."""

from textwrap import fill

from nutgraf.checks import RULES
from nutgraf.checks.policy import ON_REQUEST
from nutgraf.checks.track_record import track_record
from nutgraf.errors import UsageError, ended

_ON_REQUEST = " (on request)"

WIDTH = 100
"""Characters of a line, as in the docstrings."""

VERDICT = "verdict"
"""What is explained beside the rules: how a key point comes by its verdict."""


def listing() -> str:
    """One line a rule: its id, its severity, and what it says."""
    widest = max(len(id) for id in RULES)
    return "".join(
        f"{rule.id:{widest}}  {rule.severity.value:7}  {rule.documentation.splitlines()[0]}"
        f"{_ON_REQUEST if rule.id in ON_REQUEST else ''}\n"
        for rule in RULES.values()
    )


def overview() -> str:
    """All that there is to explain."""
    return (
        f"{listing()}\n`nutgraf explain RULE` says what a rule looks for, with examples, and "
        f"`nutgraf explain {VERDICT}`\nhow a key point comes by its verdict.\n"
    )


def explanation(name: str, draft: str = "", point: int = 1) -> str:
    """What a rule looks for, with an example that fails and one that passes; or a verdict."""
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
    found = track_record(name)
    if found is None:
        return ""
    said = f"How often it is right, on articles that nothing was tuned on: {found}"
    return f"\n{fill(said, width=WIDTH)}\n"

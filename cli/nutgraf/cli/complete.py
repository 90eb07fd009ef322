"""Completion in the shell of arguments; options complete their own values."""


def topics(incomplete: str) -> list[str]:
    """Rules, and `verdict`, that begin like the word typed after `nutgraf explain`."""
    from nutgraf.checks import RULES

    return [name for name in (*RULES, "verdict") if name.startswith(incomplete)]


def commands(incomplete: str) -> list[str]:
    """Commands that begin like the word typed so far."""
    from nutgraf.cli.groups import COMMANDS

    names = [name for group in COMMANDS for name in group.names]
    return [name for name in names if name.startswith(incomplete)]

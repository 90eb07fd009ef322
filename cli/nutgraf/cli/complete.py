"""What the shell completes that is no option's value; options know their own values."""


def topics(incomplete: str) -> list[str]:
    """What `nutgraf explain` explains and begins like this."""
    from nutgraf.checks import RULES

    return [name for name in (*RULES, "verdict") if name.startswith(incomplete)]


def commands(incomplete: str) -> list[str]:
    """Commands that begin like this."""
    from nutgraf.cli.groups import COMMANDS

    names = [name for group in COMMANDS for name in group.names]
    return [name for name in names if name.startswith(incomplete)]

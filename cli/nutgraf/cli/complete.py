"""What the shell completes; imported names are looked up only when it asks."""

from collections.abc import Iterable


def methods(incomplete: str) -> list[str]:
    """Names of methods that begin like this."""
    from nutgraf.summarizers import METHODS

    return _beginning(incomplete, METHODS)


def formats(incomplete: str) -> list[str]:
    """Names of formats that begin like this."""
    from nutgraf.formats import FORMATS

    return _beginning(incomplete, (*FORMATS, "parquet"))


def rules(incomplete: str) -> list[str]:
    """Ids of rules that begin like this, behind those that stand there with commas."""
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{each}" for each in _beginning(last, (*_rules(), "all"))]


def explained(incomplete: str) -> list[str]:
    """What can be explained and begins like this."""
    return _beginning(incomplete, (*_rules(), "verdict"))


def severities(incomplete: str) -> list[str]:
    """`RULE=LEVEL`: the rules first, then the levels of one."""
    rule, is_chosen, level = incomplete.partition("=")
    if not is_chosen:
        return [f"{each}=" for each in _beginning(rule, _rules())]
    return [f"{rule}={each}" for each in levels(level)]


def levels(incomplete: str) -> list[str]:
    """Severities that begin like this."""
    return _beginning(incomplete, ("error", "warning", "info"))


def failing(incomplete: str) -> list[str]:
    """What `--fail-on` takes and begins like this."""
    return _beginning(incomplete, ("error", "warning", "info", "never"))


def judging(incomplete: str) -> list[str]:
    """What `--judge` takes and begins like this."""
    return _beginning(incomplete, ("auto", "on", "off"))


def colors(incomplete: str) -> list[str]:
    """What `--color` takes and begins like this."""
    return _beginning(incomplete, ("auto", "always", "never"))


def languages(incomplete: str) -> list[str]:
    """Codes of languages that begin like this."""
    from nutgraf.languages import LANGUAGES

    return _beginning(incomplete, LANGUAGES)


def commands(incomplete: str) -> list[str]:
    """Commands that begin like this."""
    from nutgraf.cli.groups import COMMANDS

    return _beginning(incomplete, [name for each in COMMANDS for name in each.names])


def input_formats(incomplete: str) -> list[str]:
    """Names of input formats that begin like this."""
    from nutgraf.inputs.readers import READERS

    return _beginning(incomplete, READERS)


def _rules() -> list[str]:
    from nutgraf.checks import RULES

    return list(RULES)


def _beginning(incomplete: str, known: Iterable[str]) -> list[str]:
    return [name for name in known if name.startswith(incomplete)]

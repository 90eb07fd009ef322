"""The values of keys and flags that are one of a few words, or name what the program knows.

Each function takes what TOML or the command line has, as those of `values` do.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from nutgraf.config.settings import FailOn
from nutgraf.config.values import texts
from nutgraf.errors import hint, in_quotes
from nutgraf.judge.choice import Choice
from nutgraf.model import Severity
from nutgraf.registry import Registry


def severity(value: object) -> Severity:
    """A severity by its name."""
    return Severity(_one_of([each.value for each in Severity], value))


def fail_on(value: object) -> FailOn:
    """A severity, or never."""
    return FailOn(_one_of([each.value for each in FailOn], value))


def color(value: object) -> str:
    """When to colour."""
    return _one_of(["auto", "always", "never"], value)


def judge(value: object) -> Choice:
    """Whether the judge reads."""
    if isinstance(value, bool):
        return Choice.ON if value else Choice.OFF
    return Choice(_one_of([each.value for each in Choice], value))


def method(value: object) -> str:
    """The name of a method."""
    from nutgraf.summarizers import METHODS

    return _known(METHODS, value)


def language(value: object) -> str:
    """The code of a language that has data, by it or by a longer tag (`de-AT`)."""
    from nutgraf.languages import LANGUAGES, known_code

    return known_code(str(value)) or _known(LANGUAGES, value)


def input_format(value: object) -> str:
    """The name of a format that drafts or records come in."""
    from nutgraf.inputs.readers import READERS

    return _known(READERS, value)


def fields(value: object) -> tuple[tuple[str, str], ...]:
    """Where a record has what: a table, or texts such as `text=body.html`."""
    from nutgraf.inputs.records.fields import NAMES

    if isinstance(value, str):
        value = [value]
    if isinstance(value, list | tuple):
        pairs = (each.partition("=") for each in texts(value))
        value = {name.strip(): path.strip() for name, _, path in pairs}
    if not isinstance(value, Mapping):
        raise ValueError('must be a table of names, as in { text = "body" }')
    for name, path in value.items():
        if name not in NAMES:
            way_out = hint(str(name), NAMES)
            raise ValueError(f"{in_quotes(str(name))} is no part of a record; {way_out}")
        if not isinstance(path, str) or not path:
            raise ValueError(f"must say what {name} is called in a record, as in {name}=body")
    return tuple(sorted(value.items()))


def rules(value: object) -> tuple[str, ...]:
    """Ids of rules, as a list or parted by commas; `all` is every rule, those on request too."""
    if isinstance(value, str):
        value = [value]
    names = [name.strip() for each in texts(value) for name in each.split(",") if name.strip()]
    if names == ["all"]:
        from nutgraf.checks import RULES

        return tuple(RULES)
    return tuple(dict.fromkeys(map(rule, names)))


def ignored(value: object) -> tuple[str, ...]:
    """Ids of rules to be left out."""
    from nutgraf.checks import RULES

    found = rules(value)
    if len(found) == len(RULES):
        raise ValueError("leaves no rule; name the rules that are left out")
    return found


def rule(name: str) -> str:
    """The id of a rule."""
    from nutgraf.checks import RULES

    return _known(RULES, name)


def severities(value: object) -> tuple[tuple[str, Severity], ...]:
    """Severities by rule: a table, or texts such as `misquote=warning`."""
    if isinstance(value, str):
        value = [value]
    if isinstance(value, list | tuple):
        pairs = (each.partition("=") for given in texts(value) for each in given.split(","))
        value = {name.strip(): level.strip() for name, _, level in pairs}
    if not isinstance(value, Mapping):
        raise ValueError("must be a table of rules and their severities")
    return tuple((rule(str(name)), severity(level)) for name, level in sorted(value.items()))


def _one_of(known: Iterable[str], value: object) -> str:
    names = list(known)
    if value not in names:
        raise ValueError(f"{in_quotes(str(value))} is none of {', '.join(names)}")
    return str(value)


def _known(registry: Registry[Any], value: object) -> str:
    """The name of a member; a near miss is pointed out."""
    if value in registry:
        return str(value)
    raise ValueError(registry.unknown(str(value)))

"""The values of keys and flags: each function takes what TOML or the command line has.

A value that does not do raises ValueError with the words that end the sentence `--key: "x" …`.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from nutgraf.config.settings import FailOn
from nutgraf.errors import hint, in_quotes
from nutgraf.judge.choice import Choice
from nutgraf.model import Severity

MOST = 1_000_000
"""No count is larger than this."""

MOST_JOBS = 1024
"""Workers of one machine at most."""

LEAST_MEMORY = 256_000_000
"""Bytes in which a worker starts and checks a long article."""


def text(value: object) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text in quotation marks")
    return value


def flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def length(value: object) -> str:
    """The length of a summary: `5`, `"20%"` or `"80w"`."""
    from nutgraf.errors import UsageError
    from nutgraf.summarizers.length import parse_length

    words = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    try:
        parse_length(words)
    except UsageError:
        raise ValueError('is no length; give 5 (sentences), "20%" or "80w" (words)') from None
    return words


def percent(value: object) -> float:
    """A percentage, `60` or `"60%"`, as a share between 0 and 1."""
    try:
        number = float(value.removesuffix("%")) if isinstance(value, str) else _number(value)
    except (ValueError, OverflowError):
        number = -1.0
    if not 0 <= number <= 100:
        raise ValueError("is no percentage; give a number from 0 to 100")
    return number / 100


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError
    return float(value)


def count(value: object) -> int:
    """A whole number of at least 1."""
    words = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not re.fullmatch(r"[0-9]{1,7}", words) or not 1 <= int(words) <= MOST:
        raise ValueError("is no whole number of at least 1")
    return int(words)


def jobs(value: object) -> int:
    """How many drafts are done at a time: at least 1, and no more than any machine has use for."""
    number = count(value)
    if number > MOST_JOBS:
        raise ValueError(f"is more than {MOST_JOBS}")
    return number


def seconds(value: object) -> float:
    """A number of seconds greater than 0."""
    try:
        number = float(value) if isinstance(value, str) else _number(value)
    except ValueError:
        number = 0.0
    if not 0 < number <= MOST:
        raise ValueError("is no number of seconds greater than 0")
    return number


def memory(value: object) -> int:
    """A number of bytes: `"512MB"`, `"2GB"` or `2_000_000_000`."""
    words = str(value) + "B" if type(value) is int else value if isinstance(value, str) else ""
    words = words.replace(" ", "").upper()
    found = re.fullmatch(r"([0-9]{1,15}(?:\.[0-9]{1,3})?)(B|MB|GB|M|G)", words)
    if not found:
        raise ValueError('is no amount of memory; give "512MB" or "2GB"')
    size = int(float(found[1]) * {"B": 1, "M": 10**6, "G": 10**9}[found[2][0]])
    if size < LEAST_MEMORY:
        raise ValueError(f"is less than the {LEAST_MEMORY // 10**6}MB that a worker needs")
    return size


def counts(value: object) -> tuple[int, int | None]:
    """The fewest and the most: `3`, `"3-5"` or `"2-"`."""
    words = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    found = re.fullmatch(r"([0-9]{1,7})(?:(-)([0-9]{1,7})?)?", words.replace(" ", ""))
    fewest = int(found[1]) if found else 0
    most = None if found and found[2] and not found[3] else int(found[3] or fewest) if found else 0
    if fewest < 1 or (most is not None and most < fewest):
        raise ValueError('is no range; give 4, "3-5" or "2-"')
    return fewest, most


def texts(value: object) -> tuple[str, ...]:
    """A list of texts, or one text."""
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list | tuple) or not all(isinstance(v, str) and v for v in values):
        raise ValueError("must be a list of texts")
    return tuple(values)


def globs(value: object) -> tuple[str, ...]:
    """Globs as `.gitignore` has them."""
    from nutgraf.inputs.sources.globs import is_glob

    found = texts(value)
    if not all(map(is_glob, found)):
        raise ValueError("holds a glob that is none")
    return found


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

    return _known("method", METHODS, value)


def language(value: object) -> str:
    """The code of a language that has data, by it or by a longer tag (`de-AT`)."""
    from nutgraf.languages import LANGUAGES, known_code

    return known_code(str(value)) or _known("language", LANGUAGES, value)


def input_format(value: object) -> str:
    """The name of a format that drafts or records come in."""
    from nutgraf.inputs.readers import NAMES

    return _known("input format", NAMES, value)


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
        _known("part of a record", NAMES, name)
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

        return tuple(each.id for each in RULES)
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

    return _known("rule", [each.id for each in RULES], name)


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


def _known(what: str, known: Iterable[str], value: Any) -> str:
    """One of many names; a near miss is pointed out."""
    names = list(known)
    if value in names:
        return str(value)
    raise ValueError(f"{in_quotes(str(value))} is no {what}; {hint(str(value), names)}")

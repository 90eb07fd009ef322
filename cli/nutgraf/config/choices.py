"""The kinds of values that are one of a few words, or the name of something that nutgraf has.

The registry with the names is loaded only if somebody asks for them.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, TypeVar

from nutgraf.config.values import TEXTS, Schema, Value, either, in_any_case, like
from nutgraf.errors import hint, in_quotes
from nutgraf.judge.choice import Choice
from nutgraf.model import Severity
from nutgraf.registry import Registry

Word = TypeVar("Word", bound=Enum)
ALL = "all"
"""The name that stands for every rule."""


class FailOn(Enum):
    """The least severity of a finding that makes a run fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def _words(kind: type[Enum]) -> list[str]:
    return [word.value for word in kind]


def _one_of(names: Iterable[str], value: object) -> str:
    known = list(names)
    if value not in known:
        raise ValueError(f"{in_quotes(str(value))} is none of {', '.join(known)}")
    return str(value)


def _known(registry: Registry[Any], value: object) -> str:
    """The name of a member; a near miss is pointed out."""
    if value in registry:
        return str(value)
    raise ValueError(registry.unknown(str(value)))


def _member(load: Callable[[], Registry[Any]]) -> Value[str]:
    """The kind of value that is the name of a registry's member."""
    return Value(
        read=lambda value: _known(load(), value),
        schema=lambda: {"enum": list(load())},
        names=load,
    )


def _choice(kind: type[Word]) -> Value[Word]:
    """The kind of value that is one of an enum's."""
    return Value(
        read=lambda value: kind(_one_of(_words(kind), value)),
        schema=lambda: {"enum": _words(kind)},
        names=lambda: _words(kind),
        written=lambda value: value.value,
    )


def _colors() -> list[str]:
    return ["auto", "always", "never"]


def _judge(value: object) -> Choice:
    if isinstance(value, bool):
        return Choice.ON if value else Choice.OFF
    return Choice(_one_of(_words(Choice), value))


def _methods() -> Registry[Any]:
    from nutgraf.summarizers import METHODS

    return METHODS


def _languages() -> Registry[Any]:
    from nutgraf.languages import LANGUAGES

    return LANGUAGES


def _language(value: object) -> str:
    """The code of a language that nutgraf knows, from the code or from a longer tag (`de-AT`)."""
    from nutgraf.languages import known_code

    return known_code(str(value)) or _known(_languages(), value)


def _any_language() -> Schema:
    from nutgraf.languages import TAGS

    codes = in_any_case("|".join(TAGS))
    return like(rf"\s*(?:{codes})\s*(?:[-_][\s\S]*)?")


def _input_formats() -> Registry[Any]:
    from nutgraf.inputs.readers import READERS

    return READERS


def _formats() -> Iterable[str]:
    from nutgraf.formats import FORMATS

    return (*FORMATS, "parquet")


def _parts() -> Iterable[str]:
    from nutgraf.inputs.records.fields import NAMES

    return NAMES


def _pairs(value: object) -> object:
    """A table of TOML as it is; a text such as `a=b`, or a list of them, as a table."""
    if isinstance(value, str | list | tuple):
        pairs = (text.partition("=") for text in TEXTS.read(value))
        return {name.strip(): text.strip() for name, _, text in pairs}
    return value


def _fields(value: object) -> tuple[tuple[str, str], ...]:
    """The names of a record's fields by part: a table, or texts such as `text=body.html`."""
    table = _pairs(value)
    if not isinstance(table, Mapping):
        raise ValueError('must be a table of names, as in { text = "body" }')
    for name, path in table.items():
        if name not in _parts():
            way_out = hint(str(name), _parts())
            raise ValueError(f"{in_quotes(str(name))} is no part of a record; {way_out}")
        if not isinstance(path, str) or not path:
            raise ValueError(f"must say what {name} is called in a record, as in {name}=body")
    return tuple(sorted(table.items()))


def _all_rules() -> Registry[Any]:
    from nutgraf.checks import RULES

    return RULES


def _rules_or_all() -> Iterable[str]:
    return (*_all_rules(), ALL)


def _rules(value: object) -> tuple[str, ...]:
    """Ids of rules, a list or parted by commas; `all` is every rule, also those on request."""
    names = [name.strip() for text in TEXTS.read(value) for name in text.split(",")]
    known = _all_rules()
    if names and not any(names):
        raise ValueError("names no rule; `nutgraf rules` lists them")
    if list(filter(None, names)) == [ALL]:
        return tuple(known)
    return tuple(dict.fromkeys(_known(known, name) for name in names if name))


def _ignored(value: object) -> tuple[str, ...]:
    ignored = _rules(value)
    if len(ignored) == len(_all_rules()):
        raise ValueError("leaves no rule; name the rules that are left out")
    return ignored


def _severities(value: object) -> tuple[tuple[str, Severity], ...]:
    """Severities by rule: a table, or texts such as `misquote=warning`."""
    if isinstance(value, str | list | tuple):
        value = [pair for text in TEXTS.read(value) for pair in text.split(",")]
        bare = next((pair for pair in value if "=" not in pair), None)
        if bare is not None:
            raise ValueError(f"{in_quotes(bare)} names no severity; write {bare or 'RULE'}=warning")
    table = _pairs(value)
    if not isinstance(table, Mapping):
        raise ValueError("must be a table of rules and their severities")
    known = _all_rules()
    return tuple(
        (_known(known, name), SEVERITY.read(level)) for name, level in sorted(table.items())
    )


def _some_rules() -> Schema:
    one = "|".join(map(re.escape, _rules_or_all()))
    several = like(rf"[\s,]*(?:(?:{one})(?:\s*,[\s,]*(?:{one}))*[\s,]*)?")
    return either(several, {"type": "array", "items": several})


def _table(names: Iterable[str], value: Schema) -> Schema:
    """A table of TOML that has some of these names, or a list of `NAME=VALUE`."""
    return either(
        {
            "type": "object",
            "properties": dict.fromkeys(names, value),
            "additionalProperties": False,
        },
        {"type": "array", "items": like(r"[^=]+=[\s\S]*")},
        like(r"[^=]+=[\s\S]*"),
    )


SEVERITY = _choice(Severity)
FAIL_ON = _choice(FailOn)
COLOR = Value(
    read=lambda value: _one_of(_colors(), value),
    schema=lambda: {"enum": _colors()},
    names=_colors,
)
JUDGE = Value(
    read=_judge,
    schema=lambda: {"enum": [*_words(Choice), True, False]},
    names=lambda: _words(Choice),
    written=lambda value: value.value,
)
METHOD = _member(_methods)
LANGUAGE = Value(
    read=_language,
    schema=_any_language,
    names=_languages,
)
INPUT_FORMAT = _member(_input_formats)
FORMATS = Value(read=TEXTS.read, schema=TEXTS.schema, names=_formats)
FIELDS = Value(
    read=_fields,
    schema=lambda: _table(_parts(), {"type": "string", "minLength": 1}),
    names=_parts,
    behind=tuple,
    written=dict,
)
RULES = Value(read=_rules, schema=_some_rules, names=_rules_or_all, is_list=True)
IGNORED = Value(read=_ignored, schema=_some_rules, names=_all_rules, is_list=True)
SEVERITIES = Value(
    read=_severities,
    schema=lambda: _table(_all_rules(), {"enum": _words(Severity)}),
    names=_all_rules,
    behind=lambda: _words(Severity),
    written=lambda pairs: {rule: severity.value for rule, severity in pairs},
)

"""The fields of a record, under the names that the user gives: `text=body.html`."""

from collections.abc import Mapping
from typing import Any

from nutgraf.errors import InputError

NAMES = (
    "text", "key_points", "title", "summary", "id", "language", "author", "outlet", "date",
    "section",
)  # fmt: skip
"""The fields of a record, by nutgraf's own names."""

Fields = tuple[tuple[str, str], ...]
"""Some of `NAMES`, each with the path at which records have it; for others, name and path agree."""

_MOST_SHOWN = 12


def field_path(name: str, fields: Fields) -> str:
    """The path at which records have a field."""
    return dict(fields).get(name, name)


def known_fields(record: Mapping[str, Any], fields: Fields, where: str) -> dict[str, Any]:
    """The values of a record under nutgraf's names, without those that are null.

    InputError where it has no text, or nothing at a path that the user gave.
    """
    paths = dict(fields)
    values: dict[str, Any] = {}
    for name in NAMES:
        path = paths.get(name, name)
        if name not in paths and name not in record:
            if name == "text":
                raise missing_field(name, path, record, where)
            continue
        try:
            value = _value_at(record, path) if name in paths else record[name]
        except LookupError:
            raise missing_field(name, path, record, where) from None
        if value is not None or name == "text":
            values[name] = value
    return values


def missing_field(name: str, path: str, record: Mapping[str, Any], where: str) -> InputError:
    """The error for a record that lacks a field."""
    keys = sorted(map(str, record))
    shown = ", ".join(keys[:_MOST_SHOWN]) + (", …" if len(keys) > _MOST_SHOWN else "")
    purpose = f", which is to be its {name}" if path != name else ""
    hint = "; say which it is with --field text=NAME" if name == path == "text" and keys else ""
    return InputError(
        f'{where}: the record has no "{path}"{purpose}; it has: {shown or "nothing"}{hint}.'
    )


def _value_at(value: Any, path: str) -> Any:
    """The value at a dotted path; in a list, by a number, or of all its items.

    A key that contains dots takes precedence. LookupError where there is no value.
    """
    if isinstance(value, Mapping) and path in value:
        return value[path]
    for number, step in enumerate(steps := path.split(".")):
        if isinstance(value, list) and not step.isdecimal():
            rest = ".".join(steps[number:])
            return [_value_at(item, rest) for item in value]
        value = value[int(step)] if isinstance(value, list) else _of_mapping(value, step)
    return value


def _of_mapping(value: Any, key: str) -> Any:
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise LookupError(key)
    return value[key]

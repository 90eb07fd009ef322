"""The JSON Schema of `nutgraf.toml`, by which editors complete and check it.

It is made from the table of keys, in the form that SchemaStore asks for. It takes every
configuration that nutgraf takes, and refuses most of those that nutgraf refuses: names that
exist together, such as a range that ends before it begins, are left to nutgraf.
"""

import json
from enum import Enum
from typing import Any

from nutgraf.config.files import FILES, OVERRIDES
from nutgraf.config.option import Option, Scope
from nutgraf.config.settings import KEYS
from nutgraf.config.values import Schema
from nutgraf.text.foreign_toml import read_foreign_toml

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version of JSON Schema that editors of TOML read."""


def schema_text() -> str:
    """The schema as a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> Schema:
    """The schema of a whole file."""
    overrides = {
        "description": "Values for the drafts that match a glob.",
        "type": "array",
        "items": {
            "type": "object",
            "properties": {FILES: _globs(), **_properties(Scope.DRAFT)},
            "required": [FILES],
            "additionalProperties": False,
        },
    }
    return {
        "$schema": DRAFT,
        "title": "nutgraf.toml",
        "description": "The configuration of nutgraf, which keeps an article's key points honest.",
        "type": "object",
        "properties": {**_properties(*Scope), OVERRIDES: overrides},
        "additionalProperties": False,
    }


def _globs() -> Schema:
    return {
        "description": "Globs as .gitignore has them, relative to this file's folder.",
        "type": "array",
        "items": {"type": "string", "minLength": 1},
    }


def _properties(*scopes: Scope) -> dict[str, Schema]:
    return {key.name: _property(key) for key in KEYS if key.scope in scopes}


def _property(key: Option) -> Schema:
    example = read_foreign_toml(f"example = {key.example}")["example"]
    described = {"description": key.help, **key.value.schema(), "examples": [example]}
    usual = _plain(key.unset or key.default)
    return described if usual is None else {**described, "default": usual}


def _plain(value: object) -> Any:
    """A default as JSON; None if it is no value that a file could have."""
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, bool | int | str) and value != "" else None

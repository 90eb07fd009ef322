"""What is made from the types of the JSON report: its schema, and its documentation."""

import json
from typing import Any

import msgspec

from nutgraf.formats.structs import TOGETHER, VERSION, JsonReport


def schema() -> dict[str, Any]:
    """The JSON Schema of one report."""
    _, definitions = msgspec.json.schema_components([JsonReport], ref_template="#/$defs/{name}")
    text = json.dumps(definitions).replace('"Json', '"').replace("/Json", "/")
    kinds: dict[str, Any] = json.loads(text)
    for kind in kinds.values():
        _fold(kind)
        fields = kind.get("properties", {})
        pairs = {one: [other] for one, other in TOGETHER.items() if {one, other} <= set(fields)}
        if pairs:
            kind["dependentRequired"] = pairs
    report = kinds.pop("Report")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": VERSION,
        **report,
        "title": "nutgraf report, version 1",
        "$defs": kinds,
    }


def _fold(value: Any) -> None:
    """Puts every description on one line."""
    if isinstance(value, dict):
        if isinstance(value.get("description"), str):
            value["description"] = " ".join(value["description"].split())
        for inner in value.values():
            _fold(inner)


def tables() -> str:
    """A table of fields for each kind of object in a report, in the order in which they come."""
    whole = schema()
    kinds = {"Report": whole, **whole["$defs"]}
    parts, waiting, seen = [], ["Report"], {"Report"}
    while waiting:
        name = waiting.pop(0)
        parts.append(_table(name, kinds[name], kinds))
        for field in kinds[name]["properties"].values():
            inner = _name(field)
            if inner and "properties" in kinds[inner] and inner not in seen:
                seen.add(inner)
                waiting.append(inner)
    return "\n\n".join(parts)


def _table(name: str, kind: dict[str, Any], kinds: dict[str, Any]) -> str:
    required = kind["required"]
    rows = [
        f"| `{field}` | {_type(of, kinds)}{'' if field in required else ', optional'} "
        f"| {of['description']} |"
        for field, of in kind["properties"].items()
    ]
    head = [f"**{name}.** {kind['description']}", "", "| field | type | what |", "|---|---|---|"]
    return "\n".join([*head, *rows])


def _name(of: dict[str, Any]) -> str:
    """The kind of object that a field holds, one or many; empty for plain values."""
    reference: str = of.get("$ref") or of.get("items", {}).get("$ref") or ""
    return reference.rpartition("/")[2]


def _type(of: dict[str, Any], kinds: dict[str, Any]) -> str:
    if "anyOf" in of:
        return " or ".join(_type(choice, kinds) for choice in of["anyOf"])
    if "enum" in of:
        return ", ".join(f"`{word}`" for word in of["enum"])
    if "items" in of:
        return f"list of {_type(of['items'], kinds)}"
    if "$ref" in of:
        name = _name(of)
        return name if "properties" in kinds[name] else _type(kinds[name], kinds)
    limits = [f"{of[key]}" for key in ("minimum", "maximum") if key in of]
    if len(limits) == 2:
        return f"{of['type']} {' to '.join(limits)}"
    return "date" if of.get("format") == "date" else str(of["type"])

"""The JSON reports, as one array."""

import json

from nutgraf.formats.report import as_json
from nutgraf.formats.view import Format, Screen, View
from nutgraf.formats.visible import escaped
from nutgraf.model import Report


def dumps(report: Report, view: View) -> str:
    """The report as one line of JSON."""
    return escaped(json.dumps(as_json(report, view), ensure_ascii=False, allow_nan=False))


def render(report: Report, view: View, screen: Screen) -> str:
    """The report as an element of an array, indented."""
    body = json.dumps(as_json(report, view), ensure_ascii=False, allow_nan=False, indent=2)
    return escaped("\n".join(f"  {line}" for line in body.split("\n")))


FORMAT = Format(render, opening="[\n", separator=",\n", closing="\n]\n", is_machine=True)

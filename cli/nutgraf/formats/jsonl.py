"""One JSON report a line, each printed as soon as it is ready."""

from nutgraf.formats import json
from nutgraf.formats.view import Format, Screen, View
from nutgraf.model import Report


def render(report: Report, view: View, screen: Screen) -> str:
    """The report as one line."""
    return json.dumps(report, view) + "\n"


FORMAT = Format(render, is_machine=True)

"""The JSON reports, as one array."""

import json

from nutgraf.formats.elements import Elements
from nutgraf.formats.report import as_json
from nutgraf.formats.view import Format, Printer, Screen, Tally, View
from nutgraf.formats.visible import escaped
from nutgraf.model import Report


def dumps(report: Report, view: View) -> str:
    """The report as one line of JSON."""
    return escaped(json.dumps(as_json(report, view), ensure_ascii=False, allow_nan=False))


class JsonPrinter(Printer):
    """Prints an indented array with an element for each report."""

    def __init__(self, view: View, screen: Screen) -> None:
        super().__init__(view, screen)
        self._elements = Elements(indent=2)

    def opening(self) -> str:
        """The opening bracket."""
        return "[\n"

    def report(self, report: Report) -> str:
        """The report before this one, now that a comma can follow it."""
        return self._elements.add(as_json(report, self.view))

    def closing(self, tally: Tally) -> str:
        """The last report and the closing bracket."""
        return self._elements.last() + "]\n"


FORMAT = Format(JsonPrinter, is_machine=True)

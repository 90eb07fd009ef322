"""One JSON report a line, each printed as soon as it is ready."""

from nutgraf.formats.printers import json
from nutgraf.formats.view import Format, Printer
from nutgraf.model import Report


class JsonlPrinter(Printer):
    """Prints a line for each report."""

    def report(self, report: Report) -> str:
        """The report as one line."""
        return json.dumps(report, self.view) + "\n"


FORMAT = Format(JsonlPrinter, is_machine=True)

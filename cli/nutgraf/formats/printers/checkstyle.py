"""Checkstyle's XML, which most review bots and build servers read."""

from nutgraf.formats.diagnostic import UNREADABLE, diagnostics, path_from_root
from nutgraf.formats.markup import DECLARATION, empty, start
from nutgraf.formats.view import Format, Printer, Tally, View
from nutgraf.formats.visible import visible
from nutgraf.model import Report

VERSION = "4.3"
"""Of Checkstyle, the one that most tools claim to be."""


class CheckstylePrinter(Printer):
    """A file element an article, with an error element a finding."""

    def opening(self) -> str:
        """The root."""
        return f"{DECLARATION}{start('checkstyle', version=VERSION)}\n"

    def report(self, report: Report) -> str:
        """The article's findings; a clean one has none."""
        errors = [
            empty(
                "error",
                line=diagnostic.region.line,
                column=diagnostic.region.column,
                severity=diagnostic.severity.value,
                message=diagnostic.message,
                source=f"nutgraf.{diagnostic.rule}",
            )
            for diagnostic in diagnostics(report, self.screen)
        ]
        return self._file(report.analysis.article.source.name, errors)

    def failure(self, message: str, name: str) -> str:
        """An error at the file's first line."""
        error = empty(
            "error",
            line=1,
            severity="error",
            message=visible(message),
            source=f"nutgraf.{UNREADABLE}",
        )
        return self._file(name, [error])

    def closing(self, tally: Tally) -> str:
        """The root's end."""
        return "</checkstyle>\n"

    def _file(self, name: str, errors: list[str]) -> str:
        lines = "".join(f"    {error}\n" for error in errors)
        return (
            f"  {start('file', name=path_from_root(name, self.screen) or '.')}\n{lines}  </file>\n"
        )


FORMAT = Format(CheckstylePrinter, views=(View.CHECK,), is_machine=True)

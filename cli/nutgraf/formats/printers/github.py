"""Annotations of a pull request's lines, as commands to the runner of GitHub Actions."""

from nutgraf.formats.diagnostic import UNREADABLE, Diagnostic, diagnostics, path_from_root
from nutgraf.formats.view import Format, Printer, Screen, Tally, View, counted
from nutgraf.formats.visible import spelled_out, visible
from nutgraf.formats.workflow import command
from nutgraf.model import Report, Severity

MOST = 10
"""Annotations of a kind that GitHub shows for one step; it drops the rest without a word."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
"""By weight: so they are printed."""


class GithubPrinter(Printer):
    """The first annotations of each kind, kept until the end to be sorted, then how many more."""

    def __init__(self, view: View, screen: Screen) -> None:
        super().__init__(view, screen)
        self._failures: list[str] = []
        self._kept: dict[Severity, list[str]] = {severity: [] for severity in _COMMANDS}
        self._left_out = 0

    def report(self, report: Report) -> str:
        """Nothing yet."""
        for diagnostic in diagnostics(report, self.screen):
            self._keep(self._kept[diagnostic.severity], diagnostic)
        return ""

    def failure(self, message: str, name: str) -> str:
        """Nothing yet; it goes before all findings."""
        if len(self._failures) < MOST:
            path = spelled_out(path_from_root(name, self.screen))
            self._failures.append(command("error", visible(message), file=path, title=UNREADABLE))
        else:
            self._left_out += 1
        return ""

    def closing(self, tally: Tally) -> str:
        """All that GitHub would show, errors first."""
        errors = self._failures + self._kept[Severity.ERROR]
        shown = [errors[:MOST], self._kept[Severity.WARNING], self._kept[Severity.INFO]]
        left_out = self._left_out + len(errors) - len(errors[:MOST])
        text = "".join(line for lines in shown for line in lines)
        if left_out:
            text += f"{left_out} more: GitHub shows {MOST} of a kind for one step\n"
        return text + self._totals(tally)

    def _totals(self, tally: Tally) -> str:
        if self.screen.quiet or not tally.sources:
            return ""
        points = f"{tally.covered} of {counted(tally.points, 'key point')} covered; {tally.needs}"
        return (
            f"{counted(tally.sources, 'article')}; {points if tally.points else 'no key points'}\n"
        )

    def _keep(self, kept: list[str], diagnostic: Diagnostic) -> None:
        if len(kept) >= MOST:
            self._left_out += 1
            return
        region = diagnostic.region
        on_one_line = region.line == region.end_line  # GitHub takes columns only there
        kept.append(
            command(
                _COMMANDS[diagnostic.severity],
                "\n".join(filter(None, (diagnostic.message, diagnostic.help))),
                file=spelled_out(diagnostic.path),
                line=region.line,
                endLine=region.end_line,
                col=region.column if on_one_line else None,
                endColumn=region.end_column if on_one_line else None,
                title=diagnostic.rule,
            )
        )


FORMAT = Format(GithubPrinter, views=(View.CHECK,), is_machine=True)

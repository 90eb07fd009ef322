"""Annotations of a pull request's lines, as commands to the runner of GitHub Actions."""

from nutgraf.formats.diagnostic import UNREADABLE, Diagnostic, diagnostics, path_of
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
        for each in diagnostics(report, self.screen):
            self._keep(self._kept[each.severity], each)
        return ""

    def failure(self, message: str, name: str) -> str:
        """Nothing yet; it goes before all findings."""
        if len(self._failures) < MOST:
            path = spelled_out(path_of(name, self.screen))
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

    def _keep(self, kept: list[str], found: Diagnostic) -> None:
        if len(kept) >= MOST:
            self._left_out += 1
            return
        at = found.region
        on_one_line = at.line == at.end_line  # GitHub takes columns only there
        kept.append(
            command(
                _COMMANDS[found.severity],
                "\n".join(filter(None, (found.message, found.help))),
                file=spelled_out(found.path),
                line=at.line,
                endLine=at.end_line,
                col=at.column if on_one_line else None,
                endColumn=at.end_column if on_one_line else None,
                title=found.rule,
            )
        )


FORMAT = Format(GithubPrinter, views=(View.CHECK,), is_machine=True)

"""JUnit's XML, which every build server shows as tests: a suite an article, a case a rule.

A rule that found errors or warnings in the article is a case that failed. An article without
is one case that passed. Notes are what a case that passed has printed.
"""

from collections.abc import Sequence

from nutgraf.formats.diagnostic import UNREADABLE, Diagnostic, diagnostics, path_from_root
from nutgraf.formats.markup import DECLARATION, element_text, empty, start
from nutgraf.formats.view import Format, Printer, Tally, View
from nutgraf.formats.visible import visible
from nutgraf.model import Report, Severity

CLEAN = "key-points"
"""The case of an article that has no fault."""

NOTES = "notes"
"""The case that says what may be better, and passes."""


class JunitPrinter(Printer):
    """A suite an article, written when it is known; the root has no counts, being open by then."""

    def opening(self) -> str:
        """The root."""
        return f"{DECLARATION}{start('testsuites', name='nutgraf')}\n"

    def report(self, report: Report) -> str:
        """The article's suite."""
        source = report.analysis.article.source
        path = path_from_root(source.name, self.screen)
        name = path if source.line is None else f"{path}:{source.line}"
        name += f" ({visible(source.id)})" if source.id is not None else ""
        suite = _Suite(name, path)
        notes: list[Diagnostic] = []
        by_rule: dict[str, list[Diagnostic]] = {}
        for diagnostic in diagnostics(report, self.screen):
            is_note = diagnostic.severity is Severity.INFO
            (notes if is_note else by_rule.setdefault(diagnostic.rule, [])).append(diagnostic)
        for rule, of_rule in by_rule.items():
            suite.add(rule, _failed(of_rule))
        if not by_rule:
            suite.add(
                CLEAN, f"<system-out>{element_text(_lines(notes))}</system-out>" if notes else ""
            )
        elif notes:
            suite.add(NOTES, f"<system-out>{element_text(_lines(notes))}</system-out>")
        return suite.written(failures=len(by_rule))

    def failure(self, message: str, name: str) -> str:
        """A suite whose only case has an error, and the message for its name."""
        path = path_from_root(name, self.screen)
        suite = _Suite(path or "nutgraf", path or None)
        suite.add(visible(message), empty("error", message=visible(message), type=UNREADABLE))
        return suite.written(errors=1)

    def closing(self, tally: Tally) -> str:
        """The root's end."""
        return "</testsuites>\n"


class _Suite:
    """The cases of an article. Their class is the article, so that no two cases are the same."""

    def __init__(self, name: str, path: str | None) -> None:
        self._name = name
        self._path = path
        self._cases: list[str] = []

    def add(self, name: str, content: str = "") -> None:
        attributes = {"classname": self._name, "name": name, "file": self._path, "time": "0"}
        head = start("testcase", **attributes)
        body = f"{head}\n      {content}\n    </testcase>" if content else f"{head[:-1]}/>"
        self._cases.append(f"    {body}\n")

    def written(self, *, failures: int = 0, errors: int = 0) -> str:
        counts = {"tests": len(self._cases), "failures": failures, "errors": errors, "skipped": 0}
        head = start("testsuite", name=self._name, **counts, time="0")
        return f"  {head}\n{''.join(self._cases)}  </testsuite>\n"


def _failed(diagnostics: Sequence[Diagnostic]) -> str:
    """One failure with all findings of a rule: of several, build servers show the first."""
    first, more = diagnostics[0], len(diagnostics) - 1
    place = f"{first.region.unit} {first.region.line}"
    message = f"{place}: {first.message}" + (f" (and {more} more)" * (more > 0))
    worst = max(diagnostic.severity for diagnostic in diagnostics)
    head = start("failure", message=message, type=worst.value)
    return f"{head}{element_text(_lines(diagnostics))}</failure>"


def _lines(diagnostics: Sequence[Diagnostic]) -> str:
    """A line a finding, and its help below where the next has another."""
    lines: list[str] = []
    for number, diagnostic in enumerate(diagnostics):
        column = f":{diagnostic.region.column}" if diagnostic.region.column else ""
        lines.append(
            f"{diagnostic.path}:{diagnostic.region.line}{column}: "
            f"{diagnostic.severity.value} {diagnostic.rule} {diagnostic.message}"
        )
        is_last = number + 1 == len(diagnostics) or diagnostics[number + 1].help != diagnostic.help
        if diagnostic.help and is_last:
            lines.append(f"  {diagnostic.help}")
    return "\n".join(lines)


FORMAT = Format(JunitPrinter, views=(View.CHECK,), is_machine=True)

"""JUnit's XML, which every build server shows as tests: a suite an article, a case a rule.

A rule that found errors or warnings in the article is a case that failed. An article without
is one case that passed. Notes go to the suite's output, and fail nothing.
"""

from collections.abc import Sequence

from nutgraf.formats.diagnostic import UNREADABLE, Diagnostic, diagnostics, path_of
from nutgraf.formats.markup import DECLARATION, empty, start, text
from nutgraf.formats.view import Format, Printer, Tally, View
from nutgraf.formats.visible import visible
from nutgraf.model import Report, Severity

CLEAN = "key-points"
"""The case of an article that has no fault."""


class JunitPrinter(Printer):
    """A suite an article, written when it is known; the root has no counts, being open by then."""

    def opening(self) -> str:
        """The root."""
        return f"{DECLARATION}{start('testsuites', name='nutgraf')}\n"

    def report(self, report: Report) -> str:
        """The article's suite."""
        source = report.analysis.article.source
        path = path_of(source.name, self.screen)
        name = path if source.line is None else f"{path}:{source.line}"
        name += f" ({visible(source.id)})" if source.id is not None else ""
        by_rule: dict[str, list[Diagnostic]] = {}
        notes: list[Diagnostic] = []
        for each in diagnostics(report, self.screen):
            is_note = each.severity is Severity.INFO
            (notes if is_note else by_rule.setdefault(each.rule, [])).append(each)
        cases = [_case(path, rule, _failed(found)) for rule, found in by_rule.items()]
        return _suite(name, cases or [_case(path, CLEAN)], failures=len(cases), notes=notes)

    def failure(self, message: str, name: str) -> str:
        """A suite whose only case has an error."""
        path = path_of(name, self.screen)
        error = empty("error", message=visible(message), type=UNREADABLE)
        return _suite(path or "nutgraf", [_case(path, UNREADABLE, error)], errors=1)

    def closing(self, tally: Tally) -> str:
        """The root's end."""
        return "</testsuites>\n"


def _suite(
    name: str,
    cases: Sequence[str],
    *,
    failures: int = 0,
    errors: int = 0,
    notes: Sequence[Diagnostic] = (),
) -> str:
    head = start(
        "testsuite",
        name=name,
        tests=len(cases),
        failures=failures,
        errors=errors,
        skipped=0,
        time="0",
    )
    output = f"    <system-out>{text(_lines(notes))}</system-out>\n" if notes else ""
    return f"  {head}\n{''.join(cases)}{output}  </testsuite>\n"


def _case(path: str, name: str, content: str = "") -> str:
    attributes = {"classname": path or "nutgraf", "name": name, "file": path or None, "time": "0"}
    if not content:
        return f"    {empty('testcase', **attributes)}\n"
    return f"    {start('testcase', **attributes)}\n      {content}\n    </testcase>\n"


def _failed(found: Sequence[Diagnostic]) -> str:
    """One failure with all findings of a rule: of several, build servers show the first."""
    first, more = found[0], len(found) - 1
    message = f"line {first.region.line}: {first.message}" + (f" (and {more} more)" * (more > 0))
    worst = Severity.ERROR if any(each.severity is Severity.ERROR for each in found) else None
    kind = (worst or first.severity).value
    return f"{start('failure', message=message, type=kind)}{text(_lines(found))}</failure>"


def _lines(found: Sequence[Diagnostic]) -> str:
    """A line a finding, and its help below where the next has another."""
    lines: list[str] = []
    for number, each in enumerate(found):
        column = f":{each.region.column}" if each.region.column else ""
        lines.append(
            f"{each.path}:{each.region.line}{column}: "
            f"{each.severity.value} {each.rule} {each.message}"
        )
        is_last = number + 1 == len(found) or found[number + 1].help != each.help
        if each.help and is_last:
            lines.append(f"  {each.help}")
    return "\n".join(lines)


FORMAT = Format(JunitPrinter, views=(View.CHECK,), is_machine=True)

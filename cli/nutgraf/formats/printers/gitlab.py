"""GitLab's Code Quality report: one JSON array of findings, for a merge request."""

from hashlib import sha256
from typing import NotRequired, TypedDict

from nutgraf.checks.fingerprint import Occurrences, fingerprint
from nutgraf.formats.diagnostic import UNREADABLE, diagnostics, path_from_root
from nutgraf.formats.elements import Elements
from nutgraf.formats.view import Format, Printer, Screen, Tally, View
from nutgraf.formats.visible import visible
from nutgraf.model import Report, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_UNREAD = "critical"
"""GitLab has five; nothing that an article says is a blocker."""


class LineRange(TypedDict):
    """The lines of a finding."""

    begin: int
    end: NotRequired[int]


class IssueLocation(TypedDict):
    """A place in a file, named from the repository's root."""

    path: str
    lines: LineRange


class Issue(TypedDict):
    """A finding; GitLab shows one of those with the same fingerprint."""

    type: str
    check_name: str
    description: str
    categories: list[str]
    severity: str
    fingerprint: str
    location: IssueLocation


class GitlabPrinter(Printer):
    """An array with a finding an element."""

    def __init__(self, view: View, screen: Screen) -> None:
        super().__init__(view, screen)
        self._elements = Elements(indent=2)
        self._occurrences = Occurrences()

    def opening(self) -> str:
        """The bracket."""
        return "[\n"

    def report(self, report: Report) -> str:
        """The article's findings, the last of which waits for its comma."""
        article, text = report.analysis.article, ""
        for diagnostic in diagnostics(report, self.screen):
            known = fingerprint(article, diagnostic.finding, diagnostic.path)
            lines = LineRange(begin=diagnostic.region.line)
            if diagnostic.region.end_line is not None:
                lines["end"] = diagnostic.region.end_line
            text += self._elements.add(
                _issue(
                    diagnostic.rule,
                    diagnostic.message,
                    _SEVERITIES[diagnostic.severity],
                    self._occurrences.numbered(known, diagnostic.path),
                    IssueLocation(path=diagnostic.path, lines=lines),
                )
            )
        return text

    def failure(self, message: str, name: str) -> str:
        """A finding at the file's first line."""
        path = path_from_root(name, self.screen) or "."
        known = sha256(f"{UNREADABLE}\0{path}\0{message}".encode("utf-8", "replace")).hexdigest()
        location = IssueLocation(path=path, lines=LineRange(begin=1))
        return self._elements.add(
            _issue(UNREADABLE, visible(message), _UNREAD, known[:32], location)
        )

    def closing(self, tally: Tally) -> str:
        """The last finding and the bracket."""
        return self._elements.last() + "]\n"


def _issue(
    name: str, description: str, severity: str, known: str, location: IssueLocation
) -> Issue:
    return {
        "type": "issue",
        "check_name": name,
        "description": description,
        "categories": ["Bug Risk"],
        "severity": severity,
        "fingerprint": known,
        "location": location,
    }


FORMAT = Format(GitlabPrinter, views=(View.CHECK,), is_machine=True)

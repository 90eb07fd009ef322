"""GitLab's Code Quality report: one JSON array of findings, for a merge request."""

from hashlib import sha256
from typing import NotRequired, TypedDict

from nutgraf.checks.fingerprint import Occurrences, fingerprint
from nutgraf.formats.diagnostic import UNREADABLE, diagnostics, path_of
from nutgraf.formats.elements import Elements
from nutgraf.formats.view import Format, Printer, Screen, Tally, View
from nutgraf.formats.visible import visible
from nutgraf.model import Report, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_UNREAD = "critical"
"""GitLab has five; nothing that an article says is a blocker."""


class Lines(TypedDict):
    """The lines of a finding."""

    begin: int
    end: NotRequired[int]


class Location(TypedDict):
    """A place in a file, named from the repository's root."""

    path: str
    lines: Lines


class Issue(TypedDict):
    """A finding; GitLab shows one of those with the same fingerprint."""

    type: str
    check_name: str
    description: str
    categories: list[str]
    severity: str
    fingerprint: str
    location: Location


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
        for each in diagnostics(report, self.screen):
            known = fingerprint(article, each.finding, each.path)
            lines = Lines(begin=each.region.line)
            if each.region.end_line is not None:
                lines["end"] = each.region.end_line
            text += self._elements.add(
                _issue(
                    each.rule,
                    each.message,
                    _SEVERITIES[each.severity],
                    self._occurrences.numbered(known, each.path),
                    Location(path=each.path, lines=lines),
                )
            )
        return text

    def failure(self, message: str, name: str) -> str:
        """A finding at the file's first line."""
        path = path_of(name, self.screen) or "."
        known = sha256(f"{UNREADABLE}\0{path}\0{message}".encode("utf-8", "replace")).hexdigest()
        at = Location(path=path, lines=Lines(begin=1))
        return self._elements.add(_issue(UNREADABLE, visible(message), _UNREAD, known[:32], at))

    def closing(self, tally: Tally) -> str:
        """The last finding and the bracket."""
        return self._elements.last() + "]\n"


def _issue(name: str, description: str, severity: str, known: str, at: Location) -> Issue:
    return {
        "type": "issue",
        "check_name": name,
        "description": description,
        "categories": ["Bug Risk"],
        "severity": severity,
        "fingerprint": known,
        "location": at,
    }


FORMAT = Format(GitlabPrinter, views=(View.CHECK,), is_machine=True)

"""SARIF 2.1.0, for code scanning and editors (OASIS Standard, errata 01).

Files are named from the repository's root by relative URIs, whose base the reader of the log
knows. Columns count code points. Numbers in brackets are sections of the standard.
"""

import json
from collections.abc import Mapping

from nutgraf.checks.fingerprint import Occurrences, fingerprint
from nutgraf.formats import sarif_log as log
from nutgraf.formats.diagnostic import Diagnostic, diagnostics, elsewhere, replacements
from nutgraf.formats.elements import Elements
from nutgraf.formats.view import Format, Printer, Screen, Tally, View
from nutgraf.formats.visible import escaped
from nutgraf.model import Applicability, Report, Severity

MOST_NOTIFICATIONS = 1000
"""Inputs that could not be read that are named; they are kept until the end of the run."""

_LEVELS: dict[Severity, log.Level] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}


_FIXES = {
    Applicability.SAFE: "Nothing that is said changes: this needs no look.",
    Applicability.UNSAFE: "This says what the article says: look whether the article is right.",
}
"""What a fix is, and whether it may be made without a look."""


class SarifPrinter(Printer):
    """A log of one run: the tool and its rules, the results as they come, then how it went."""

    def __init__(self, view: View, screen: Screen) -> None:
        super().__init__(view, screen)
        self._results = Elements(indent=8)
        self._occurrences = Occurrences()
        self._notifications: list[log.Notification] = []
        self._unnamed = 0

    def opening(self) -> str:
        """All that stands before the results."""
        head = {
            "tool": {"driver": log.driver(_LEVELS)},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": log.BASES,
        }
        start = f'{{\n  "$schema": "{log.SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
        return f'{start}{_members(head)},\n      "results": [\n'

    def report(self, report: Report) -> str:
        """The article's results, the last of which waits for its comma."""
        return "".join(
            self._results.add(self._result(report, diagnostic))
            for diagnostic in diagnostics(report, self.screen)
        )

    def failure(self, message: str, name: str) -> str:
        """Nothing yet: notifications stand behind the results."""
        if len(self._notifications) < MOST_NOTIFICATIONS:
            self._notifications.append(log.notification(message, name, self.screen))
        else:
            self._unnamed += 1
        return ""

    def closing(self, tally: Tally) -> str:
        """The last result, and whether all inputs could be read."""
        notifications = list(self._notifications)
        if self._unnamed:
            more = f"{self._unnamed} more inputs could not be read."
            notifications.append(log.notification(more, "", self.screen))
        invocation = {
            "executionSuccessful": not notifications,
            "toolExecutionNotifications": notifications,
        }
        end = _members({"invocations": [invocation]})
        return f"{self._results.last()}      ],\n{end}\n    }}\n  ]\n}}\n"

    def _result(self, report: Report, diagnostic: Diagnostic) -> log.Result:
        article = report.analysis.article
        known = fingerprint(article, diagnostic.finding, diagnostic.path)
        result: log.Result = {
            "ruleId": diagnostic.rule,
            "level": _LEVELS[diagnostic.severity],
            "message": log.message(diagnostic.message, diagnostic.help),
            "locations": [log.location(article.source.name, diagnostic.region, self.screen)],
            "partialFingerprints": {log.HASH: self._occurrences.numbered(known, diagnostic.path)},
        }
        related = [
            log.location(article.source.name, region, self.screen, number, words)
            for number, (region, words) in enumerate(
                elsewhere(article.source, diagnostic.finding), 1
            )
        ]
        if related:
            result["relatedLocations"] = related
        changes = replacements(article.source, diagnostic.finding)
        if changes and diagnostic.finding.fix:
            words = _FIXES[diagnostic.finding.fix.applicability]
            result["fixes"] = [log.fix(article.source.name, changes, words, self.screen)]
        return result


def _members(members: Mapping[str, object]) -> str:
    """The members of an object inside a run, without its braces."""
    lines = json.dumps(members, ensure_ascii=False, allow_nan=False, indent=2).split("\n")[1:-1]
    return escaped("\n".join(f"    {line}" for line in lines))


FORMAT = Format(SarifPrinter, views=(View.CHECK,), is_machine=True)

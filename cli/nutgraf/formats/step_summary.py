"""The Markdown page that GitHub shows beside a step: what stands in $GITHUB_STEP_SUMMARY."""

from nutgraf.formats.printers.markdown import MarkdownPrinter
from nutgraf.formats.view import Screen, Tally, View, counted
from nutgraf.model import Report

LARGEST = 1024 * 1024
"""Bytes of a step's summary; GitHub drops a larger one whole."""

_SPARE = 1024
"""Of these for what stands at the end."""


class StepSummary(MarkdownPrinter):
    """Prints the Markdown of a run to be appended to a page, with as many articles as it holds.

    `used` is how many bytes the page has already from earlier commands of the step.
    """

    def __init__(self, view: View, screen: Screen, used: int = 0) -> None:
        super().__init__(view, screen)
        self._free = LARGEST - _SPARE - used
        self._left_out = 0
        self._is_first = used == 0

    def opening(self) -> str:
        """The heading."""
        return self._fitting(super().opening())

    def report(self, report: Report) -> str:
        """The article's section, while there is room."""
        return self._fitting(super().report(report))

    def failure(self, message: str, name: str) -> str:
        """The input's section, while there is room."""
        return self._fitting(super().failure(message, name))

    def closing(self, tally: Tally) -> str:
        """The totals, and how many sections had no room."""
        if self._free + _SPARE // 2 < 0:
            return ""
        more = f"\n{counted(self._left_out, 'section')} had no room on this page.\n"
        return (more if self._left_out else "") + super().closing(tally)

    def _fitting(self, section: str) -> str:
        size = len(section.encode("utf-8", "replace"))
        if size > self._free:
            self._left_out += 1
            return ""
        self._free -= size
        return section

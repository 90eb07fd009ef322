"""One document of one report, or of many one after the other."""

from nutgraf.formats.diagnostic import name_in
from nutgraf.formats.judged import answer
from nutgraf.formats.printers.html.page import (
    SectionPlace,
    article_section,
    failure,
    foot,
    head,
    totals_line,
)
from nutgraf.formats.view import Printer, Screen, Tally, View, counted
from nutgraf.model import Report

_SEVERAL = "Key points of several drafts"
_NONE = "No draft was read"
_EMPTY = f"<h1>{_NONE}</h1>\n"


def page_title(report: Report, screen: Screen) -> str:
    """What a window with a report's page is called."""
    headline = answer(report)
    return f"{headline} – {report.analysis.article.title or name_in(report, screen)}"


class HtmlPrinter(Printer):
    """Pages that stand alone.

    What a document is called, and how deep its headings go, depends on whether there is more than
    one report: the first is held back until that is known.
    """

    def __init__(self, view: View, screen: Screen) -> None:
        super().__init__(view, screen)
        self._first: Report | str | None = None
        self._count = 0

    def report(self, report: Report) -> str:
        """The report's section, and the one before it where that was held back."""
        return self._next(report)

    def failure(self, message: str, name: str) -> str:
        """A paragraph that says so."""
        return self._next(message)

    def closing(self, tally: Tally) -> str:
        """What was held back, the totals of several, and the end."""
        if self._count > 1:
            return totals_line(_totals(tally)) + "</main>\n" + foot("page")
        first, self._first = self._first, None
        title = page_title(first, self.screen) if isinstance(first, Report) else _NONE
        section = _EMPTY if first is None else self._section(first, SectionPlace())
        return head(title, "page") + "<main>\n" + section + "</main>\n" + foot("page")

    def _next(self, item: Report | str) -> str:
        self._count += 1
        if self._count == 1:
            self._first = item
            return ""
        section, first, self._first = "", self._first, None
        if first is not None:
            section = head(_SEVERAL, "page") + f'<main>\n<h1 class="several">{_SEVERAL}</h1>\n'
            section += self._section(first, SectionPlace("d1-", 2))
        return section + self._section(item, SectionPlace(f"d{self._count}-", 2))

    def _section(self, item: Report | str, place: SectionPlace) -> str:
        if isinstance(item, str):
            return failure(item, place.level)
        return article_section(item, name_in(item, self.screen), place)


def _totals(tally: Tally) -> str:
    articles, points = counted(tally.sources, "article"), counted(tally.points, "key point")
    return f"{articles}, {points}, {tally.covered} of them in the summary; {tally.findings}"

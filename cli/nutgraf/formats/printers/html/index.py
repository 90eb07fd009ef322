"""The list of many drafts: what its lines say, which comes first, and what their pages are called.

A page's name is its draft's in letters that every file system and address has, with a hash of the
whole behind it: the same draft has the same page in every run, and no two drafts share one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from nutgraf.formats.diagnostic import name_in, path_from_root
from nutgraf.formats.markup import allowed
from nutgraf.formats.printers.html.page import SectionPlace, article_section, foot, head, index
from nutgraf.formats.printers.html.printer import page_title
from nutgraf.formats.printers.html.standing import Shape, standings
from nutgraf.formats.view import Screen, State, counted
from nutgraf.model import Report, Severity

INDEX = "index.html"
MOST_LISTED = 50_000
"""Drafts that a list has; a browser takes seconds for more."""

PAGE = re.compile(r"(?:[a-z0-9]+-){0,64}[0-9a-f]{12}(?:-[0-9]{1,9})?\.html")
"""What a page's name looks like."""

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft of the list. `page` is empty where there is none, `problem` where it was read."""

    name: str
    title: str = ""
    page: str = ""
    problem: str = ""
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    looks: int = 0
    doubts: int = 0
    points: int = 0
    is_loud: bool = False  # it has a finding that somebody has to look at

    @property
    def shape(self) -> Shape:
        """What stands beside its name."""
        if self.problem or self.errors:
            return Shape.WRONG
        if self.looks or self.is_loud:
            return Shape.LOOK
        return Shape.UNSURE if self.doubts else Shape.FINE

    @property
    def words(self) -> str:
        """How its key points stand."""
        if self.problem:
            return "not read"
        if not self.points:
            return "no key points"
        doubts = f", {self.doubts} in doubt" if self.doubts else ""
        return f"{self.looks} of {self.points}{doubts}"


@dataclass(frozen=True, slots=True)
class Totals:
    """What all drafts of a run come to."""

    drafts: int = 0
    unread: int = 0
    looked_at: int = 0  # drafts that somebody has to look at
    points: int = 0
    looks: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0

    @property
    def headline(self) -> str:
        """The answer to the first question."""
        if not self.drafts:
            return "No drafts"
        if not self.looked_at:
            return "The draft holds" if self.drafts == 1 else f"All {self.drafts:,} drafts hold"
        verb = "needs" if self.looked_at == 1 else "need"
        noun = "draft" if self.drafts == 1 else "drafts"
        return f"{self.looked_at:,} of {self.drafts:,} {noun} {verb} a look"

    @property
    def counts(self) -> tuple[str, ...]:
        """The figures behind it."""
        words = [f"{self.looks:,} of {_counted(self.points, 'key point')} to look at"]
        named = ((self.errors, "error"), (self.warnings, "warning"), (self.notes, "note"))
        words += [_counted(number, noun) for number, noun in named if number]
        if self.unread:
            words.append(f"{_counted(self.unread, 'draft')} could not be read")
        return tuple(words)


def row_of(report: Report, screen: Screen) -> DraftRow:
    """A report's line; its page is still to be named."""
    states = [standing.state for standing in standings(report)]
    weights = [finding.severity for finding in report.findings]
    return DraftRow(
        name=allowed(name_in(report, screen)),
        title=allowed(report.analysis.article.title),
        errors=weights.count(Severity.ERROR),
        warnings=weights.count(Severity.WARNING),
        notes=weights.count(Severity.INFO),
        looks=states.count(State.LOOK),
        doubts=states.count(State.IN_DOUBT),
        points=len(states),
        is_loud=any(finding.severity is not Severity.INFO for finding in report.findings),
    )


def page_name(report: Report, screen: Screen, taken: int = 0) -> str:
    """The name of a draft's page; `taken` counts the drafts of the same name before it."""
    source = report.analysis.article.source
    path, id = path_from_root(source.name, screen), source.id or ""
    whole = f"{path}\0{source.line}\0{id}".encode("utf-8", "surrogatepass")
    plain = unicodedata.normalize("NFKD", f"{path[-_LONGEST:]} {id[:_LONGEST]}").lower()
    words = re.findall(r"[a-z0-9]+", plain)
    while sum(map(len, words)) + len(words) > _LONGEST:
        words.pop(0)
    again = [str(taken + 1)] if taken else []
    return "-".join([*words, sha256(whole).hexdigest()[:12], *again]) + ".html"


def page(report: Report, screen: Screen) -> str:
    """A report's page, which leads back to the list."""
    name = name_in(report, screen)
    section = article_section(report, name, SectionPlace(up=INDEX))
    return f"{head(page_title(report, screen), 'page')}<main>\n{section}</main>\n{foot('page')}"


def draft_list(rows: Iterable[DraftRow], totals: Totals) -> Iterator[str]:
    """The list, piece by piece, of rows that come the worst first."""
    left_out = max(0, totals.drafts - MOST_LISTED)
    more = (
        f"The list has the worst {MOST_LISTED:,}; {left_out:,} more have no room."
        if left_out
        else ""
    )
    values = {"title": totals.headline, "counts": totals.counts, "rows": rows, "more": more}
    yield from index(**values)


def _counted(number: int, noun: str) -> str:
    return counted(number, noun).replace(str(number), f"{number:,}", 1)

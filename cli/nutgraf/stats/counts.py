"""Counting, an article at a time: memory does not grow with their number."""

import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from nutgraf.model import Severity, SupportVerdict
from nutgraf.stats.figures import ArticleFigures

BY = ("section", "author", "outlet", "month")
"""What the articles can be grouped by."""

NOBODY = "(none)"
SHARES = ("0%", "1-24%", "25-49%", "50-74%", "75-99%", "100%")
"""Shares of an article's key points that are covered, in the order of the distribution."""


_NOT_BORNE_OUT = (SupportVerdict.UNSUPPORTED.value, SupportVerdict.CONTRADICTED.value)


@dataclass(slots=True)
class Total:
    """The sums over some articles."""

    articles: int = 0
    with_points: int = 0
    points: int = 0
    covered: int = 0
    unsupported: int = 0
    errors: int = 0
    warnings: int = 0

    def add(self, entry: ArticleFigures) -> None:
        """Counts one more article."""
        self.articles += 1
        self.with_points += entry.points > 0
        self.points += entry.points
        self.covered += entry.covered
        self.unsupported += sum(verdict in _NOT_BORNE_OUT for verdict in entry.supports)
        self.errors += entry.count(Severity.ERROR.value)
        self.warnings += entry.count(Severity.WARNING.value)


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule found something, with which severity, and in how many articles."""

    name: str
    severity: str
    findings: int
    articles: int


@dataclass(slots=True)
class Counts:
    """The figures of an archive; `worst` has the articles with the most errors, at most `most`."""

    by: str = ""
    most: int = 10
    total: Total = field(default_factory=Total)
    shares: Counter[str] = field(default_factory=Counter)
    groups: dict[str, Total] = field(default_factory=dict)
    _findings: Counter[tuple[str, str]] = field(default_factory=Counter)
    _articles: Counter[tuple[str, str]] = field(default_factory=Counter)
    _worst: list[tuple[tuple[int, float, int, int], ArticleFigures]] = field(default_factory=list)

    def add(self, entry: ArticleFigures) -> None:
        """Counts one more article."""
        self.total.add(entry)
        self._findings.update(entry.findings)
        self._articles.update(set(entry.findings))
        if entry.points:
            self.shares[_share(entry)] += 1
        if self.by:
            group = str(getattr(entry, self.by)) or NOBODY
            self.groups.setdefault(group, Total()).add(entry)
        ratio = entry.covered / entry.points if entry.points else 1.0
        # The last number is unique, so that entries are never compared; earlier ones come first.
        badness = (entry.count("error"), 1 - ratio, entry.count("warning"), -self.total.articles)
        if badness[:3] > (0, 0.0, 0):
            heapq.heappush(self._worst, (badness, entry))
            if len(self._worst) > self.most:
                heapq.heappop(self._worst)

    @property
    def rules(self) -> list[RuleCount]:
        """The rules that found something, the busiest first."""
        counts = [
            RuleCount(rule, severity, count, self._articles[rule, severity])
            for (rule, severity), count in self._findings.items()
        ]
        return sorted(counts, key=lambda rule: (-rule.findings, rule.name, rule.severity))

    @property
    def worst(self) -> list[ArticleFigures]:
        """The worst articles: by errors, then by key points not covered, then by warnings."""
        return [entry for _, entry in sorted(self._worst, key=lambda pair: pair[0], reverse=True)]


def counted_up(entries: Iterable[ArticleFigures], *, by: str = "", most: int = 10) -> Counts:
    """The figures over some articles, grouped by one of `BY` if wanted."""
    counts = Counts(by, most)
    for entry in entries:
        counts.add(entry)
    return counts


def _share(entry: ArticleFigures) -> str:
    if entry.covered in (0, entry.points):
        return SHARES[-1] if entry.covered else SHARES[0]
    return SHARES[1 + 4 * entry.covered // entry.points]

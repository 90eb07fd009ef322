"""Which findings a draft's own directives silence, and which directives silence nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nutgraf.model import Article, Directive, Finding, Reach, Span


@dataclass(slots=True)
class _Silence:
    """A directive, the range of the source that it is for, and the rules that it has silenced."""

    directive: Directive
    start: int
    end: int
    used: set[str] = field(default_factory=set)

    def takes(self, finding: Finding, unit: Span) -> bool:
        """Whether it silences a finding on a unit of the text: a bullet, a sentence."""
        rules = self.directive.rules
        return (not rules or finding.rule in rules) and (
            self.start <= unit.end and unit.start < self.end
        )


@dataclass(frozen=True, slots=True)
class Silenced:
    """What is left of the findings, and by directive the rules that found nothing to silence.

    An empty tuple of rules means a directive for all rules, or an `enable`.
    """

    kept: tuple[Finding, ...]
    unused: tuple[tuple[Directive, tuple[str, ...]], ...]


def silenced(findings: Sequence[Finding], article: Article) -> Silenced:
    """The findings without those that the article's directives silence.

    A comment on any line of a bullet is for the whole bullet.
    """
    if not article.directives:
        return Silenced(tuple(findings), ())
    silences = list(_silences(article))
    kept = []
    for finding in findings:
        unit = _unit(finding, article)
        takers = [each for each in silences if each.takes(finding, unit)]
        for each in takers:
            each.used.add(finding.rule)
        if not takers:
            kept.append(finding)
    return Silenced(tuple(kept), tuple(_unused(silences, article)))


def _unit(finding: Finding, article: Article) -> Span:
    if finding.key_point is not None:
        return article.key_points[finding.key_point].span or finding.span
    return finding.span


def _silences(article: Article) -> Iterator[_Silence]:
    text = article.source.text
    for at, each in enumerate(article.directives):
        start, end = each.span.start, each.span.end
        if each.reach is Reach.FILE:
            yield _Silence(each, 0, len(text) + 1)
        elif each.reach is Reach.FROM_HERE:
            yield _Silence(each, start, _end_of_region(article, at))
        elif each.reach is Reach.LINE:
            yield _Silence(each, text.rfind("\n", 0, start) + 1, _line_end(text, end))
        elif each.reach is Reach.NEXT_LINE:
            below = text[end : end + 10_000]
            first = end + len(below) - len(below.lstrip())
            yield _Silence(each, first, _line_end(text, first))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) + 1 if end < 0 else end


def _end_of_region(article: Article, at: int) -> int:
    """Where the silence of a `disable` ends: at the next `enable` of its rules, or of all."""
    rules = set(article.directives[at].rules)
    for each in article.directives[at + 1 :]:
        if each.reach is Reach.NO_FURTHER and (not each.rules or rules <= set(each.rules)):
            return each.span.start
    return len(article.source.text) + 1


def _unused(
    silences: Sequence[_Silence], article: Article
) -> Iterator[tuple[Directive, tuple[str, ...]]]:
    for each in silences:
        idle = tuple(rule for rule in each.directive.rules if rule not in each.used)
        if idle or not each.used:
            yield each.directive, idle
    open_rules = 0
    for directive in article.directives:
        open_rules += directive.reach is Reach.FROM_HERE
        if directive.reach is Reach.NO_FURTHER and not open_rules:
            yield directive, ()

"""Which findings a draft's own directives silence, and which directives silence nothing."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from nutgraf.model import Article, Directive, Finding, Reach, Span

_BREAK = re.compile("\n")
_FURTHEST = 10_000
"""Characters between a comment and the words that it is for."""


@dataclass(slots=True)
class _Silence:
    """A directive, the range of the source that it is for, and the rules that it has silenced.

    `index` is its place among the directives: one behind it may end it earlier, for some rules.
    """

    directive: Directive
    index: int
    start: int
    end: int
    used: set[str] = field(default_factory=set)


class _Ranges:
    """Some ranges, each from its start to its end: asked whether any of them touches another.

    In a thousand directives and a thousand findings, not each is held to each.
    """

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        ordered = sorted(ranges)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def touch(self, first: int, last: int) -> bool:
        """Whether a range begins at `last` or before it, and ends at `first` or behind it."""
        before = bisect_right(self._starts, last)
        return before > 0 and self._furthest[before - 1] >= first


@dataclass(frozen=True, slots=True)
class Silenced:
    """What is left of the findings, what is gone, and the rules of directives that silence nothing.

    An empty tuple of rules means a directive for all rules, or an `enable`.
    """

    kept: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    unused: tuple[tuple[Directive, tuple[str, ...]], ...]


def silenced(findings: Sequence[Finding], article: Article) -> Silenced:
    """The findings without those that the article's directives silence.

    A comment on any line of a bullet is for the whole bullet.
    """
    if not article.directives:
        return Silenced(tuple(findings), (), ())
    silences = list(_silences(article))
    silent_ones: set[int] = set()
    for rule in dict.fromkeys(finding.rule for finding in findings):
        units = {
            index: _unit(finding, article)
            for index, finding in enumerate(findings)
            if finding.rule == rule
        }
        ranges = list(_of_rule(rule, silences, article))
        of_units = _Ranges([(unit.start, unit.end) for unit in units.values()])
        for silence, last in ranges:
            if of_units.touch(silence.start, last):
                silence.used.add(rule)
        silent = _Ranges([(silence.start, last) for silence, last in ranges])
        silent_ones.update(
            index for index, unit in units.items() if silent.touch(unit.start, unit.end)
        )
    kept = tuple(finding for index, finding in enumerate(findings) if index not in silent_ones)
    gone = tuple(findings[index] for index in sorted(silent_ones))
    return Silenced(kept, gone, tuple(_unused(silences, article)))


def _of_rule(
    rule: str, silences: Sequence[_Silence], article: Article
) -> Iterator[tuple[_Silence, int]]:
    """The silences that are for a rule, and the last place of each, from the last one on."""
    index, enabled = len(article.directives), len(article.source.text) + 1
    for silence in reversed(silences):
        while index > silence.index:
            index -= 1
            directive = article.directives[index]
            if directive.reach is Reach.NO_FURTHER and _names(directive, rule):
                enabled = min(enabled, directive.span.start)
        if _names(silence.directive, rule):
            is_open = silence.directive.reach is Reach.FROM_HERE
            yield silence, (enabled if is_open else silence.end) - 1


def _names(directive: Directive, rule: str) -> bool:
    return not directive.rules or rule in directive.rules


def _unit(finding: Finding, article: Article) -> Span:
    if finding.key_point is not None:
        return article.key_points[finding.key_point].span or finding.span
    return finding.span


def _silences(article: Article) -> Iterator[_Silence]:
    text = article.source.text
    breaks = [-1, *(match.start() for match in _BREAK.finditer(text)), len(text)]
    behind = _words_behind(article)
    for index, directive in enumerate(article.directives):
        start, end = directive.span.start, directive.span.end
        if directive.reach is Reach.FILE:
            yield _Silence(directive, index, 0, len(text) + 1)
        elif directive.reach is Reach.FROM_HERE:
            yield _Silence(directive, index, start, len(text) + 1)
        elif directive.reach is Reach.LINE:
            first = breaks[bisect_left(breaks, start) - 1] + 1
            yield _Silence(directive, index, first, _line_end(breaks, end))
        elif directive.reach is Reach.NEXT_LINE:
            yield _Silence(directive, index, behind[index], _line_end(breaks, behind[index]))


def _line_end(breaks: Sequence[int], offset: int) -> int:
    """The end of the line of an offset; behind the text where that has no more line ends."""
    place = bisect_left(breaks, offset)
    return breaks[place] if place < len(breaks) - 1 else breaks[-1] + 1


def _words_behind(article: Article) -> list[int]:
    """Where the next words stand behind each directive, blanks and other directives passed over."""
    text = article.source.text
    order = sorted(range(len(article.directives)), key=lambda index: article.directives[index].span)
    starts = [0] * len(order)
    for place in range(len(order) - 1, -1, -1):
        end = article.directives[order[place]].span.end
        below = order[place + 1] if place + 1 < len(order) else -1
        until = article.directives[below].span.start if below >= 0 else len(text)
        gap = text[end : min(until, end + _FURTHEST)]
        is_next = below >= 0 and until >= end and until - end <= _FURTHEST and not gap.strip()
        starts[order[place]] = starts[below] if is_next else end + len(gap) - len(gap.lstrip())
    return starts


def _unused(
    silences: Sequence[_Silence], article: Article
) -> Iterator[tuple[Directive, tuple[str, ...]]]:
    for silence in silences:
        idle = tuple(rule for rule in silence.directive.rules if rule not in silence.used)
        if idle or not silence.used:
            yield silence.directive, idle
    open_rules = 0
    for directive in article.directives:
        open_rules += directive.reach is Reach.FROM_HERE
        if directive.reach is Reach.NO_FURTHER and not open_rules:
            yield directive, ()

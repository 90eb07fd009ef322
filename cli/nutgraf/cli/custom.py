"""A house's customs as its drafts show them: names of its own, headings over its key points."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nutgraf.batch import Task, Unread
from nutgraf.batch.review import result_of
from nutgraf.checks.rules import unknown_name
from nutgraf.config import Settings
from nutgraf.judge.choice import Choice
from nutgraf.model import Article, Block, BlockKind, Report

SEVERAL = 2
"""Drafts that must have a name or a heading for it to be a custom: one alone may be a slip."""

MOST_WORDS = 6
"""Words of a heading over a list."""

MOST = 50
"""Names or headings that are kept: the most frequent ones."""


@dataclass(frozen=True, slots=True)
class Customs:
    """What several drafts have in common, sorted."""

    names: tuple[str, ...]
    headings: tuple[str, ...]


def customs_of(paths: Iterable[str]) -> Customs:
    """The customs of some drafts; those that cannot be read are passed over."""
    names: Counter[str] = Counter()
    headings: Counter[str] = Counter()
    settings = Settings(judge=Choice.OFF, select=(unknown_name.ID,))
    for path in paths:
        result = result_of(Task(name=path, settings=settings))
        if not isinstance(result, Unread):
            names.update(set(_unknown(result)))
            headings.update(set(_unseen(result.analysis.article)))
    return Customs(_several(names), _several(headings))


def _several(counts: Counter[str]) -> tuple[str, ...]:
    """The most frequent words of several drafts, sorted."""
    frequent = [words for words, count in counts.most_common() if count >= SEVERAL]
    return tuple(sorted(frequent[:MOST]))


def _unknown(report: Report) -> Iterator[str]:
    """Names of key points that the article has in no spelling."""
    article = report.analysis.article
    for finding in report.findings:
        name = article.source.text[finding.span.start : finding.span.end]
        index = finding.key_point
        is_whole = index is not None and name == article.key_points[index].text
        if finding.rule == unknown_name.ID and not finding.evidence and not is_whole:
            yield " ".join(name.split())


def _unseen(article: Article) -> Iterator[str]:
    """Headings right above a list, in a draft in which no key points were seen."""
    if article.key_points:
        return
    blocks = article.blocks
    for above, first, second in zip(blocks, blocks[1:], blocks[2:], strict=False):
        is_list = first.kind is second.kind is BlockKind.ITEM
        if is_list and _is_heading(above):
            yield " ".join(above.text.split()).rstrip(":")


def _is_heading(block: Block) -> bool:
    if block.kind is BlockKind.HEADING:
        return 0 < len(block.text.split()) <= MOST_WORDS
    is_line = block.kind is BlockKind.PARAGRAPH and block.text.rstrip().endswith(":")
    return is_line and len(block.text.split()) <= MOST_WORDS

"""What all fact rules share: the facts of an article, read once, and findings made of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nutgraf.checks.rule import point_span
from nutgraf.facts import Body, Discrepancy, Reading, message, read_body, read_point
from nutgraf.model import Analysis, Article, Evidence, Finding, Severity, Span
from nutgraf.text.cut import sentences_of

Comparison = Callable[[Reading, Body], Iterator[Discrepancy]]


@dataclass(frozen=True, slots=True)
class Statements:
    """The facts of an article's sentences, and of each of its key points."""

    body: Body
    points: tuple[Reading, ...]


@lru_cache(maxsize=2)
def statements(article: Article) -> Statements:
    """The facts of an article; all rules ask for those of the same one."""
    credits = [text for text in (article.author, article.outlet, *article.house.names) if text]
    body = read_body(
        sentences_of(article),
        article.language,
        credits=credits,
        today=article.date,
        is_signed=bool(article.author),
    )
    points = tuple(read_point(point.text, article.language) for point in article.key_points)
    return Statements(body, points)


def discrepancies(
    analysis: Analysis,
    severity: Severity,
    help: str,
    *comparisons: Comparison,
    only: Sequence[int] | None = None,
) -> Iterator[Finding]:
    """A finding for everything that the comparisons object to; a weak one is only a note.

    `only` are the indices of the key points that are compared; else all are.
    """
    found = statements(analysis.article)
    if not found.body.sentences:
        return
    for index in range(len(found.points)) if only is None else only:
        point = found.points[index]
        for compare in comparisons:
            for each in compare(point, found.body):
                level = Severity.INFO if each.is_weak else severity
                yield _finding(analysis, index, each, level, help)


def _finding(
    analysis: Analysis, index: int, found: Discrepancy, severity: Severity, help: str
) -> Finding:
    article = analysis.article
    evidence: tuple[Evidence, ...] = ()
    place = "the article"
    if found.sentence is not None:
        sentence = article.sentences[found.sentence]
        evidence = (Evidence(sentence, min(1.0, max(0.0, found.strength))),)
        place = article.source.whereabouts(sentence.span.start) if sentence.span else place
    return Finding(
        rule=found.rule,
        severity=severity,
        message=message(found, place),
        span=_span(analysis, index, found),
        help=help,
        key_point=index,
        evidence=evidence,
    )


def _span(analysis: Analysis, index: int, found: Discrepancy) -> Span:
    """The words' own place where the source has the key point letter for letter, else its whole."""
    point, text = analysis.article.key_points[index], analysis.article.source.text
    whole = point.span
    if whole and found.end and text[whole.start : whole.end] == point.text:
        return Span(whole.start + found.start, whole.start + found.end)
    return point_span(analysis, index)

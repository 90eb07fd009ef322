"""What all fact rules share: the facts of an article, read once, and findings made of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from nutgraf.checks.rule import Rule, point_span, shortened
from nutgraf.differences import Difference, Kind, Reason
from nutgraf.differences.comparison import COMPARISONS
from nutgraf.facts import Body, Reading, read_body, read_point
from nutgraf.model import Analysis, Article, BlockKind, Evidence, Finding, Severity, Span
from nutgraf.text.cut import sentences_of

_SAID, _THERE = 100, 250
"""Characters that a message quotes of a key point, and of the article."""
_HEADINGS = 100
"""Headings, and captions, whose names are known."""


@dataclass(frozen=True, slots=True)
class Statements:
    """The facts of an article's sentences, and of each of its key points."""

    body: Body
    points: tuple[Reading, ...]


def _display(article: Article) -> Iterator[str]:
    """The headline, headings and captions: who is named there alone is named all the same."""
    yield from article.headings[:_HEADINGS]
    captions = (block.text for block in article.blocks if block.kind is BlockKind.CAPTION)
    yield from islice(captions, _HEADINGS)


@lru_cache(maxsize=2)
def statements(article: Article) -> Statements:
    """The facts of an article; all rules ask for those of the same one."""
    credits = [article.author, article.outlet, *article.house.names, *_display(article)]
    body = read_body(
        sentences_of(article),
        article.language,
        credits=[text for text in credits if text],
        today=article.date,
        is_signed=bool(article.author),
    )
    points = tuple(read_point(point.text, article.language) for point in article.key_points)
    return Statements(body, points)


def objections(
    analysis: Analysis, rule: Rule, kind: Kind, wording: Mapping[Reason, str], help: str
) -> Iterator[Finding]:
    """A finding of a rule for each difference of a kind; a weak one is only a note.

    `wording` has a sentence for each reason, with places for the words, for the article's, and for
    where these stand.
    """
    found = statements(analysis.article)
    for index, point in enumerate(found.points if found.body.sentences else ()):
        for each in COMPARISONS[kind](point, found.body):
            yield finding_of(analysis, rule, index, each, wording[each.reason], help)


def finding_of(
    analysis: Analysis, rule: Rule, index: int, found: Difference, words: str, help: str
) -> Finding:
    """A rule's finding on a difference of the key point at an index, in some words."""
    article = analysis.article
    evidence: tuple[Evidence, ...] = ()
    place = "the article"
    if found.sentence is not None:
        sentence = article.sentences[found.sentence]
        evidence = (Evidence(sentence, min(1.0, max(0.0, found.strength))),)
        place = article.source.whereabouts(sentence.span.start) if sentence.span else place
    said, there = shortened(found.words, _SAID), shortened(found.counterpart, _THERE)
    return Finding(
        rule=rule.id,
        severity=Severity.INFO if found.is_weak else rule.severity,
        message=words.format(words=said, counterpart=there, place=place),
        span=_span(analysis, index, found),
        help=help,
        key_point=index,
        evidence=evidence,
    )


def _span(analysis: Analysis, index: int, found: Difference) -> Span:
    """The words' own place where the source has the key point letter for letter, else its whole."""
    point, text = analysis.article.key_points[index], analysis.article.source.text
    whole = point.span
    if whole and found.end and text[whole.start : whole.end] == point.text:
        return Span(whole.start + found.start, whole.start + found.end)
    return point_span(analysis, index)

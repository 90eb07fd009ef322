"""The order of the stages: article, summary, coverage, findings."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache

from nutgraf.checks import findings
from nutgraf.errors import UsageError
from nutgraf.matching import Match, matcher, verdict
from nutgraf.model import Analysis, Article, Coverage, Evidence, Report, Sentence, Summary
from nutgraf.summarizers import DEFAULT_METHOD, METHODS, rank
from nutgraf.summarizers.document import Document
from nutgraf.summarizers.length import Length, default_length, parse_length
from nutgraf.text.words import Terms, lexicon

GIVEN = "given"
"""The method of a summary that somebody else wrote."""


def method_named(name: str) -> str:
    """The name of a method, the default for an empty one; UsageError where there is none such."""
    if name and name not in METHODS:
        close = get_close_matches(name, METHODS, n=1)
        hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(METHODS)}."
        raise UsageError(f'--method: there is no method "{name}"; {hint}')
    return name or DEFAULT_METHOD


def length(text: str) -> Length | None:
    """The length that a text means, None for an empty one; UsageError where it means none."""
    return parse_length(text) if text else None


def summarize(
    article: Article, *, method: str = DEFAULT_METHOD, length: Length | None = None
) -> Summary:
    """The article's summary by a method of `METHODS`, its sentences in the article's order.

    The length defaults to three sentences, or as many as there are key points.
    """
    terms = _terms(article)
    document = Document(
        language=article.language,
        headings=article.headings,
        sentences=terms,
        paragraphs=tuple(sentence.block for sentence in article.sentences),
    )
    length = length or default_length(len(article.key_points))
    best = length.take(rank(method, document), [len(each.words) for each in terms])
    ranks = {each.index: rank for rank, each in enumerate(best, 1)}
    chosen = sorted(best, key=lambda each: each.index)
    return Summary(
        method=method,
        sentences=tuple(each.index for each in chosen),
        scores=tuple(each.score for each in chosen),
        ranks=tuple(ranks[each.index] for each in chosen),
    )


def review(
    article: Article, *, method: str = DEFAULT_METHOD, length: Length | None = None
) -> Report:
    """The report on an article: its key points against its summary, given or our own."""
    if article.given_summary is not None:
        summary = Summary(GIVEN, given=article.given_summary)
    else:
        summary = summarize(article, method=method, length=length)
    analysis = Analysis(article, summary, _coverage(article, summary))
    return Report(analysis, findings(analysis))


def _coverage(article: Article, summary: Summary) -> tuple[Coverage, ...]:
    """Every key point against the summary."""
    cut = lexicon(article.language).terms
    sentences = summary.texts(article)
    body = _terms(article)
    judged = (
        [body[index] for index in summary.sentences]
        if summary.given is None
        else [cut(sentence.text) for sentence in sentences]
    )
    points = [cut(point.text) for point in article.key_points]
    matches = matcher(article.language).match(points, judged, body)
    return tuple(_judged(match, sentences) for match in matches)


def _judged(match: Match, sentences: Sequence[Sentence]) -> Coverage:
    first, last = match.window
    evidence = tuple(Evidence(sentence, match.strength) for sentence in sentences[first:last])
    return Coverage(verdict(match), match.probability, evidence)


@lru_cache(maxsize=2)
def _terms(article: Article) -> tuple[Terms, ...]:
    """The words of the article's sentences; summary and matching share them."""
    cut = lexicon(article.language).terms
    return tuple(cut(sentence.text) for sentence in article.sentences)

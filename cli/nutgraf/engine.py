"""The order of the stages: article, summary, coverage, findings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.checks import findings
from nutgraf.checks.policy import DEFAULT_POLICY, Policy
from nutgraf.errors import UsageError, ended, hint
from nutgraf.matching import Match, matcher, support_verdict, verdict
from nutgraf.model import (
    Analysis,
    Article,
    Coverage,
    Evidence,
    Report,
    Sentence,
    Summary,
    Support,
)
from nutgraf.summarizers import DEFAULT_METHOD, METHODS, select
from nutgraf.summarizers.document import Document
from nutgraf.summarizers.length import Length, default_length, parse_length
from nutgraf.text.cut import points_of, sentences_of
from nutgraf.text.words import lexicon

GIVEN = "given"
"""The method of a summary that somebody else wrote."""


def method_named(name: str) -> str:
    """The name of a method, the default for an empty one; UsageError where there is none such."""
    if name and name not in METHODS:
        raise UsageError(f'--method: there is no method "{name}"; {ended(hint(name, METHODS))}')
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
    document = Document(
        language=article.language,
        headings=article.headings,
        sentences=sentences_of(article),
        paragraphs=tuple(sentence.block for sentence in article.sentences),
    )
    length = length or default_length(len(article.key_points))
    ranked, best = select(method, document, length)
    ranks = {each.index: place for place, each in enumerate(best, 1)}
    chosen = sorted(best, key=lambda each: each.index)
    return Summary(
        method=method,
        sentences=tuple(each.index for each in chosen),
        scores=tuple(each.score for each in chosen),
        ranks=tuple(ranks[each.index] for each in chosen),
        ranking=tuple(each.index for each in ranked),
    )


def review(
    article: Article,
    *,
    method: str = DEFAULT_METHOD,
    length: Length | None = None,
    policy: Policy = DEFAULT_POLICY,
) -> Report:
    """The report on an article: its key points against its summary, given or our own.

    `policy` says which rules run, and how bad their findings are.
    """
    if article.given_summary is not None:
        summary = Summary(GIVEN, given=article.given_summary)
    else:
        summary = summarize(article, method=method, length=length)
    coverage = tuple(
        Coverage(verdict(match), match.probability, proof)
        for match, proof in _matches(article, summary.texts(article))
    )
    support = tuple(
        Support(support_verdict(match), match.probability, proof)
        for match, proof in _in_article(article, coverage, summary.given is None)
    )
    analysis = Analysis(article, summary, coverage, support)
    return Report(analysis, findings(analysis, policy))


def _in_article(
    article: Article, coverage: Sequence[Coverage], is_own: bool
) -> Iterator[tuple[Match, tuple[Evidence, ...]]]:
    """Every key point against the body; what the article's own summary says, the article says."""
    found = _matches(article, article.sentences)
    for (match, proof), covered in zip(found, coverage, strict=True):
        if is_own and covered.score > match.probability:
            yield replace(match, probability=covered.score), proof
        else:
            yield match, proof


def _matches(
    article: Article, sentences: Sequence[Sentence]
) -> Iterator[tuple[Match, tuple[Evidence, ...]]]:
    """Every key point against some sentences, with those of them that carry it."""
    judged = body = sentences_of(article)
    if sentences is not article.sentences:
        own = all(each.span for each in sentences)  # else they are a given summary's
        cut = lexicon(article.language).terms
        judged = tuple([body[each.index] if own else cut(each.text) for each in sentences])
    for match in matcher(article.language).match(points_of(article), judged, body):
        yield match, tuple(Evidence(sentences[at], match.strength) for at in match.sentences)

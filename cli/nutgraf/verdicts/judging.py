"""The verdicts on an article's key points: words, facts and, where there is one, a judge in one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from nutgraf.differences import comparisons_of
from nutgraf.judge import JudgeReader, Opinion
from nutgraf.matching import matcher
from nutgraf.model import (
    Article,
    Coverage,
    Evidence,
    Sentence,
    Summary,
    Support,
    SupportVerdict,
    Verdict,
)
from nutgraf.text.cut import places_of, points_of, sentences_of
from nutgraf.text.words import Terms, lexicon
from nutgraf.verdicts.alignment import NOTHING_ALIKE, align
from nutgraf.verdicts.evidence import FoundEvidence, find_evidence
from nutgraf.verdicts.features import (
    OF_PASSAGE,
    OF_SUMMARY,
    Features,
    Read,
    of_coverage,
    of_support,
)
from nutgraf.verdicts.fits import Fit, fitted
from nutgraf.verdicts.verdict import coverage_verdict, support_verdict

MOST_READ = 200
"""Key points of an article that the judge reads: 20 s of work. Those behind are judged by words."""

MOST_SHOWN = 3
"""Sentences of evidence."""

WORTH = 0.6
"""The share of the best sentence's score from which another is evidence too. Set by hand."""


class Basis(NamedTuple):
    """What the two verdicts on a key point rest on."""

    evidence: FoundEvidence
    support: Features
    coverage: Features
    carriers: tuple[int, ...]


def verdicts(
    article: Article, summary: Summary, reader: JudgeReader | None
) -> tuple[tuple[Coverage, ...], tuple[Support, ...]]:
    """Coverage and support of every key point, in their order."""
    summary_sentences = summary.texts(article)
    coverage, support = [], []
    for basis in bases(article, summary, reader):
        borne_out = _support(basis, article.sentences)
        if summary.given is None and borne_out.verdict is SupportVerdict.UNCLEAR:
            borne_out = _borne_out_by_summary(borne_out, _coverage(basis, summary_sentences, None))
        support.append(borne_out)
        coverage.append(
            _coverage(basis, summary_sentences, borne_out if summary.given is None else None)
        )
    return tuple(coverage), tuple(support)


def _borne_out_by_summary(unclear: Support, covered: Coverage) -> Support:
    """A support that words leave unclear, borne out where the article's own summary covers it."""
    if unclear.probabilities is not None:
        return unclear
    if covered.verdict is not Verdict.COVERED or covered.score < unclear.score:
        return unclear
    return replace(unclear, verdict=SupportVerdict.SUPPORTED, score=covered.score)


def support_fit(features: Features) -> Fit:
    """The fit for a key point against the article: that of the judge, where it has read."""
    return fitted().support if features.keys() >= OF_PASSAGE else fitted().support_by_words


def coverage_fit(features: Features) -> Fit:
    """The fit for a key point against a summary: that of the judge, where it has read."""
    return fitted().coverage if features.keys() >= OF_SUMMARY else fitted().coverage_by_words


def _support(basis: Basis, sentences: Sequence[Sentence]) -> Support:
    fit = support_fit(basis.support)
    probabilities = fit.probabilities(basis.support)
    proof = _proof(basis.evidence, sentences)
    is_read = fit is fitted().support
    verdict = support_verdict(probabilities, is_read=is_read)
    return Support(verdict, probabilities.yes, proof, probabilities if is_read else None)


def _coverage(
    basis: Basis, summary_sentences: Sequence[Sentence], borne_out: Support | None
) -> Coverage:
    """The judgement by a summary.

    What a summary of the article's own sentences tells, the article says: where `borne_out` is the
    judgement by the article, a yes is no more probable than there, and a no has the rest.
    """
    fit = coverage_fit(basis.coverage)
    probabilities = fit.probabilities(basis.coverage)
    over = max(0.0, probabilities.yes - borne_out.score) if borne_out else 0.0
    probabilities = probabilities._replace(yes=probabilities.yes - over, no=probabilities.no + over)
    is_read = fit is fitted().coverage
    proof = tuple(Evidence(summary_sentences[index], probabilities.yes) for index in basis.carriers)
    verdict = coverage_verdict(probabilities)
    if borne_out and borne_out.verdict is not SupportVerdict.SUPPORTED:
        verdict = Verdict.MISSED if verdict is Verdict.COVERED else verdict
    return Coverage(verdict, probabilities.yes, proof, probabilities if is_read else None)


def _proof(evidence: FoundEvidence, sentences: Sequence[Sentence]) -> tuple[Evidence, ...]:
    """The sentences that speak of a key point most, the best first; each scored beside the best."""
    if not evidence.passage.best:
        return ()
    scores, best = evidence.scores, evidence.passage.best
    top = scores.get(best[0], 0.0)
    shares = [(index, scores.get(index, 0.0) / top if top > 0 else 0.0) for index in best]
    worth = [(index, share) for index, share in shares if share >= WORTH]
    return tuple(Evidence(sentences[index], share) for index, share in worth[:MOST_SHOWN])


def bases(article: Article, summary: Summary, reader: JudgeReader | None) -> Iterator[Basis]:
    """What the verdicts on each key point rest on, in their order."""
    body, points = sentences_of(article), points_of(article)
    summary_terms = _summary_terms(article, summary)
    by_words = matcher(article.language)
    whole, short = by_words.match(points, body, body), by_words.match(points, summary_terms, body)
    evidence = [
        *find_evidence(body, points[:MOST_READ], reader),
        *find_evidence(body, points[MOST_READ:], None),
    ]
    opinions = _opinions(points[:MOST_READ], evidence, body, summary_terms, reader)
    places, facts = places_of(body), comparisons_of(article)
    for index, point in enumerate(points):
        read, covered = opinions[index] if index < len(opinions) else (None, None)
        missing = sum(stem not in places for stem in point.content) / max(1, len(point.content))
        near = evidence[index].nearest
        beside = NOTHING_ALIKE if near is None else align(point, body[near])
        yield Basis(
            evidence[index],
            of_support(whole[index], missing, facts[index], beside, read),
            of_coverage(short[index], facts[index], covered),
            short[index].sentences,
        )


def _summary_terms(article: Article, summary: Summary) -> tuple[Terms, ...]:
    """A summary's sentences, cut into words."""
    if summary.given is None:
        body = sentences_of(article)
        return tuple(body[index] for index in summary.sentences)
    cut = lexicon(article.language).terms
    return tuple(cut(sentence.text) for sentence in summary.given)


def _opinions(
    points: Sequence[Terms],
    evidence: Sequence[FoundEvidence],
    body: Sequence[Terms],
    summary_terms: Sequence[Terms],
    reader: JudgeReader | None,
) -> list[tuple[Read, Opinion]]:
    """What the judge says of each key point by the article and by the summary, each pair once."""
    if reader is None or not body:
        return []
    summary = " ".join(sentence.text for sentence in summary_terms)
    asked: list[tuple[str, str, str]] = []
    for where in evidence[: len(points)]:
        passage = " ".join(body[index].text for index in where.passage.sentences)
        near = body[where.nearest].text if where.nearest is not None else passage
        asked.append((passage, near, summary))
    pairs = [(p.text, text) for p, texts in zip(points, asked, strict=True) for text in texts]
    once = list(dict.fromkeys(pairs))
    opinion_of = dict(zip(once, reader.opinions(once), strict=True))
    opinions = []
    for point, where, texts in zip(points, evidence, asked, strict=False):
        by_passage, by_nearest, by_summary = (opinion_of[point.text, text] for text in texts)
        read = Read(by_passage, by_nearest, where.likeness, point.code)
        opinions.append((read, by_summary))
    return opinions

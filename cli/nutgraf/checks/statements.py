"""What all fact rules share: findings made of the differences of key points and article."""

from collections.abc import Iterator, Mapping

from nutgraf.checks.fixes import fix_of_point
from nutgraf.checks.rule import Rule, point_span, shortened
from nutgraf.differences import Difference, Kind, Reason, comparisons_of
from nutgraf.errors import within_quotes
from nutgraf.model import Analysis, Evidence, Finding, Severity, Span

_SAID, _THERE = 100, 250
"""Characters that a message quotes of a key point, and of the article."""


def objections(
    analysis: Analysis, rule: Rule, kind: Kind, wording: Mapping[Reason, str], help: str
) -> Iterator[Finding]:
    """A finding of a rule for each difference of a kind; a weak one is only a note.

    `wording` has a sentence for each reason, with places for the words, for the article's, and for
    where these stand.
    """
    for index, compared in enumerate(comparisons_of(analysis.article)):
        for each in compared.differences:
            if each.kind is kind:
                yield _finding(analysis, rule, index, each, wording[each.reason], help)


def _finding(
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
    said = within_quotes(shortened(found.words, _SAID))
    there = within_quotes(shortened(found.counterpart, _THERE))
    return Finding(
        rule=rule.id,
        severity=Severity.INFO if found.is_weak else rule.severity,
        message=words.format(words=said, counterpart=there, place=place),
        span=_span(analysis, index, found),
        help=help,
        key_point=index,
        evidence=evidence,
        stands=found.kind is Kind.QUOTATION or found.reason is Reason.MISSPELT,
        fix=next((fix_of_point(article, index, each) for each in found.repairs), None),
    )


def _span(analysis: Analysis, index: int, found: Difference) -> Span:
    """The words' own place where it is known of each letter, else the key point's."""
    offsets = analysis.article.key_points[index].offsets
    if offsets is not None and 0 <= found.start < found.end <= len(offsets):
        return Span(offsets[found.start], offsets[found.end - 1] + 1)
    return point_span(analysis, index)

"""What all fact rules share: findings made of the differences of key points and article."""

from collections.abc import Iterator, Mapping

from nutgraf.checks.fixes import fix_of_point
from nutgraf.checks.rule import Rule, point_span, shortened
from nutgraf.differences import Difference, Kind, Reason, comparisons_of
from nutgraf.errors import within_quotes
from nutgraf.model import Analysis, Evidence, Finding, Severity, Span

_SAID, _THERE = 100, 250
"""Characters that a message quotes of a key point, and of the article."""

VALUE_WORDING: Mapping[Reason, str] = {
    Reason.ABSENT: '"{words}" is not found in the article',
    Reason.DERIVED: '"{words}" is not stated in the article; {place} gives it by "{counterpart}"',
    Reason.DIFFERS: '"{words}" is not in the article; {place} says "{counterpart}"',
    Reason.ELSEWHERE: '"{words}" is in the article, but of this {place} says "{counterpart}"',
}
"""The sentences about a figure or a date, by what is wrong with it."""


def objections(
    analysis: Analysis, rule: Rule, kind: Kind, wording: Mapping[Reason, str], help: str
) -> Iterator[Finding]:
    """A finding of a rule for each difference of a kind; a weak one is only a note.

    `wording` has a sentence for each reason, with places for the words, for the article's, and for
    where these stand.
    """
    for index, compared in enumerate(comparisons_of(analysis.article)):
        for difference in compared.differences:
            if difference.kind is kind:
                yield _finding(analysis, rule, index, difference, wording[difference.reason], help)


def _finding(
    analysis: Analysis, rule: Rule, index: int, difference: Difference, words: str, help: str
) -> Finding:
    """A rule's finding on a difference of the key point at an index, in some words."""
    article = analysis.article
    evidence: tuple[Evidence, ...] = ()
    place = "the article"
    if difference.sentence is not None:
        sentence = article.sentences[difference.sentence]
        evidence = (Evidence(sentence, min(1.0, max(0.0, difference.strength))),)
        place = article.source.whereabouts(sentence.span.start) if sentence.span else place
    own_words = within_quotes(shortened(difference.words, _SAID))
    there = within_quotes(shortened(difference.counterpart, _THERE))
    return Finding(
        rule=rule.id,
        severity=Severity.INFO if difference.is_weak else rule.severity,
        message=words.format(words=own_words, counterpart=there, place=place),
        span=_span(analysis, index, difference),
        help=help,
        key_point=index,
        evidence=evidence,
        stands=difference.kind is Kind.QUOTATION or difference.reason is Reason.MISSPELT,
        fix=next((fix_of_point(article, index, repair) for repair in difference.repairs), None),
    )


def _span(analysis: Analysis, index: int, difference: Difference) -> Span:
    """The words' own place where it is known of each letter, else the key point's."""
    offsets = analysis.article.key_points[index].offsets
    if offsets is not None and 0 <= difference.start < difference.end <= len(offsets):
        return Span(offsets[difference.start], offsets[difference.end - 1] + 1)
    return point_span(analysis, index)

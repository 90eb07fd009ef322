"""No key point mentions one of the article's most important sentences.

It is the sentence that the summary ranks first, and it stands among the article's first ones, so
that hardly any summary would leave it out. It is a finding where somebody asks for it: else the
line under the table says what no point mentions.

Fails: `Repairs cost $5 million` alone, where the article begins: The bridge will close in March.
Passes: the same with `The bridge closes in March` beside it.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule, quoted
from nutgraf.matching import matcher
from nutgraf.model import Analysis, Evidence, Finding, Severity, Span, SupportVerdict
from nutgraf.text.cut import points_of, sentences_of

ID = "omitted-fact"

BEST = 1
"""Ranks in the summary that are asked for."""

FIRST = 3
"""Sentences of the article among which it must stand."""

UNTOLD = 0.05
"""The probability below which a reader of the points does not know the sentence. Set by hand."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each such sentence, at the sentence."""
    article, summary = analysis.article, analysis.summary
    best = [
        index
        for index, rank in zip(summary.sentences, summary.ranks, strict=True)
        if rank <= BEST and index < FIRST
    ]
    if not article.key_points or not best:
        return
    body, points = sentences_of(article), points_of(article)
    asked = [body[index] for index in best]
    shown = {
        evidence.sentence.index
        for support in analysis.support
        if support.verdict is SupportVerdict.SUPPORTED
        for evidence in support.evidence[:1]
    }
    known = matcher(article.language).probabilities(asked, points, points, enough=UNTOLD)
    for index, probability in zip(best, known, strict=True):
        if probability < UNTOLD and index not in shown:
            sentence = article.sentences[index]
            yield Finding(
                rule=ID,
                severity=Severity.INFO,
                message=f"no key point mentions {quoted(sentence.text)}",
                span=sentence.span or Span(0, 0),
                help="Is this a key point that the list lacks?",
                evidence=(Evidence(sentence, 1 - probability),),
            )


RULE = Rule(ID, Severity.INFO, check, __doc__)

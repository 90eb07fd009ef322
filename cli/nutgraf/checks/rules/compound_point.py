"""A key point is more than a reader takes in at a glance: too long, too many facts, or a question.

The most words are 40, or the house's own number (`max-words` in the configuration).

Fails: a bullet of 45 words, one of four clauses, or `What happens next?`
Passes: `The bridge closes in March, and a free ferry will run`
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule, point_span
from nutgraf.languages import language
from nutgraf.matching.compound import split_facts
from nutgraf.model import Analysis, Finding, Severity
from nutgraf.text.words import lexicon

ID = "compound-point"

MOST_FACTS = 3
"""Facts of a key point."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """At most one finding for each key point."""
    article = analysis.article
    for index, point in enumerate(article.key_points):
        problem = _problem(point.text, article.language, article.house.most_words)
        if problem:
            yield Finding(
                rule=ID,
                severity=Severity.INFO,
                message=f"this key point {problem}",
                span=point_span(analysis, index),
                help="Say one thing, in one short sentence.",
                key_point=index,
            )


def _problem(text: str, code: str, most: int) -> str:
    words = len(text.split() if language(code).writing.has_spaces else lexicon(code).words(text))
    if words > most:
        return f"has {words} words; {most} are plenty"
    if text.rstrip("\"'”’) ").endswith(("?", "？")):
        return "is a question, and tells nothing"
    facts = len(split_facts(text, code))
    return f"holds {facts} facts; make them {facts} points" if facts > MOST_FACTS else ""


RULE = Rule(ID, Severity.INFO, check, __doc__)

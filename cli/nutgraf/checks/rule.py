"""What a rule is: an id, a severity, and a pure function over an analysis."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nutgraf.errors import in_quotes
from nutgraf.model import Analysis, Evidence, Finding, Severity, Span

DOUBTED, DENIED = 0.2, 0.1
"""The probabilities of a reader's yes from which a bad verdict is a note, or no error. Of 184
bullets of editors that the judge had not seen 4% lie below the first, 2% below the second."""

MOST_QUOTED = 80
"""Characters of a key point that a message repeats."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, its usual severity, and what finds. `docs` is its module's docstring."""

    id: str
    severity: Severity
    check: Callable[[Analysis], Iterator[Finding]]
    docs: str | None

    @property
    def documentation(self) -> str:
        """A line that says what is wrong, then paragraphs in Markdown."""
        return (self.docs or "").strip()


def point_span(analysis: Analysis, index: int) -> Span:
    """Where a key point stands: its own place, its list's, or the start of the text."""
    point = analysis.article.key_points[index]
    if point.span:
        return point.span
    for key_points in analysis.article.lists:
        if point in key_points.points and key_points.span:
            return key_points.span
    return Span(0, 0)


def quoted(text: str) -> str:
    """A text in quotation marks, shortened at a word's end where it is long."""
    return in_quotes(shortened(text, MOST_QUOTED))


def shortened(text: str, most: int) -> str:
    """A text of so many characters at most, cut at a word's end."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def whereabouts(analysis: Analysis, evidence: tuple[Evidence, ...]) -> str:
    """Where the best sentence of evidence stands, and its words: ` (line 9: "…")`, else nothing."""
    if not evidence:
        return ""
    sentence = evidence[0].sentence
    place = analysis.article.source.whereabouts(sentence.span.start) if sentence.span else ""
    return f" ({place}: {quoted(sentence.text)})" if place else f": {quoted(sentence.text)}"

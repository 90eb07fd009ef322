"""How a key point stands, in words and a shape: what an editor wants to know first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from nutgraf.checks import uncovered_point
from nutgraf.formats.view import counted, shown_as
from nutgraf.model import Finding, Report, Severity, SupportVerdict, Verdict


class Shape(Enum):
    """What stands beside the words, the worst first; each has an outline besides its colour."""

    WRONG = "wrong"
    PART = "part"
    LOOK = "look"
    UNSURE = "unsure"
    FINE = "fine"


WORST_FIRST = tuple(Shape)


@dataclass(frozen=True, slots=True)
class Standing:
    """One key point's: its shape, a sentence, and a word for counting."""

    shape: Shape
    words: str
    counted_as: str

    @property
    def is_apart(self) -> bool:
        """Whether the sentences beside it are only the closest that there are."""
        return self in map(_OF_VERDICT.get, (SupportVerdict.UNSUPPORTED, SupportVerdict.UNCLEAR))

    @property
    def needs_look(self) -> bool:
        """Whether somebody has to look at the key point."""
        return self.shape is not Shape.FINE


_OF_VERDICT: Mapping[Verdict | SupportVerdict, Standing] = {
    SupportVerdict.SUPPORTED: Standing(Shape.FINE, "The article bears this out", "borne out"),
    SupportVerdict.PARTIAL: Standing(Shape.PART, "The article says only half of this", "half true"),
    SupportVerdict.CONTRADICTED: Standing(
        Shape.WRONG, "The article says otherwise", "contradicted"
    ),
    SupportVerdict.UNSUPPORTED: Standing(
        Shape.WRONG, "The article does not say this", "not in the article"
    ),
    SupportVerdict.UNCLEAR: Standing(
        Shape.UNSURE, "It is unclear whether the article says this", "unclear"
    ),
}
_DIFFERS = Standing(Shape.WRONG, "Something in this differs from the article", "differing")
_BUT_WRONG = Standing(Shape.WRONG, "The article bears this out, but for an error", "with an error")
_BUT_LOOK = Standing(Shape.LOOK, "The article bears this out, but see below", "with a warning")

IN_SUMMARY: Mapping[Verdict, str] = {
    Verdict.COVERED: "in the summary",
    Verdict.PARTIAL: "half in the summary",
    Verdict.MISSED: "not in the summary",
}


def by_point(findings: Iterable[Finding]) -> dict[int | None, list[Finding]]:
    """The findings on each key point, and under None those on the article."""
    found: dict[int | None, list[Finding]] = {}
    for each in findings:
        found.setdefault(each.key_point, []).append(each)
    return found


def is_loud(finding: Finding) -> bool:
    """Whether somebody has to look at a finding.

    That the summary leaves a key point out says nothing against it.
    """
    return finding.severity is not Severity.INFO and finding.rule != uncovered_point.ID


def standings(report: Report) -> tuple[Standing, ...]:
    """How each key point of a report stands, in their order."""
    found = by_point(report.findings)
    return tuple(
        _standing(shown_as(support.verdict, support.score), found.get(index, ()))
        for index, support in enumerate(report.analysis.support)
    )


def _standing(verdict: Verdict | SupportVerdict, found: Sequence[Finding]) -> Standing:
    """By the verdict and what was found; a key point with an error is never fine."""
    bad = {each.severity for each in found if is_loud(each)}
    plain = _OF_VERDICT[verdict]
    if verdict is SupportVerdict.SUPPORTED:
        if Severity.ERROR in bad:
            return _BUT_WRONG
        return _BUT_LOOK if Severity.WARNING in bad else plain
    if Severity.ERROR in bad and plain.shape is not Shape.WRONG:
        return _DIFFERS
    return plain


def headline(total: int, looks: int) -> str:
    """The answer to the first question: how many key points need a look."""
    if not total:
        return "No key points found"
    if not looks:
        return "The key point is fine" if total == 1 else f"All {total} key points are fine"
    if total == 1:
        return "The key point needs a look"
    return f"{looks} of {counted(total, 'key point')} {'needs' if looks == 1 else 'need'} a look"

"""How a key point stands, in words and a shape: what an editor wants to know first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from nutgraf.checks import uncovered_point
from nutgraf.formats.view import shown_as
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
    """One key point's: its shape, a sentence, and a word for counting.

    `needs_look` says that something is wrong with it; one that is not fine either is in doubt.
    """

    shape: Shape
    words: str
    counted_as: str
    needs_look: bool = False

    @property
    def is_apart(self) -> bool:
        """Whether the sentences beside it are only the closest that there are."""
        apart = (SupportVerdict.UNSUPPORTED, SupportVerdict.UNCLEAR)
        return self.words in (_OF_VERDICT[each].words for each in apart)

    @property
    def of_evidence(self) -> Shape:
        """The shape of its sentences in the article: the closest ones have no fault in them."""
        return Shape.UNSURE if self.is_apart else self.shape

    @property
    def is_in_doubt(self) -> bool:
        """Whether nothing is found to be wrong, and it is not borne out either."""
        return self.shape is not Shape.FINE and not self.needs_look


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
_DIFFERS = Standing(Shape.WRONG, "Something in this differs from the article", "with differences")
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
        with_look = _BUT_WRONG if Severity.ERROR in bad else _BUT_LOOK
    else:
        is_new = Severity.ERROR in bad and plain.shape is not Shape.WRONG
        with_look = _DIFFERS if is_new else plain
    return replace(with_look, needs_look=True) if bad or plain.shape is Shape.WRONG else plain


def headline(found: Sequence[Standing]) -> str:
    """The answer to the first question: how many key points need a look."""
    total = len(found)
    looks = sum(each.needs_look for each in found)
    doubts = sum(each.is_in_doubt for each in found)
    if not total:
        return "No key points found"
    if not looks and not doubts:
        return "The key point is fine" if total == 1 else f"All {total} key points are fine"
    of_all = "The key point" if total == 1 else f"{looks or doubts} of {total} key points"
    is_one = (looks or doubts) == 1
    if not looks:
        return f"{of_all} {'is' if is_one else 'are'} in doubt"
    rest = f", {doubts} {'is' if doubts == 1 else 'are'} in doubt" if doubts else ""
    return f"{of_all} {'needs' if is_one else 'need'} a look{rest}"

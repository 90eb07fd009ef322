"""How a key point stands, in words and a shape: what an editor wants to know first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from nutgraf.formats.view import State, shown_as, states
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

    The state is the terminal's. Where it `is_apart`, the sentences beside it are only the closest
    that there are.
    """

    shape: Shape
    words: str
    counted_as: str
    state: State = State.LOOK
    is_apart: bool = False

    @property
    def of_evidence(self) -> Shape:
        """The shape of its sentences in the article: the closest ones have no fault in them."""
        return Shape.UNSURE if self.is_apart else self.shape


_OF_VERDICT: Mapping[SupportVerdict, Standing] = {
    SupportVerdict.SUPPORTED: Standing(Shape.FINE, "The article bears this out", "borne out"),
    SupportVerdict.PARTIAL: Standing(Shape.PART, "The article says only half of this", "half true"),
    SupportVerdict.CONTRADICTED: Standing(
        Shape.WRONG, "The article says otherwise", "contradicted"
    ),
    SupportVerdict.UNSUPPORTED: Standing(
        Shape.WRONG, "The article does not say this", "not in the article", is_apart=True
    ),
    SupportVerdict.UNCLEAR: Standing(
        Shape.UNSURE, "It is unclear whether the article says this", "unclear", is_apart=True
    ),
}
_SILENCED = Standing(
    Shape.UNSURE,
    "The draft silences what is found here",
    "silenced",
    state=State.SILENCED,
    is_apart=True,
)
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
    findings_of: dict[int | None, list[Finding]] = {}
    for finding in findings:
        findings_of.setdefault(finding.key_point, []).append(finding)
    return findings_of


def standings(report: Report) -> tuple[Standing, ...]:
    """How each key point of a report stands, in their order."""
    findings_of = by_point(report.findings)
    return tuple(
        _standing(shown_as(support.verdict, support.score), state, findings_of.get(index, ()))
        for index, (support, state) in enumerate(
            zip(report.analysis.support, states(report), strict=True)
        )
    )


def _standing(verdict: SupportVerdict, state: State, findings: Sequence[Finding]) -> Standing:
    """By the verdict and what was found; a key point with an error is never fine."""
    if state is State.SILENCED:
        return _SILENCED
    plain = _OF_VERDICT[verdict]
    if state is not State.LOOK:
        return replace(plain, state=state)
    is_wrong = any(finding.severity is Severity.ERROR for finding in findings)
    if verdict is SupportVerdict.SUPPORTED:
        return _BUT_WRONG if is_wrong else _BUT_LOOK
    is_new = is_wrong and plain.shape is not Shape.WRONG
    return _DIFFERS if is_new else replace(plain, state=state)

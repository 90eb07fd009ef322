"""What is said about an article: judgements, findings, and their counts."""

from dataclasses import dataclass
from enum import Enum
from functools import total_ordering
from typing import NamedTuple

from nutgraf.model.article import Article, Sentence, Summary
from nutgraf.model.source import Span, Unit


class Verdict(Enum):
    """Whether the summary carries a key point."""

    COVERED = "covered"
    PARTIAL = "partial"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that speaks of a key point, with a score between 0 and 1.

    In support the score says how much it speaks of the key point, beside the best sentence; in
    coverage, how probable it is that the sentences together tell it; in a finding about a fact, how
    clear it is that they speak of the same.
    """

    sentence: Sentence
    score: float


class Probabilities(NamedTuple):
    """How probable each answer of a reader is to: does the text bear the key point out? Sums to 1.

    `yes`: all of it; `part`: one half of it; `no`: it is not there; `contra`: the text says
    otherwise. A summary that says otherwise just does not tell the key point: `no`.
    """

    yes: float
    part: float
    no: float
    contra: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """The judgement on one key point against one text; the score lies between 0 and 1.

    It is the probability of a reader's yes. `probabilities` are those of all answers, where a
    judge has read the key point.
    """

    verdict: Verdict
    score: float
    evidence: tuple[Evidence, ...]
    probabilities: Probabilities | None = None


class SupportVerdict(Enum):
    """Whether the article's body bears a key point out."""

    SUPPORTED = "supported"
    PARTIAL = "partial"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Support:
    """The judgement on one key point against the article's body, like `Coverage`.

    The evidence is what decides, the best first.
    """

    verdict: SupportVerdict
    score: float
    evidence: tuple[Evidence, ...]
    probabilities: Probabilities | None = None


@dataclass(frozen=True)
class Analysis:
    """An article, its summary, and the judgements on every key point, in the points' order.

    `judge` is the name and version of the model that read the key points, empty for none;
    `unjudged` says why it did not read all of them, where it was to.
    """

    article: Article
    summary: Summary
    coverage: tuple[Coverage, ...]
    support: tuple[Support, ...] = ()
    judge: str = ""
    unjudged: str = ""


@total_ordering
class Severity(Enum):
    """How bad a finding is; the worse is the greater."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Severity):
            return NotImplemented
        weights = list(Severity)
        return weights.index(self) < weights.index(other)


class Applicability(Enum):
    """Whether a fix may be made without being looked at: only a safe one may."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Edit:
    """The text that takes a span's place in the source."""

    span: Span
    text: str

    @classmethod
    def insert(cls, offset: int, text: str) -> "Edit":
        """The edit that puts a text before an offset, and takes nothing away."""
        return cls(Span(offset, offset), text)


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends a finding: edits of the source that do not overlap, in its order."""

    applicability: Applicability
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an editor can act on, and its place; there is none without a place.

    `stands` says that it holds whatever the verdict on its key point: a name is misspelt, or a
    quotation is no quotation, in a key point that is true.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    help: str = ""
    key_point: int | None = None
    evidence: tuple[Evidence, ...] = ()
    stands: bool = False
    fix: Fix | None = None


@dataclass(frozen=True)
class Report:
    """All that nutgraf has to say about one source.

    The asides are what rules on request have found where nobody has asked for their findings:
    what the summary leaves out, and what no key point mentions. They weigh nothing. Nor do the
    `silenced` findings, which directives of the draft silence.
    """

    analysis: Analysis
    findings: tuple[Finding, ...] = ()
    asides: tuple[Finding, ...] = ()
    silenced: tuple[Finding, ...] = ()

    def count(self, verdict: Verdict) -> int:
        """How many key points have this verdict."""
        return sum(coverage.verdict is verdict for coverage in self.analysis.coverage)

    @property
    def is_text(self) -> bool:
        """Whether its source is a text that fixes can be made in: no record, no document."""
        source = self.analysis.article.source
        return source.line is None and source.unit is Unit.LINE

    @property
    def total(self) -> int:
        """How many key points there are."""
        return len(self.analysis.coverage)

    @property
    def ratio(self) -> float | None:
        """Covered key points to all of them; None where there are none."""
        return self.count(Verdict.COVERED) / self.total if self.total else None

"""The types of the JSON reports: their own, for other people's programs read them.

The shape is laid down in `report.schema.json`, which ships beside this file; it only grows.
"""

from typing import NotRequired, TypedDict


class JsonEvidence(TypedDict):
    """A sentence that carries a key point."""

    text: str
    line: NotRequired[int]
    column: NotRequired[int]
    score: float


class JsonSentence(TypedDict):
    """A sentence of the summary."""

    text: str
    line: NotRequired[int]
    column: NotRequired[int]
    score: NotRequired[float]
    rank: NotRequired[int]


class JsonSummary(TypedDict):
    """The summary, in the article's order."""

    method: str
    sentences: list[JsonSentence]


class JsonProbabilities(TypedDict):
    """How probable each answer of a reader is; they sum to 1 within rounding."""

    yes: float
    part: float
    no: float
    contra: float


class JsonJudgement(TypedDict):
    """Whether the summary carries a key point, or the article bears it out."""

    verdict: str
    score: float
    probabilities: NotRequired[JsonProbabilities]
    evidence: list[JsonEvidence]


class JsonKeyPoint(TypedDict):
    """One key point; `list` is the index of its list."""

    text: str
    line: NotRequired[int]
    column: NotRequired[int]
    list: int
    label: NotRequired[str]
    coverage: NotRequired[JsonJudgement]
    support: NotRequired[JsonJudgement]


class JsonList(TypedDict):
    """A list of key points, and what made nutgraf see one."""

    origin: str
    heading: str
    line: NotRequired[int]
    column: NotRequired[int]


class JsonTotals(TypedDict):
    """The counts of the verdicts."""

    covered: int
    partial: int
    missed: int
    total: int
    ratio: float | None


class JsonEdit(TypedDict):
    """The text that takes a range's place; columns count code points, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class JsonFix(TypedDict):
    """What mends a finding: edits that do not overlap, all of them or none."""

    applicability: str
    edits: list[JsonEdit]


class JsonFinding(TypedDict):
    """One finding."""

    rule: str
    severity: str
    message: str
    help: str
    line: int
    column: int
    end_line: int
    end_column: int
    key_point: int | None
    evidence: list[JsonEvidence]
    fix: NotRequired[JsonFix]


class JsonSource(TypedDict):
    """What was read."""

    name: str
    id: NotRequired[str]


class JsonReport(TypedDict):
    """One report: one article."""

    schema: str
    source: JsonSource
    title: str
    language: str
    author: NotRequired[str]
    outlet: NotRequired[str]
    section: NotRequired[str]
    date: NotRequired[str]
    judge: NotRequired[str | None]
    summary: NotRequired[JsonSummary]
    lists: NotRequired[list[JsonList]]
    key_points: NotRequired[list[JsonKeyPoint]]
    coverage: NotRequired[JsonTotals]
    findings: NotRequired[list[JsonFinding]]
    asides: NotRequired[list[JsonFinding]]

"""The types that flow through the program; all are frozen and know their own ratios."""

from nutgraf.model.article import (
    Article,
    Block,
    BlockKind,
    KeyPoint,
    KeyPointList,
    Origin,
    Sentence,
    Summary,
)
from nutgraf.model.directive import Directive, Reach
from nutgraf.model.house import NO_HOUSE, House
from nutgraf.model.report import (
    Analysis,
    Applicability,
    Coverage,
    Edit,
    Evidence,
    Finding,
    Fix,
    Probabilities,
    Report,
    Severity,
    Support,
    SupportVerdict,
    Verdict,
)
from nutgraf.model.source import (
    Place,
    Row,
    Source,
    Span,
    Unit,
)

__all__ = [
    "NO_HOUSE",
    "Analysis",
    "Applicability",
    "Article",
    "Block",
    "BlockKind",
    "Coverage",
    "Directive",
    "Edit",
    "Evidence",
    "Finding",
    "Fix",
    "House",
    "KeyPoint",
    "KeyPointList",
    "Origin",
    "Place",
    "Probabilities",
    "Reach",
    "Report",
    "Row",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "Summary",
    "Support",
    "SupportVerdict",
    "Unit",
    "Verdict",
]

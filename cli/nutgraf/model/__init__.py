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
from nutgraf.model.report import (
    Analysis,
    Coverage,
    Evidence,
    Finding,
    Report,
    Severity,
    Support,
    SupportVerdict,
    Verdict,
)
from nutgraf.model.source import (
    Place,
    Source,
    Span,
)

__all__ = [
    "Analysis",
    "Article",
    "Block",
    "BlockKind",
    "Coverage",
    "Evidence",
    "Finding",
    "KeyPoint",
    "KeyPointList",
    "Origin",
    "Place",
    "Report",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "Summary",
    "Support",
    "SupportVerdict",
    "Verdict",
]

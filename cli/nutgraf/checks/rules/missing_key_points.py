"""The article has no list of key points.

nutgraf looks for a heading such as `Key Points` or `TL;DR` with a list below it, for a
callout, for `@highlight` lines, and in the front matter; `nutgraf points` shows what it saw.

Fails: an article of paragraphs alone.
Passes: an article with a list under `Key points`.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.model import Analysis, Finding, Severity, Span

ID = "missing-key-points"


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding, at the article's first block, where there is no key point."""
    if analysis.article.key_points:
        return
    blocks = analysis.article.blocks
    yield Finding(
        rule=ID,
        severity=Severity.WARNING,
        message="no key points found in this article",
        span=blocks[0].span if blocks else Span(0, 0),
        help='Put the points in a list under a heading such as "Key Points", '
        "or name a file with --points.",
    )


RULE = Rule(ID, Severity.WARNING, check, __doc__)

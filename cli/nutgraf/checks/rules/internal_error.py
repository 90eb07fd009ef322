"""nutgraf failed on this article, or it took more than its limits; all others are done.

The run ends with exit code 3, whatever else it found.

Fails: an article at which the program crashes.
Passes: every other one.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.model import Analysis, Finding, Severity, Span

ID = "internal-error"


def check(analysis: Analysis) -> Iterator[Finding]:
    """No finding, ever: whoever has an analysis has not crashed."""
    yield from ()


def internal_error(error: BaseException | str) -> Finding:
    """The finding for an article at which the program crashed, at the article's beginning."""
    if isinstance(error, str):
        problem, help = error, "If the article may take so much, raise the limit; or report it."
    else:
        problem = f"{type(error).__name__}: {error}"
        help = "This is a bug in nutgraf; please report it, with the article if you may."
    return Finding(
        rule=ID,
        severity=Severity.ERROR,
        message=f"nutgraf could not check this article: {problem}",
        span=Span(0, 0),
        help=help,
    )


RULE = Rule(ID, Severity.ERROR, check, __doc__)

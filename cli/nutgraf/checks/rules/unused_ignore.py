"""A comment that silences a rule silences nothing, or names no rule.

A finding can be silenced in the draft itself: `<!-- nutgraf-disable RULE -->` up to
`<!-- nutgraf-enable RULE -->`, `nutgraf-disable-line`, `nutgraf-disable-next-line`,
`nutgraf-disable-file`, or `nutgraf: {ignore: [RULE]}` in the front matter. One that has nothing
left to silence would hide the next mistake; one that names no rule is an error.

Fails: `<!-- nutgraf-disable-line misquote -->` on a bullet without a misquote.
Passes: the same on a bullet with one.
"""

from collections.abc import Iterator
from dataclasses import replace

from nutgraf.checks.fixes import fix_of_comment
from nutgraf.checks.policy import Policy
from nutgraf.checks.rule import Rule
from nutgraf.checks.silencing import Silenced
from nutgraf.model import Analysis, Directive, Finding, Reach, Severity

ID = "unused-ignore"
_HELP = "`nutgraf explain unused-ignore` shows the comments, `nutgraf rules` the rules."


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each comment that cannot be obeyed, and each unknown rule that one names."""
    from nutgraf.checks import RULES

    for directive in analysis.article.directives:
        if directive.reach is None:
            words = [f"nutgraf-{reach.value}" for reach in Reach]
            yield _finding(
                directive, f'"{directive.word}" is none of {", ".join(words)}', Severity.ERROR
            )
        for name in directive.rules:
            if name not in RULES:
                yield _finding(directive, RULES.unknown(name), Severity.ERROR)


def unused(silenced: Silenced, policy: Policy, source: str) -> Iterator[Finding]:
    """A finding for each comment with nothing to silence, as far as its rules have run.

    Its fix takes the comment out of the source's text, or the rules that are idle out of it.
    """
    from nutgraf.checks import RULES

    for directive, rules in silenced.unused:
        idle = [rule for rule in rules if rule in RULES and rule != ID and policy.looks(rule)]
        if directive.reach is Reach.NO_FURTHER:
            message = "nothing is disabled above this comment"
        elif idle:
            message = f"there is nothing here for {' and '.join(idle)} to find; take this away"
        elif not directive.rules and all(map(policy.looks, RULES)):
            message = "there is nothing here to silence; take this away"
        else:
            continue
        fix = fix_of_comment(directive, idle, source)
        yield replace(_finding(directive, message, Severity.WARNING), fix=fix)


def _finding(directive: Directive, message: str, severity: Severity) -> Finding:
    return Finding(ID, severity, message, directive.span, _HELP)


RULE = Rule(ID, Severity.WARNING, check, __doc__)

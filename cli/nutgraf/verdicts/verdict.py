"""From the probabilities of a reader's answers to one word."""

from nutgraf.model import Probabilities, SupportVerdict, Verdict

YES = 0.5
"""The probability from which a yes is one."""

SURE = 0.36
"""Below this the likeliest answer other than yes is none: nothing can tell."""

_OTHERWISE = (SupportVerdict.PARTIAL, SupportVerdict.UNSUPPORTED, SupportVerdict.CONTRADICTED)


def support_verdict(found: Probabilities) -> SupportVerdict:
    """Whether the article bears a key point out."""
    if found.yes >= YES:
        return SupportVerdict.SUPPORTED
    rest = found[1:]
    most = max(rest)
    return _OTHERWISE[rest.index(most)] if most >= SURE else SupportVerdict.UNCLEAR


def coverage_verdict(found: Probabilities) -> Verdict:
    """Whether a summary tells a key point."""
    if found.yes >= YES:
        return Verdict.COVERED
    return Verdict.PARTIAL if found.part > found.no + found.contra else Verdict.MISSED

"""From the probabilities of a reader's answers to one word."""

from nutgraf.model import Probabilities, SupportVerdict, Verdict

YES, SURE = 0.5, 0.36
"""The probabilities from which a yes is one, and from which another answer is."""

YES_BY_WORDS, SURE_BY_WORDS = 0.66, 0.5
"""The two probabilities where no judge has read. Half of the true paraphrases of `balanced` have
three quarters of their words nowhere in the article, as points about something else have: of these
nobody can tell by words, and the verdict is unclear."""

_OTHERWISE = (SupportVerdict.PARTIAL, SupportVerdict.UNSUPPORTED, SupportVerdict.CONTRADICTED)


def support_verdict(probabilities: Probabilities, *, is_read: bool = True) -> SupportVerdict:
    """Whether the article bears a key point out; unclear where nothing can tell."""
    if probabilities.yes >= (YES if is_read else YES_BY_WORDS):
        return SupportVerdict.SUPPORTED
    rest = probabilities[1:]
    most = max(rest)
    if most < (SURE if is_read else SURE_BY_WORDS):
        return SupportVerdict.UNCLEAR
    return _OTHERWISE[rest.index(most)]


def coverage_verdict(probabilities: Probabilities) -> Verdict:
    """Whether a summary tells a key point."""
    if probabilities.yes >= YES:
        return Verdict.COVERED
    return (
        Verdict.PARTIAL
        if probabilities.part > probabilities.no + probabilities.contra
        else Verdict.MISSED
    )

"""What a check says of all key points: the answer in one sentence, and what is left out."""

from collections import Counter

from nutgraf.checks.rules import internal_error, omitted_fact
from nutgraf.formats.view import State, counted, percent, states
from nutgraf.formats.visible import clipped, visible
from nutgraf.model import Report, Verdict

MOST_NAMED = 20
"""Key points that a line names by number."""

MOST_UNTOLD = 100
"""Characters of a sentence that no key point mentions."""


def answer(report: Report) -> str:
    """One sentence on how many key points need a look, which is the editor's first question."""
    if any(finding.rule == internal_error.ID for finding in report.findings):
        return "This draft could not be checked"
    counts = Counter(states(report))
    return answer_of(
        counts[State.LOOK], counts[State.IN_DOUBT], counts.total(), counts[State.SILENCED]
    )


def answer_of(look: int, doubted: int, total: int, silenced: int = 0) -> str:
    """The answer in words, from how many key points need a look, are in doubt or silenced."""
    if total == 0:
        return "No key points found"
    if total == 1 and (look or doubted or silenced):
        word = "needs a look" if look else f"is {'in doubt' if doubted else 'silenced'}"
        return f"The key point {word}"
    others = "".join(
        f", {number} {'is' if number == 1 else 'are'} {word}"
        for number, word in ((doubted, "in doubt"), (silenced, "silenced"))
        if number
    )
    if look:
        need = "needs" if look == 1 else "need"
        return f"{look} of {counted(total, 'key point')} {need} a look{others}"
    if others:
        holds = total - doubted - silenced
        hold = "holds" if holds == 1 else "hold"
        return f"{holds} of {counted(total, 'key point')} {hold}{others}"
    every = {1: "The key point holds", 2: "Both key points hold"}
    return every.get(total, f"All {total} key points hold")


def closing(report: Report) -> list[str]:
    """Lines on what the summary leaves out and what no key point mentions, which are no faults."""
    analysis = report.analysis
    if not analysis.coverage:
        return []
    lines = [_carried(report)]
    for aside in report.asides:
        if aside.rule == omitted_fact.ID:
            sentence = aside.evidence[0].sentence
            source = analysis.article.source
            place = f" ({source.whereabouts(sentence.span.start)})" if sentence.span else ""
            untold = clipped(visible(sentence.text), MOST_UNTOLD)
            lines.append(f"No point mentions: {untold}{place}")
    return lines


def _carried(report: Report) -> str:
    """A sentence on which key points the summary does not carry, and how many it does."""
    verdicts = [coverage.verdict for coverage in report.analysis.coverage]
    missed = [number for number, verdict in enumerate(verdicts, 1) if verdict is Verdict.MISSED]
    partly = [number for number, verdict in enumerate(verdicts, 1) if verdict is Verdict.PARTIAL]
    method = report.analysis.summary.method
    share = f"{method}: {report.count(Verdict.COVERED)} of {report.total} covered"
    share += f", {percent(report.ratio)}" if report.ratio is not None else ""
    parts = [f"does not carry: {_numbers(missed)}"] if missed else []
    parts += [f"carries in part: {_numbers(partly)}"] if partly else []
    return f"The summary {'; '.join(parts) or 'carries every key point'} ({share})."


def _numbers(numbers: list[int]) -> str:
    named = ", ".join(map(str, numbers[:MOST_NAMED]))
    return named + (f" and {len(numbers) - MOST_NAMED} more" if len(numbers) > MOST_NAMED else "")

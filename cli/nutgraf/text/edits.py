"""Edits of a text, as pure functions; files, diffs and editors are for the callers."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from nutgraf.model import Applicability, Edit, Fix, Span


def chosen(fixes: Iterable[Fix | None], *, unsafe: bool) -> tuple[Fix, ...]:
    """The fixes that can be made together, in the order of the text; unsafe ones if allowed.

    Of two that overlap, the safe one is chosen, else the first. A repeated fix is made once.
    """
    allowed = [fix for fix in fixes if fix and (unsafe or fix.applicability is Applicability.SAFE)]
    taken: list[Fix] = []
    spans: list[Span] = []  # of their edits, in order: none of them touches another
    for fix in sorted(allowed, key=lambda fix: (fix.applicability.value, _start(fix))):
        own = [edit.span for edit in fix.edits]
        if own and not any(_is_taken(span, spans) for span in own):
            taken.append(fix)
            for span in own:
                insort(spans, span)
    return tuple(sorted(taken, key=_start))


def edits_of(fixes: Iterable[Fix]) -> tuple[Edit, ...]:
    """The edits of some fixes that do not overlap, in the order of the text."""
    edits = (edit for fix in fixes for edit in fix.edits)
    return tuple(sorted(edits, key=lambda edit: edit.span))


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text after some edits; ValueError where these overlap."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if not done <= edit.span.start <= edit.span.end <= len(text):
            raise ValueError(f"the edit of {edit.span} crosses another, or is not in the text")
        pieces += [text[done : edit.span.start], edit.text]
        done = edit.span.end
    return "".join([*pieces, text[done:]])


def _start(fix: Fix) -> int:
    return min((edit.span.start for edit in fix.edits), default=0)


def _is_taken(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a span overlaps with one that is taken, or is at the same place."""
    index = bisect_left(spans, span)
    before, behind = spans[max(0, index - 1) : index], spans[index : index + 1]
    return any(neighbour.end > span.start for neighbour in before) or any(
        neighbour.start < span.end or neighbour == span for neighbour in behind
    )

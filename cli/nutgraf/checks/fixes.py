"""The fixes of findings: edits of the source, each just where the words stand that it changes."""

from collections.abc import Collection

from nutgraf.differences.repair import Repair
from nutgraf.model import Applicability, Article, Directive, Edit, Fix, KeyPoint, Span
from nutgraf.text.folding import fold_space

RESERVED = '<>&*_[]{}`#|~\\":;\n'
"""What may be markup somewhere: nothing is written that has one of these, nor put in its place."""


def fix_of_point(article: Article, index: int, repair: Repair) -> Fix | None:
    """The fix that makes a repair of the key point at an index.

    None where its words do not stand in the source as they are read: with markup in them, escaped,
    or in a place that is not known letter for letter.
    """
    point, source = article.key_points[index], article.source.text
    edit = _edit(point, source, repair) or _edit(point, source, _narrowed(point.text, repair))
    if edit is None:
        return None
    applicability = Applicability.SAFE if repair.is_safe else Applicability.UNSAFE
    return Fix(applicability, (edit,))


def _edit(point: KeyPoint, source: str, repair: Repair) -> Edit | None:
    """The edit of the source that a repair is; None where that is not clean."""
    if point.offsets is None or not 0 <= repair.start < repair.end <= len(point.offsets):
        return None
    old = point.text[repair.start : repair.end]
    if any(char in old + repair.text for char in RESERVED + point.reserved):
        return None
    span = Span(point.offsets[repair.start], point.offsets[repair.end - 1] + 1)
    return Edit(span, repair.text) if fold_space(source[span.start : span.end]) == old else None


def _narrowed(text: str, repair: Repair) -> Repair:
    """A repair without the letters at both ends that stay as they are."""
    start, end, new = repair.start, repair.end, repair.text
    while end - start > 1 and len(new) > 1 and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while end - start > 1 and len(new) > 1 and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return Repair(start, end, new, repair.is_safe)


def fix_of_comment(directive: Directive, idle: Collection[str], source: str) -> Fix | None:
    """The fix that takes a comment to nutgraf away, or only those of its rules that are idle.

    A line that is left empty goes with it. None where it is no comment of the text.
    """
    if not directive.is_comment:
        return None
    kept = [rule for rule in directive.rules if rule not in idle]
    if directive.rules and idle and kept:
        span = Span(directive.places[0].start, directive.places[-1].end)
        joint = ", " if "," in source[span.start : span.end] else " "
        edit = Edit(span, joint.join(kept))
    else:
        edit = Edit(_with_its_line(directive.span, source), "")
    return Fix(Applicability.SAFE, (edit,))


def _with_its_line(span: Span, source: str) -> Span:
    """A comment and the blanks before it; the whole line where there is nothing else on it.

    Of two empty lines around such a line one goes too.
    """
    start, end = span.start, span.end
    while start and source[start - 1] in " \t":
        start -= 1
    behind = end
    while source[behind : behind + 1] in (" ", "\t"):
        behind += 1
    opens = not start or source[start - 1] == "\n"
    closes = source[behind : behind + 1] in ("\n", "")
    if not opens:
        return Span(start, behind if closes else end)
    if not closes:
        return Span(span.start, behind)
    behind += source[behind : behind + 1] == "\n"
    is_below_gap = start < 2 or source[start - 2 : start] == "\n\n"
    if is_below_gap and source[behind : behind + 1] == "\n":
        behind += 1
    return Span(start, behind)

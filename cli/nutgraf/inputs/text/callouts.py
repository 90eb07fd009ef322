"""Boxes in Markdown: `> [!summary]` of Obsidian and GitHub, `!!! abstract` of MkDocs, `:::`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.inputs.drafts.lines import Line
from nutgraf.inputs.text.containers import containers, opening
from nutgraf.model import Block, BlockKind, Span

_ADMONITION = re.compile(r"(?:!!!|\?\?\?)\+?[ \t]+([\w-]+)[ \t]*\"?([^\n\"]*)\"?[ \t]*$")
_CALLOUT = re.compile(r"\[!([\w; -]+)\][+-]?[ \t]*([^\n]*)")


def as_quotes(lines: Sequence[Line], code: str) -> tuple[str, dict[int, str]]:
    """The text with all boxes turned into block quotes, and the types of boxes by their first line.

    Every line keeps its end, and positions are counted from there.
    """
    out: list[str] = []
    laid_out = containers(lines, code)
    boxes = dict(laid_out.kinds)
    kind = ""  # of the `!!!` box that is open
    for number, line in enumerate(lines):
        match = _ADMONITION.match(line.text)
        if number in laid_out.hidden:
            kind = ""
            out.append("> " * laid_out.depths[number])
        elif number in laid_out.kinds or (laid_out.depths[number] and not match and not kind):
            kind = ""
            prefix = "> " * laid_out.depths[number]
            out.append(prefix if number in laid_out.kinds else prefix + line.text)
        elif match:
            kind = boxes[number] = match[1].lower()
            out.append(">" + " " * (len(line.text) - 1))
        elif kind and line.text[:4] == "    ":
            if out[-1][:1] != ">":  # a blank line has ended the quote
                boxes[number] = kind
            out.append(">" + line.text[1:])
        else:
            kind = kind if line.is_blank else ""
            out.append(line.text)
    return "\n".join(out), boxes


def box_title(line: Line, kind: str, code: str) -> Iterator[Block]:
    """The title of a `!!!` or `:::` box; its type, if it has no title."""
    match = _ADMONITION.match(line.text)
    if match:
        yield _title(line, match.span(2), kind)
    elif box := opening(line.text, code):
        yield _title(line, box.title, kind)


def callout_title(line: Line) -> Block | None:
    """The title of a `[!…]` box, or its type if it has no title; None for any other line."""
    match = _CALLOUT.match(line.text)
    return _title(line, match.span(2), match[1].strip().lower()) if match else None


def _title(line: Line, title: tuple[int, int], kind: str) -> Block:
    heading = Block(BlockKind.HEADING, Span(line.start, line.end), line.text, callout=kind)
    part = heading.part(*title)
    return part if part.text else replace(heading, text=kind)

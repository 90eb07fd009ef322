"""Boxes in Markdown: `> [!summary]` of Obsidian and GitHub, `!!! abstract` of MkDocs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.inputs.lines import Line
from nutgraf.model import Block, BlockKind, Span

_ADMONITION = re.compile(r"(?:!!!|\?\?\?)\+?[ \t]+([\w-]+)[ \t]*\"?([^\n\"]*)\"?[ \t]*$")
_CALLOUT = re.compile(r"\[!([\w; -]+)\][+-]?[ \t]*([^\n]*)")


def as_quotes(lines: Sequence[Line]) -> tuple[str, dict[int, str]]:
    """The text with `!!! abstract` boxes made block quotes of the same length, and their types."""
    out: list[str] = []
    boxes: dict[int, str] = {}
    kind = ""  # of the box that is open
    for number, line in enumerate(lines):
        match = _ADMONITION.match(line.text)
        if match:
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


def box_title(line: Line, kind: str) -> Iterator[Block]:
    """The title of a `!!!` box, or its type where it has none."""
    match = _ADMONITION.match(line.text)
    if match:
        yield _title(line, match, kind)


def callout_title(line: Line) -> Block | None:
    """The title of a `[!…]` box, or its type where it has none; None for any other line."""
    match = _CALLOUT.match(line.text)
    return _title(line, match, match[1].strip().lower()) if match else None


def _title(line: Line, match: re.Match[str], kind: str) -> Block:
    heading = Block(BlockKind.HEADING, Span(line.start, line.end), line.text, callout=kind)
    return heading.part(match.start(2), match.end(2)) if match[2] else replace(heading, text=kind)

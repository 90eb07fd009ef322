"""Where in its source the content of a Markdown token stands: markdown-it tells only its lines."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from nutgraf.inputs.lines import Line

if TYPE_CHECKING:
    from markdown_it.token import Token


def content_lines(token: "Token", lines: Sequence[Line], cell: int, is_heading: bool) -> list[Line]:
    """A token's content as lines of the source, without list marks, `>` and indentation.

    `cell` is its place in the row of a table, from 1 on, and 0 where it is in none.
    """
    found = []
    first = token.map[0] if token.map else 0
    for number, content in enumerate(token.content.split("\n"), first):
        line = lines[min(number, len(lines) - 1)]
        piece = content.strip()
        if cell or is_heading:
            at = _cell_start(line.text, cell, piece)
        else:
            at = len(line.text.rstrip()) - len(piece)
        if at < 0 and cell:  # markdown-it has taken the escape off a cell's bars
            piece = piece.replace("|", "\\|")
            at = _cell_start(line.text, cell, piece)
        if at >= 0 and line.text[at : at + len(piece)] == piece and piece:
            found.append(Line(piece, line.start + at))
    return found


def _cell_start(line: str, cell: int, piece: str) -> int:
    """Where the content of a heading (cell 0) or of the n-th cell of a table's row begins."""
    at = 0
    bars = re.finditer(r"(?<!\\)\|", line)
    skip = cell if line.lstrip().startswith("|") else cell - 1
    for _ in range(max(0, skip)):
        bar = next(bars, None)
        at = bar.end() if bar else at
    return line.find(piece, at)

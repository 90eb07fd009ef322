"""Where in its source the content of a Markdown token stands: markdown-it tells only its lines."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from nutgraf.inputs.drafts.lines import Line

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
    bars = _bars(line)
    skip = min(cell if line.lstrip().startswith("|") else cell - 1, len(bars))
    return line.find(piece, bars[skip - 1] if skip > 0 else 0)


@lru_cache(maxsize=2)
def _bars(line: str) -> tuple[int, ...]:
    """Behind each bar of a table's row; found once for all its cells, of which a row has many."""
    return tuple(bar.end() for bar in re.finditer(r"(?<!\\)\|", line))

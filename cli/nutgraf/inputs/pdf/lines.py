"""The lines of a page in reading order, column after column.

Runs are parted by recursive cuts along the white space between them (XY-cut; Nagy and Seth 1984),
at a gutter from top to bottom if there is one, else at the widest gap.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from nutgraf.inputs.drafts.lines import bullet
from nutgraf.inputs.pdf.glyphs import Run
from nutgraf.inputs.pdf.pages import PrintedPage

_MOST_RUNS, _DEEPEST = 1500, 40  # of a page that is cut, and cuts within cuts
_GUTTER = 0.7
"""The smallest width of a gutter, in type sizes."""


@dataclass(frozen=True, slots=True)
class Column:
    """A part of a page whose lines follow each other, with its left and right edges."""

    page: int
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A printed line, with its number on the page from 1; `bold` is the length of its bold start.

    `edge` is the right edge of the lines like it.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: int
    number: int
    column: Column
    edge: float
    is_link: bool = False


def page_lines(page: PrintedPage) -> list[PrintedLine]:
    """The lines of a page, in reading order."""
    lines: list[PrintedLine] = []
    runs = _with_bullets(page.runs)
    for part in _parts(runs) if len(runs) <= _MOST_RUNS else [runs]:
        column = Column(page.number, min(run.x0 for run in part), max(run.x1 for run in part))
        rows = _rows(part)
        edges = _edges(rows)
        for row in rows:
            lines.append(_line(row, len(lines) + 1, column, edges[_size(row)]))
    return lines


def _with_bullets(runs: Sequence[Run]) -> list[Run]:
    """The runs, with a bullet that stands apart joined to the run on its right."""
    joined: list[Run] = []
    for run in sorted(runs, key=lambda run: (-round(run.y), run.x0)):
        before = joined[-1] if joined else None
        if before and len(before.text) <= 4 and bullet(f"{before.text} x")[0]:
            is_beside = abs(before.y - run.y) < 0.5 * max(run.size, before.size)
            if is_beside and 0 < run.x0 - before.x1 < 5 * run.size:
                text = f"{before.text} {run.text}"
                bold = run.bold + len(before.text) + 1 if run.bold else 0
                size, is_link = run.size, run.is_link
                joined[-1] = Run(text, before.x0, run.x1, run.y, size, bold, is_link)
                continue
        joined.append(run)
    return joined


def _parts(runs: list[Run], depth: int = 0) -> list[list[Run]]:
    """The runs of each column, in reading order."""
    if not runs:
        return []
    if depth > _DEEPEST or not _stand_side_by_side(runs):
        return [runs]
    gutter = _gutter(runs)
    if gutter is not None:
        left, right = _split(runs, [run.x0 < gutter for run in runs])
        return _parts(left, depth + 1) + _parts(right, depth + 1)
    gap = _gap(runs)
    if gap is None:
        return [runs]
    top, foot = _split(runs, [run.y > gap for run in runs])
    parts = _parts(top, depth + 1) + _parts(foot, depth + 1)
    return parts if len(parts) > 2 else [runs]


def _split(runs: Sequence[Run], firsts: Sequence[bool]) -> tuple[list[Run], list[Run]]:
    first = [run for run, is_first in zip(runs, firsts, strict=True) if is_first]
    return first, [run for run, is_first in zip(runs, firsts, strict=True) if not is_first]


def _stand_side_by_side(runs: Sequence[Run]) -> bool:
    """Whether any two runs stand side by side."""
    by_height = sorted(runs, key=lambda run: run.y)
    return any(b.y - a.y < 0.5 * a.size for a, b in itertools.pairwise(by_height))


def _gutter(runs: Sequence[Run]) -> float | None:
    """The widest vertical gap that no run crosses, with two lines or more on either side."""
    by_left = sorted(runs, key=lambda run: run.x0)
    least = _GUTTER * median(run.size for run in runs)
    edge, best = by_left[0].x1, None
    for index, run in enumerate(by_left):
        width = run.x0 - edge
        is_widest = width > least and (best is None or width > best[0])
        if is_widest and min(_height(by_left[:index]), _height(by_left[index:])) > 0:
            best = (width, run.x0)
        edge = max(edge, run.x1)
    return best[1] if best else None


def _height(runs: Sequence[Run]) -> float:
    """The distance from the first baseline to the last; 0 for a single line."""
    height = max(run.y for run in runs) - min(run.y for run in runs)
    return height if height > 0.5 * runs[0].size else 0.0


def _gap(runs: Sequence[Run]) -> float | None:
    """The height at the middle of the widest gap between lines; None without a gap."""
    heights = sorted({run.y for run in runs}, reverse=True)
    size = {run.y: run.size for run in runs}
    gaps = [(a - b - size[b], -a, (a + b) / 2) for a, b in itertools.pairwise(heights)]
    widest = max(gaps, default=None)
    return widest[2] if widest and widest[0] > -0.7 * size[heights[0]] else None


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of a column by line, from the top and from the left."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.y, run.x0)):
        if rows and abs(rows[-1][0].y - run.y) < 0.4 * max(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.x0) for row in rows]


def _size(row: Sequence[Run]) -> int:
    """The rounded type size of a row."""
    return round(max(run.size for run in row))


def _edges(rows: Sequence[Sequence[Run]]) -> dict[int, float]:
    """The right edge of a column's lines by type size, since a title may extend further."""
    rightmost: dict[int, float] = {}
    for row in rows:
        rightmost[_size(row)] = max(rightmost.get(_size(row), 0.0), row[-1].x1)
    return {
        size: max(rightmost.get(like, 0.0) for like in (size - 1, size, size + 1))
        for size in rightmost
    }


def _line(row: Sequence[Run], number: int, column: Column, edge: float) -> PrintedLine:
    text, bold = row[0].text, row[0].bold
    for run in row[1:]:
        if bold == len(text) and run.bold:
            bold += 1 + run.bold
        text += f" {run.text}"
    size = max(run.size for run in row)
    is_link = all(run.is_link for run in row)
    x0, x1, y = row[0].x0, row[-1].x1, row[0].y
    return PrintedLine(text, x0, x1, y, size, bold, number, column, edge, is_link)

"""The paragraphs among printed lines, parted by white space, indents, type and short lines."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median_low

from nutgraf.inputs.drafts.lines import bullet, ends_with_stop
from nutgraf.inputs.pdf.glyphs import HYPHEN
from nutgraf.inputs.pdf.lines import PrintedLine
from nutgraf.text.words import has_spaceless

_LIKE = 0.08
"""The share by which sizes of the same type may differ."""

_LOOSE = 1.3
"""White space between two paragraphs, in line distances."""

_INDENT = 0.7
"""The smallest indent of a first line, in type sizes."""


_UNCUT = 4
"""Characters by which a line without spaces may be short, since numbers and marks are not split."""

_DASHES = ("-", "–", "—")

CUT = re.compile(rf"[^\W_][-‐{HYPHEN}]$")
"""A word that is cut at the end of a line, or a compound."""


class Flow:
    """Joins lines to paragraphs; `body` is the usual type size of the text."""

    def __init__(self, body: float) -> None:
        self._body = body
        self._pitch: dict[int, float] = {}

    def paragraphs(self, lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
        """The lines of each paragraph, in order."""
        self._pitch = _pitches(lines)
        open_lines: list[PrintedLine] = []
        for line in lines:
            if open_lines and self._begins(line, open_lines):
                yield open_lines
                open_lines = []
            open_lines.append(line)
        if open_lines:
            yield open_lines

    def _begins(self, line: PrintedLine, paragraph: Sequence[PrintedLine]) -> bool:
        """Whether a line begins a paragraph of its own."""
        last = paragraph[-1]
        if not _are_alike(line, last):
            return True
        if bullet(line.text)[0] and not _only_looks_marked(line, paragraph):
            return True
        if CUT.search(last.text) and line.text[0].isalnum():
            return False
        if _is_bold(line) != _is_bold(last):
            return True
        if line.column != last.column:
            return not self._goes_on(line, last)
        if last.y - line.y > _LOOSE * self._pitch.get(round(line.size), 1.2 * line.size):
            return True
        if line.size > (1 + _LIKE) * self._body:
            return False  # headings break where it looks well
        edge = line.column.x0
        if bullet(paragraph[0].text)[0]:
            is_hanging = line.x0 > paragraph[0].x0 + 0.3 * line.size
            return not is_hanging and (_is_short(last, line) or ends_with_stop(last.text))
        is_indented = line.x0 - last.x0 > _INDENT * line.size and last.x0 - edge < line.size
        is_alone = len(paragraph) == 1 and last.x0 - line.x0 > _INDENT * line.size
        return (is_indented and not is_alone) or _is_short(last, line)

    def _goes_on(self, line: PrintedLine, last: PrintedLine) -> bool:
        """Whether a paragraph continues in the next column, or on the next page."""
        if ends_with_stop(last.text) or line.size > (1 + _LIKE) * self._body:
            return False
        first = next((char for char in line.text if char.isalnum()), "")
        return first.islower() or last.x1 > last.edge - 4 * last.size


def _are_alike(line: PrintedLine, last: PrintedLine) -> bool:
    return abs(line.size - last.size) <= _LIKE * max(line.size, last.size)


def _only_looks_marked(line: PrintedLine, paragraph: Sequence[PrintedLine]) -> bool:
    """Whether a line begins with a number or dash by chance: `on the` / `15. October`."""
    first, last = paragraph[0], paragraph[-1]
    marker, length = bullet(line.text)
    is_number = marker[:1].isdigit() and not ends_with_stop(last.text)
    if not is_number and not (marker in _DASHES and line.text[length : length + 1].islower()):
        return False
    if line.column != last.column or _is_short(last, line):
        return False
    is_hanging = line.x0 > first.x0 + 0.3 * line.size
    if bullet(first.text)[0]:
        return is_hanging
    return -0.3 * line.size < last.x0 - line.x0 < 3 * line.size  # behind a first line's indent


def _is_bold(line: PrintedLine) -> bool:
    return line.bold >= len(line.text)


def _is_short(last: PrintedLine, line: PrintedLine) -> bool:
    """Whether a line ended although the first word of the next one would have fitted."""
    width = (line.x1 - line.x0) / max(1, len(line.text))
    word = _UNCUT if has_spaceless(line.text[:1]) else len(line.text.split()[0]) + 1
    return last.x1 + width * word + 0.5 * line.size < last.edge


def _pitches(lines: Sequence[PrintedLine]) -> dict[int, float]:
    """The usual distance between lines, by type size."""
    distances_by_size: dict[int, list[float]] = defaultdict(list)
    for before, line in itertools.pairwise(lines):
        distance = before.y - line.y
        if before.column == line.column and 0 < distance < 2.5 * line.size:
            distances_by_size[round(line.size)].append(distance)
    return {size: _usual(distances) for size, distances in distances_by_size.items()}


def _usual(distances: Sequence[float]) -> float:
    """The distance within paragraphs: the median of those up to one and a half times the closest
    common one.
    """
    ordered = sorted(distances)
    closest = ordered[len(ordered) // 10]
    return median_low([distance for distance in ordered if distance <= 1.5 * closest])

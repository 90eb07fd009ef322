"""Pages without running heads, running feet and page numbers."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from nutgraf.inputs.pdf.glyphs import Run
from nutgraf.inputs.pdf.pages import PrintedPage

_MARGIN = 0.12
"""The share of a page's height, at top and bottom, in which these may stand."""

_NUMBER = re.compile(r"\W*(?:[^\W\d]{1,6}\.? )?\d{1,4}(?:\W+(?:[^\W\d]{1,4} )?\d{1,4})?\W*")
_DIGITS = re.compile(r"\d+")


def without_margins(pages: Sequence[PrintedPage]) -> list[PrintedPage]:
    """The pages without page numbers, and without lines that recur at the same height of others."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page in pages:
        for run in page.runs:
            if _is_in_margin(run, page):
                for key in _keys(run):
                    seen[key].add(page.number)
    return [_without_margins(page, seen) for page in pages]


def _without_margins(page: PrintedPage, seen: dict[tuple[str, int], set[int]]) -> PrintedPage:
    heights = [run.y for run in page.runs]
    ends = (min(heights), max(heights)) if heights else (0.0, 0.0)
    kept = [run for run in page.runs if not _is_running(run, page, ends, seen)]
    return replace(page, runs=kept)


def _is_in_margin(run: Run, page: PrintedPage) -> bool:
    return not _MARGIN * page.height < run.y < (1 - _MARGIN) * page.height


def _keys(run: Run) -> list[tuple[str, int]]:
    """The words of a run without figures, with its height, which may be a little off."""
    words, height = _DIGITS.sub("#", run.text.casefold()), round(run.y / 4)
    return [(words, height), (words, height + 1)]


def _is_running(
    run: Run, page: PrintedPage, ends: tuple[float, float], seen: dict[tuple[str, int], set[int]]
) -> bool:
    """Whether a run recurs on other pages, or is the page number at the top or bottom."""
    if not _is_in_margin(run, page):
        return False
    if any(len(seen[key]) > 1 for key in _keys(run)):
        return True
    outermost = ends[run.y > page.height / 2]
    is_number = len(run.text) < 40 and bool(_NUMBER.fullmatch(run.text))
    return is_number and abs(run.y - outermost) < run.size

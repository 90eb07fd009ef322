"""Explanations on a terminal: lines as long as it is wide, and no word in two pieces."""

import re
from collections.abc import Iterator
from textwrap import fill

WIDEST = 100
"""Characters in a line of an explanation, as it is written: a wider terminal changes nothing."""

_ITEM = re.compile(r"(?:Fails|Passes|How often it is right)\b.*|.*\S {2,}\S.*|\s.*")
"""A line that begins something of its own: an example, a row of a table, what is indented."""


def refilled(text: str, columns: int) -> str:
    """A text with its lines broken for a terminal of so many columns."""
    if columns >= WIDEST:
        return text
    return "".join(
        fill(
            " ".join([first, *map(str.strip, more)]),
            width=columns,
            subsequent_indent=" " * min(columns // 2, _hanging(first, more)),
            break_on_hyphens=False,
        )
        + "\n"
        for first, *more in _items(text)
    )


def _items(text: str) -> Iterator[list[str]]:
    """The lines of each paragraph, example or row; an empty line is an item too."""
    item: list[str] = []
    for line in text.splitlines():
        if line and item and item[0] and _continues(line, item[0]):
            item.append(line)
            continue
        if item:
            yield item
        item = [line]
    if item:
        yield item


def _continues(line: str, first: str) -> bool:
    """Whether a line goes on with the item that another begins."""
    if _ITEM.fullmatch(first) and _indentation(line) > _indentation(first):
        return True
    return not _ITEM.fullmatch(line)


def _hanging(first: str, more: list[str]) -> int:
    """The indentation of an item's further lines: as they have it, or below its last column."""
    if more:
        return _indentation(more[0])
    gap = re.match(r".*\S {2,}(?=\S)", first)
    return len(gap[0]) if gap else _indentation(first)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())

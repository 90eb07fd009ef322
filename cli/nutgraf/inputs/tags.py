"""The tags, comments and scripts in a piece of HTML that stands in Markdown."""

import re
from collections.abc import Iterator

_TAG = re.compile(r"<[^<>]{0,1000}>")
_OPENING = re.compile(r"<(?:(!--)|(script|style)\b)", re.IGNORECASE)


def tag_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Where the text of a page is interrupted, as (start, end) offsets in order.

    A comment or script that is never closed is left as text, so that nothing is lost by a slip.
    Every closing mark is looked for once, so that hostile text costs linear time.
    """
    open_ended: set[str] = set()
    at = 0
    while (at := text.find("<", at)) >= 0:
        end = _end_of_hidden(text, at, open_ended)
        tag = _TAG.match(text, at) if end is None else None
        end = tag.end() if tag else end
        if end is not None:
            yield at, end
        at = end or at + 1


def _end_of_hidden(text: str, at: int, open_ended: set[str]) -> int | None:
    """The end of the comment, script or style that begins here; None where none does."""
    match = _OPENING.match(text, at)
    closing = "-->" if match and match[1] else f"</{match[2].lower()}>" if match else ""
    if not match or closing in open_ended:
        return None
    end = re.compile(re.escape(closing), re.IGNORECASE).search(text, match.end())
    if end is None:
        open_ended.add(closing)
    return end.end() if end else None

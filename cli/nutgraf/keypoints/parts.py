"""The points in a run of text: numbered, separated by marks, or a sentence each."""

import re
from collections.abc import Iterator, Sequence

from nutgraf.keypoints.places import text_and_offsets
from nutgraf.model import Block, KeyPoint
from nutgraf.text.folding import fold_space
from nutgraf.text.sentences import sentence_spans

_SEPARATORS = (
    re.compile(r"(?:(?<!\s)\s++)?(?:(?<!\btl)(?<!\bTL);|；)\s*+"),  # no semicolon of `TL;DR`
    re.compile(r"(?:^|(?<!\s)\s++)[•·|‣◦▪●►✔✅👉]\s*"),
    re.compile(r"(?<!\s)\s++/\s++"),
)
_NUMBER = re.compile(r"(?:^|(?<=\s))(?:\((\d{1,2})\)|(\d{1,2})[.)])[ \t\n]+(?=\S)")
_JOINT = re.compile(r"\s*[;,](?:\s*\w{1,3})?\s*$")
"""The words that join a numbered point to the next: `; and`."""


def split_run(block: Block, code: str) -> list[KeyPoint]:
    """The points in a run of text, which is split at numbers, semicolons, bullets or bars, or else
    into sentences.
    """
    numbered = numbered_points(block)
    if numbered:
        return numbered
    for separator in _SEPARATORS:
        cuts = [match.span() for match in separator.finditer(block.text)]
        if cuts:
            bounds = [0, *(end for _, end in cuts)]
            ends = [*(start for start, _ in cuts), len(block.text)]
            return list(_parts(block, zip(bounds, ends, strict=True)))
    return list(_parts(block, sentence_spans(block.text, code)))


def numbered_points(block: Block, first: int = 1) -> list[KeyPoint]:
    """The points in a run of text that is numbered `(1)`, `(2)` and so on; empty without two.

    With `first` 2, the number 1 has already been removed.
    """
    cuts = [] if first == 1 else [(0, 0)]
    for match in _NUMBER.finditer(block.text):
        if int(match[1] or match[2]) == len(cuts) + 1 and (cuts or not match.start()):
            cuts.append(match.span())
    if len(cuts) < 2:
        return []
    ends = [start for start, _ in cuts[1:]]
    ends = [end - len(_joint(block.text, end)) for end in ends]
    starts = [end for _, end in cuts]
    return list(_parts(block, zip(starts, [*ends, len(block.text)], strict=True)))


def _joint(text: str, end: int) -> str:
    """The words before a number that join it to the previous point."""
    match = _JOINT.search(text[max(0, end - 10) : end])
    return match[0] if match else ""


def _parts(
    block: Block, ranges: Sequence[tuple[int, int]] | Iterator[tuple[int, int]]
) -> Iterator[KeyPoint]:
    for start, end in ranges:
        part = block.part(start, end)
        if part.text:
            yield line_point(part)


def line_point(line: Block) -> KeyPoint:
    """The key point in a line, whose bold start is its label."""
    label = line.text[: line.bold].rstrip(": ") if 0 < line.bold < len(line.text) else ""
    text, offsets = text_and_offsets([line])
    return KeyPoint(text, line.span, fold_space(label), offsets)

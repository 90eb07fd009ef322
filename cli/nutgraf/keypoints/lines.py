"""Key points without bullets: short lines under a label, or a run split at its semicolons."""

import itertools
import re
from collections.abc import Iterator, Sequence

from nutgraf.keypoints.items import bare_items
from nutgraf.keypoints.labels import label_of
from nutgraf.keypoints.places import text_and_offsets
from nutgraf.model import Block, BlockKind, KeyPoint
from nutgraf.text.folding import fold_space
from nutgraf.text.sentences import sentence_spans
from nutgraf.text.words import has_spaceless, spaceless

MOST_WORDS = 45
"""Words of a line that may be a point without a bullet."""

MOST_PROSE = 120
"""Words of a paragraph that may be a list of points, one a sentence."""

MOST_BARE = 12
"""Paragraphs that may be points without a bullet; more of them are a text of short ones."""

_LONG_POINT = 20
_RULE = re.compile(r"^[ \t]*(?:[-*_=~•·#–—][ \t]?){3,60}$", re.MULTILINE)

WRAP = 60
"""Characters; a line shorter than this was not broken because it was full."""

_FINAL = re.compile(r"[.!?…。！？][\"'”’“»«」』)\]）]*$")
_SEPARATORS = (
    re.compile(r"(?:(?<!\s)\s++)?(?:(?<!\btl)(?<!\bTL);|；)\s*+"),  # no semicolon of `TL;DR`
    re.compile(r"(?:^|(?<!\s)\s++)[•·|‣◦▪●►✔✅👉]\s*"),
    re.compile(r"(?<!\s)\s++/\s++"),
)
_TIGHT = re.compile(r"(?:^|\n)[ \t]*[-–—](?=[\"'“‘(]?[^\W\d_])")
"""A dash that stands for a bullet, without the space that would make it one."""

_NUMBER = re.compile(r"(?:^|(?<=\s))(?:\((\d{1,2})\)|(\d{1,2})[.)])[ \t\n]+(?=\S)")
_JOINT = re.compile(r"\s*[;,](?:\s*\w{1,3})?\s*$")
"""What joins a numbered point to the next: `; and`."""

_BREAK = re.compile(r"\n\s{0,100}+(?=[\"'“‘„«»「『(\[$£€¿¡]{0,9}+([^\W_]))")


def bare_points(
    blocks: Sequence[Block], start: int, text: str | None, code: str
) -> tuple[list[KeyPoint], int] | None:
    """The lines from block `start` on that read as points, and the index behind the last.

    They are short, each of one sentence, and alike in whether they end with a full stop;
    at least two are needed, for one line under a heading is a paragraph. They end with a drawn
    line, a heading, or a paragraph that is clearly one of the body.
    """
    pieces: list[Block] = []
    end, has_gap = start, False
    for block in map(blocks.__getitem__, range(start, len(blocks))):
        lines = _lines(block)
        if not lines or not all(_fits(line, pieces) for line in lines):
            break
        if pieces and (
            _is_ruled_off(text, blocks[end - 1], block) or _is_body(block, pieces, code)
        ):
            break
        is_below_gap = bool(pieces) and _is_gap(text, blocks[end - 1], block)
        if is_below_gap and len(pieces) > 1 and not has_gap:
            break
        has_gap = has_gap or is_below_gap
        pieces += lines
        end += 1
        if has_gap and len(pieces) > MOST_BARE:
            return None
    if len(pieces) < 2:
        return None
    if _FINAL.search(pieces[0].text) and not _ends_section(blocks, end, text, has_gap):
        is_over = has_gap and _is_over(blocks[end - 1], blocks[end], pieces, text, code)
        return ([_point(line) for line in bare_items(pieces)], end) if is_over else None
    return [_point(line) for line in bare_items(pieces)], end


def _is_over(
    last: Block, after: Block, pieces: Sequence[Block], text: str | None, code: str
) -> bool:
    """Whether a line is drawn below the points, or what follows is clearly the body."""
    return _is_ruled_off(text, last, after) or _is_body(after, pieces, code)


def _is_body(block: Block, pieces: Sequence[Block], code: str) -> bool:
    """Whether a paragraph is clearly one of the body: of several sentences, or far longer."""
    if "\n" in block.text or block.kind is not BlockKind.PARAGRAPH:
        return False
    words = len(block.text.split())
    if len(sentence_spans(block.text, code)) > 1 and words > _LONG_POINT:
        return True
    return words > max(_LONG_POINT, 2 * max(len(line.text.split()) for line in pieces[:MOST_BARE]))


def _is_ruled_off(text: str | None, before: Block, block: Block) -> bool:
    """Whether a drawn line stands between two blocks."""
    between = text[before.span.end : block.span.start] if text is not None else ""
    return len(between) < 500 and bool(_RULE.search(between))


def _is_gap(text: str | None, before: Block, block: Block) -> bool:
    """Whether a blank line stands between two blocks, or they are no lines at all."""
    return text is None or text.count("\n", before.span.end, block.span.start) > 1


def _ends_section(blocks: Sequence[Block], end: int, text: str | None, has_gap: bool) -> bool:
    """Whether a heading, the first blank line, or the end of the text stands behind the points."""
    if end == len(blocks) or blocks[end].kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
        return True
    return not has_gap and _is_gap(text, blocks[end - 1], blocks[end])


def _lines(block: Block) -> list[Block]:
    """A paragraph's lines, where its line breaks are the writer's; else the whole of it."""
    if block.kind is not BlockKind.PARAGRAPH or block.callout:
        return []
    tight = list(_TIGHT.finditer(block.text))
    if tight and not tight[0].start():
        ends = [*(dash.start() for dash in tight[1:]), len(block.text)]
        return [block.part(dash.end(), end) for dash, end in zip(tight, ends, strict=True)]
    parts, start = [], 0
    is_hard = "\n" in block.text and _is_hard(block.text)
    for match in _BREAK.finditer(block.text):
        if match[1].islower():
            continue
        if is_hard or match.start() - block.text.rfind("\n", 0, match.start()) <= WRAP:
            parts.append(block.part(start, match.start()))
            start = match.end()
    return [*parts, block.part(start, len(block.text))]


def _is_hard(text: str) -> bool:
    """Whether a text's lines are broken where the next word would still have fitted."""
    lines = [line.strip() for line in text.split("\n")]
    width = max(map(len, lines))
    return any(
        len(line) + 1 + len(after.split(None, 1)[0]) <= width
        for line, after in itertools.pairwise(lines)
        if after
    )


def _fits(line: Block, pieces: Sequence[Block]) -> bool:
    """Whether a line is short, a single sentence, and ends as the points before it do."""
    words = line.text.split()
    if line.is_link or not words or len(words) > MOST_WORDS or line.text.rstrip().endswith(":"):
        return False
    if re.search(r"[.!?][\"'”’)]*\s+[A-Z][a-z]+ [a-z]", line.text) and len(words) > 25:
        return False
    return not pieces or bool(_FINAL.search(line.text)) == bool(_FINAL.search(pieces[0].text))


def sentence_points(
    blocks: Sequence[Block], start: int, code: str, more: tuple[str, ...] = ()
) -> tuple[list[KeyPoint], int] | None:
    """The sentences of a lone short paragraph under a label, as points.

    The paragraph counts if it is all that stands under the label: a heading follows, a
    label, or the end.
    """
    if start >= len(blocks) or blocks[start].kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
        return None
    block, after = blocks[start], blocks[start + 1 : start + 2]
    is_alone = (
        not after
        or after[0].kind in (BlockKind.HEADING, BlockKind.TITLE)
        or bool(label_of(after[0].text, code, more))
    )
    if not is_alone or length_in_words(block.text) > MOST_PROSE:
        return None
    return list(split_run(block, code)), start + 1


def length_in_words(text: str) -> int:
    """The words of a text; where there are no spaces, two characters are one."""
    if not has_spaceless(text):
        return len(text.split())
    wide = spaceless()
    return len(wide.sub(" ", text).split()) + len(wide.findall(text)) // 2


def split_run(block: Block, code: str) -> list[KeyPoint]:
    """The points of a run of text: parted by numbers, semicolons, bullets or bars, or else its
    sentences.
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
    """The points of a run of text that opens with `(1)` and goes on with `(2)` and so on.

    With `first` 2, the number 1 has been taken away already. Empty where there are no two.
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
    """What stands before a number to join it to the point before."""
    match = _JOINT.search(text[max(0, end - 10) : end])
    return match[0] if match else ""


def _parts(
    block: Block, ranges: Sequence[tuple[int, int]] | Iterator[tuple[int, int]]
) -> Iterator[KeyPoint]:
    for start, end in ranges:
        part = block.part(start, end)
        if part.text:
            yield _point(part)


def _point(line: Block) -> KeyPoint:
    label = line.text[: line.bold].rstrip(": ") if 0 < line.bold < len(line.text) else ""
    text, offsets = text_and_offsets([line])
    return KeyPoint(text, line.span, fold_space(label), offsets)

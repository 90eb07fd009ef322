"""Key points without bullets: short lines under a label, or a run split at its semicolons."""

import itertools
import re
from collections.abc import Sequence

from nutgraf.keypoints.items import without_shared_marks
from nutgraf.keypoints.labels import label_of
from nutgraf.keypoints.parts import line_point, split_run
from nutgraf.model import Block, BlockKind, KeyPoint
from nutgraf.text.sentences import sentence_spans
from nutgraf.text.words import has_spaceless, spaceless

MOST_WORDS = 45
"""Words of the longest line that may be a point without a bullet."""

MOST_PROSE = 120
"""Words of the longest paragraph that may be a list of points, one in each sentence."""

MOST_BARE = 12
"""The most paragraphs that may be points without a bullet; more are a text of short paragraphs."""

_LONG_POINT = 20
_RULE = re.compile(r"^[ \t]*(?:[-*_=~•·#–—][ \t]?){3,60}$", re.MULTILINE)

WRAP = 60
"""Characters; a shorter line was broken on purpose, and not because it was full."""

_FINAL = re.compile(r"[.!?…。！？][\"'”’“»«」』)\]）]*$")
_TIGHT = re.compile(r"(?:^|\n)[ \t]*[-–—](?=[\"'“‘(]?[^\W\d_])")
"""A dash used as a bullet, without the usual space behind it."""

_BREAK = re.compile(r"\n\s{0,100}+(?=[\"'“‘„«»「『(\[$£€¿¡]{0,9}+([^\W_]))")


def bare_points(
    blocks: Sequence[Block], start: int, text: str | None, code: str
) -> tuple[list[KeyPoint], int] | None:
    """The lines from block `start` on that read as points, and the index behind the last.

    Each is short, a single sentence, and either all end with a full stop or none does. There must
    be two at least, as one line under a heading is a paragraph. The list ends at a drawn line, at
    a heading, or at a paragraph that clearly belongs to the body.
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
    is_open = _FINAL.search(pieces[0].text) and not _ends_section(blocks, end, text, has_gap)
    if is_open and not (has_gap and _is_over(blocks[end - 1], blocks[end], pieces, text, code)):
        return None
    return [line_point(line) for line in without_shared_marks(pieces)], end


def _is_over(
    last: Block, after: Block, pieces: Sequence[Block], text: str | None, code: str
) -> bool:
    """Whether a line is drawn below the points, or what follows is clearly the body."""
    return _is_ruled_off(text, last, after) or _is_body(after, pieces, code)


def _is_body(block: Block, pieces: Sequence[Block], code: str) -> bool:
    """Whether a paragraph clearly belongs to the body: several sentences, or far longer."""
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
    """Whether a blank line stands between two blocks; True where blocks are not lines."""
    return text is None or text.count("\n", before.span.end, block.span.start) > 1


def _ends_section(blocks: Sequence[Block], end: int, text: str | None, has_gap: bool) -> bool:
    """Whether a heading, the first blank line or the end of the text follows the points."""
    if end == len(blocks) or blocks[end].kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
        return True
    return not has_gap and _is_gap(text, blocks[end - 1], blocks[end])


def _lines(block: Block) -> list[Block]:
    """The lines of a paragraph whose line breaks the writer made; else the whole paragraph."""
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
    """Whether lines are broken although the next word would still have fitted."""
    lines = [line.strip() for line in text.split("\n")]
    width = max(map(len, lines))
    return any(
        len(line) + 1 + len(after.split(None, 1)[0]) <= width
        for line, after in itertools.pairwise(lines)
        if after
    )


def _fits(line: Block, pieces: Sequence[Block]) -> bool:
    """Whether a line can be a point: short, a single sentence, and ending as those before it do."""
    words = line.text.split()
    if line.is_link or not words or len(words) > MOST_WORDS or line.text.rstrip().endswith(":"):
        return False
    if re.search(r"[.!?][\"'”’)]*\s+[A-Z][a-z]+ [a-z]", line.text) and len(words) > 25:
        return False
    return not pieces or bool(_FINAL.search(line.text)) == bool(_FINAL.search(pieces[0].text))


def sentence_points(
    blocks: Sequence[Block], start: int, code: str, house_headings: tuple[str, ...] = ()
) -> tuple[list[KeyPoint], int] | None:
    """The sentences of a lone short paragraph under a label, as points.

    The paragraph must be all that stands under the label: behind it comes a heading, a label, or
    the end.
    """
    if start >= len(blocks) or blocks[start].kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
        return None
    block, after = blocks[start], blocks[start + 1 : start + 2]
    is_alone = (
        not after
        or after[0].kind in (BlockKind.HEADING, BlockKind.TITLE)
        or bool(label_of(after[0].text, code, house_headings))
    )
    if not is_alone or length_in_words(block.text) > MOST_PROSE:
        return None
    return list(split_run(block, code)), start + 1


def length_in_words(text: str) -> int:
    """The number of words in a text; in scripts without spaces, two characters count as one."""
    if not has_spaceless(text):
        return len(text.split())
    wide = spaceless()
    return len(wide.sub(" ", text).split()) + len(wide.findall(text)) // 2

"""A source as its reader sees it, key points still among its blocks."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nutgraf.inputs.about.front_matter import FrontMatter
from nutgraf.keypoints import Found
from nutgraf.model import Block, Candidate, Directive, Source, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """The blocks of a source, and what it says of itself, apart from its text.

    `text` is what the blocks are lines of, None where they are not. `properties` are those of
    the file: what it says goes behind what stands in the text. `directives` are those in its
    comments, where these are no part of the text, and `candidates` the boxes of a page that may
    be its key points.
    """

    blocks: Sequence[Block]
    matter: FrontMatter | None = None
    text: str | None = None
    properties: Mapping[str, str] = field(default_factory=dict)
    directives: tuple[Directive, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    def without(self, found: Sequence[Found]) -> list[Block]:
        """The blocks, those of the lists that were found taken out."""
        spans = sorted(span for each in found for span in each.spans)
        return [part for block in self.blocks for part in _parts(block, spans)]


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read: its source, and of a document the draft, which its text cannot tell."""

    source: Source
    draft: Draft | None = None


def _parts(block: Block, spans: Sequence[Span]) -> Iterator[Block]:
    """What is left of a block between the spans; the whole of it where none touches it."""
    at = max(0, bisect_left(spans, block.span) - 1)
    start = 0
    while at < len(spans) and spans[at].start < block.span.end:
        if spans[at].end > block.span.start:
            part = block.part(start, max(start, _index(block, spans[at].start)))
            if part.text:
                yield part
            start = max(start, _index(block, spans[at].end))
        at += 1
    rest = block if start == 0 else block.part(start, len(block.text))
    if rest.text:
        yield rest


def _index(block: Block, offset: int) -> int:
    """How many of the block's characters stand before an offset of the source."""
    if block.offsets is None:
        return min(max(0, offset - block.span.start), len(block.text))
    return bisect_left(block.offsets, offset)

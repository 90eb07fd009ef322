"""A source as its reader sees it, with the key points still among its blocks."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from nutgraf.inputs.about.about import NOTHING, About
from nutgraf.inputs.about.text_language import TextLanguage
from nutgraf.inputs.drafts.contents import Contents
from nutgraf.inputs.drafts.lines import masked, whole_lines
from nutgraf.keypoints import FoundList, SearchResult, search
from nutgraf.model import Block, BlockKind, Candidate, Directive, Source, Span
from nutgraf.text.folding import fold_space


@dataclass(frozen=True, slots=True)
class Draft:
    """The blocks of a source, their language, and what the source says of itself.

    `with_roles` marks title, deck and headings among the blocks that are left without key points.
    `about` takes precedence over credits in the text, and those over the file's `properties`. If
    the blocks are lines of a text, `text` is that, and `cut` cuts it again once a list is taken
    out. `directives` come from front matter and comments. `boxes` are the parts of a page that may
    be key points, with their scores. `notices` tell the editor how the draft was read.
    """

    source: Source
    blocks: Sequence[Block]
    language: TextLanguage
    with_roles: Callable[[Sequence[Block]], list[Block]]
    about: About = NOTHING
    properties: About = NOTHING
    text: str | None = None
    cut: Callable[[str], list[Block]] | None = None
    directives: tuple[Directive, ...] = ()
    boxes: tuple[Candidate, ...] = ()
    notices: tuple[str, ...] = ()

    def find_lists(self, headings: tuple[str, ...] = ()) -> SearchResult:
        """The lists of key points among the blocks; the headings of a house announce some too."""
        return search(self.text, self.blocks, self.language.code, headings)

    def without(self, lists: Sequence[FoundList]) -> list[Block]:
        """The blocks as they would be if the lists had never been there."""
        spans = sorted(span for one in lists for span in one.spans)
        if self.text is not None and self.cut:
            lines = [whole_lines(self.text, span) for span in spans]
            return self.cut(masked(self.text, lines)) if lines else list(self.blocks)
        return [part for block in self.blocks for part in _parts(block, spans)]


@dataclass(frozen=True, slots=True)
class Embedded:
    """A text inside a record, still to be read, with what the record says about it.

    `language` is the language that the record names.
    """

    contents: Contents
    about: About
    language: str = ""


def points_in(draft: Draft) -> list[str]:
    """The key points in a file of their own: its labelled list, else all items, else all lines."""
    lists = (*draft.about.lists, *(found.list for found in draft.find_lists().lists))
    points = [point.text for key_points in lists for point in key_points.points]
    if points:
        return points
    items = [block for block in draft.blocks if block.kind is BlockKind.ITEM]
    return [fold_space(block.text) for block in items or draft.blocks]


def _parts(block: Block, spans: Sequence[Span]) -> Iterator[Block]:
    """The parts of a block outside of the spans; the whole block where no span touches it."""
    index = max(0, bisect_left(spans, block.span) - 1)
    start = 0
    while index < len(spans) and spans[index].start < block.span.end:
        if spans[index].end > block.span.start:
            part = block.part(start, max(start, _index(block, spans[index].start)))
            if part.text:
                yield part
            start = max(start, _index(block, spans[index].end))
        index += 1
    rest = block if start == 0 else block.part(start, len(block.text))
    if rest.text:
        yield rest


def _index(block: Block, offset: int) -> int:
    """The number of the block's characters before an offset of the source."""
    if block.offsets is None:
        return min(max(0, offset - block.span.start), len(block.text))
    return bisect_left(block.offsets, offset)

"""From a document's paragraphs to a draft: its text, with a line for each, and its blocks."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.inputs.about.about import NOTHING, About
from nutgraf.inputs.about.directives import directive_in_comment, directives_in
from nutgraf.inputs.about.text_language import text_language
from nutgraf.inputs.drafts.bullets import written_lines
from nutgraf.inputs.drafts.contents import Hints
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.inputs.drafts.lines import marker_kind
from nutgraf.inputs.office.paragraphs import BREAK, Paragraph
from nutgraf.inputs.text.plain import looks_like_heading
from nutgraf.inputs.text.plain import with_roles as plain_roles
from nutgraf.keypoints.labels import LONGEST
from nutgraf.model import Block, BlockKind, Directive, Source, Span, Unit

BOX = "box"
"""The type of callout that a text box or a cell counts as."""

_LARGEST_BOX = 6000
_NO_TITLE = re.compile(r"(?i)microsoft word - |(?:document|dokument|untitled|word)[ \d]*$")


def document_draft(
    name: str, paragraphs: Sequence[Paragraph], properties: About, hints: Hints
) -> Draft:
    """The draft in a document's paragraphs; `properties` are those of the file."""
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    cutter = _Cutter()
    boxes = itertools.groupby(paragraphs, key=lambda paragraph: paragraph.box)
    blocks = [block for box, stretch in boxes for block in cutter.stretch(list(stretch), bool(box))]
    has_title = any(_is_title(block) for block in blocks) or _NO_TITLE.match(properties.title)
    return Draft(
        source=Source(name, text, unit=Unit.PARAGRAPH),
        blocks=blocks,
        language=text_language(blocks, hints.language),
        with_roles=with_roles,
        about=NOTHING if has_title else About(title=properties.title),
        properties=properties,
        text=text if "\n\n" in text.strip("\n") else None,  # empty paragraphs part the others
        directives=tuple(_directives(paragraphs)) or directives_in(text),
    )


def _directives(paragraphs: Sequence[Paragraph]) -> Iterator[Directive]:
    """The directives in comments, each placed at the end of the paragraph that it comments on."""
    end = -1
    for paragraph in paragraphs:
        end += len(paragraph.text) + 1
        directives = (
            directive_in_comment(comment, Span(end, end)) for comment in paragraph.comments
        )
        yield from (directive for directive in directives if directive)


def with_roles(unnamed: Sequence[Block]) -> list[Block]:
    """The blocks, with title and headings known by their styles, or by their looks without any."""
    headings = [block for block in unnamed if block.kind is BlockKind.HEADING and not block.callout]
    if not headings and not any(block.kind is BlockKind.TITLE for block in unnamed):
        return plain_roles(unnamed)
    blocks = [_with_role(block) for block in unnamed]
    top = [index for index, block in enumerate(blocks) if block in headings and block.level == 1]
    if len(top) == 1 and not any(block.kind is BlockKind.TITLE for block in blocks):
        blocks[top[0]] = replace(blocks[top[0]], kind=BlockKind.TITLE, level=0)
    return blocks


def _with_role(block: Block) -> Block:
    """The block, which is a heading if it is short and bold from end to end."""
    is_bold = block.kind is BlockKind.PARAGRAPH and block.bold == len(block.text)
    if is_bold and looks_like_heading(block.text):
        return replace(block, kind=BlockKind.HEADING, level=3)
    return block


class _Cutter:
    """Turns paragraphs into blocks, keeps their places, and numbers their lists."""

    def __init__(self) -> None:
        self._start = 0
        self._group = -1
        self._last: Block | None = None  # the item right before
        self._list = ""  # its list
        self._is_below_gap = False

    def stretch(self, paragraphs: Sequence[Paragraph], is_box: bool) -> list[Block]:
        """The blocks of a stretch of running text between boxes, or of one box."""
        self._last = None
        blocks = [block for paragraph in paragraphs for block in self._blocks(paragraph)]
        self._last = None
        return _boxed(blocks) if is_box else blocks

    def _blocks(self, paragraph: Paragraph) -> Iterator[Block]:
        start, text = self._start, paragraph.text
        self._start += len(text) + 1
        if not text.strip():
            self._is_below_gap = True
            return
        block = Block(
            kind=paragraph.kind,
            span=Span(start, start + len(text)),
            text=text.replace(BREAK, "\n"),
            offsets=range(start, start + len(text)) if BREAK in text else None,
            level=paragraph.level,
            marker=paragraph.marker,
            bold=paragraph.bold,
            is_link=paragraph.is_link,
            row=paragraph.row,
        )
        is_plain = paragraph.kind is BlockKind.PARAGRAPH
        whole = block.part(0, len(block.text))
        for part in written_lines(whole) if is_plain else [whole]:
            yield self._grouped(part, paragraph.list)
            self._is_below_gap = False

    def _grouped(self, block: Block, name: str) -> Block:
        if block.kind is not BlockKind.ITEM:
            self._last = None
            return block
        if self._last is None or (name != self._list and self._is_other(block, self._last)):
            self._group += 1
        self._last, self._list = block, name
        return replace(block, group=self._group)

    def _is_other(self, block: Block, last: Block) -> bool:
        """Whether an item begins a new list, and does not continue that of the item before."""
        is_unlike = marker_kind(block.marker) != marker_kind(last.marker)
        return self._is_below_gap or (is_unlike and block.level == last.level)


def _boxed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a box, marked as a callout if the first can be its title."""
    boxed = list(blocks)
    if len(boxed) < 2 or sum(len(block.text) for block in boxed) > _LARGEST_BOX:
        return boxed
    first = boxed[0]
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TITLE)
    if first.kind not in kinds or len(first.text) > LONGEST or "\n" in first.text:
        return boxed
    if first.kind is not BlockKind.HEADING and first.text.endswith((".", "”", '"')):
        return boxed
    inside = [replace(block, callout=BOX) for block in boxed]
    inside[0] = replace(inside[0], kind=BlockKind.HEADING, level=0)
    return [
        inside[0],
        *(
            replace(block, level=max(1, block.level)) if block.kind is BlockKind.HEADING else block
            for block in inside[1:]
        ),
    ]


def _is_title(block: Block) -> bool:
    return block.kind is BlockKind.TITLE or (block.kind is BlockKind.HEADING and block.level == 1)

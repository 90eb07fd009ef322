"""From printed lines to paragraphs, and from these to the text and the draft of a PDF."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from nutgraf.inputs.about.about import NOTHING, About
from nutgraf.inputs.about.directives import directives_in
from nutgraf.inputs.about.text_language import text_language
from nutgraf.inputs.drafts.bullets import written_lines
from nutgraf.inputs.drafts.contents import Hints
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.inputs.drafts.lines import marker_kind
from nutgraf.inputs.pdf.flow import CUT, Flow
from nutgraf.inputs.pdf.glyphs import HYPHEN
from nutgraf.inputs.pdf.lines import PrintedLine
from nutgraf.inputs.text.plain import looks_like_heading
from nutgraf.model import Block, BlockKind, Row, Source, Span, Unit
from nutgraf.text.words import has_spaceless

_LARGER, _SMALLER = 1.12, 0.8  # than the text, in headings and in captions
_LONGEST_HEADING = 40  # words
_WIDE_MARK = re.compile("[\u3000-\u303f\uff01-\uff60]")
"""Punctuation of Chinese and Japanese, which no space follows."""

_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++-[^\W\d_]++")


@dataclass(slots=True, eq=False)
class _Text:
    """The text that is being put together."""

    compounds: frozenset[str]
    pieces: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    length: int = 0

    def add(self, paragraph: Sequence[PrintedLine]) -> tuple[Span, str, int]:
        """Adds a paragraph; returns its span, its text, and how many characters are bold."""
        start, whole, bold = self.length, "", 0
        for line in paragraph:
            joint = self._joint(whole, line.text) if whole else ""
            if joint is None:
                whole, joint = whole[:-1], ""
            is_bold_so_far = bold >= len(whole)
            whole += joint
            self.rows.append(Row(start + len(whole), line.column.page, line.number))
            bold = len(whole) + line.bold if is_bold_so_far and line.bold else bold
            whole += line.text
        whole = whole.replace(HYPHEN, "-")
        self.pieces.append(whole)
        self.length += len(whole) + 1
        return Span(start, start + len(whole)), whole, min(bold, len(whole))

    def _joint(self, before: str, after: str) -> str | None:
        """The joint of two lines: a space, nothing, or None if the hyphen is to be dropped too."""
        match = CUT.search(before)
        if not match:
            is_mark = bool(_WIDE_MARK.match(before[-1:]))
            return "" if is_mark or has_spaceless(before[-1:] + after[:1]) else " "
        first, second = before[:-1].rsplit(maxsplit=1)[-1], after.split(maxsplit=1)[0]
        if not second[:1].islower() or not first[-1:].isalpha():
            return "" if second[:1].isalnum() else " "
        compound = _COMPOUND.search(f"{first}-{second}")
        return "" if compound and compound[0].casefold() in self.compounds else None


def printed_draft(
    name: str, lines: Sequence[PrintedLine], properties: About, hints: Hints
) -> Draft:
    """The draft in printed lines; each paragraph is a line of its text."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    body = max(sizes, key=lambda size: (sizes[size], -size))
    text = _Text(frozenset(_compounds(lines)))
    blocks: list[Block] = []
    for paragraph in Flow(body).paragraphs(lines):
        span, words, bold = text.add(paragraph)
        is_link = all(line.is_link for line in paragraph)
        block = Block(BlockKind.PARAGRAPH, span, words, bold=bold, is_link=is_link)
        for part in written_lines(block.part(0, len(words))):
            blocks.append(_as_kind(part, paragraph[0].size / body))
    blocks = list(_grouped(_titled(blocks)))
    has_title = any(block.kind is BlockKind.TITLE for block in blocks)
    source = Source(name, "\n".join(text.pieces), unit=Unit.PAGE, rows=tuple(text.rows))
    return Draft(
        source=source,
        blocks=blocks,
        language=text_language(blocks, hints.language),
        with_roles=with_roles,
        about=NOTHING if has_title else About(title=properties.title),
        properties=properties,
        directives=directives_in(source.text),
    )


def with_roles(unnamed: Sequence[Block]) -> list[Block]:
    """The blocks, with a heading right below the title as deck."""
    blocks = list(unnamed)
    title = next((index for index, block in enumerate(blocks) if block.kind is BlockKind.TITLE), -1)
    below = blocks[title + 1 : title + 3] if title >= 0 else []
    if len(below) == 2 and below[0].kind is BlockKind.HEADING:
        blocks[title + 1] = replace(below[0], kind=BlockKind.DECK, level=0)
    return blocks


def _compounds(lines: Sequence[PrintedLine]) -> Iterator[str]:
    for line in lines:
        for match in _COMPOUND.finditer(line.text):
            yield match[0].casefold()


def _as_kind(block: Block, size: float) -> Block:
    """The block with the kind that its type suggests; `size` is relative to the body type."""
    if block.kind is BlockKind.ITEM:
        return block
    if size > _LARGER and len(block.text.split()) <= _LONGEST_HEADING:
        return replace(block, kind=BlockKind.HEADING, level=1 if size > 1.5 else 2)
    if block.bold == len(block.text) and looks_like_heading(block.text):
        return replace(block, kind=BlockKind.HEADING, level=3)
    return replace(block, kind=BlockKind.CAPTION) if size < _SMALLER else block


def _titled(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the first heading of the top level as title."""
    titled = list(blocks)
    levels = [block.level for block in titled[:12] if block.kind is BlockKind.HEADING]
    top = min(levels, default=9)
    for index, block in enumerate(titled[:12]):
        if block.kind is BlockKind.HEADING and block.level == top < 3:
            titled[index] = replace(block, kind=BlockKind.TITLE, level=0)
            break
    return titled


def _grouped(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with successive items grouped as one list if their markers are of a kind."""
    group, last = -1, ""
    for block in blocks:
        kind = marker_kind(block.marker) if block.kind is BlockKind.ITEM else ""
        group += bool(kind) and kind != last
        last = kind
        yield replace(block, group=group) if kind else block

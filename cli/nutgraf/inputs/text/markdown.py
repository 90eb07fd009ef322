"""Markdown, cut into blocks: structure by `markdown_events`, inline markup by `inline`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.inputs.drafts.lines import Line, bullet, split_lines
from nutgraf.inputs.html import cut_piece
from nutgraf.inputs.text.callouts import as_quotes, box_title, callout_title
from nutgraf.inputs.text.cutting import cut_lines
from nutgraf.inputs.text.inline import (
    Plain,
    bold_lead,
    is_only_a_link,
    is_only_images,
    reduce_inline,
)
from nutgraf.inputs.text.markdown_events import Edge, Events, Raw
from nutgraf.inputs.text.markdown_state import WalkState, step
from nutgraf.inputs.text.unprinted import without_unprinted
from nutgraf.languages.detection import DEFAULT
from nutgraf.model import Block, BlockKind, Span

_MARKS = re.compile(
    r"\A---[ \t]*\n|^#{1,6}[ \t]\S|^(?:```|~~~)|\]\((?:https?://|/|#)|^\*\*\S[^*\n]*\*\*",
    re.MULTILINE,
)

_NOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:[ \t]*")
"""The opening of a footnote, which is no sentence of the text."""

MOST_NESTING = 20
"""The deepest level of lists that is kept."""

_TASK = re.compile(r"\[[ xX-]\][ \t]+(?=\S)")


def cut(text: str, code: str = DEFAULT) -> list[Block]:
    """The text's blocks in order; `code` is the language of its boxes and of the HTML in it."""
    lines = split_lines(without_unprinted(text))
    prepared, boxes = as_quotes(lines, code)
    return list(_walk(Events(prepared, lines), lines, text, boxes, WalkState(code)))


def _walk(
    parts: Events, lines: Sequence[Line], text: str, boxes: dict[int, str], state: WalkState
) -> Iterator[Block]:
    for part in parts:
        if isinstance(part, Edge):
            step(part, boxes, state)
            if part.name == "BlockQuote" and part.begins and state.callouts[-1]:
                yield from box_title(lines[part.line], state.callouts[-1], state.code)
        elif not isinstance(part, Raw):
            yield from _text_blocks(part, text, state)
        elif part.is_code:
            span = Span(lines[part.first].start, lines[part.last - 1].end)
            yield Block(BlockKind.CODE, span, text[span.start : span.end])
        else:
            yield from _html_blocks(part.first, part.last, lines, text, state)


def _html_blocks(
    first: int, last: int, lines: Sequence[Line], text: str, state: WalkState
) -> Iterator[Block]:
    """The blocks of the HTML from one line to before another, cut by the reader of pages."""
    group = -1
    state.numbers.close()
    for block in cut_piece(text, lines[first].start, lines[last - 1].end, state.code):
        if block.group >= 0 and block.group != group:
            group = block.group
            state.numbers.open()
        yield replace(block, group=state.numbers.group) if block.group >= 0 else block
    state.numbers.close()


def _text_blocks(pieces: list[Line], text: str, state: WalkState) -> Iterator[Block]:
    """The blocks of a run of text: a heading, a table's cell, or a paragraph."""
    if state.heading:
        state.numbers.close()
        yield replace(_reduced(pieces, text, BlockKind.HEADING), level=state.heading)
    elif state.in_cell:
        state.is_empty_row = False
        cell = _reduced(pieces, text, BlockKind.TABLE)
        yield replace(cell, row=state.row, is_head=state.in_head)
    elif is_only_images("\n".join(line.text for line in pieces)):
        yield _reduced(pieces, text, BlockKind.CAPTION)
    else:
        yield from _paragraph_blocks(pieces, text, state)


def _paragraph_blocks(pieces: list[Line], text: str, state: WalkState) -> Iterator[Block]:
    """The blocks of a paragraph: the title of a box, an item, lines with bullets, or prose."""
    callout = state.callouts[-1] if state.callouts else ""
    title = callout_title(pieces[0]) if state.callouts and not callout else None
    if title:
        state.callouts[-1] = callout = title.callout
        pieces = pieces[1:]
        yield title
    if not pieces:
        return
    if state.markers:
        yield _item(pieces, text, state, callout)
    elif any(bullet(line.text)[0] for line in pieces):
        yield from _typed_items(pieces, text, state, callout)
    else:
        state.numbers.close()
        kind = BlockKind.QUOTE if state.callouts and not callout else BlockKind.PARAGRAPH
        note = _NOTE.match(pieces[0].text)
        if note:
            pieces[0] = _behind(pieces[0], note)
            kind = BlockKind.CAPTION
        block = replace(_reduced(pieces, text, kind), callout=callout)
        if block.text:
            yield block


def _item(pieces: list[Line], text: str, state: WalkState, callout: str) -> Block:
    """The first paragraph of a list item, or a further one."""
    kind, marker = BlockKind.PARAGRAPH, ""
    if state.fresh_item:
        kind, marker = BlockKind.ITEM, state.markers[-1]
        task = _TASK.match(pieces[0].text)
        if task:
            pieces[0] = _behind(pieces[0], task)
    state.fresh_item = False
    block, level = _reduced(pieces, text, kind), min(state.lists, MOST_NESTING)
    return replace(block, level=level, group=state.numbers.group, marker=marker, callout=callout)


def _typed_items(pieces: list[Line], text: str, state: WalkState, callout: str) -> Iterator[Block]:
    """The items and paragraphs in lines with bullets that Markdown does not know."""
    for block in cut_lines(pieces, text, 0, state.numbers):
        raw = Line(_between(pieces, block.span), block.span.start)
        reduced = _reduced([raw], text, block.kind)
        yield replace(
            reduced, level=block.level, group=block.group, marker=block.marker, callout=callout
        )


def _behind(line: Line, match: re.Match[str]) -> Line:
    """What a line has behind a match."""
    return Line(line.text[match.end() :], line.start + match.end())


def _between(pieces: Sequence[Line], span: Span) -> str:
    """The text in a range of some consecutive lines."""
    after = [*pieces[1:], Line("", pieces[-1].end + 1)]
    gaps = (behind.start - line.end - 1 for line, behind in zip(pieces, after, strict=True))
    whole = "\n".join(line.text + " " * gap for line, gap in zip(pieces, gaps, strict=True))
    return whole[span.start - pieces[0].start : span.end - pieces[0].start]


def _reduced(pieces: Sequence[Line], text: str, kind: BlockKind) -> Block:
    """The block of some lines, without markup; line breaks stay in it as `\\n`."""
    start, end = pieces[0].start, pieces[-1].end
    raw = "\n".join(line.text for line in pieces)
    offsets = [offset for line in pieces for offset in range(line.start, line.end + 1)][: len(raw)]
    plain = reduce_inline(raw)
    if raw != text[start:end]:
        plain = _without_blanks(plain, offsets, text)
    bold = bold_lead(raw, plain)
    block = Block(kind, Span(start, end), plain.text, bold=bold, is_link=is_only_a_link(raw))
    if plain.text == text[start:end]:
        return block
    block = replace(block, offsets=[offsets[i] for i in plain.offsets])
    return block.part(0, len(plain.text))


def _without_blanks(plain: Plain, offsets: Sequence[int], text: str) -> Plain:
    """The text without the blanks that replaced parts which are never printed."""
    kept = [
        i
        for i, offset in enumerate(plain.offsets)
        if plain.text[i] != " " or text[offsets[offset]].isspace()
    ]
    if len(kept) == len(plain.text):
        return plain
    return Plain("".join(plain.text[i] for i in kept), [plain.offsets[i] for i in kept])


def with_roles(unnamed: Sequence[Block]) -> list[Block]:
    """The blocks, with a heading that opens the text as title, and one right below it as deck."""
    blocks = list(unnamed)
    if blocks and blocks[0].kind is BlockKind.HEADING:
        blocks[0] = replace(blocks[0], kind=BlockKind.TITLE)
        if len(blocks) > 2 and blocks[1].kind is BlockKind.HEADING:
            blocks[1] = replace(blocks[1], kind=BlockKind.DECK)
    return blocks


def looks_like_markdown(text: str) -> bool:
    """Whether a text of unknown format has markup that only Markdown has."""
    return bool(_MARKS.search(text[:20_000]))

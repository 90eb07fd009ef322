"""Markdown: blocks by markdown-it, inline markup by `inline`, both with their positions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from nutgraf.inputs.drafts.lines import Line, bullet, split_lines
from nutgraf.inputs.html import cut_piece
from nutgraf.inputs.text.callouts import as_quotes, box_title, callout_title
from nutgraf.inputs.text.cutting import Lists, cut_lines
from nutgraf.inputs.text.inline import (
    Plain,
    bold_lead,
    is_only_a_link,
    is_only_images,
    reduce_inline,
)
from nutgraf.inputs.text.markdown_lines import content_lines
from nutgraf.inputs.text.unprinted import without_unprinted
from nutgraf.languages.detection import DEFAULT
from nutgraf.model import Block, BlockKind, Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKS = re.compile(
    r"\A---[ \t]*\n|^#{1,6}[ \t]\S|^(?:```|~~~)|\]\((?:https?://|/|#)|^\*\*\S[^*\n]*\*\*",
    re.MULTILINE,
)

_NOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:[ \t]*")
"""What opens a footnote, which is no sentence of the text."""

MOST_NESTING = 20
"""Levels of lists and quotes that are told apart."""

_DEEPEST = 120
"""Levels at which markdown-it leaves the rest out: a list in an item takes two."""

_TASK = re.compile(r"\[[ xX-]\][ \t]+(?=\S)")


@dataclass
class _State:
    """Where the walk over markdown-it's tokens stands."""

    code: str
    lists: list[str] = field(default_factory=list)
    markers: list[str] = field(default_factory=list)
    numbers: Lists = field(default_factory=Lists)
    callouts: list[str] = field(default_factory=list)
    fresh_item: bool = False
    heading: int = 0
    cell: int = 0
    row: int = 0
    in_head: bool = False
    is_empty_row: bool = False


def cut(text: str, code: str = DEFAULT) -> list[Block]:
    """The text's blocks in order; `code` is the language of its boxes and of the HTML in it."""
    lines = split_lines(without_unprinted(text))
    prepared, admonitions = as_quotes(lines, code)
    return list(_walk(_parser().parse(prepared), lines, text, admonitions, _State(code)))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    options = {"maxNesting": _DEEPEST}
    return MarkdownIt("commonmark", options).enable("table").disable("inline")


def _walk(
    tokens: "Sequence[Token]",
    lines: Sequence[Line],
    text: str,
    boxes: dict[int, str],
    state: _State,
) -> Iterator[Block]:
    for at, token in enumerate(tokens):
        if token.type in ("fence", "code_block"):
            yield _raw_block(token, lines, text, BlockKind.CODE)
        elif token.type == "html_block":
            piece = _html_piece(tokens, at)
            yield from _html_blocks(*piece, lines, text, state) if piece else ()
        elif token.type == "inline":
            yield from _inline_blocks(token, lines, text, state)
        else:
            _step(token, lines, boxes, state)
            if token.type == "blockquote_open" and state.callouts[-1]:
                line = lines[token.map[0] if token.map else 0]
                yield from box_title(line, state.callouts[-1], state.code)


def _html_piece(tokens: "Sequence[Token]", at: int) -> tuple[int, int] | None:
    """The lines of a run of HTML that blank lines part; None but for the first of the run."""
    if at and tokens[at - 1].type == "html_block":
        return None
    end = at
    while end + 1 < len(tokens) and tokens[end + 1].type == "html_block":
        end += 1
    first, last = tokens[at].map, tokens[end].map
    return (first[0], last[1]) if first and last else None


def _step(token: "Token", lines: Sequence[Line], boxes: dict[int, str], state: _State) -> None:
    """Follows an opening or closing token."""
    kind = token.type
    if kind in ("bullet_list_open", "ordered_list_open"):
        if not state.lists:
            state.numbers.open()
        state.lists.append(kind)
    elif kind in ("bullet_list_close", "ordered_list_close"):
        state.lists.pop()
    elif kind == "list_item_open":
        state.fresh_item = True
        state.markers.append((token.info + token.markup) or "-")
    elif kind == "list_item_close":
        state.markers.pop()
    elif kind == "blockquote_open":
        state.callouts.append(boxes.get(token.map[0] if token.map else -1, ""))
    elif kind == "blockquote_close":
        state.callouts.pop()
    elif kind.startswith("heading"):
        state.heading = int(token.tag[1]) if token.nesting == 1 else 0
    else:
        _step_in_table(kind, state)


def _step_in_table(kind: str, state: _State) -> None:
    if kind in ("th_open", "td_open"):
        state.cell += 1
        state.in_head = kind == "th_open"
    elif kind in ("table_open", "tr_open"):
        state.row += 1  # twice before the first row of a table
        state.cell = 0
        state.is_empty_row = True
    elif kind == "tr_close" and state.is_empty_row:
        state.row -= 1  # so that the next row is the next one
    elif kind == "table_close":
        state.cell = 0


def _raw_block(token: "Token", lines: Sequence[Line], text: str, kind: BlockKind) -> Block:
    first, last = token.map or (0, 1)
    start, end = lines[first].start, lines[last - 1].end
    return Block(kind, Span(start, end), text[start:end])


def _html_blocks(
    first: int, last: int, lines: Sequence[Line], text: str, state: _State
) -> Iterator[Block]:
    """The blocks of a piece of HTML, from one line to before another, as its reader cuts it."""
    group = -1
    state.numbers.close()
    for block in cut_piece(text, lines[first].start, lines[last - 1].end, state.code):
        if block.group >= 0 and block.group != group:
            group = block.group
            state.numbers.open()
        yield replace(block, group=state.numbers.group) if block.group >= 0 else block
    state.numbers.close()


def _inline_blocks(
    token: "Token", lines: Sequence[Line], text: str, state: _State
) -> Iterator[Block]:
    """The blocks of one inline token: a heading, a table's cell, or a paragraph."""
    pieces = content_lines(token, lines, state.cell, bool(state.heading))
    if not pieces:
        return
    if state.heading:
        state.numbers.close()
        yield replace(_reduced(pieces, text, BlockKind.HEADING), level=state.heading)
    elif state.cell:
        state.is_empty_row = False
        cell = _reduced(pieces, text, BlockKind.TABLE)
        yield replace(cell, row=state.row, is_head=state.in_head)
    elif is_only_images(token.content):
        yield _reduced(pieces, text, BlockKind.CAPTION)
    else:
        yield from _paragraph_blocks(pieces, text, state)


def _paragraph_blocks(pieces: list[Line], text: str, state: _State) -> Iterator[Block]:
    callout = state.callouts[-1] if state.callouts else ""
    title = callout_title(pieces[0]) if state.callouts and not callout else None
    if title:
        state.callouts[-1] = callout = title.callout
        pieces = pieces[1:]
        yield title
    if not pieces:
        return
    kind = BlockKind.QUOTE if state.callouts and not callout else BlockKind.PARAGRAPH
    if state.markers:
        kind = BlockKind.ITEM if state.fresh_item else BlockKind.PARAGRAPH
        task = _TASK.match(pieces[0].text) if state.fresh_item else None
        if task:
            pieces[0] = Line(pieces[0].text[task.end() :], pieces[0].start + task.end())
        block = _reduced(pieces, text, kind)
        level = min(len(state.lists), MOST_NESTING)
        marker = state.markers[-1] if state.fresh_item else ""
        state.fresh_item = False
        yield replace(block, level=level, group=state.numbers.group, marker=marker, callout=callout)
    elif any(bullet(line.text)[0] for line in pieces):
        for block in cut_lines(pieces, text, 0, state.numbers):
            raw = Line(_between(pieces, block.span), block.span.start)
            fresh = _reduced([raw], text, block.kind)
            yield replace(
                fresh, level=block.level, group=block.group, marker=block.marker, callout=callout
            )
    else:
        state.numbers.close()
        note = _NOTE.match(pieces[0].text)
        if note:
            pieces[0] = Line(pieces[0].text[note.end() :], pieces[0].start + note.end())
            kind = BlockKind.CAPTION
        block = replace(_reduced(pieces, text, kind), callout=callout)
        if block.text:
            yield block


def _between(pieces: Sequence[Line], span: Span) -> str:
    """What stands in a range of some lines that follow one another."""
    whole = "\n".join(
        line.text + " " * (after.start - line.end - 1)
        for line, after in zip(pieces, [*pieces[1:], Line("", pieces[-1].end + 1)], strict=True)
    )
    return whole[span.start - pieces[0].start : span.end - pieces[0].start]


def _reduced(pieces: Sequence[Line], text: str, kind: BlockKind) -> Block:
    """One block of some lines' text; line breaks stay in it as `\\n`."""
    start, end = pieces[0].start, pieces[-1].end
    raw = "\n".join(line.text for line in pieces)
    at = [offset for line in pieces for offset in range(line.start, line.end + 1)][: len(raw)]
    plain = _without_blanks(reduce_inline(raw), at, text)
    bold = bold_lead(raw, plain)
    block = Block(kind, Span(start, end), plain.text, bold=bold, is_link=is_only_a_link(raw))
    if plain.text == text[start:end]:
        return block
    block = replace(block, offsets=[at[i] for i in plain.offsets])
    return block.part(0, len(plain.text))


def _without_blanks(plain: Plain, at: Sequence[int], text: str) -> Plain:
    """The text without the blanks that stand for what is never printed."""
    kept = [
        i
        for i, offset in enumerate(plain.offsets)
        if plain.text[i] != " " or text[at[offset]] == " " or text[at[offset]].isspace()
    ]
    if len(kept) == len(plain.text):
        return plain
    return Plain("".join(plain.text[i] for i in kept), [plain.offsets[i] for i in kept])


def with_roles(found: Sequence[Block]) -> list[Block]:
    """The blocks, the first heading (when it opens the text) made the title, the next the deck."""
    blocks = list(found)
    if blocks and blocks[0].kind is BlockKind.HEADING:
        blocks[0] = replace(blocks[0], kind=BlockKind.TITLE)
        if len(blocks) > 2 and blocks[1].kind is BlockKind.HEADING:
            blocks[1] = replace(blocks[1], kind=BlockKind.DECK)
    return blocks


def looks_like_markdown(text: str) -> bool:
    """Whether a text of unknown format has marks that only Markdown has."""
    return bool(_MARKS.search(text[:20_000]))

"""The boxes with key points in a page, found in its tree before its body is chosen.

A box is named as one (class, id, label, data attribute), or opens with a label such as
"Key points" and holds nothing else than the points that `keypoints.find` sees in it, or is a list
in bold right below the title. It may stand anywhere: in the text, beside it, or in a fold.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nutgraf.inputs.html.below_title import lists_below_title
from nutgraf.inputs.html.box_contents import empty_title, is_title, points_in_box, split_off_title
from nutgraf.inputs.html.box_labels import is_label, is_lead, text_of_nodes
from nutgraf.inputs.html.box_names import BoxNames
from nutgraf.inputs.html.cutter import Cutter
from nutgraf.inputs.html.lists_below import end_of_lists, list_below
from nutgraf.inputs.html.names import all_names
from nutgraf.inputs.html.page import Page
from nutgraf.inputs.html.tabs import is_tab_strip
from nutgraf.keypoints import find
from nutgraf.keypoints.labels import LONGEST, heading_of
from nutgraf.keypoints.score import BoxKind as Kind
from nutgraf.keypoints.score import Signs
from nutgraf.keypoints.times import along_recording
from nutgraf.keypoints.title_lists import is_bold_list
from nutgraf.languages import language
from nutgraf.model import Block, BlockKind
from nutgraf.text.folding import fold_space

MOST_TRIES = 60
"""Elements that are examined closely; no page of an article has more of them."""

_LARGEST, _MOST_NODES = 6000, 2000  # characters and nodes of a box
_CLIMBS = 3  # elements around a label
_FOLDS = ("aside", "details")
_LONGEST_MARK = 4  # characters
_NEAR = 8  # nodes


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its nodes, `first` to before `stop`, and its blocks, the title first.

    A second copy of a box, as pages have for telephones, has no blocks. `signs` speak for it or
    against it; its words are compared with the body later, once that is chosen.
    """

    first: int
    stop: int
    blocks: tuple[Block, ...]
    signs: Signs


def key_point_boxes(page: Page) -> list[Box]:
    """The boxes of a page, in order."""
    boxes: list[Box] = []
    known: set[tuple[str, ...]] = set()
    for box in _boxes(page):
        texts = tuple(block.text.casefold() for block in box.blocks[1:])
        boxes.append(box if texts not in known else replace(box, blocks=()))
        known.add(texts)
    return boxes


def _boxes(page: Page) -> Iterator[Box]:
    names, below_title = BoxNames(page), frozenset(lists_below_title(page))
    index, tries, behind_link = 1, 0, 0
    while index < len(page.nodes) and tries < MOST_TRIES:
        node = page.nodes[index]
        if not node.name or not page.sizes[index]:
            index = node.stop if not page.sizes[index] else index + 1
            continue
        if page.is_never_text(index) or page.is_elsewhere(index):
            index = node.stop
            continue
        if node.name in ("a", "li"):
            behind_link = max(behind_link, node.stop)
        box = None
        if _may_be_box(page, index):
            kind, is_loose = names.kind(index)
            may_label = index >= behind_link and is_label(page, index)
            may_lead = node.name == "p" and index >= behind_link and is_lead(page, index)
            tries += bool(kind) or may_label or may_lead or node.name in _FOLDS
            box = _named(page, index, kind, is_loose) if kind else None
            if box is None and may_label:
                box = _labelled(page, index)
            if box is None and (node.name in _FOLDS or may_lead):
                box = _closed(page, index, node.stop)
            if box is None and index in below_title:
                box = _below_title(page, index)
        if box:
            yield box
        index = box.stop if box else index + 1


def _may_be_box(page: Page, index: int) -> bool:
    """Whether an element is no larger than a box can be, and not around the title."""
    is_small = page.sizes[index] <= _LARGEST and page.nodes[index].stop - index <= _MOST_NODES
    return is_small and index not in page.titles


def _blocks(page: Page, first: int, stop: int) -> list[Block]:
    cutter = Cutter(page, lambda index: page.is_elsewhere(index) and index != first)
    kinds = (BlockKind.CAPTION, BlockKind.CODE)
    blocks = [block for block in cutter.cut(first, stop) if block.kind not in kinds]
    return [
        block
        for index, block in enumerate(blocks)
        if index == len(blocks) - 1 or not _is_mark(block)
    ]


def _is_mark(block: Block) -> bool:
    """Whether a block is the number or the picture of the card that it stands in."""
    is_short = len(block.text) <= _LONGEST_MARK and block.kind is not BlockKind.HEADING
    return is_short and not any(map(str.isalpha, block.text))


def _named(page: Page, index: int, kind: str, is_loose: bool) -> Box | None:
    """The box that an element is by its name, if there are points in it."""
    node = page.nodes[index]
    blocks = split_off_title(_blocks(page, index, node.stop), page)
    title = blocks.pop(0) if blocks and is_title(blocks, page) else None
    points = points_in_box(blocks, is_loose)
    if not points:
        return None
    heading = title or empty_title(kind, node.start, node.end)
    label = heading_of(heading.text, page.code, page.headings) if title else None
    signs = Signs(
        fold_space(heading.text),
        heading.span,
        tuple(fold_space(block.text) for block in points),
        label.kind if label else None,
        Kind.MAYBE_CALLED if is_loose else Kind.CALLED,
        any(block.group >= 0 for block in blocks),
        along_recording=along_recording(points, _words_around(page, index, heading.text)),
        is_tab_strip=is_tab_strip(page, index),
        headings=sum(block.kind is BlockKind.HEADING for block in blocks),
    )
    return _made(page, index, node.stop, [heading, *points], signs)


def _words_around(page: Page, index: int, heading: str) -> str:
    """A box's heading, its names, those of the element around it, and the players before it."""
    node = page.nodes[index]
    called = [*all_names(node), *all_names(page.nodes[node.parent])]
    before = [near.name for near in page.nodes[max(0, index - _NEAR) : index]]
    players = ["player" for name in before if name in ("video", "audio")]
    return " ".join((heading, *called, *players))


def _below_title(page: Page, index: int) -> Box | None:
    """The box that a list right below the title is, if it is set in bold."""
    node, stop = page.nodes[index], end_of_lists(page, index)
    items = _blocks(page, index, stop) if stop - index <= _MOST_NODES else []
    if not is_bold_list(items, page.code):
        return None
    title = max(page.titles)
    text = text_of_nodes(page, title, page.nodes[title].stop)
    heading = empty_title(text, node.start, node.end)
    signs = Signs(
        text,
        heading.span,
        tuple(fold_space(block.text) for block in items),
        is_list=True,
        leads_elsewhere=all(block.is_link for block in items),
        is_bold_below_title=True,
        along_recording=along_recording(items),
    )
    return _made(page, index, stop, [heading, *items], signs)


def _labelled(page: Page, label: int) -> Box | None:
    """The box that opens with a label: the element around it, or the label and the list below."""
    top = label
    for _ in range(_CLIMBS):
        around = page.nodes[top].parent
        if around <= 0:
            return None
        below = list_below(page, top)
        if page.sizes[around] <= _LARGEST and around not in page.titles:
            box = _closed(page, around, page.nodes[around].stop)
            if box:
                return box
        if below:
            box = _closed(page, top, end_of_lists(page, below))
            if box:
                return box
        if page.sizes[around] > 2 * LONGEST:
            return None
        top = around
    return None


def _closed(page: Page, first: int, stop: int) -> Box | None:
    """The box that some nodes are, if they are a label, its points, and nothing else."""
    if stop - first > _MOST_NODES:
        return None
    blocks = split_off_title(_blocks(page, first, stop), page)
    lists = find(None, blocks, page.code, page.headings)
    if len(lists) != 1 or not lists[0].spans:
        return None
    spans = lists[0].spans
    if spans[0].start != blocks[0].span.start or spans[-1].end != blocks[-1].span.end:
        return None
    signs = lists[0].signs or Signs(lists[0].list.heading, spans[0], ())
    return _made(page, first, stop, blocks, signs)


def _made(page: Page, first: int, stop: int, blocks: Sequence[Block], signs: Signs) -> Box:
    """The box, with its blocks marked as a callout of which the first is the title."""
    kind = language(page.code).callouts[0]
    inside = [replace(block, callout=kind) for block in blocks]
    if len(inside) > 1:
        inside[0] = replace(inside[0], kind=BlockKind.HEADING, level=0)
        inside[1:] = [replace(block, level=max(1, block.level)) for block in inside[1:]]
    return Box(first, stop, tuple(inside), signs)

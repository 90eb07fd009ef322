"""The text in a tree of blocks, as Markdown.

Headless systems store blocks instead of text: Contentful's rich text, Sanity's Portable Text, the
content elements of Arc's ANS, Editor.js, ProseMirror and Lexical (Tiptap, Ghost, Payload). In all
of them a block names its type (`nodeType`, `_type`, `type`) and has either text or more blocks.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

MOST_BLOCKS = 50_000
"""The most blocks of a tree that are read."""

DEEPEST = 60
"""The deepest level of nested blocks that is read."""

_HEADING = re.compile(r"(?:heading|header|h)[-_ ]?([1-6])?$|.*heading(?:-([1-6]))?$")
_LIST = re.compile(
    r"(?:(?:un)?ordered|bullet|number(?:ed)?)?[-_]?list$|[uo]l$|list$", re.IGNORECASE
)
_ITEM = re.compile(r"list[-_]?item$|li$|checklistitem$", re.IGNORECASE)
_NO_TEXT = re.compile(
    r"image|video|embed|oembed|gallery|raw_html|code|table|interstitial_link|audio|divider|asset"
    r"|reference|related|hyperlink-entry|html$",
    re.IGNORECASE,
)
_KINDS = ("nodeType", "_type", "type", "tag")
_CHILDREN = ("content", "children", "blocks", "items", "root", "body", "content_elements")
_TEXTS = ("text", "value", "content")


def text_of_blocks(value: object) -> str | None:
    """The text of a tree of blocks as Markdown; None for any other value."""
    if not isinstance(value, list | Mapping):
        return None
    lines: list[str] = []
    for line in _lines(value, 0, 0):
        lines.append(line)
        if len(lines) >= MOST_BLOCKS:
            break
    return "\n\n".join(lines) or None


def _lines(value: object, depth: int, level: int) -> Iterator[str]:
    """The paragraphs of some blocks; `level` is the level of the list around them."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for child in value:
            yield from _lines(child, depth + 1, level)
    elif isinstance(value, str):
        if value.strip() and level:
            yield _item(value, level)
    elif isinstance(value, Mapping):
        yield from _of_block(value, depth, level)


def _of_block(block: Mapping[str, Any], depth: int, level: int) -> Iterator[str]:
    kind = next((block[key] for key in _KINDS if isinstance(block.get(key), str)), "")
    data = block.get("data")
    if isinstance(data, Mapping) and data and "content" not in block:  # Editor.js
        block = {**data, **{key: block[key] for key in ("type",) if key in block}}
    style = block.get("style") if isinstance(block.get("style"), str) else ""
    if isinstance(block.get("listItem"), str):  # Portable Text
        depth_of_item = block.get("level")
        own = depth_of_item if isinstance(depth_of_item, int) and 0 < depth_of_item < 20 else 1
        yield from filter(None, [_item(_inline(block, depth), own)])
    elif (_LIST.match(kind) and not _ITEM.search(kind)) or "list_type" in block:
        yield from _lines(_children(block), depth + 1, level + 1)
    elif _ITEM.search(kind) or (level and "items" in block):
        yield from _of_item(block, depth, max(1, level))
    elif heading := _HEADING.match(kind) or _HEADING.match(style or ""):
        words = _inline(block, depth)
        size = block.get("level") or heading[1] or heading[2] or 2
        yield from [f"{'#' * min(6, max(1, int(size)))} {words}"] if words else []
    elif not _NO_TEXT.search(kind):
        yield from _of_other(block, depth, level)


def _of_other(block: Mapping[str, Any], depth: int, level: int) -> Iterator[str]:
    children = _children(block)
    if _is_run(block, children):
        words = _inline(block, depth)
        yield from [_item(words, level) if level else words] if words else []
    elif children:
        yield from _lines(children, depth + 1, level)


def _of_item(block: Mapping[str, Any], depth: int, level: int) -> Iterator[str]:
    """The lines of an item: its own text, then the lists in it."""
    children = _children(block)
    if isinstance(block.get("content"), str):
        yield from filter(None, [_item(block["content"], level)])
        yield from _lines(block.get("items") or [], depth + 1, level + 1)
    elif _is_run(block, children):
        yield from filter(None, [_item(_inline(block, depth), level)])
    else:
        yield from _lines(children, depth + 1, level)


def _children(block: Mapping[str, Any]) -> object:
    children = (block[key] for key in _CHILDREN if isinstance(block.get(key), list | Mapping))
    return next(children, [])


def _is_run(block: Mapping[str, Any], children: object) -> bool:
    """Whether a block holds a line of text, be it its own or in pieces."""
    if any(isinstance(block.get(key), str) for key in _TEXTS):
        return True
    is_line = children is block.get("content") or children is block.get("children")
    pieces = children if is_line and isinstance(children, list) else []
    return any(
        isinstance(piece, Mapping) and any(isinstance(piece.get(key), str) for key in _TEXTS)
        for piece in pieces
    )


def _inline(block: object, depth: int) -> str:
    """The text of a block and of all blocks in it, on one line."""
    if depth > DEEPEST or not isinstance(block, Mapping):
        return ""
    for key in _TEXTS:
        if isinstance(block.get(key), str):
            return (
                " ".join(block[key].split()) if key == "content" else block[key].replace("\n", " ")
            )
    pieces = _children(block)
    words = [_inline(piece, depth + 1) for piece in pieces] if isinstance(pieces, list) else []
    return "".join(words).strip()


def _item(words: str, level: int) -> str:
    words = " ".join(words.split())
    return f"{'  ' * (level - 1)}- {words}" if words else ""

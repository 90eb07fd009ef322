"""The key points in front matter in YAML, each with its place in the text."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nutgraf.inputs.about.markup import without_markup
from nutgraf.model import KeyPoint, Span
from nutgraf.text.folding import fold_space, fold_space_at

if TYPE_CHECKING:
    from yaml.nodes import Node, ScalarNode

_NO_TEXT = ("tag:yaml.org,2002:null", "tag:yaml.org,2002:bool")
_BULLET = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")


def node_text(node: "Node") -> str:
    """A node as one text: the `name` of a mapping, the items of a sequence."""
    import yaml

    # One level deep: an alias may make a node its own descendant.
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    texts: list[str] = []
    for item in items:
        if isinstance(item, yaml.MappingNode):
            named = (value for key, value in item.value if key.value == "name")
            item = next(named, item)
        if isinstance(item, yaml.ScalarNode) and item.tag != _NO_TEXT[0]:
            texts.append(item.value)
    return ", ".join(texts)


def yaml_points(node: "Node", body: str, start: int) -> Iterator[KeyPoint]:
    """The points of a sequence, or of the lines of a block of text."""
    import yaml

    if isinstance(node, yaml.ScalarNode):
        yield from _scalar_points(node, body, start)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.ScalarNode):
                text = "" if item.tag in _NO_TEXT else fold_space(without_markup(item.value))
                if text:
                    yield _written(text, _scalar_span(item, body, start), body, start, item)
            elif isinstance(item, yaml.MappingNode) and len(item.value) == 1:
                yield _mapping_point(item, start)


def _mapping_point(node: "Node", start: int) -> KeyPoint:
    """The point in `- Inflation: prices rose`, which YAML reads as a mapping."""
    key, value = node.value[0]
    label, rest = (
        fold_space(without_markup(str(node_of_pair.value))) for node_of_pair in (key, value)
    )
    span = Span(start + key.start_mark.index, start + value.end_mark.index)
    return KeyPoint(f"{label}: {rest}", span, label)


def _scalar_points(node: "ScalarNode", body: str, start: int) -> Iterator[KeyPoint]:
    if node.style != "|":
        yield from _run_points(node, body, start)
        return
    offset = node.start_mark.index
    for number, line in enumerate(body[offset : node.end_mark.index].split("\n")):
        text = cleaned_point(line)
        if text and number:  # the first is the `|`
            end = start + offset + len(line.rstrip())
            span = Span(end - len(_BULLET.sub("", line).strip()), end)
            yield _written(text, span, body, start)
        offset += len(line) + 1


def _run_points(node: "ScalarNode", body: str, start: int) -> Iterator[KeyPoint]:
    """The point in a scalar, or several parted by semicolons, each in its place if on one line."""
    span, value = _scalar_span(node, body, start), node.value
    raw = body[span.start - start : span.end - start]
    if raw != value or ";" not in raw:
        if cleaned_point(value):
            yield _written(cleaned_point(value), span, body, start, node)
        return
    offset = span.start
    for piece in raw.split(";"):
        if piece.strip():
            first = offset + len(piece) - len(piece.lstrip())
            place = Span(first, first + len(piece.strip()))
            yield _written(fold_space(without_markup(piece)), place, body, start, node)
        offset += len(piece) + 1


def _written(
    text: str, span: Span, body: str, start: int, node: "ScalarNode | None" = None
) -> KeyPoint:
    """The point at a place, with the offset of each character where YAML has no escapes in it."""
    raw = body[span.start - start : span.end - start]
    folded, offsets = fold_space_at(raw, range(span.start, span.end))
    style = (node.style if node else None) or ""
    return KeyPoint(text, span, "", offsets if folded == text else None, style.strip("|>"))


def _scalar_span(node: "ScalarNode", body: str, start: int) -> Span:
    first, last = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"') and last - first >= 2:
        first, last = first + 1, last - 1
    elif node.style is None:
        last = first + len(body[first:last].rstrip())
    return Span(start + first, start + last)


def cleaned_point(value: object) -> str:
    """A value as the text of a point, without a bullet or markup."""
    return fold_space(without_markup(_BULLET.sub("", str(value))))

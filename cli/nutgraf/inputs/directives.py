"""What a draft says about its own findings: `<!-- nutgraf-disable-line misquote -->`.

MDX knows no HTML comments, so `{/* nutgraf-disable-line misquote */}` says the same. Whatever
stands behind ` -- ` is the editor's reason.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from nutgraf.model import Directive, Reach, Span

if TYPE_CHECKING:
    from yaml.nodes import Node

_COMMENT = re.compile(
    r"<!--\s{0,20}nutgraf-(?P<a>[^<>]{0,500}?)-->"
    r"|\{/\*\s{0,20}nutgraf-(?P<b>[^<>{}]{0,500}?)\*/\}",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s,]+")
_REASON = re.compile(r"(?:^|\s)--?-?\s")
_REACHES = {reach.value: reach for reach in Reach}

FRONT_MATTER_KEY = "nutgraf"
IGNORE = "ignore"


def directives_in(text: str) -> tuple[Directive, ...]:
    """The directives in a text's comments, in order."""
    found = []
    for match in _COMMENT.finditer(text):
        said = _REASON.split(match["a"] or match["b"] or "", maxsplit=1)[0]
        word, *rules = _WORD.findall(said) or [""]
        reach = _REACHES.get(word.lower())
        found.append(Directive(reach, tuple(rules), Span(*match.span()), word))
    return tuple(found)


def directives_of_yaml(node: "Node", start: int) -> Iterator[Directive]:
    """What `nutgraf: {ignore: […]}` says; `start` is the offset of the YAML in the source."""
    import yaml

    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        if key.value != IGNORE:
            yield Directive(None, (), _span(key, start), f"{FRONT_MATTER_KEY}: {key.value}")
            continue
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        for item in items:
            if isinstance(item, yaml.ScalarNode):
                rules = tuple(_WORD.findall(item.value))
                yield Directive(Reach.FILE, rules, _span(item, start), IGNORE)


def _span(node: "Node", start: int) -> Span:
    return Span(start + node.start_mark.index, start + node.end_mark.index)


def directives_of_toml(value: object, span: Span) -> Iterator[Directive]:
    """The same of a TOML table, whose reader keeps no places: they stand at `span`."""
    if not isinstance(value, Mapping):
        return
    for key, said in value.items():
        if key != IGNORE:
            yield Directive(None, (), span, f"{FRONT_MATTER_KEY}.{key}")
            continue
        for each in said if isinstance(said, list) else [said]:
            yield Directive(Reach.FILE, tuple(_WORD.findall(str(each))), span, IGNORE)

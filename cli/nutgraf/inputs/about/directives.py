"""Directives, by which a draft silences rules: `<!-- nutgraf-disable-line misquote -->`.

MDX has no HTML comments, so it takes `{/* nutgraf-disable-line misquote */}`. Whatever
stands behind ` -- ` is the editor's reason.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from nutgraf.model import Directive, Reach, Span

if TYPE_CHECKING:
    from yaml.nodes import Node

_COMMENT = re.compile(
    r"<!--\s{0,20}nutgraf-(?P<a>(?>(?:[^-]|-(?!->)){0,2000}))-->"
    r"|\{/\*\s{0,20}nutgraf-(?P<b>(?>(?:[^*]|\*(?!/\})){0,2000}))\*/\}",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}+|~{3,}+)[^\n]*+\n(?:(?! {0,3}(?P=fence)).*\n)*"
    r"|(?P<ticks>`{1,2})[^`\n]+(?P=ticks)",
    re.MULTILINE,
)
_NOTE = re.compile(r"\s{0,20}nutgraf-([\s\S]{0,2000})", re.IGNORECASE)
_WORD = re.compile(r"[^\s,]+")
_REASON = re.compile(r"(?:^|\s)--?-?\s")
_REACHES = {reach.value: reach for reach in Reach}

FRONT_MATTER_KEY = "nutgraf"
IGNORE = "ignore"


def directives_in(text: str) -> tuple[Directive, ...]:
    """The directives in a text's comments, in order."""
    directives = []
    starts, ends = list[int](), list[int]()
    for match in _COMMENT.finditer(text):
        if not starts:
            starts, ends = [-1], [-1]
            for code in _CODE.finditer(text):
                starts.append(code.start())
                ends.append(code.end())
        if match.start() < ends[bisect_right(starts, match.start()) - 1]:
            continue  # somebody writes about comments
        directives.append(_in_text(match))
    return tuple(directives)


def _in_text(match: re.Match[str]) -> Directive:
    """The directive in a comment of a text, with the places of its rules."""
    group = "a" if match["a"] else "b"
    comment = match[group] or ""
    directive = _directive(comment, Span(*match.span()))
    words = list(_WORD.finditer(comment))[1 : 1 + len(directive.rules)]
    start = match.start(group)
    places = tuple(Span(start + word.start(), start + word.end()) for word in words)
    return replace(directive, is_comment=True, places=places)


def directive_in_comment(text: str, span: Span) -> Directive | None:
    """The directive in a comment of a document, placed at `span`; None for any other comment."""
    match = _NOTE.match(text)
    return _directive(match[1], span) if match else None


def _directive(text: str, span: Span) -> Directive:
    """The directive in what a comment has behind `nutgraf-`."""
    before_reason = _REASON.split(text, maxsplit=1)[0]
    word, *rules = _WORD.findall(before_reason) or [""]
    return Directive(_REACHES.get(word.lower()), tuple(rules), span, word)


def directives_of_yaml(node: "Node", start: int) -> Iterator[Directive]:
    """The directives in `nutgraf: {ignore: […]}`; `start` is the offset of the YAML."""
    import yaml

    if not isinstance(node, yaml.MappingNode):
        yield Directive(None, (), _span(node, start), f"{FRONT_MATTER_KEY}, which is no mapping")
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
    """The directives in a TOML table. Its parser keeps no positions, so all stand at `span`."""
    if value is None:
        return
    if not isinstance(value, Mapping):
        yield Directive(None, (), span, f"{FRONT_MATTER_KEY}, which is no table")
        return
    for key, rules in value.items():
        if key != IGNORE:
            yield Directive(None, (), span, f"{FRONT_MATTER_KEY}.{key}")
            continue
        for rule in rules if isinstance(rules, list) else [rules]:
            yield Directive(Reach.FILE, tuple(_WORD.findall(str(rule))), span, IGNORE)

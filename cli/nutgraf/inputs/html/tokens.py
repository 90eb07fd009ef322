"""A tokenizer of HTML: tags and texts, with the exact source range of each.

It follows the tokenization rules of the WHATWG HTML standard (13.2.5). The tree needs the offset
of every character, which no library has: `html.parser` gives line and column, and takes quadratic
time on unclosed marks up to Python 3.14 (CVE-2025-6069, CVE-2026-15308); html5lib and lexbor's
bindings give no positions of text; justhtml gives where a text begins. Every search here either
consumes what it passes or ends with the page, so the time is linear.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from nutgraf.inputs.html.elements import RAW

MOST_ATTRIBUTES = 60
"""Attributes of one tag that are kept."""

_KEPT = re.compile(
    r"(?:class|id|role|hidden|style|lang|xml:lang|name|property|itemprop|content|type|href"
    r"|http-equiv|datetime|aria-(?:hidden|label|level|selected)|data-[\w.-]{1,60})"
)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>\0]*)")
_COMMENT_END = re.compile(r"--!?>")
_GAP = re.compile(r"[\s/]*")
_NAME = re.compile(r"[^\s/>][^\s/>=]*")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s>]*")
_NOTHING: dict[str, str] = {}


class HtmlToken(NamedTuple):
    """A start tag (`name`), an end tag (`/name`) or a text (``): `source[start:end]`."""

    name: str
    start: int
    end: int
    attributes: dict[str, str] = _NOTHING
    is_closed: bool = False  # `<br/>`


def html_tokens(text: str) -> Iterator[HtmlToken]:
    """The tags and texts of a page, in order, without comments and declarations."""
    position = text_start = 0  # of the text that is open
    while (position := text.find("<", position)) >= 0:
        match = _TAG.match(text, position)
        end = _end_of_other(text, position) if match is None else position
        if end is None:  # a `<` that opens nothing
            position += 1
            continue
        if text_start < position:
            yield HtmlToken("", text_start, position)
        if match is None:
            position = text_start = end
            continue
        tag = _tag(text, match)
        if tag is None:  # the page ends within a tag
            return
        yield tag
        position = text_start = tag.end
        if tag.name in RAW and not tag.is_closed:
            position = text_start = _end_of_raw(text, tag)
            if tag.end < position:
                yield HtmlToken("", tag.end, position)
    if text_start < len(text):
        yield HtmlToken("", text_start, len(text))


def _end_of_other(text: str, start: int) -> int | None:
    """The end of the comment, declaration or instruction that begins here; None without one."""
    if text.startswith("<!--", start):
        if text.startswith((">", "->"), start + 4):
            return text.index(">", start) + 1
        close = _COMMENT_END.search(text, start + 4)
        return close.end() if close else len(text)
    if text.startswith(("<!", "<?", "</"), start) and start + 2 < len(text):
        end = text.find(">", start + 2)
        return end + 1 if end >= 0 else len(text)
    return None


def _tag(text: str, match: re.Match[str]) -> HtmlToken | None:
    """The tag that a match opens; None where the page ends before it does."""
    attributes: dict[str, str] = {}
    position = match.end()
    while True:
        gap = _GAP.match(text, position)
        position = gap.end() if gap else position
        if position >= len(text):
            return None
        if text[position] == ">":
            break
        position = _attribute(text, position, attributes)
        if position < 0:
            return None
    name = match[1] + match[2].lower()
    return HtmlToken(
        name, match.start(), position + 1, attributes or _NOTHING, text[position - 1] == "/"
    )


def _attribute(text: str, position: int, attributes: dict[str, str]) -> int:
    """Adds the attribute that begins here; returns its end, or -1 where the page ends first."""
    match = _NAME.match(text, position)
    if match is None:
        return position + 1
    name, position, value = match[0].lower(), match.end(), ""
    equals = _EQUALS.match(text, position)
    if equals:
        position = equals.end()
        quote = text[position : position + 1]
        if quote in ("'", '"') and quote:
            close = text.find(quote, position + 1)
            if close < 0:
                return -1
            value, position = text[position + 1 : close], close + 1
        else:
            bare = _BARE.match(text, position)
            value = bare[0] if bare else ""
            position += len(value)
    if len(attributes) < MOST_ATTRIBUTES and name not in attributes and _KEPT.fullmatch(name):
        attributes[name] = value
    return position


def _end_of_raw(text: str, tag: HtmlToken) -> int:
    """The offset where a script or the like ends: at its end tag, or with the page."""
    close = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(text, tag.end)
    return close.start() if close else len(text)

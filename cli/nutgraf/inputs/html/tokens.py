"""HTML cut into tags and texts, with the exact source range of each.

Written by the tokenization rules of the WHATWG HTML standard (13.2.5), for the tree wants
offsets of every character and no library gives them: `html.parser` has line and column, and
takes quadratic time on unclosed marks up to Python 3.14 (CVE-2025-6069, CVE-2026-15308);
html5lib and lexbor's bindings give none for text; justhtml gives where a text begins.
Every search here ends in what it consumes or at the end of the page: the time is linear.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from nutgraf.inputs.html.elements import RAW

MOST_ATTRIBUTES = 60
"""Attributes of one tag that are kept."""

_KEPT = re.compile(
    r"(?:class|id|role|hidden|style|lang|xml:lang|name|property|itemprop|content|type|href"
    r"|http-equiv|datetime|aria-(?:hidden|label|level)|data-[\w.-]{1,60})"
)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>\0]*)")
_COMMENT_END = re.compile(r"--!?>")
_GAP = re.compile(r"[\s/]*")
_NAME = re.compile(r"[^\s/>][^\s/>=]*")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s>]*")
_NOTHING: dict[str, str] = {}


class Token(NamedTuple):
    """A start tag (`name`), an end tag (`/name`) or a text (``): `source[start:end]`."""

    name: str
    start: int
    end: int
    attributes: dict[str, str] = _NOTHING
    is_closed: bool = False  # `<br/>`


def tokens(text: str) -> Iterator[Token]:
    """The tags and texts of a page, in order; comments and declarations are stepped over."""
    at = data = 0  # `data` is where the text that is open began
    while (at := text.find("<", at)) >= 0:
        match = _TAG.match(text, at)
        end = _end_of_other(text, at) if match is None else at
        if end is None:  # a `<` that opens nothing
            at += 1
            continue
        if data < at:
            yield Token("", data, at)
        if match is None:
            at = data = end
            continue
        tag = _tag(text, match)
        if tag is None:  # the page ends within a tag
            return
        yield tag
        at = data = tag.end
        if tag.name in RAW and not tag.is_closed:
            at = data = _end_of_raw(text, tag)
            if tag.end < at:
                yield Token("", tag.end, at)
    if data < len(text):
        yield Token("", data, len(text))


def _end_of_other(text: str, at: int) -> int | None:
    """The end of the comment, declaration or instruction that begins here, if one does."""
    if text.startswith("<!--", at):
        if text.startswith((">", "->"), at + 4):
            return text.index(">", at) + 1
        close = _COMMENT_END.search(text, at + 4)
        return close.end() if close else len(text)
    if text.startswith(("<!", "<?", "</"), at) and at + 2 < len(text):
        end = text.find(">", at + 2)
        return end + 1 if end >= 0 else len(text)
    return None


def _tag(text: str, match: re.Match[str]) -> Token | None:
    """The tag that a match opens; None where the page ends before it does."""
    found: dict[str, str] = {}
    at = match.end()
    while True:
        gap = _GAP.match(text, at)
        at = gap.end() if gap else at
        if at >= len(text):
            return None
        if text[at] == ">":
            break
        at = _attribute(text, at, found)
        if at < 0:
            return None
    name = match[1] + match[2].lower()
    return Token(name, match.start(), at + 1, found or _NOTHING, text[at - 1] == "/")


def _attribute(text: str, at: int, found: dict[str, str]) -> int:
    """Adds the attribute that begins here; returns its end, or -1 where the page ends first."""
    match = _NAME.match(text, at)
    if match is None:
        return at + 1
    name, at, value = match[0].lower(), match.end(), ""
    equals = _EQUALS.match(text, at)
    if equals:
        at = equals.end()
        quote = text[at : at + 1]
        if quote in ("'", '"') and quote:
            close = text.find(quote, at + 1)
            if close < 0:
                return -1
            value, at = text[at + 1 : close], close + 1
        else:
            bare = _BARE.match(text, at)
            value = bare[0] if bare else ""
            at += len(value)
    if len(found) < MOST_ATTRIBUTES and name not in found and _KEPT.fullmatch(name):
        found[name] = value
    return at


def _end_of_raw(text: str, tag: Token) -> int:
    """Where the text of a script and its like ends: at its end tag, or with the page."""
    close = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(text, tag.end)
    return close.start() if close else len(text)

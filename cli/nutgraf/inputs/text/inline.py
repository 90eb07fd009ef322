"""Removes Markdown's inline markup, and keeps the offset of every character that stays.

Links and images are reduced to their text; emphasis, code ticks, tags and escapes are dropped. The
parser of the blocks could do this by CommonMark's rules, but these are laxer, as readers are: links
without a definition are links, and `**重点。**下一句` is bold, where CommonMark leaves the stars.
Every pattern is bounded, so that hostile text takes linear time.
"""

import html
import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n]{1,1000})\1(?!`)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HARD_BREAK = re.compile(r"(?<!\\)\\(?=\n)")
_COMMENT = re.compile(r"<!--(?:(?!<!--)[\s\S]){0,5000}?-->")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,1000}>")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]{1,2000})>")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]")
_SHORTCODE = re.compile(r"\{\{[<%][^{}\n]{0,1000}[%>]\}\}")
_EMBED = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_WIKI = re.compile(r"(?<!!)\[\[(?:[^\[\]\n|]{1,300}\|)?([^\[\]\n|]{1,300})\]\]")
_TARGET = r"(?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\[\]\n]{0,200}\])"
_IMAGE = re.compile(r"!\[([^\[\]]{0,1000})\]" + _TARGET)
_LINK = re.compile(
    r"(?<!!)\[((?:[^\[\]]|(?<=!)\[[^\[\]]{0,500}\]\([^()\n]{0,1000}\)){0,1000})\]" + _TARGET
)
_EMPHASIS = (
    re.compile(r"(\*{1,3})(?![\s*])([^*]{1,2000}?)(?<![\s*])\1(?!\*)"),
    re.compile(r"(\*{2})(?![\s*])([\s\S]{1,2000}?)(?<!\s)\1"),
    re.compile(r"(?<![\w_])(_{1,3})(?![\s_])([^_]{1,2000}?)(?<![\s_])\1(?![\w_])"),
    re.compile(r"(~~)(?![\s~])([^~]{1,2000}?)(?<![\s~])\1"),
)
_BOLD_RUN = re.compile(r"(\*\*|__)(?![\s*_])([^*_]{1,2000})(?<![\s*_])\1")
_BOLD = re.compile(
    r"\s*(?:\*{2,3}|_{2,3})(?![\s*_])([^*_]{1,2000})(?<![\s*_])(?:\*{2,3}|_{2,3})(\s*:)?"
)
_IMAGES = re.compile(
    r"\s*(?:\[?!\[[^\[\]]{0,1000}\]\([^()\n]{0,2000}\)(?:\]\([^()\n]{0,2000}\))?\s*)+$"
)
_MARKED = re.compile(r"[\\`<\[{*_~&]")
"""The characters of all markup; most runs of text have none of them."""
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")


@dataclass(frozen=True, slots=True)
class Plain:
    """Text without markup. `offsets[i]` is the position of `text[i]` in the raw text."""

    text: str
    offsets: Sequence[int]


def reduce_inline(raw: str) -> Plain:
    """The plain text of a run of inline Markdown."""
    if not _MARKED.search(raw):
        return Plain(raw, range(len(raw)))
    dropped, fixed = bytearray(len(raw)), bytearray(len(raw))
    _drop_code_and_escapes(raw, dropped, fixed)
    for match in _AUTOLINK.finditer(raw):
        _keep_group(match, 1, dropped, fixed)
        fixed[match.start() : match.end()] = b"\1" * len(match[0])
    for pattern in (_COMMENT, _SHORTCODE, _TAG, _FOOTNOTE, _EMBED):
        for match in pattern.finditer(raw):
            _drop(match.start(), match.end(), dropped, fixed)
    for pattern in (_IMAGE, _LINK, _WIKI):
        for match in pattern.finditer(raw):
            _keep_group(match, 1, dropped, fixed)
    for pattern in _EMPHASIS:
        for match in pattern.finditer(raw):
            _keep_group(match, 2, dropped, fixed)
    return _collect(raw, dropped, fixed)


def reduce_bold(raw: str) -> Plain:
    """The text without the marks of bold runs, the only markup that plain text is read with."""
    dropped, fixed = bytearray(len(raw)), bytearray(len(raw))
    for match in _BOLD_RUN.finditer(raw):
        _keep_group(match, 2, dropped, fixed)
    kept = [index for index in range(len(raw)) if not dropped[index]]
    return Plain("".join(raw[index] for index in kept), kept)


def bold_lead(raw: str, plain: Plain) -> int:
    """The length of the bold start of the plain text, including a colon behind it."""
    match = _BOLD.match(raw)
    return bisect_left(plain.offsets, match.end()) if match else 0


def is_only_a_link(raw: str) -> bool:
    """Whether the raw text is nothing but a link, with or without emphasis."""
    if "[" not in raw or len(raw) >= 5_000:
        return False
    bare = raw.strip(" \t\n*_~")
    return bool(_LINK.fullmatch(bare) or _WIKI.fullmatch(bare))


def is_only_images(raw: str) -> bool:
    """Whether the raw text is nothing but images, linked or not."""
    return "![" in raw and len(raw) < 20_000 and bool(_IMAGES.match(raw))


def _drop_code_and_escapes(raw: str, dropped: bytearray, fixed: bytearray) -> None:
    for match in _CODE.finditer(raw):
        _keep_group(match, 2, dropped, fixed)
        fixed[match.start() : match.end()] = b"\1" * len(match[0])
    for match in _HARD_BREAK.finditer(raw):
        _drop(match.start(), match.end(), dropped, fixed)
    for match in _ESCAPE.finditer(raw):
        if not fixed[match.start()]:
            dropped[match.start()] = 1
            fixed[match.start()] = fixed[match.start() + 1] = 1


def _drop(start: int, end: int, dropped: bytearray, fixed: bytearray) -> None:
    if not fixed[start]:
        dropped[start:end] = b"\1" * (end - start)
        fixed[start:end] = b"\1" * (end - start)


def _keep_group(match: re.Match[str], group: int, dropped: bytearray, fixed: bytearray) -> None:
    """Drops all of a match but one group, unless its marks are known to be text."""
    if fixed[match.start()] or fixed[match.end() - 1]:
        return
    for start, end in ((match.start(), match.start(group)), (match.end(group), match.end())):
        dropped[start:end] = b"\1" * (end - start)


def _collect(raw: str, dropped: bytearray, fixed: bytearray) -> Plain:
    entities = (
        {match.start(): match for match in _ENTITY.finditer(raw) if not fixed[match.start()]}
        if "&" in raw
        else {}
    )
    if not entities and 1 not in dropped:
        return Plain(raw, range(len(raw)))
    pieces: list[str] = []
    offsets = array("L")
    index = 0
    while index < len(raw):
        entity = entities.get(index)
        if entity is not None:
            text = html.unescape(entity[0])
            pieces.append(text)
            offsets.extend([index] * len(text))
            index = entity.end()
            continue
        if not dropped[index]:
            pieces.append(raw[index])
            offsets.append(index)
        index += 1
    return Plain("".join(pieces), offsets)

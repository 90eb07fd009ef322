"""Boxes around Markdown that open and close on lines of their own.

These are `:::summary` … `:::` of Pandoc, Docusaurus and VuePress, Hugo's `{{< key-points >}}` …
`{{< /key-points >}}`, and elements with such names, `<aside class="key-points">` or MDX's
`<KeyPoints>`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from nutgraf.inputs.drafts.lines import Line
from nutgraf.keypoints.labels import label_of

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_COLONS = re.compile(
    r" {0,3}:{3,}[ \t]*(?:\{(?P<classes>[^{}\n]{1,300})\}|(?P<name>[\w-]{1,40}))"
    r"(?:\[(?P<label>[^\[\]\n]{1,200})\])?[ \t]*(?:\{[^{}\n]{0,300}\})?[ \t]*"
    r"(?P<title>[^\n]{0,200})$"
)
_COLONS_END = re.compile(r" {0,3}:{3,}[ \t]*$")
_SHORTCODE = re.compile(
    r"[ \t]*+\{\{[<%][ \t]*+(?P<end>/?)[ \t]*+(?P<name>[\w/-]{1,60})(?P<rest>[^{}\n]{0,500}?)"
    r"(?P<single>/?)[ \t]*[>%]\}\}[ \t]*$"
)
_ELEMENT = re.compile(
    r" {0,3}<(?P<end>/?)(?P<name>[a-zA-Z][\w.-]{0,40})(?P<rest>(?:\s[^<>\n]{0,500})?)>[ \t]*$"
)
_TITLE = re.compile(r"\btitle\s*=\s*[\"“]([^\"”\n]{1,200})[\"”]|^\s*[\"“]([^\"”\n]{1,200})[\"”]")
_NAMED = re.compile(
    r"\b(?:class|className|id|aria-label|name)\s*=\s*[\"']([^\"'\n]{1,300})|\.([\w-]{1,60})"
)
_MODULE = re.compile(
    r"import\s+(?:[^\n\"']{0,300}\sfrom\s+)?[\"'][^\"'\n]{1,300}[\"'];?\s*$"
    r"|export\s+(?:const|let|default|function|async)\b"
)
_BOX = "key-points"
_ASIDE = "aside"
"""The type of a box of Notion's Markdown, whose element has no name."""

_LONGEST = 1000  # characters of a line that opens or closes something
_MOST_OPEN = 50
MOST_NESTING = 4
"""The deepest nesting of boxes that is kept."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that opens a box: what closes it, its type, and the range of its title in the line."""

    closed_by: str
    kind: str
    title: tuple[int, int] = (0, 0)


def opening(line: str, code: str) -> Opening | None:
    """The box that a line opens, or None. Elements open one only if named as key points."""
    from nutgraf.inputs.html.names import words_in_name

    if match := _COLONS.match(line):
        names = words_in_name(match["name"]) if match["name"] else _names(f"{match['classes']}")
        kind = _BOX if _is_box(names, code) else (match["name"] or "").lower()
        titled = _TITLE.search(match["classes"]) if match["classes"] else None
        if titled:
            kind = kind or words_in_name(match["classes"].split()[0]).replace(" ", "-")
            return Opening(":::", kind, _within(titled, match.start("classes")))
        return Opening(":::", kind, match.span("label" if match["label"] else "title"))
    if (match := _SHORTCODE.match(line)) and not (match["end"] or match["single"]):
        kind = _BOX if _is_box(words_in_name(match["name"]), code) else match["name"].lower()
        return Opening("{{" + match["name"], kind, _title(match))
    match = _ELEMENT.match(line)
    if not match or match["end"] or match["rest"].endswith("/"):
        return None
    is_box = _is_box(f"{words_in_name(match['name'])}, {_names(match['rest'])}", code)
    start, end = _title(match)
    is_box = is_box or bool(end and label_of(line[start:end], code))
    if is_box or match["name"] == _ASIDE:
        return Opening("<" + match["name"], _BOX if is_box else _ASIDE, (start, end))
    return None


def _title(match: re.Match[str]) -> tuple[int, int]:
    title = _TITLE.search(match["rest"])
    return _within(title, match.start("rest")) if title else (0, 0)


def _within(title: re.Match[str], offset: int) -> tuple[int, int]:
    """The range of a title in a line; the text that was searched begins at `offset`."""
    start, end = title.span(1 if title[1] else 2)
    return offset + start, offset + end


def _names(attributes: str) -> str:
    from nutgraf.inputs.html.names import words_in_name

    return ", ".join(words_in_name(name[0] or name[1]) for name in _NAMED.findall(attributes))


def _is_box(names: str, code: str) -> bool:
    """Whether one of the names is that of a box with key points, and not of a strip of tabs."""
    from nutgraf.languages.pages import page_words

    strips = page_words(code).strips
    pattern = _boxes(code)
    return any(
        pattern.search(name) and strips.isdisjoint(name.split()) for name in names.split(", ")
    )


@cache
def _boxes(code: str) -> re.Pattern[str]:
    from nutgraf.languages.pages import page_words

    return re.compile(rf"\b(?:{'|'.join(map(re.escape, page_words(code).boxes))})\b")


def _closes(line: str) -> str:
    """The kind of box that a line closes; empty for any other line."""
    if _COLONS_END.match(line):
        return ":::"
    if (match := _SHORTCODE.match(line)) and match["end"]:
        return "{{" + match["name"]
    match = _ELEMENT.match(line)
    return "<" + match["name"] if match and match["end"] else ""


@dataclass(frozen=True, slots=True)
class Containers:
    """The boxes of a text: their types by first line, and for each line the depth of boxes.

    `hidden` are lines that are no text: closing ones, shortcodes alone on a line, MDX's imports.
    """

    kinds: dict[int, str]
    depths: Sequence[int]
    hidden: frozenset[int]


def containers(lines: Sequence[Line], code: str) -> Containers:
    """The boxes of a text, without those that are never closed."""
    open_boxes: list[tuple[int, Opening]] = []
    pairs: list[tuple[int, int, str]] = []
    hidden: set[int] = set()
    for number, text in _candidates(lines, hidden):
        closed = _closes(text)
        index = max(
            (i for i, (_, box) in enumerate(open_boxes) if box.closed_by == closed), default=-1
        )
        if index >= 0:
            start, box = open_boxes[index]
            del open_boxes[index:]
            if index < MOST_NESTING:
                pairs.append((start, number, box.kind))
        elif len(open_boxes) < _MOST_OPEN and (opened := opening(text, code)):
            open_boxes.append((number, opened))
        if closed[:1] in (":", "{") or _SHORTCODE.match(text):
            hidden.add(number)
    return _laid_out(pairs, hidden, lines)


def _candidates(lines: Sequence[Line], hidden: set[int]) -> Iterator[tuple[int, str]]:
    """The lines outside of code that may open or close a box; adds MDX's modules to `hidden`."""
    fence, in_module = "", False
    for number, line in enumerate(lines):
        text = line.text if len(line.text) <= _LONGEST else ""
        mark = _FENCE.match(text)
        if mark and (not fence or (mark[1].startswith(fence) and not text.strip(" `~"))):
            fence = "" if fence else mark[1]
        if fence or mark:
            continue
        is_tag = text.startswith("</")  # of the `<script setup>` around it
        in_module = not (line.is_blank or is_tag) and (in_module or bool(_MODULE.match(text)))
        if in_module:
            hidden.add(number)
        elif text.lstrip()[:1] in (":", "{", "<"):
            yield number, text


def _laid_out(
    pairs: list[tuple[int, int, str]], hidden: set[int], lines: Sequence[Line]
) -> Containers:
    depths = [0] * (len(lines) + 1)
    kinds: dict[int, str] = {}
    for start, end, kind in pairs:
        if _holds_html(lines, start):
            continue
        kinds[start] = kind
        hidden.add(end)
        hidden.discard(start)
        depths[start] += 1
        depths[end] -= 1
    for number in range(1, len(depths)):
        depths[number] += depths[number - 1]
    return Containers(kinds, depths, frozenset(hidden))


def _holds_html(lines: Sequence[Line], start: int) -> bool:
    """Whether an element holds HTML and no Markdown, and so is for the reader of HTML."""
    below = next(
        (line.text.lstrip() for line in lines[start + 1 : start + 4] if not line.is_blank), ""
    )
    return lines[start].text.lstrip()[:1] == "<" and below[:1] == "<"

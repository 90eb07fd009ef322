"""The lines of a text, the bullets that they open with, and which line breaks are mere wraps."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nutgraf.model import Span

WIDEST_WRAP = 120
"""Characters; a text with a longer line was not wrapped by hand or by an editor."""

NARROWEST_WRAP = 50
"""Characters; shorter lines than these are lines of their own."""

_SPACED = re.compile(
    r"[ \t]*([-*+–—·:]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z][.)]|[A-Z]\)|\([a-zA-Z]\)"
    r"|(?:[ivx]{2,4}|[IVX]{2,4})[.)])[ \t]+(?=\S)"
)
_KEYCAP = re.compile(r"([0-9#*])\ufe0f?\u20e3[ \t]*(?=\S)")
"""A number in a key, as 1️⃣ is written."""

_GLYPHS = "•‣◦▪●■□▫►▶➤➜➔→»⁃∙○◆◇❖✔✓✅☑👉"
_NOT_BULLETS = "©®℗™°№℠§"
_FINAL = ".!?…:;,。！？"
_CLOSERS = "\"'”’»)]*_"
_NOT_LINE_END = re.compile(r"[^\n]")
_RULE = re.compile(r"[ \t]*([-*_=~•·#–—][ \t]?){3,}$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, without its end: `text == source[start:end]`."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset just behind the line's last character."""
        return self.start + len(self.text)

    @property
    def is_blank(self) -> bool:
        """Whether the line has nothing but white space."""
        return not self.text.strip()

    @property
    def is_rule(self) -> bool:
        """Whether the line is a drawn one: `---`, `* * *`, `======`."""
        return bool(_RULE.match(self.text[:200])) and len(self.text) <= 200


def split_lines(text: str) -> list[Line]:
    """The text's lines, in order."""
    lines, start = [], 0
    for piece in text.split("\n"):
        lines.append(Line(piece, start))
        start += len(piece) + 1
    return lines


def masked(text: str, spans: Sequence[Span]) -> str:
    """The text with some ranges blanked. Line ends stay, so no offset changes."""
    pieces, done = [], 0
    for span in sorted(spans):
        start = max(done, span.start)
        pieces += [text[done:start], _NOT_LINE_END.sub(" ", text[start : span.end])]
        done = max(done, span.end)
    return "".join([*pieces, text[done:]])


def whole_lines(text: str, span: Span) -> Span:
    """The span widened to the lines that it lies in, bullets and marks included."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def bullet(text: str) -> tuple[str, int]:
    """The line's bullet or number, and the length of all before its text; ("", 0) without one."""
    match = _SPACED.match(text)
    if match:
        is_drawn = len(match[1]) == 1 and text.rstrip().endswith(match[1])  # `— Key Points —`
        return ("", 0) if is_drawn else (match[1], match.end())
    body = text.lstrip(" \t")
    keycap = _KEYCAP.match(body)
    if keycap:
        return keycap[1] + ".", len(text) - len(body) + keycap.end()
    glyph = body[:1]
    if not glyph or not (glyph in _GLYPHS or _is_symbol(glyph)):
        return "", 0
    rest = body[1:].lstrip("\ufe0e\ufe0f\u200d \t")
    return (glyph, len(text) - len(rest)) if rest.strip() else ("", 0)


def marker_kind(marker: str) -> str:
    """The kind of a marker, which all of a list share: `1.` for any number with a dot, `-`, `•`."""
    if marker[-1:] in (".", ")"):
        opening = marker[:1] if marker[:1] == "(" else ""
        return opening + ("1" if any(map(str.isdigit, marker)) else "a") + marker[-1]
    return "①" if _is_symbol(marker) else marker  # pictures change from item to item


def _is_symbol(glyph: str) -> bool:
    """Whether a character is a picture (an emoji, ①) that may serve as a bullet."""
    if glyph in _NOT_BULLETS:
        return False
    kind = unicodedata.category(glyph)
    return kind == "So" or (kind == "No" and "①" <= glyph <= "⓿")


def indent(text: str) -> int:
    """The columns of white space at the line's start; tab stops are every four columns."""
    columns = 0
    for char in text:
        if char == " ":
            columns += 1
        elif char == "\t":
            columns += 4 - columns % 4
        else:
            break
    return columns


def ends_with_stop(text: str) -> bool:
    """Whether a line ends as a sentence does, closing quotes and brackets aside."""
    return text.rstrip().rstrip(_CLOSERS).rstrip()[-1:] in tuple(_FINAL)


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text was wrapped; 0 where it was not."""
    width = max((len(line.text.rstrip()) for line in lines), default=0)
    return width if NARROWEST_WRAP <= width <= WIDEST_WRAP else 0


def is_wrap(before: str, after: str, width: int) -> bool:
    """Whether the break between two lines is only a wrap, and not the writer's.

    A wrapped line breaks because the next word would not have fitted; or else the next
    line goes on in lower case after a line without a final stop.
    """
    before, after = before.rstrip(), after.strip()
    first = after.split(None, 1)[0] if after else ""
    if width and len(before) + 1 + len(first) > width:
        return True
    return first[:1].islower() and not ends_with_stop(before)


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The runs of lines between blank ones and drawn ones."""
    run: list[Line] = []
    for line in lines:
        if line.is_blank or line.is_rule:
            if run:
                yield run
            run = []
        else:
            run.append(line)
    if run:
        yield run

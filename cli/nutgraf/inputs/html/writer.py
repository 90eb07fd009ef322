"""Blocks written out of the texts of a page, with the source offset of every character."""

import html
import re
from array import array

from nutgraf.model import Block, BlockKind, Span

_PIECES = re.compile(
    r"(?P<space>[\s\0]+)"
    r"|(?P<entity>&(?:\#[xX][0-9a-fA-F]{1,7}|\#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,40});?)"
    r"|(?P<words>[^\s\0&]+(?: [^\s\0&]+)*|&)"
)


class Writer:
    """Writes a block: white space is folded, character references are resolved."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.offsets = array("L")
        self.bold = 0  # characters in bold at the start
        self.linked = 0  # characters in links
        self._is_exact = True  # so far: the source's own characters
        self._is_bold = True  # so far
        self._ends_in_space = True

    def add(self, source: str, start: int, end: int, *, is_bold: bool, is_linked: bool) -> None:
        """Adds a text of the page."""
        before, pieces = len(self.offsets), len(self.text)
        for match in _PIECES.finditer(source, start, end):
            if match["space"]:
                self._is_exact &= match[0] == " "
                self._space(" ", match.start())
            elif match["entity"]:
                self._entity(match[0], match.start())
            else:
                self._write(match[0], range(match.start(), match.end()))
        if is_linked:
            self.linked += len(self.offsets) - before
        if self._is_bold:
            self._mark("".join(self.text[pieces:]), is_bold)

    def keep(self, source: str, start: int, end: int) -> None:
        """Adds a text in which every character counts, such as program code."""
        self._write(source[start:end], range(start, end))

    def add_break(self, offset: int) -> None:
        """Adds a line break that stands at an offset of the source."""
        self._is_exact = False
        self._space("\n", offset)

    def add_joint(self, words: str, offset: int) -> None:
        """Adds characters that the page implies, such as the colon between a term and its text."""
        self._is_exact = False
        for char in words:
            self._write(char, (offset,))
        self._ends_in_space = words.endswith(" ")

    @property
    def ends_line(self) -> bool:
        """Whether a line break was written last."""
        return bool(self.text) and self.text[-1] == "\n"

    @property
    def linked_share(self) -> float:
        """The share of the characters that stand in links."""
        return self.linked / max(1, len(self.offsets))

    def plain(self) -> str:
        """The text so far."""
        return "".join(self.text)

    def block(self, kind: BlockKind) -> Block | None:
        """The block without outer white space; None if only spaces were written."""
        text = self.plain()
        if not text.strip():
            return None
        first, last = self.offsets[0], self.offsets[-1]
        is_slice = self._is_exact and last - first == len(text) - 1
        offsets = None if is_slice else self.offsets
        block = Block(kind, Span(first, last + 1), text, offsets, bold=self.bold)
        return block.part(0, len(text))

    def _mark(self, written: str, is_bold: bool) -> None:
        """Notes how far the bold start extends, including a colon behind it."""
        if is_bold:
            self.bold = len(self.offsets)
        elif written.strip():
            self._is_bold = False
            if self.bold and written.lstrip().startswith(":"):
                self.bold = self.plain().index(":", self.bold) + 1

    def _space(self, char: str, offset: int) -> None:
        if char == "\n" and self.text and self.text[-1] == " ":
            self.text[-1] = char
        elif not self._ends_in_space:
            self._write(char, (offset,))
        self._ends_in_space = True

    def _entity(self, raw: str, offset: int) -> None:
        plain = html.unescape(raw)
        self._is_exact &= plain == raw
        if plain == raw:
            self._write(raw, range(offset, offset + len(raw)))
        elif plain.isspace():  # `&nbsp;`
            self._space(" ", offset)
        elif raw.endswith(";") or len(plain) == 1:
            self._write(plain, (offset,) * len(plain))
        else:  # `&ampx`: a reference without its semicolon, and what follows it
            rest = len(plain) - 1
            behind = range(offset + len(raw) - rest, offset + len(raw))
            self._write(plain, (offset, *behind))

    def _write(self, text: str, offsets: range | tuple[int, ...]) -> None:
        if text:
            self.text.append(text)
            self.offsets.extend(offsets)
            self._ends_in_space = False

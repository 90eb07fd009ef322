"""The runs of characters on a page of a PDF, with their places and sizes."""

import ctypes
from dataclasses import dataclass, field
from typing import Any

from nutgraf.inputs.drafts.bullets import GLYPHS
from nutgraf.inputs.drafts.decoding import normalize

HYPHEN = "\u00ad"
"""A hyphen at the end of a line, which may only be there because of the line break."""

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 2: HYPHEN}
_GAP = 1.0
"""The width from which on a gap parts two runs, in type sizes."""

_SPACES = (0x20, 0xA0, 0x2002, 0x2003, 0x2009)


@dataclass(slots=True, eq=False)
class Run:
    """Consecutive characters on a line; `bold` is the number of bold ones at the start.

    Places are in points from the page's lower left: `y` is the baseline, `size` the type size.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: int
    is_link: bool = False


@dataclass(slots=True)
class _Growing:
    """A run that is being put together."""

    text: list[str] = field(default_factory=list)
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: int = 0
    is_bold: bool = True  # so far
    length: int = 0

    def add(self, char: str) -> None:
        """Adds a character, or the letters of a ligature."""
        self.text.append(char)
        self.length += len(char)

    def is_parted(self, x0: float, y: float, size: float) -> bool:
        """Whether a character begins a new run, on another line or behind a wide gap."""
        if not self.text:
            return False
        gap = x0 - self.x1
        type_size = max(size, self.size)
        return abs(y - self.y) > 0.4 * type_size or gap > _GAP * type_size or gap < -type_size

    def run(self) -> Run | None:
        """The run; None where it is empty."""
        raw = "".join(self.text).rstrip().encode("utf-16", "surrogatepass")
        text = normalize(raw.decode("utf-16", "replace").translate(GLYPHS))
        if not text.strip():
            return None
        return Run(text, self.x0, self.x1, self.y, self.size, min(self.bold, len(text)))


def runs_of(text: Any, count: int) -> list[Run]:
    """The runs in a page's text, which has so many characters; `text` is PDFium's handle."""
    from pypdfium2 import raw

    runs: list[Run | None] = []
    growing, font = _Growing(), _Font(text)
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (10, 13):
            runs.append(growing.run())
            growing = _Growing()
        elif code in _SPACES:
            if growing.text:
                growing.add(" ")
        elif code > 31 or code == 2:
            if raw.FPDFText_GetCharAngle(text, index) > 0.1:
                continue  # a watermark, or a credit along a picture
            raw.FPDFText_GetLooseCharBox(text, index, box)
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            size = abs(box.top - box.bottom)
            if growing.is_parted(box.left, y.value, size):
                runs.append(growing.run())
                growing = _Growing()
            _add(growing, _LIGATURES.get(code) or chr(code), box, y.value, font.is_bold(index))
    runs.append(growing.run())
    return [run for run in runs if run is not None]


def _add(growing: _Growing, char: str, box: Any, y: float, is_bold: bool) -> None:
    size = abs(box.top - box.bottom)
    if not growing.text:
        growing.x0, growing.y, growing.size = box.left, y, size
    elif size > growing.size:
        growing.y, growing.size = y, size
    growing.add(char)
    growing.x1 = max(growing.x1, box.right)
    growing.is_bold = growing.is_bold and is_bold
    if growing.is_bold:
        growing.bold = growing.length


class _Font:
    """Tells bold characters by the weight or the name of their font."""

    def __init__(self, text: Any) -> None:
        self._text = text
        self._buffer = ctypes.create_string_buffer(128)

    def is_bold(self, index: int) -> bool:
        """Whether a character is bold."""
        from pypdfium2 import raw

        if raw.FPDFText_GetFontWeight(self._text, index) >= 600:
            return True
        length = raw.FPDFText_GetFontInfo(self._text, index, self._buffer, 128, None)
        name = self._buffer.value.lower() if 0 < length <= 128 else b""
        return any(word in name for word in (b"bold", b"black", b"heavy"))

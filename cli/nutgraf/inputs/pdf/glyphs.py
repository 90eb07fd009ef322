"""The runs of characters on the pages of a PDF, with their places and sizes.

The files are read by PDFium (through pypdfium2), the PDF reader of the Chromium browser. It is
hardened against hostile files, many times as fast as readers in Python, and runs no scripts in
this build.
"""

import ctypes
from dataclasses import astuple, dataclass, field
from typing import Any

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.bullets import GLYPHS
from nutgraf.inputs.drafts.decoding import normalize

MOST_PAGES, MOST_CHARACTERS = 200, 500_000
"""The most pages and characters of a PDF that is read; an article has fewer."""

MOST_LINKS = 500
"""The most links of a page that are examined."""

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


@dataclass(slots=True, eq=False)
class PrintedPage:
    """A page: its number, its height, and its runs in the order of the file."""

    number: int
    height: float
    runs: list[Run]

    def as_tuple(self) -> tuple[int, float, list[tuple[object, ...]]]:
        """The page as a tuple that JSON can represent."""
        return self.number, self.height, [astuple(run) for run in self.runs]

    @classmethod
    def of(cls, as_tuple: Any) -> "PrintedPage":
        """The page from its tuple; ValueError or TypeError for any other."""
        number, height, runs = as_tuple
        return cls(int(number), float(height), [_run_of(*run) for run in runs])


def _run_of(
    text: str, x0: float, x1: float, y: float, size: float, bold: int, is_link: bool
) -> Run:
    return Run(str(text), float(x0), float(x1), float(y), float(size), int(bold), bool(is_link))


def read_pages(data: bytes, name: str) -> tuple[list[PrintedPage], dict[str, str]]:
    """The pages of a file, and its title, author and date; InputError where it cannot be read."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > MOST_PAGES:
                raise InputError(
                    f"{name}: the PDF has more than {MOST_PAGES} pages; save the article alone."
                )
            pages, left = [], MOST_CHARACTERS
            for number in range(len(document)):
                pages.append(_page(document[number], number + 1, left, name))
                left -= sum(len(run.text) for run in pages[-1].runs)
            return pages, _properties(document.get_metadata_dict())
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError(f"{name}: the PDF is protected by a password; remove it.") from None
        raise InputError(f"{name}: the PDF is broken and cannot be opened.") from None


def _properties(metadata: dict[str, str]) -> dict[str, str]:
    date = metadata.get("CreationDate", "").removeprefix("D:")[:8]
    properties = {
        "title": metadata.get("Title", ""),
        "author": metadata.get("Author", ""),
        "date": f"{date[:4]}-{date[4:6]}-{date[6:]}" if len(date) == 8 and date.isdigit() else "",
    }
    return {key: normalize(text)[:300] for key, text in properties.items() if text.strip()}


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


def _page(page: Any, number: int, most: int, name: str) -> PrintedPage:
    text = page.get_textpage()
    try:
        count = text.count_chars()
        if count > 2 * most:
            raise InputError(
                f"{name}: the PDF has more than {MOST_CHARACTERS:,} characters; "
                "save the article alone."
            )
        runs, links = _runs(text.raw, count), _links(page.raw)
        for run in runs if links else ():
            run.is_link = any(_lies_in(run, link) for link in links)
        return PrintedPage(number, page.get_height(), runs)
    finally:
        text.close()
        page.close()


def _links(page: Any) -> list[Any]:
    """The places on a page that are links to others, or to other pages."""
    from pypdfium2 import raw

    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    places: list[Any] = []
    while len(places) < MOST_LINKS and raw.FPDFLink_Enumerate(page, position, link):
        place = raw.FS_RECTF()
        if raw.FPDFLink_GetAnnotRect(link, place):
            places.append(place)
    return places


def _lies_in(run: Run, place: Any) -> bool:
    """Whether the middle of a run, and most of its width, lie in a place."""
    low, high = sorted((place.bottom, place.top))
    width = min(run.x1, place.right) - max(run.x0, place.left)
    return bool(low < run.y + run.size / 4 < high and width > 0.8 * (run.x1 - run.x0))


def _runs(text: Any, count: int) -> list[Run]:
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

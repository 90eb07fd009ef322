"""The pages of a PDF, with the runs of characters on each.

The files are read by PDFium (through pypdfium2), the PDF reader of the Chromium browser. It is
hardened against hostile files, many times as fast as readers in Python, and runs no scripts in
this build.
"""

import ctypes
from dataclasses import astuple, dataclass
from typing import Any

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.decoding import normalize
from nutgraf.inputs.pdf.glyphs import Run, runs_of

MOST_PAGES, MOST_CHARACTERS = 200, 500_000
"""The most pages and characters of a PDF that is read; an article has fewer."""

MOST_LINKS = 500
"""The most links of a page that are examined."""


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


def _page(page: Any, number: int, most: int, name: str) -> PrintedPage:
    text = page.get_textpage()
    try:
        count = text.count_chars()
        if count > 2 * most:
            raise InputError(
                f"{name}: the PDF has more than {MOST_CHARACTERS:,} characters; "
                "save the article alone."
            )
        runs, links = runs_of(text.raw, count), _links(page.raw)
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

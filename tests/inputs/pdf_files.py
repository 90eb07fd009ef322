"""PDF files, written by hand: lines of Helvetica, each put where it is to stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842  # of A4, in points
_WIDTHS = tuple(
    map(
        int,
        (
            b"278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 "
            b"556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 "
            b"500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 "
            b"556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 "
            b"278 556 500 722 500 500 500 334 260 334 584"
        ).split(),
    )
)
"""The widths of Helvetica's characters from space on, in thousandths of its size."""


def width(text: str, size: float) -> float:
    """How wide a text is."""
    each = (_WIDTHS[ord(c) - 32] if 32 <= ord(c) < 127 else 500 for c in text)
    return sum(each) * size / 1000


def wrapped(text: str, most: float, size: float, cuts: Sequence[str] = ()) -> list[str]:
    """A text's lines; `cuts` are words with `|` where they may be cut, as in `coun|cil`."""
    parts = {cut.replace("|", ""): cut.split("|") for cut in cuts}
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= most:
            lines[-1] = longer
            continue
        first, *rest = parts.get(word, [word])
        cut = f"{lines[-1]} {first}-"
        if rest and width(cut, size) <= most:
            lines[-1] = cut
            lines.append("".join(rest))
        else:
            lines.append(word)
    return lines


@dataclass
class Sheet:
    """A page that is written from its top down."""

    y: float = HEIGHT - 90
    content: list[str] = field(default_factory=list)
    links: list[tuple[float, float, float, float]] = field(default_factory=list)

    def put(self, text: str, x: float, y: float, size: float = 10, bold: bool = False) -> None:
        """Puts a line where it is to stand."""
        raw = text.encode("cp1252", "replace").replace(b"\\", rb"\\")
        raw = raw.replace(b"(", rb"\(").replace(b")", rb"\)")
        font = "F2" if bold else "F1"
        words = raw.decode("latin-1")
        self.content.append(f"BT /{font} {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm ({words}) Tj ET")

    def lines(
        self, lines: Iterable[str], x: float = 70, size: float = 10, bold: bool = False,
        first: float = 0, lead: float = 1.25, after: float = 6,
    ) -> None:  # fmt: skip
        """Puts lines below each other; `first` is the indent of the first, `after` white below."""
        for number, line in enumerate(lines):
            self.put(line, x + (0 if number else first), self.y, size, bold)
            self.y -= lead * size
        self.y -= after


def pdf(sheets: Sequence[Sheet], info: str = "", wide: float = 0) -> bytes:
    """The bytes of a file with some pages; `info` is as `/Title (…)`.

    With `wide` its texts are in UTF-16, and every letter is that wide, in sizes of the type.
    """
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(sheets)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(sheets)} /Kids [{kids}] >>".encode(),
        _wide_font("Any", len(sheets)) if wide else _font("Helvetica"),
        _wide_font("Any-Bold", len(sheets), 2) if wide else _font("Helvetica-Bold"),
        f"<< {info} >>".encode(),
    ]
    for sheet in sheets:
        content = "\n".join(sheet.content).encode("latin-1")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents "
            f"{len(objects) + 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
            f"{_annotations(sheet)} >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    objects += _wide_parts(wide) if wide else []
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(out))
    )


def _font(name: str) -> bytes:
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
    )


def _annotations(sheet: Sheet) -> str:
    """The places on a page that are links."""
    links = (
        f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(f'{each:.1f}' for each in place)}] "
        "/A << /S /URI /URI (https://news.example/) >> >>"
        for place in sheet.links
    )
    return f"/Annots [{' '.join(links)}]" if sheet.links else ""


def _wide_font(name: str, pages: int, part: int = 1) -> bytes:
    """A font whose codes are UTF-16; its parts are the objects behind the pages."""
    first = 6 + 2 * pages
    return (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{first + part} 0 R] /ToUnicode {first} 0 R >>"
    ).encode()


def _wide_parts(width: float) -> list[bytes]:
    """What the wide fonts are made of: the meaning of their codes, and each one's letters."""
    descendants = [
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry "
        f"(Adobe) /Ordering (Identity) /Supplement 0 >> /DW {round(1000 * width)} >>".encode()
        for name in ("Any", "Any-Bold")
    ]
    ranges = [f"<{high:02x}00> <{high:02x}ff> <{high:02x}00>" for high in range(256)]
    blocks = [ranges[at : at + 100] for at in range(0, 256, 100)]
    cmap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n"
    cmap += "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
    for block in blocks:
        cmap += f"{len(block)} beginbfrange\n" + "\n".join(block) + "\nendbfrange\n"
    cmap += "endcmap end end"
    return [
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap.encode()),
        *descendants,
    ]

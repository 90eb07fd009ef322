"""RTF files, written by hand: what Word, LibreOffice and TextEdit write, without trimmings."""

from collections.abc import Sequence

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times;}"
    r"{\f1\fcharset2 Symbol;}{\f2\fcharset204 Times CYR;}"
    r"{\f3\fcharset128 MS Mincho;}}{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\s0\fs24 Normal;}{\s1\sbasedon0\outlinelevel0 heading 1;}"
    r"{\s2\sbasedon0\outlinelevel1\b heading 2;}{\s3\sbasedon0 Title;}{\*\cs10\additive Strong;}"
    r"{\s4\sbasedon2 House subhead;}{\s5\sbasedon0 List Bullet;}{\s6 toc 1;}}"
    r"{\*\listtable{\list{\listlevel\levelnfc23{\leveltext\'01\u-3913 ?;}}}}"
)


def escaped(text: str) -> str:
    """Text as RTF: `\\uN?` for what is not ASCII, `\\line` for a line end."""
    found = []
    for char in text:
        if char in "\\{}":
            found.append("\\" + char)
        elif char == "\n":
            found.append("\\line ")
        elif char == "\t":
            found.append("\\tab ")
        elif char.isascii():
            found.append(char)
        else:
            units = char.encode("utf-16-le")
            for at in range(0, len(units), 2):
                unit = int.from_bytes(units[at : at + 2], "little")
                found.append(f"\\u{unit - 65536 if unit > 32767 else unit}?")
    return "".join(found)


def paragraph(kind: str, text: str) -> str:
    """A paragraph: a `title`, a `heading`, an item of `bullets` or `numbers`, or text."""
    inside = escaped(text)
    if kind == "bold":
        return rf"\pard\plain {{\b {inside}}}\par" + "\n"
    if kind == "link":
        field = (
            rf'{{\field{{\*\fldinst{{HYPERLINK "https://news.example/"}}}}{{\fldrslt {inside}}}}}'
        )
        return rf"{{\listtext\f1\'b7\tab}}\pard\plain\ls1\ilvl0 {field}\par" + "\n"
    head = {
        "title": r"\pard\plain\s3 ", "heading": r"\pard\plain\s2\b ", "style": r"\pard\plain\s5 ",
        "bullets": r"{\listtext\pard\plain\f1\'b7\tab}\pard\plain\ls1\ilvl0\f0 ",
        "numbers": r"{\pntext\pard 1.\tab}\pard\plain\ls2\ilvl0{\*\pn\pnlvlbody\pndec}",
    }.get(kind, r"\pard\plain ")  # fmt: skip
    return head + inside + r"\par" + "\n"


def box(container: str, heading: str, items: str) -> str:
    """A heading and items in a `text box`, a table of one `column`, two `cells`, or nothing."""
    if container == "text box":
        shape = r"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt "
        return rf"\pard\plain {shape}{heading}{items}}}}}{{\shprslt Old}}}}\par" + "\n"
    if container == "column":
        return _row(heading) + _row(items) + r"\pard "
    return _row(heading, items) + r"\pard " if container == "cells" else heading + items


def _row(*cells: str) -> str:
    return r"\trowd\cellx5000 " + "".join(map(_cell, cells)) + r"\row "


def _cell(inside: str) -> str:
    """The paragraphs of a cell; the last ends with it."""
    found = inside.replace(r"\pard\plain", r"\pard\plain\intbl")
    first, _, rest = found.rpartition(r"\par")
    return first + r"\cell " + rest


def rtf(body: str | Sequence[str]) -> bytes:
    """The bytes of a document."""
    inside = body if isinstance(body, str) else "".join(body)
    return (HEAD + inside + "}").encode("latin-1")

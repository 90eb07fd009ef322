"""A Word document made of a draft that is none: its title, key points and body, and comments."""

import io
import itertools
import zipfile
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nutgraf.formats.word.notes import Note, comment, xml_text
from nutgraf.formats.word.package import HEAD, MAIN, TYPE
from nutgraf.keypoints.places import offsets_of
from nutgraf.model import Article, BlockKind, Span

_STYLES = {
    "Title": ("Title", "28", True),
    "Heading": ("heading 2", "15", True),
    "Bullet": ("List Bullet", "11", False),
}
"""Our styles: Word's own names for them, their size in points, and whether they are bold."""
_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:rPr><w:sz w:val="22"/></w:rPr></w:style>'
)
_STYLE_OF = {
    BlockKind.TITLE: "Title",
    BlockKind.DECK: "Heading",
    BlockKind.HEADING: "Heading",
    BlockKind.ITEM: "Bullet",
}
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LONGEST_AGO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph to be written; `offsets` are those of its characters in the source, in order."""

    start: int
    style: str
    text: str
    offsets: Sequence[int] = ()
    key_point: int | None = None


def new_document(article: Article, notes: Sequence[Note]) -> bytes:
    """The document's bytes: the same for the same draft and comments."""
    lines = _lines(article)
    starts: dict[tuple[int, int], list[int]] = defaultdict(list)
    ends: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, note in enumerate(notes):
        line, first, last = _place(lines, note)
        starts[line, first].append(number)
        ends[line, last].append(number)
    body = "".join(_paragraph(line, index, starts, ends) for index, line in enumerate(lines))
    comments = "".join(comment(note, index, "w") for index, note in enumerate(notes))
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
        "word/document.xml": f'<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": _styles(),
        "word/comments.xml": f'<w:comments xmlns:w="{MAIN}">{comments}</w:comments>',
        "word/_rels/document.xml.rels": _relations(
            [("styles", "styles.xml"), ("comments", "comments.xml")]
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as saved:
        for name, part in parts.items():
            info = zipfile.ZipInfo(name, _LONGEST_AGO)
            saved.writestr(info, (HEAD + part).encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _lines(article: Article) -> list[_Line]:
    """The draft's paragraphs in the order of the source; what has no place in it goes first."""
    lines = [
        _Line(block.span.start, _STYLE_OF.get(block.kind, ""), block.text, offsets_of(block))
        for block in article.blocks
    ]
    if article.title and all(line.style != "Title" for line in lines):
        lines.append(_Line(-2, "Title", article.title))
    index = 0
    for points in article.lists:
        places = [point.span.start for point in points.points if point.span]
        start = min([*places, points.span.start] if points.span else [*places, -1])
        lines.append(_Line(start, "Heading", points.heading))
        for point in points.points:
            place = point.span.start if point.span else start
            lines.append(_Line(place, "Bullet", point.text, point.offsets or (), index))
            index += 1
    return sorted(lines, key=lambda line: line.start) or [_Line(0, "", "")]


def _place(lines: Sequence[_Line], note: Note) -> tuple[int, int, int]:
    """The line that a note is on, and the range of its text: all of it where it is not known."""
    near = next((index for index, line in enumerate(lines) if _is_of(line, note)), None)
    if near is None:
        after = [index for index, line in enumerate(lines) if line.start <= note.span.start]
        near = after[-1] if after else 0
    line = lines[near]
    if len(line.offsets) == len(line.text):
        first = bisect_left(line.offsets, note.span.start)
        last = bisect_left(line.offsets, note.span.end)
        if first < last:
            return near, first, last
    return near, 0, len(line.text)


def _is_of(line: _Line, note: Note) -> bool:
    """Whether a note is on a line: on its key point, or on words in it."""
    if note.key_point is not None:
        return line.key_point == note.key_point
    span = Span(line.offsets[0], line.offsets[-1]) if line.offsets else None
    return span is not None and span.start <= note.span.start <= span.end


def _paragraph(
    line: _Line,
    index: int,
    starts: dict[tuple[int, int], list[int]],
    ends: dict[tuple[int, int], list[int]],
) -> str:
    style = f'<w:pPr><w:pStyle w:val="{line.style}"/></w:pPr>' if line.style else ""
    cuts = {place for key, place in (*starts, *ends) if key == index}
    pieces = sorted({0, len(line.text), *cuts})
    inside = "".join(_marks(index, 0, starts, {}))
    for first, last in itertools.pairwise(pieces):
        words = xml_text(line.text[first:last].replace("\n", " "))
        inside += f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
        inside += "".join(_marks(index, last, starts, ends))
    if len(pieces) == 1:
        inside += "".join(_marks(index, 0, {}, ends))
    return f"<w:p>{style}{inside}</w:p>"


def _marks(
    index: int,
    place: int,
    starts: dict[tuple[int, int], list[int]],
    ends: dict[tuple[int, int], list[int]],
) -> Iterator[str]:
    for number in ends.get((index, place), ()):
        yield f'<w:commentRangeEnd w:id="{number}"/>'
        yield f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    for number in starts.get((index, place), ()):
        yield f'<w:commentRangeStart w:id="{number}"/>'


def _types() -> str:
    kinds = {"document": f"{_OFFICE}.document.main+xml", "styles": f"{_OFFICE}.styles+xml"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'
        for name, kind in {**kinds, "comments": TYPE}.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="{relations}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def _styles() -> str:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:rPr>{"<w:b/>" if is_bold else ""}<w:sz w:val="{2 * int(size)}"/></w:rPr></w:style>'
        for id, (name, size, is_bold) in _STYLES.items()
    )
    return f'<w:styles xmlns:w="{MAIN}">{_NORMAL}{styles}</w:styles>'

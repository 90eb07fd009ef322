"""Layouts by the hundred, each written, read, and judged."""

import html
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from random import Random

from tests.layouts import documents, exported, printed, texts, web
from tests.layouts.drafts import DECOYS, Box, Story, Written, story
from tests.reading import read_file, read_record

from nutgraf.errors import InputError
from nutgraf.inputs.readers import export_named
from nutgraf.languages import LANGUAGES
from nutgraf.model import Article, Source, Span

Write = Callable[[Story, Box | None, str, int], Written]


@dataclass(frozen=True)
class Format:
    """What a format offers: ways to set a heading or a box, marks of items, and places."""

    write: Write
    styles: tuple[str, ...]
    marks: tuple[str, ...]
    places: tuple[str, ...]


def _document(dialect: documents.Dialect) -> Format:
    write = partial(documents.document, dialect)
    return Format(write, documents.STYLES, documents.MARKS, documents.PLACES)


FORMATS = {
    "markdown": Format(texts.markdown, texts.MARKDOWN_STYLES, texts.MARKS, texts.PLACES),
    "text": Format(texts.plain_text, texts.TEXT_STYLES, texts.MARKS, texts.PLACES),
    "html": Format(web.page, web.STYLES, web.MARKS, web.PLACES),
    "docx": _document(documents.WORD),
    "odt": _document(documents.OPEN),
    "rtf": _document(documents.RICH),
    "pdf": Format(printed.print_out, printed.STYLES, printed.MARKS, printed.PLACES),
    "json": Format(exported.json_array, exported.STYLES, exported.MARKS, exported.PLACES),
    "csv": Format(exported.table, exported.STYLES, exported.MARKS, exported.PLACES),
}
_SHAPES = ("bare", "bare", "stops")
"""Points as they stand, or each with a full stop."""


@dataclass(frozen=True)
class Layout:
    """One draft of the set; `turn` chooses what is left: the page's shell, the columns."""

    format: str
    code: str
    heading: int
    style: str
    mark: str
    place: str
    shape: str
    decoy: str
    turn: int

    def box(self) -> Box:
        """The box in this layout."""
        own = story(self.code)
        stop = "。" if self.code in ("zh", "ja") else "."
        points = tuple(point + stop if self.shape == "stops" else point for point in own.points)
        return Box(own.headings[self.heading], self.style, self.mark, self.place, points)

    def written(self, has_box: bool = True) -> Written:
        """The draft, with its key points or without them."""
        box = self.box() if has_box else None
        return FORMATS[self.format].write(story(self.code), box, self.decoy, self.turn)

    @property
    def is_real(self) -> bool:
        """Whether a reader could tell where such a list ends."""
        if self.style == "semicolons" and any(";" in point for point in story(self.code).points):
            return False
        return bool(self.mark) or self.shape == "bare" or self.format == "html"


def layouts(each: int = 4, seed: int = 1) -> Iterator[Layout]:
    """So many layouts for each format and language, chosen at random but the same each time."""
    random = Random(seed)
    for (name, format), code in itertools.product(FORMATS.items(), LANGUAGES):
        count = 0
        while count < each:
            layout = Layout(
                name, code, random.randrange(5), random.choice(format.styles),
                random.choice(format.marks), random.choice(format.places), random.choice(_SHAPES),
                random.choice(DECOYS), random.randrange(1000),
            )  # fmt: skip
            if layout.is_real:
                count += 1
                yield layout


def decoys(seed: int = 1) -> Iterator[Layout]:
    """Layouts to be written without key points: every decoy, in every format and language."""
    random = Random(seed)
    for name, code, decoy in itertools.product(FORMATS, LANGUAGES, DECOYS):
        yield Layout(name, code, 0, "", "", "", "", decoy, random.randrange(1000))


def read(written: Written) -> Article:
    """The article in a draft; nobody says in which language it is."""
    export = export_named(written.name)
    if export:
        lines = iter(written.data.splitlines(keepends=True))
        (record,) = export.records(lines, written.name, ())
        assert not isinstance(record, InputError), record
        return read_record(record.data, written.name, record.line, place=record.place)
    return read_file(written.data, written.name)


def fault(layout: Layout) -> str:
    """What is wrong with the way that a layout is read; empty where all is right."""
    box, written = layout.box(), layout.written()
    found, rest = read(written), read(layout.written(has_box=False))
    points = [point.text for point in found.key_points]
    if points != list(box.points):
        return f"points: {points}"
    if len(found.lists) != 1:
        return f"lists: {len(found.lists)}"
    for point in found.key_points:
        if written.is_apart:
            continue
        if point.span is None or _bare(found.source, point.span) != _squeezed(point.text):
            return f"place of {point.text}"
        if written.page and found.source.place(point.span.start).line != written.page:
            return f"page of {point.text}"
    ours, theirs = ([sentence.text for sentence in one.sentences] for one in (found, rest))
    return "" if ours == theirs else f"body: {[each for each in ours if each not in theirs]}"


def _bare(source: Source, span: Span) -> str:
    """The characters of a span, without markup."""
    text = source.text[span.start : span.end]
    if source.name.endswith((".html", ".json", ".csv")) or "<" in text:
        text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return _squeezed(text)


def _squeezed(text: str) -> str:
    return "".join(text.split())

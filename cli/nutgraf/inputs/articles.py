"""A source made an article: front matter and key points taken out, the rest cut up."""

from collections.abc import Sequence

from nutgraf.inputs import Reader, reader_for
from nutgraf.inputs.credits import NOTHING, Credits, credits_at_top, credits_in
from nutgraf.inputs.directives import directives_in
from nutgraf.inputs.draft import Draft, Opened
from nutgraf.inputs.front_matter import FrontMatter, front_matter, masked
from nutgraf.keypoints import Found, find
from nutgraf.languages import LANGUAGES
from nutgraf.model import (
    NO_HOUSE,
    Article,
    Block,
    BlockKind,
    House,
    KeyPoint,
    KeyPointList,
    Origin,
    Sentence,
    Source,
    Span,
)
from nutgraf.text.folding import fold_space
from nutgraf.text.sentences import sentence_spans


def read_source(
    source: Source,
    *,
    draft: Draft | None = None,
    language: str = LANGUAGES[0],
    title: str = "",
    lists: Sequence[KeyPointList] = (),
    summary: Sequence[str] | None = None,
    credits: Credits = NOTHING,
    house: House = NO_HOUSE,
) -> Article:
    """The article in a source; `draft` is what a document is, beside its text.

    `lists` are the author's key points where they are kept apart from the text; a list
    found in the text then only leaves the body. `summary` is one that somebody else wrote,
    as texts of one or more sentences. `credits` go before those in the text; those of the
    `house` stand in where neither has any.
    InputError where the front matter cannot be read.
    """
    reader = reader_for(source.name, source.text)
    if reader.open and draft is None:
        draft = reader.open(source, language, house.headings)
    if draft:
        directives = directives_in(source.text)
        found = find(draft.text, draft.blocks, language, house.headings)
        matter, blocks = draft.matter, draft.without(found)
    else:
        matter = front_matter(source, language)
        text = masked(source.text, [matter.span]) if matter else source.text
        directives = directives_in(text)
        text = masked(text, [each.span for each in directives]) if directives else text
        blocks, found = _cut_without_lists(reader, text, language, house.headings)
    blocks = reader.with_roles(blocks)
    known = credits.or_else(credits_in(matter.fields if matter else {}, language))
    known = credits_at_top(blocks, known, language)
    known = known.or_else(credits_in(draft.properties if draft else {}, language))
    known = known.or_else(Credits(house.author, house.outlet))
    own = (*(matter.lists if matter else ()), *(each.list for each in found))
    return Article(
        source=source,
        title=title or _title(blocks, matter),
        language=language,
        blocks=tuple(blocks),
        sentences=tuple(_sentences(blocks, language)),
        lists=tuple(each for each in (lists or own) if each.points),
        given_summary=None if summary is None else _given(summary, language),
        author=known.author,
        outlet=known.outlet,
        date=known.date,
        directives=(*(matter.directives if matter else ()), *directives),
        house=house,
    )


def _cut_without_lists(
    reader: Reader, text: str, code: str, headings: tuple[str, ...]
) -> tuple[list[Block], list[Found]]:
    """A text's blocks, cut as if the lists of key points had never stood there, and the lists."""
    blocks = reader.cut(text)
    found = find(text, blocks, code, headings)
    if found:
        spans = [_whole_lines(text, span) for each in found for span in each.spans]
        blocks = reader.cut(masked(text, spans))
    return blocks, found


def _whole_lines(text: str, span: Span) -> Span:
    """The span widened to the lines that it lies in, bullets and marks included."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def _title(blocks: Sequence[Block], matter: FrontMatter | None) -> str:
    if matter and matter.title:
        return matter.title
    return next((fold_space(each.text) for each in blocks if each.kind is BlockKind.TITLE), "")


def _sentences(blocks: Sequence[Block], language: str) -> list[Sentence]:
    """The sentences of all prose, in order; headings, code and tables have none."""
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        if not block.kind.is_prose:
            continue
        for start, end in sentence_spans(block.text, language):
            text = fold_space(block.text[start:end])
            found.append(Sentence(len(found), text, block.source_span(start, end), index))
    return found


def _given(texts: Sequence[str], language: str) -> tuple[Sentence, ...]:
    """A given summary's sentences; each text is a paragraph of its own."""
    found: list[Sentence] = []
    for index, text in enumerate(texts):
        for block in reader_for("", text).cut(text):
            for start, end in sentence_spans(block.text, language):
                found.append(Sentence(len(found), fold_space(block.text[start:end]), None, index))
    return tuple(found)


def given_points(
    texts: Sequence[str], origin: Origin = Origin.RECORD, name: str = "key_points"
) -> tuple[KeyPointList, ...]:
    """The author's list where it is kept apart from the text, and so has no place in it."""
    points = tuple(KeyPoint(text) for text in map(fold_space, texts) if text)
    return (KeyPointList(origin, name, None, points),) if points else ()


def points_in(opened: Opened, language: str) -> list[str]:
    """The key points in a file of their own: a labelled list, the only list, or its lines."""
    source, draft = opened.source, opened.draft
    reader = reader_for(source.name, source.text)
    if reader.open and draft is None:
        draft = reader.open(source, language, ())
    blocks = draft.blocks if draft else reader.cut(source.text)
    lists = find(draft.text if draft else source.text, blocks, language)
    found = [point.text for each in lists for point in each.list.points]
    if found:
        return found
    items = [block for block in blocks if block.kind is BlockKind.ITEM]
    return [fold_space(block.text) for block in items or blocks]

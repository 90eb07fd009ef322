"""A source made an article: front matter and key points taken out, the rest cut up."""

from collections.abc import Sequence

from nutgraf.inputs import Opening, Reader, reader_for
from nutgraf.inputs.about.asides import asides_apart
from nutgraf.inputs.about.credits import (
    NOTHING,
    Credits,
    credit_lines_apart,
    credits_at_top,
    credits_in,
)
from nutgraf.inputs.about.directives import directives_in
from nutgraf.inputs.about.front_matter import FrontMatter, front_matter, masked
from nutgraf.inputs.about.spoken import Spoken, spoken, spoken_on_page
from nutgraf.inputs.drafts.draft import Draft, Opened
from nutgraf.inputs.html import html_language
from nutgraf.keypoints import Found, find
from nutgraf.languages import known_code
from nutgraf.languages.detection import DEFAULT
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
    language: str = "",
    title: str = "",
    lists: Sequence[KeyPointList] = (),
    summary: Sequence[str] | None = None,
    credits: Credits = NOTHING,
    house: House = NO_HOUSE,
    format: str = "",
) -> Article:
    """The article in a source; `draft` is what a document is, beside its text.

    It is read in a language: the one given, the one that its front matter or its page names, or
    else the one that its text shows.

    `lists` are the author's key points where they are kept apart from the text; a list
    found in the text then only leaves the body. `summary` is one that somebody else wrote,
    as texts of one or more sentences. `credits` go before those in the text; those of the
    `house` stand in where neither has any. `format` is the name of a reader; without one the
    source's name and text tell.
    InputError where the front matter cannot be read.
    """
    reader = reader_for(source.name, source.text, format)
    if draft:
        tongue = spoken(draft.blocks, language, draft.matter.language if draft.matter else "")
    elif reader.open:
        draft, tongue = _opened(reader.open, source, language, house.headings)
    if draft:
        directives = draft.directives or directives_in(source.text)
        found = find(draft.text, draft.blocks, tongue.code, house.headings)
        matter, blocks = draft.matter, draft.without(found)
    else:
        matter = front_matter(source, known_code(language) or DEFAULT)
        text = masked(source.text, [matter.span]) if matter else source.text
        directives = directives_in(text)
        text = masked(text, [each.span for each in directives]) if directives else text
        said = matter.language if matter else ""
        code = known_code(language or said) or DEFAULT
        blocks = reader.cut(text, code)
        tongue = spoken(blocks, language, said)
        if tongue.code != code and reader.has_words:
            blocks = reader.cut(text, tongue.code)
        if matter and tongue.code != DEFAULT:
            matter = front_matter(source, tongue.code)
        blocks, found = _without_lists(reader, text, blocks, tongue.code, house.headings)
    language = tongue.code
    blocks = reader.with_roles(blocks)
    known = credits.or_else(credits_in(matter.fields if matter else {}, language))
    known = credits_at_top(blocks, known, language)
    known = known.or_else(credits_in(draft.properties if draft else {}, language))
    known = known.or_else(Credits(house.author, house.outlet))
    blocks = asides_apart(credit_lines_apart(blocks, language), language)
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
        section=known.section,
        notices=tongue.notices,
        directives=(*(matter.directives if matter else ()), *directives),
        house=house,
    )


def _opened(
    opening: Opening, source: Source, language: str, headings: tuple[str, ...]
) -> tuple[Draft, Spoken]:
    """The draft of a source that its reader opens, in its language, and that language."""
    code = known_code(language or html_language(source.text)) or DEFAULT
    draft = opening(source, code, headings)
    said = draft.matter.language if draft.matter else ""
    tongue = spoken_on_page(draft.blocks, language, said)
    return (draft if tongue.code == code else opening(source, tongue.code, headings)), tongue


def _without_lists(
    reader: Reader, text: str, blocks: list[Block], code: str, headings: tuple[str, ...]
) -> tuple[list[Block], list[Found]]:
    """A text's blocks, cut as if the lists of key points had never stood there, and the lists."""
    found = find(text, blocks, code, headings)
    if found:
        spans = [_whole_lines(text, span) for each in found for span in each.spans]
        blocks = reader.cut(masked(text, spans), code)
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
    if draft is None and reader.open:
        draft, tongue = _opened(reader.open, source, language, ())
        blocks, lists = draft.blocks, find(None, draft.blocks, tongue.code)
    else:
        blocks = draft.blocks if draft else reader.cut(source.text)
        text = draft.text if draft else source.text
        lists = find(text, blocks, spoken(blocks, language).code)
    found = [point.text for each in lists for point in each.list.points]
    if found:
        return found
    items = [block for block in blocks if block.kind is BlockKind.ITEM]
    return [fold_space(block.text) for block in items or blocks]

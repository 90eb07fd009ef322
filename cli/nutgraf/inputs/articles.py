"""From a draft to an article: key points taken out, headings given their roles, sentences cut."""

from collections.abc import Sequence
from dataclasses import replace

from nutgraf.inputs.about.about import NOTHING, About
from nutgraf.inputs.about.boilerplate import boilerplate_as_captions
from nutgraf.inputs.about.credits import (
    Credits,
    credit_lines_as_captions,
    credits_at_top,
    credits_in,
)
from nutgraf.inputs.drafts.contents import NO_HINTS, Contents, Hints, contents_of
from nutgraf.inputs.drafts.draft import Draft, Embedded
from nutgraf.inputs.readers import reader_of
from nutgraf.keypoints import SearchResult
from nutgraf.model import (
    NO_HOUSE,
    Article,
    Block,
    BlockKind,
    Candidate,
    House,
    KeyPointList,
    Origin,
    Sentence,
    Source,
)
from nutgraf.text.folding import fold_space
from nutgraf.text.sentences import sentence_spans

_KEPT_APART = (Origin.RECORD, Origin.FILE)


def read_article(contents: Contents, hints: Hints = NO_HINTS, apart: About = NOTHING) -> Article:
    """The article in a draft or a record; `apart` is what is known of it from elsewhere.

    Its language is the one in the hints, the one that it declares, or else the one that its text
    is written in. InputError where it cannot be read.
    """
    return article_of(draft_of(contents, hints), hints.house, apart)


def draft_of(contents: Contents, hints: Hints = NO_HINTS) -> Draft:
    """The draft that its reader makes of some contents; for a record, that of the text in it."""
    read = reader_of(contents, hints.format).read(contents, hints)
    if not isinstance(read, Embedded):
        return read
    draft = draft_of(read.contents, Hints(read.language, "", hints.fields, hints.house))
    return replace(draft, about=read.about.or_else(draft.about))


def article_of(draft: Draft, house: House = NO_HOUSE, apart: About = NOTHING) -> Article:
    """The article in a draft, by the rules of a house; what is known `apart` takes precedence.

    If the author's key points are kept apart from the text, they are the ones that count, and a
    list that is found in the text is only taken out of the body.
    """
    about, language = apart.or_else(draft.about), draft.language.code
    search = draft.find_lists(house.headings)
    key_point_lists = search.lists
    blocks = draft.with_roles(draft.without(key_point_lists))
    credits = _credits(draft, about, blocks, house)
    blocks = boilerplate_as_captions(credit_lines_as_captions(blocks, language), language)
    return Article(
        source=draft.source,
        title=about.title or _title(blocks),
        language=language,
        blocks=tuple(blocks),
        sentences=tuple(_sentences(blocks, language)),
        lists=_lists(about.lists, tuple(found.list for found in key_point_lists)),
        given_summary=None if about.summary is None else _given(about.summary, language),
        author=credits.author,
        outlet=credits.outlet,
        date=credits.date,
        section=credits.section,
        notices=(*draft.language.notices, *draft.notices, *undecoded(draft.source)),
        directives=draft.directives,
        house=house,
        candidates=_candidates(draft, search),
    )


def _candidates(draft: Draft, search: SearchResult) -> tuple[Candidate, ...]:
    """The boxes of a page, then the candidates among the blocks that are not one of these boxes."""
    known = {box.span for box in draft.boxes}
    return (
        *draft.boxes,
        *(candidate for candidate in search.candidates if candidate.span not in known),
    )


def undecoded(source: Source) -> tuple[str, ...]:
    """A notice to the editor about bytes that could not be decoded; empty where all could."""
    offset = source.text.find("\ufffd")
    if offset < 0:
        return ()
    line = source.text.count("\n", 0, offset) + 1
    return (f"line {line}: a byte there is no character, and is read as \ufffd; save it as UTF-8",)


def _credits(draft: Draft, about: About, blocks: Sequence[Block], house: House) -> Credits:
    """Who wrote it, where and when: by what the draft declares, else its text, else the properties
    of the file, else the house.
    """
    code = draft.language.code
    known = credits_at_top(blocks, credits_in(about, code), code)
    known = known.or_else(credits_in(draft.properties, code))
    return known.or_else(Credits(house.author, house.outlet))


def _lists(
    stated: tuple[KeyPointList, ...], found: tuple[KeyPointList, ...]
) -> tuple[KeyPointList, ...]:
    apart = tuple(one for one in stated if one.origin in _KEPT_APART)
    return tuple(one for one in apart or (*stated, *found) if one.points)


def _title(blocks: Sequence[Block]) -> str:
    return next((fold_space(block.text) for block in blocks if block.kind is BlockKind.TITLE), "")


def _sentences(blocks: Sequence[Block], language: str) -> list[Sentence]:
    """The sentences of all prose, in order; headings, code and tables have none."""
    sentences: list[Sentence] = []
    for index, block in enumerate(blocks):
        if not block.kind.is_prose:
            continue
        for start, end in sentence_spans(block.text, language):
            text = fold_space(block.text[start:end])
            sentences.append(Sentence(len(sentences), text, block.source_span(start, end), index))
    return sentences


def _given(texts: Sequence[str], language: str) -> tuple[Sentence, ...]:
    """The sentences of a summary that somebody else wrote, a paragraph for each text."""
    sentences: list[Sentence] = []
    for index, text in enumerate(texts):
        draft = draft_of(contents_of(Source("summary", text)), Hints(language))
        for block in draft.blocks:
            for start, end in sentence_spans(block.text, language):
                sentences.append(
                    Sentence(len(sentences), fold_space(block.text[start:end]), None, index)
                )
    return tuple(sentences)

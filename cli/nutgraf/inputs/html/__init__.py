"""HTML pages: the article in a page, its boxes with key points, and its metadata.

Lines and columns are those of the HTML source. Nothing is fetched, nothing is run.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nutgraf.errors import InputError
from nutgraf.inputs.about.about import About
from nutgraf.inputs.about.directives import directives_in
from nutgraf.inputs.about.text_language import page_language
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.languages import known_code
from nutgraf.languages.detection import DEFAULT
from nutgraf.model import Block, BlockKind, Source, Span

if TYPE_CHECKING:
    from nutgraf.inputs.html.assembly import Assembled

_OPENING = re.compile(
    r"(?>(?:\s+|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>)*)"
    r"<(?:!doctype\s++html|html|head|body)\b[\s>/]?",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(
    r"(?>(?:\s+|<!--[^<>]{0,500}-->){0,50})"
    r"<(?:article|section|div|main|header|h[1-6]|p|ul|ol|figure)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(
    r"<html\b[^<>]{0,2000}?\s(?:xml:)?lang\s*=\s*[\"']?([a-zA-Z-]{2,20})", re.IGNORECASE
)


def looks_like_page(text: str) -> bool:
    """Whether a text must be a page, as it opens with a doctype, `<html>` or `<body>`."""
    return bool(_OPENING.match(text))


def looks_like_fragment(text: str) -> bool:
    """Whether a text of unknown format is a piece of a page, from its first tag to its last."""
    return bool(_FRAGMENT.match(text)) and text.rstrip().endswith(">")


def html_language(text: str) -> str:
    """The language that a page declares (`en`), in lower case; empty where it declares none."""
    match = _LANGUAGE.search(text[:20_000])
    return match[1].split("-")[0].lower() if match else ""


def read(contents: Contents, hints: Hints) -> Draft:
    """The draft in a page: its article, its boxes with key points, and its metadata.

    InputError where it has more tags than an article can have.
    """
    source = contents.source
    code = known_code(hints.language or html_language(source.text)) or DEFAULT
    article, about = _article_and_metadata(source, code, hints.house.headings)
    language = page_language(article.blocks, hints.language, about.language)
    if language.code != code:
        article, about = _article_and_metadata(source, language.code, hints.house.headings)
    directives, boxes = directives_in(source.text), article.candidates
    return Draft(
        source, article.blocks, language, with_roles, about, directives=directives, boxes=boxes
    )


def _article_and_metadata(
    source: Source, code: str, headings: tuple[str, ...]
) -> tuple["Assembled", About]:
    """The blocks of a page in a language, and its metadata."""
    from nutgraf.inputs.html.assembly import article_blocks
    from nutgraf.inputs.html.metadata import metadata
    from nutgraf.inputs.html.page import read_page
    from nutgraf.inputs.html.tree import PageTooLargeError

    try:
        page = read_page(source.text, code, headings)
    except PageTooLargeError as error:
        raise InputError(f"{source.name}: {error}; save the article alone.") from None
    return article_blocks(page), metadata(page)


def cut(text: str, code: str = DEFAULT) -> list[Block]:
    """The blocks of a page in a language."""
    return _article_and_metadata(Source("", text), code, ())[0].blocks


def cut_piece(text: str, start: int, end: int, code: str) -> list[Block]:
    """The blocks of a piece of HTML within another text; none where it has too many tags.

    As in a page, only key points count of what stands beside the text.
    """
    from nutgraf.inputs.html.assembly import article_blocks
    from nutgraf.inputs.html.page import read_page
    from nutgraf.inputs.html.tree import PageTooLargeError

    try:
        blocks = article_blocks(read_page(text[start:end], code)).blocks
    except PageTooLargeError:
        return []
    return [_moved(block, start) for block in blocks]


def _moved(block: Block, by: int) -> Block:
    offsets = None if block.offsets is None else [offset + by for offset in block.offsets]
    span = Span(block.span.start + by, block.span.end + by)
    return replace(block, span=span, offsets=offsets)


def with_roles(unnamed: Sequence[Block]) -> list[Block]:
    """The blocks, with the first `<h1>` as title and a heading right below it as deck."""
    blocks = list(unnamed)
    title = next((index for index, block in enumerate(blocks) if _is_title(block)), None)
    if title is not None:
        blocks[title] = replace(blocks[title], kind=BlockKind.TITLE)
        below = blocks[title + 1 : title + 3]
        if len(below) == 2 and below[0].kind is BlockKind.HEADING:
            blocks[title + 1] = replace(below[0], kind=BlockKind.DECK)
    return blocks


def _is_title(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.level == 1

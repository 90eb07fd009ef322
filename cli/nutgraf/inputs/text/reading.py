"""From a text to a draft: front matter and directives taken out, the rest cut into blocks."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from nutgraf.inputs.about.about import NOTHING
from nutgraf.inputs.about.directives import directives_in
from nutgraf.inputs.about.front_matter import front_matter
from nutgraf.inputs.about.misplaced import misplaced
from nutgraf.inputs.about.text_language import TextLanguage, text_language
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.inputs.drafts.lines import masked
from nutgraf.languages import known_code
from nutgraf.languages.detection import DEFAULT
from nutgraf.model import Block

_LINE_ENDS = re.compile("[\v\f\x85\u2028\u2029]")
"""Characters that end a line for a reader, but do not count as line ends in positions."""

_BEHIND_MARKER = re.compile(
    "^([ \t]{0,20}(?:[-*+•]|[0-9]{1,9}[.)])[ \t]{1,20})([\v\f\x85\u2028\u2029]{1,20})", re.MULTILINE
)
"""Such characters between a bullet and its point, where they end no line."""


class Cut(Protocol):
    """Cuts a text into blocks, every position kept."""

    def __call__(self, text: str, code: str = DEFAULT) -> list[Block]:
        """The blocks of a text in a language."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How texts of a format are cut, and how headings get their roles once key points are out.

    `has_words` says that cutting depends on the language, by words that open a box, or by HTML.
    """

    cut: Cut
    with_roles: Callable[[Sequence[Block]], list[Block]]
    has_words: bool = False


def text_reader(dialect: Dialect) -> Callable[[Contents, Hints], Draft]:
    """The function that reads texts in a dialect; it raises InputError for broken front matter."""
    return partial(_read, dialect)


def _read(dialect: Dialect, contents: Contents, hints: Hints) -> Draft:
    source = contents.source
    first = known_code(hints.language) or DEFAULT
    matter = front_matter(source, first)
    text = masked(source.text, [matter.span]) if matter else source.text
    text = _BEHIND_MARKER.sub(lambda match: match[1] + " " * len(match[2]), text)
    text = _LINE_ENDS.sub("\n", text)
    directives = directives_in(text)
    text = masked(text, [directive.span for directive in directives]) if directives else text
    blocks, language = _cut(dialect, text, hints.language, matter.about.language if matter else "")
    if matter and language.code != first:
        matter = front_matter(source, language.code)
    return Draft(
        source=source,
        blocks=blocks,
        language=language,
        with_roles=dialect.with_roles,
        about=matter.about if matter else NOTHING,
        text=text,
        cut=partial(dialect.cut, code=language.code),
        directives=(*(matter.directives if matter else ()), *directives),
        notices=() if matter else misplaced(text),
    )


def _cut(
    dialect: Dialect, text: str, requested: str, declared: str
) -> tuple[list[Block], TextLanguage]:
    """The blocks of a text, and the language that it is in: the one asked for, declared or seen."""
    code = known_code(requested or declared) or DEFAULT
    blocks = dialect.cut(text, code)
    language = text_language(blocks, requested, declared)
    if language.code != code and dialect.has_words:
        blocks = dialect.cut(text, language.code)
    return blocks, language

"""The names that sites give to parts of their pages, in classes and ids, by language.

Most sites use English names, whatever language they publish in, so these always count.
"""

from dataclasses import dataclass
from functools import cache

from nutgraf.languages import LANGUAGES, language
from nutgraf.languages.tables import listed, tables


@dataclass(frozen=True, slots=True)
class PageWords:
    """Names of boxes with key points, as phrases, and single words for the rest.

    `loose_boxes` are also names of other things, and count only with a list in them. `clutter`
    is no part of the article, `beside` stands beside its text, `credits` say who and when, and
    `decks` stand under the title. `captions` are headings of parts of a site, and `lines` stand
    alone among paragraphs: buttons, marks of adverts. `strips` stand in the names of strips of
    tabs.
    """

    boxes: tuple[str, ...]
    loose_boxes: tuple[str, ...]
    clutter: frozenset[str]
    beside: frozenset[str]
    credits: frozenset[str]
    decks: frozenset[str]
    captions: frozenset[str]
    lines: frozenset[str]
    strips: frozenset[str]


@cache
def page_words(code: str) -> PageWords:
    """The words of a language in `LANGUAGES`, and the English ones."""
    codes = dict.fromkeys((LANGUAGES.default, code))
    data = [tables(code).get("html", {}) for code in codes]

    def words(key: str) -> tuple[str, ...]:
        return tuple(word for table in data for word in listed(table, key))

    loose = {*words("loose_boxes"), *(h for c in codes for h in language(c).ambiguous_headings)}
    phrases = (*words("boxes"), *(_phrase(kind) for c in codes for kind in language(c).callouts))
    return PageWords(
        boxes=tuple(sorted({phrase for phrase in phrases if phrase not in loose})),
        loose_boxes=tuple(sorted({*words("loose_boxes"), *(p for p in phrases if p in loose)})),
        clutter=frozenset(words("clutter")),
        beside=frozenset(words("beside")),
        credits=frozenset(words("credits")),
        decks=frozenset(words("decks")),
        captions=frozenset(words("captions")),
        lines=frozenset(words("lines")),
        strips=frozenset(words("strips")),
    )


def _phrase(kind: str) -> str:
    return kind.replace("-", " ").replace(";", " ")

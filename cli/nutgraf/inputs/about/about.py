"""What a draft says of itself, wherever it says it: in front matter, in a page's metadata, in a
document's properties, or in the fields of a record.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nutgraf.model import KeyPoint, KeyPointList, Origin
from nutgraf.text.folding import fold_space

_KEYS = {
    "title": ("title", "headline"),
    "language": ("lang", "language"),
    "authors": ("author", "authors", "byline", "by"),
    "outlet": ("publication", "outlet", "site", "source"),
    "section": ("section", "category", "desk"),
    "date": ("date", "published", "publish_date"),
}
"""What a thing is called where people choose the names, the best name first."""


@dataclass(frozen=True, slots=True)
class About:
    """What somebody says of an article; empty where nothing is said.

    The texts are as they stand there: only the language of the article tells what a byline or
    a date means. A list has its points with its heading. `summary` is one that somebody else
    wrote, as texts of one or more sentences; None is none.
    """

    title: str = ""
    language: str = ""
    authors: str = ""
    outlet: str = ""
    section: str = ""
    date: str = ""
    lists: tuple[KeyPointList, ...] = ()
    summary: tuple[str, ...] | None = None

    def or_else(self, other: "About") -> "About":
        """This, each gap filled from another."""
        return About(
            self.title or other.title,
            self.language or other.language,
            self.authors or other.authors,
            self.outlet or other.outlet,
            self.section or other.section,
            self.date or other.date,
            self.lists or other.lists,
            other.summary if self.summary is None else self.summary,
        )


NOTHING = About()


def about_in(
    fields: Mapping[str, str],
    lists: tuple[KeyPointList, ...] = (),
    summary: tuple[str, ...] | None = None,
) -> About:
    """What texts say under the names that people give them; of those, the best that has a text."""
    plain = {re.sub(r"[\s-]+", "_", key.lower()): fold_space(fields[key]) for key in fields}

    def first(name: str) -> str:
        return next((plain[key] for key in _KEYS[name] if plain.get(key)), "")

    return About(
        first("title"),
        first("language").lower(),
        first("authors"),
        first("outlet"),
        first("section"),
        first("date"),
        lists,
        summary,
    )


def given_points(
    texts: Sequence[str], origin: Origin = Origin.RECORD, name: str = "key_points"
) -> tuple[KeyPointList, ...]:
    """The author's list where it is kept apart from the text, and so has no place in it."""
    points = tuple(KeyPoint(text) for text in map(fold_space, texts) if text)
    return (KeyPointList(origin, name, None, points),) if points else ()

"""The metadata of an article, be they in front matter, in a page's head, in a document's properties
or in the fields of a record.
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
"""The keys that people use for each, the best one first."""


@dataclass(frozen=True, slots=True)
class About:
    """The metadata of an article; an empty field is unknown.

    The texts are unparsed: a byline or a date can only be read in the article's language. A list
    has its points with its heading. `summary` is a summary that somebody else wrote, in texts of
    one or more sentences; None where there is no such summary.
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
        """These metadata, with each gap filled from others."""
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
    """The metadata in fields under any of the usual keys; the best key with a text wins."""
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
    """The author's list where it is kept apart from the text, so that its points have no span."""
    points = tuple(KeyPoint(text) for text in map(fold_space, texts) if text)
    return (KeyPointList(origin, name, None, points),) if points else ()

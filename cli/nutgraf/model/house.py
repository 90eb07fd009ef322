"""What a newsroom lays down for its own drafts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class House:
    """A house's vocabulary and limits.

    `headings` announce key points beside those of the language, `names` are known though an
    article need not have them, `author` and `outlet` stand in for missing ones. The limits
    are words of a key point and key points of an article; None is no limit.
    """

    headings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    author: str = ""
    outlet: str = ""
    most_words: int = 40
    fewest_points: int = 2
    most_points: int | None = None


NO_HOUSE = House()
"""No house rules: the defaults."""

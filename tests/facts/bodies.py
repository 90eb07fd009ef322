"""Articles for the fact rules, made of texts."""

from collections.abc import Sequence
from datetime import date

from nutgraf.facts import Body, read_body
from nutgraf.text.words import lexicon


def body_of(
    texts: Sequence[str], code: str, *, credits: Sequence[str] = (), today: date | None = None
) -> Body:
    """The body whose sentences these are."""
    return read_body([*map(lexicon(code).terms, texts)], code, credits=credits, today=today)

"""The words by which a language says who wrote an article."""

from dataclasses import dataclass
from functools import cache

from nutgraf.languages.tables import listed, read_words, tables


@dataclass(frozen=True, slots=True)
class CreditWords:
    """Words of bylines: `before` names (`by`), as `labels` with a colon (`Text:`), `others` before
    those who made the pictures, `joins` between two names, `sources` before an outlet (`for`).

    `particles` stand in names, `day_joiners` between a day and its month (`12 de mayo`), and
    `has_counters` says that dates are written with marks for year, month and day.
    """

    before: tuple[str, ...]
    labels: tuple[str, ...]
    others: tuple[str, ...]
    joins: tuple[str, ...]
    sources: tuple[str, ...]
    particles: tuple[str, ...]
    has_counters: bool
    day_joiners: tuple[str, ...]


@cache
def credit_words(code: str) -> CreditWords:
    """The credit words of a language in `LANGUAGES`."""
    data = tables(code)
    return read_words(
        CreditWords,
        data["credits"],
        particles=listed(data["names"], "particles"),
        has_counters="counters" in data["dates"],
        day_joiners=listed(data["dates"], "day_joiners"),
    )

"""Who wrote an article, where it appeared, and when, by its metadata, byline and dateline.

Its section is in the metadata only.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from nutgraf.inputs.about.about import About
from nutgraf.inputs.about.bylines import byline_in, is_picture_credit, without_by
from nutgraf.inputs.about.dates import date_in, date_patterns, day_of, is_date_line
from nutgraf.languages.facts import fact_words
from nutgraf.model import Block, BlockKind

_TOP = 8
"""Blocks at the top in which a byline may stand."""
_LONGEST_LINE = 120
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DATELINE_MARK = re.compile(r"--|[-–—]|\(")
"""Every dateline has one of these. Looked for first, as the patterns take long to compile."""
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_AGENCY = r"\((?P<outlet>[A-Z][\w.&' ]{1,30})\)"
_SMALL_AGENCY = r"\((?P<outlet>[^\W\d_][\w.&'/ ]{1,30})\)"
"""An agency that is written in lower case: `BERLIN (dpa) –`."""


@dataclass(frozen=True, slots=True)
class Credits:
    """An article's author, outlet, date and section, empty where they are not known.

    `year` may be known where the date is not: front matter with `date: 2026`.
    """

    author: str = ""
    outlet: str = ""
    date: datetime.date | None = None
    year: int = 0
    section: str = ""

    def or_else(self, other: "Credits") -> "Credits":
        """These credits, with each gap filled from others."""
        return Credits(
            self.author or other.author,
            self.outlet or other.outlet,
            self.date or other.date,
            self.year or other.year,
            self.section or other.section,
        )


def credits_in(about: About, code: str) -> Credits:
    """The credits in an article's metadata, read in its language."""
    year = _YEAR.search(about.date)
    author, date = without_by(about.authors, code), date_in(about.date, code)
    return Credits(author, about.outlet, date, int(year[1]) if year else 0, about.section)


def credits_at_top(blocks: Sequence[Block], known: Credits, code: str) -> Credits:
    """The known credits, completed from the lines above the first paragraph and its dateline."""
    for block in blocks[:_TOP]:
        for line in _lines(block):
            if len(line) <= _LONGEST_LINE:
                known = known.or_else(_of_line(line.strip(" *_\t"), code))
        if block.kind is BlockKind.PARAGRAPH and len(block.text) > _LONGEST_LINE // 2:
            return known.or_else(_dateline(block.text, known, code))
    return known


def credit_lines_as_captions(blocks: Sequence[Block], code: str) -> list[Block]:
    """The blocks, with picture credits made captions, and bylines and dates at the top as well."""
    marked = [_as_caption(block) if _is_picture_credit(block, code) else block for block in blocks]
    for index, block in enumerate(marked[:_TOP]):
        is_day = block.kind is BlockKind.ITEM and block.marker[:1].isdigit()
        if block.kind is not BlockKind.PARAGRAPH and not is_day:
            continue
        if len(block.text) > 2 * _LONGEST_LINE:
            break
        lines = [line.strip(" *_\t") for line in _lines(block)]
        if all(_is_credit_line(line, code) for line in lines):
            marked[index] = _as_caption(block)
        elif len(block.text) > _LONGEST_LINE // 2:
            break
    return marked


def _as_caption(block: Block) -> Block:
    return replace(block, kind=BlockKind.CAPTION)


def _is_picture_credit(block: Block, code: str) -> bool:
    """Whether a paragraph is one short line that credits a picture, and no sentence."""
    text = block.text.strip(" *_\t")
    is_line = block.kind is BlockKind.PARAGRAPH and len(text) <= _LONGEST_LINE
    return is_line and not text.endswith((".", "!", "?")) and is_picture_credit(text, code)


def _lines(block: Block) -> list[str]:
    """The lines of a block, with the number of an item: Markdown reads `12. Mai 2026` as one."""
    first, *more = block.text.split("\n")
    return [f"{block.marker} {first}" if block.marker[:1].isdigit() else first, *more]


def _is_credit_line(line: str, code: str) -> bool:
    """Whether a line is a byline, a date, or a dateline without a story behind it."""
    if len(line) > _LONGEST_LINE:
        return False
    if _of_line(line, code) != Credits():
        return not line.endswith((".", "!", "?")) or len(line) <= _LONGEST_LINE // 2
    if byline_in(line, code):
        return True  # of those who made the pictures
    has_mark = bool(_DATELINE_MARK.search(line))
    return has_mark and any(
        dateline and _has_place(dateline)
        for dateline in (pattern.fullmatch(line) for pattern in _datelines(code))
    )


def _of_line(line: str, code: str) -> Credits:
    """The credits in a line of its own: `By Jane Doe, CNN`, or a date alone."""
    byline = byline_in(line, code)
    if byline and byline.author:
        return Credits(byline.author, byline.outlet, date_in(line, code))
    if is_date_line(line, code):
        return Credits(date=date_in(line, code))
    return Credits()


def _dateline(text: str, known: Credits, code: str) -> Credits:
    """The credits in a first paragraph's dateline; its date needs a year, or a known one."""
    if not _DATELINE_MARK.search(text):
        return Credits()
    start = text[: 4 * _LONGEST_LINE]
    matches = (pattern.match(start) for pattern in _datelines(code))
    dateline = next((match for match in matches if match and _has_place(match)), None)
    if not dateline:
        return Credits()
    day, parts = None, dateline.groupdict()
    if parts.get("month"):
        year, month = int(parts["year"] or known.year), parts["month"].lower()
        day = day_of(year, fact_words(code).dates.months[month], int(parts["day"]))
    return Credits(outlet=parts.get("outlet") or "", date=day)


def _has_place(dateline: re.Match[str]) -> bool:
    """Whether a dateline's place, if it has one, is spelt as one: in capitals, unless an agency
    stands behind it.
    """
    parts = dateline.groupdict()
    place = parts.get("place")
    if place is None:
        return True
    return place.isupper() or (bool(parts.get("outlet")) and place[:1].isupper())


@cache
def _datelines(code: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of datelines: `LONDON, May 3 (Reuters) -`, `(CNN)`, `PARIS, 3 May —`."""
    place, dash = rf"{_NAME}(?:,? (?:{_NAME}|of|de|la))" + "{0,5}", r"\s*(?:--|[-–—])"
    capitals = r"(?P<place>[^\W\d_a-z][^\W\d_a-z .'’-]+)(?:, [^\W\d_a-z][\w.]+)?"
    days = [f"(?i:{pattern.pattern})" for pattern in date_patterns(code)]
    forms = [rf"(?P<place>{place}),? {day},? {_AGENCY}{dash}" for day in days]
    forms += [rf"(?P<place>{place}),? {_AGENCY}{dash}", _AGENCY]
    forms += [rf"{capitals}, {day}{dash}" for day in days]
    forms += [rf"{capitals}, {day} {_SMALL_AGENCY}{dash}" for day in days]
    forms.append(rf"{capitals} {_SMALL_AGENCY}{dash}")
    return tuple(re.compile(form) for form in forms)

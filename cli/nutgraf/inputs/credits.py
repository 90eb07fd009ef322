"""Who wrote an article, where it appeared, and when: from front matter, byline and dateline.

Its section is told by front matter, a page's metadata or a record alone.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from nutgraf.languages.facts import fact_words
from nutgraf.model import Block, BlockKind
from nutgraf.text.folding import fold_space

_AUTHOR = ("author", "authors", "byline", "by")
_OUTLET = ("publication", "outlet", "site", "source")
_SECTION = ("section", "category", "desk")
_DATE = ("date", "published", "publish_date")
_TOP = 8
"""Blocks at the top in which a byline may stand."""
_LONGEST_LINE = 120
_FIRST_YEAR, _LAST_YEAR = 1600, 2200
_ISO = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DATELINE_MARK = re.compile(r"--|[-–—]|\(")
"""Without one of these there is no dateline; and most of its patterns take long to compile."""
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_PERSON = rf"{_NAME}(?: (?:de|van|von|bin|al|{_NAME}))*"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY)[ :]+(?P<author>{_PERSON}(?:(?:, {_PERSON})*,? (?:and|&|AND) {_PERSON})?)"
    r"(?:[ ]*(?:[,|•·/]| for | of )[ ]*(?P<outlet>[^,|•·/]{2,40}))?(?:[ ]*[,|•·/].*)?"
)
_AGENCY = r"\((?P<outlet>[A-Z][\w.&' ]{1,30})\)"


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
        """These, each gap filled from others."""
        return Credits(
            self.author or other.author,
            self.outlet or other.outlet,
            self.date or other.date,
            self.year or other.year,
            self.section or other.section,
        )


NOTHING = Credits()


def credits_in(fields: Mapping[str, str], code: str) -> Credits:
    """What front matter, or a record, says in its own fields."""
    plain = {re.sub(r"[\s-]+", "_", key.lower()): fold_space(fields[key]) for key in fields}

    def first(keys: Sequence[str]) -> str:
        return next((plain[key] for key in keys if plain.get(key)), "")

    author, when = first(_AUTHOR), first(_DATE)
    year = _YEAR.search(when)
    author = re.sub(r"^by\s+", "", author, flags=re.IGNORECASE)
    date, section = date_in(when, code), first(_SECTION)
    return Credits(author, first(_OUTLET), date, int(year[1]) if year else 0, section)


def credits_at_top(blocks: Sequence[Block], known: Credits, code: str) -> Credits:
    """What the lines above an article's first paragraph say, and that paragraph's dateline."""
    for block in blocks[:_TOP]:
        for line in block.text.split("\n"):
            if len(line) <= _LONGEST_LINE:
                known = known.or_else(_of_line(line.strip(" *_\t"), code))
        if block.kind is BlockKind.PARAGRAPH and len(block.text) > _LONGEST_LINE // 2:
            return known.or_else(_dateline(block.text, known, code))
    return known


def credit_lines_apart(blocks: Sequence[Block], code: str) -> list[Block]:
    """The blocks, paragraphs at the top that only say who, where and when made captions."""
    found = list(blocks)
    for index, block in enumerate(found[:_TOP]):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        if len(block.text) > 2 * _LONGEST_LINE:
            break
        lines = [line.strip(" *_\t") for line in block.text.split("\n")]
        if all(_is_credit_line(line, code) for line in lines):
            found[index] = replace(block, kind=BlockKind.CAPTION)
        elif len(block.text) > _LONGEST_LINE // 2:
            break
    return found


def _is_credit_line(line: str, code: str) -> bool:
    """Whether a line is a byline, a date, or a dateline without a story behind it."""
    if len(line) > _LONGEST_LINE:
        return False
    if _of_line(line, code) != Credits():
        return not line.endswith((".", "!", "?")) or len(line) <= _LONGEST_LINE // 2
    has_mark = bool(_DATELINE_MARK.search(line))
    return has_mark and any(each.fullmatch(line) for each in _datelines(code))


def date_in(text: str, code: str) -> datetime.date | None:
    """The first full date in a text: `2026-05-12`, `May 12, 2026`, `12 May 2026`."""
    iso = _ISO.search(text)
    if iso:
        return _day(int(iso[1]), int(iso[3]), int(iso[4]))
    months = fact_words(code).dates.months
    for pattern in _patterns(code):
        found = pattern.search(text)
        if found and found["year"]:
            return _day(int(found["year"]), months[found["month"].lower()], int(found["day"]))
    return None


def _of_line(line: str, code: str) -> Credits:
    """What a line of its own says: `By Jane Doe, CNN`, or nothing but a date."""
    found = _BYLINE.fullmatch(line)
    if found:
        return Credits(found["author"], (found["outlet"] or "").strip(), date_in(line, code))
    has_digit = any(map(str.isdigit, line))
    if has_digit and any(pattern.match(line) for pattern in _date_lines(code)):
        return Credits(date=date_in(line, code))
    return Credits()


def _dateline(text: str, known: Credits, code: str) -> Credits:
    """What a first paragraph's dateline says; its day counts where the year is known."""
    if not _DATELINE_MARK.search(text):
        return Credits()
    found = next((each for each in (p.match(text) for p in _datelines(code)) if each), None)
    if not found:
        return Credits()
    day, said = None, found.groupdict()
    if said.get("month"):
        year, month = int(said["year"] or known.year), said["month"].lower()
        day = _day(year, fact_words(code).dates.months[month], int(said["day"]))
    return Credits(outlet=said.get("outlet") or "", date=day)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """A day of a month, either way round, and the year where it is there."""
    names = "|".join(sorted(fact_words(code).dates.months, key=lambda name: (-len(name), name)))
    month, day = rf"\b(?P<month>{names})\b\.?", r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
    year = r"(?:,? (?P<year>\d{4})(?!\d))?"
    forms = (rf"{month} {day}{year}", rf"{day}(?: of)? {month}{year}")
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


@cache
def _date_lines(code: str) -> tuple[re.Pattern[str], ...]:
    """A line that is a date, with `Published` before it or a time behind it."""
    lead, rest = r"(?:\w+:?(?: on)? )?(?:\w+\.?, )?", r"(?:,? (?:at )?\d{1,2}[:.h]\d\d.*)?$"
    forms = (rf"{lead}{each.pattern}{rest}" for each in _patterns(code))
    return (*(re.compile(form, re.I) for form in forms), re.compile(lead + _ISO.pattern + "$"))


@cache
def _datelines(code: str) -> tuple[re.Pattern[str], ...]:
    """`LONDON, May 3 (Reuters) -`, `New York (CNN) --`, `(CNN)`, `PARIS, 3 May —`."""
    place, dash = rf"{_NAME}(?:,? (?:{_NAME}|of|de|la))" + "{0,5}", r"\s*(?:--|[-–—])"
    capitals = r"[A-Z][A-Z .'’-]+(?:, [A-Z][\w.]+)?"
    days = [f"(?i:{each.pattern})" for each in _patterns(code)]
    forms = [rf"{place},? {each},? {_AGENCY}{dash}" for each in days]
    forms += [rf"{place},? {_AGENCY}{dash}", _AGENCY, *(rf"{capitals}, {d}{dash}" for d in days)]
    return tuple(re.compile(form) for form in forms)

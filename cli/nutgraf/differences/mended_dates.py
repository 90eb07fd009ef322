"""A date of a key point with the article's day, month or year, as the key point writes it."""

from collections.abc import Iterator, Mapping

from nutgraf.differences.repair import Repair, cased_like, repair
from nutgraf.differences.spelt_figures import ordinal_like
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words


def mended_date(point: Reading, date: Date, there: Reading, other: Date) -> Iterator[Repair]:
    """The ways to write the article's part of a date in place of the key point's."""
    if date.kind == "year" and date.end - date.start != other.end - other.start:
        return  # `2100` that only looks like one, and `1956年`
    written, start = point.words(date.start, date.end), point.span(date.start, date.end)[0]
    for text in _ways(written, point, date, there, other):
        mended = repair(point.text, start, start + len(written), text) if text else None
        if mended:
            yield mended


def _ways(written: str, point: Reading, date: Date, there: Reading, other: Date) -> Iterator[str]:
    words = fact_words(point.code)
    if date.kind == "weekday":
        yield _form_like(written, date.value, other.value, words.dates.weekdays)
    elif date.kind == "month" and not written[:1].isdecimal():
        yield _form_like(written, date.value, other.value, words.dates.months)
    elif written.isdecimal() and date.kind in ("day", "year"):
        is_whole = len(written) == 4 or date.kind == "day"
        yield str(other.value).zfill(len(written) if written[0] == "0" else 1) if is_whole else ""
    elif date.kind == "day":
        yield ordinal_like(written, other.value, words.numbers)
    yield same_pattern(point, date.start, date.end, there, other.start, other.end)


def _form_like(written: str, value: int, other: int, known: Mapping[str, int]) -> str:
    """The name of another day or month in the form that this one is said in."""
    own = [word for word, number in known.items() if number == value]
    new = [word for word, number in known.items() if number == other]
    lower = written.lower()
    if lower not in own or not (len(own) == len(new) or lower == own[0]):
        return ""
    return cased_like(new[own.index(lower)], written)


def same_pattern(
    point: Reading, our_start: int, our_end: int, there: Reading, their_start: int, their_end: int
) -> str:
    """The article's words for some of the key point's, where both are written alike.

    Number stands for number, and every mark is the same; words may differ.
    """
    ours, theirs = point.tokens[our_start:our_end], there.tokens[their_start:their_end]
    if len(ours) != len(theirs):
        return ""
    for token, other in zip(ours, theirs, strict=True):
        if (token.is_number, token.is_word) != (other.is_number, other.is_word):
            return ""
        if not (token.is_number or token.is_word) and token.text != other.text:
            return ""
    return cased_like(there.words(their_start, their_end), point.words(our_start, our_end))

"""The patterns of a language's tokens."""

import re
from functools import cache

from nutgraf.languages.facts import FactWords, fact_words
from nutgraf.languages.measures import measures
from nutgraf.text.folding import INVISIBLE, NOTES

_KANJI = r"\u3005\u3400-\u9fff\uf900-\ufaff"
_KANA = r"\u3040-\u309f\u30a0-\u30ff"
_THIN_SPACES = "\u00a0\u2009\u202f"
"""Non-breaking spaces, which may group digits in every language."""


_LETTER, _SIGN, _DIGIT, _APOSTROPHE = rf"[^\W\d_{NOTES}]", rf"[^\W_{NOTES}]", r"\d", "['’]"
_ASCII = "[a-zA-Z]", "[a-zA-Z0-9]", "[0-9]", "'"
"""The same classes for ASCII texts, where they match twice as fast."""


@cache
def token_pattern(code: str, is_ascii: bool) -> re.Pattern[str]:
    """The pattern of a token with the white space before it: an acronym (`U.S.`), a word (`don't`,
    `MH370`), a number (`1,500`, `8:30`), or any other mark.

    A number may be grouped by spaces where the language does that. Where it writes no spaces, a
    token is one kanji, a run of kana, or a word that the fact rules know. A currency's code is cut
    from the number behind it (`EUR40m`), and invisible characters separate no words.
    """
    words = fact_words(code)
    writing = words.writing
    if not writing.has_spaces:
        return _spaceless(words)
    letter, sign, digit, apostrophe = _ASCII if is_ascii else (_LETTER, _SIGN, _DIGIT, _APOSTROPHE)
    space, unseen = (r"\s", "") if is_ascii else (rf"[\s{INVISIBLE}]", f"[{INVISIBLE}]*+")
    marks = _grouping_spaces(code) + "'" if is_ascii else _grouping_spaces(code) + "'’"
    grouped = rf"(?<!{digit}){digit}{{1,3}}(?:[{marks}]{digit}{{3}})+(?!{digit})(?:[.,]{digit}+)?"
    rest = "" if writing.splits_apostrophes else rf"(?:{apostrophe}{sign}+)*"
    signs = f"{sign}*" if is_ascii else f"(?:{unseen}{sign}++)*"
    word = rf"{letter}(?:\.(?:{letter}\.)+|{signs}{rest})"
    code_ = rf"(?:{_codes()})(?={digit})"
    return re.compile(rf"{space}*+(?:{code_}|{word}|{grouped}|{digit}+(?:[.,:]{digit}+)*|\S)")


@cache
def _codes() -> str:
    """The alphabetic currency codes, as alternatives of a pattern."""
    return "|".join(sorted(code for code in measures().codes if code.isalpha() and code.isupper()))


def groups_digits(code: str) -> bool:
    """Whether tokens and words differ in a language: it groups digits by spaces, or has none
    between words.
    """
    return bool(_grouping_spaces(code)) or not fact_words(code).writing.has_spaces


@cache
def _grouping_spaces(code: str) -> str:
    """The spaces by which a language groups the digits of a number."""
    thin = _THIN_SPACES if code != "en" else ""
    return thin + (" " if " " in fact_words(code).writing.grouping else "")


def _spaceless(words: FactWords) -> re.Pattern[str]:
    """The pattern of a token in a language without spaces."""
    known = "|".join(sorted(map(re.escape, _known(words)), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"[\s{INVISIBLE}]*+(?:\d+(?:[.,:]\d+)*|{known}|[{_KANJI}]|[\u30a0-\u30ff]+|[\u3040-\u309f]+"
        rf"|[^\W\d_{_KANJI}{_KANA}]+|[^\s{INVISIBLE}])"
    )


def _known(words: FactWords) -> frozenset[str]:
    """The words of two or more characters by which dates, units and denials are recognised."""
    dates = words.dates
    denials = words.negation.cues | words.negation.deniers | words.negation.deniers_behind
    tables = (words.units, denials, dates.weekdays, dates.counters, words.opposite_of)
    numbers = words.numbers
    more = (numbers.approximate, numbers.at_least, numbers.at_most, numbers.percent_before)
    known = {
        word
        for table in (*tables, *more, numbers.factors, dates.relative, dates.relative_units)
        for word in table
    }
    return frozenset(word for word in known if len(word) > 1 and not word.isascii())

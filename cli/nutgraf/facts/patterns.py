"""Where a language's tokens begin and end."""

import re
from functools import cache

from nutgraf.languages.facts import FactWords, fact_words

_KANJI = r"\u3005\u3400-\u9fff\uf900-\ufaff"
_KANA = r"\u3040-\u309f\u30a0-\u30ff"
_THIN_SPACES = "\u00a0\u2009\u202f"
"""Spaces at which no line is broken: in every language they may group digits."""


@cache
def token_pattern(code: str) -> re.Pattern[str]:
    """The pattern of a token: an acronym, a number, a word, or any other mark.

    A number may be grouped by spaces where the language does that. Where it writes no spaces, a
    token is one kanji, a run of kana, or a word that the fact rules know.
    """
    words = fact_words(code)
    writing = words.writing
    if not writing.has_spaces:
        known = "|".join(sorted(map(re.escape, _known(words)), key=lambda each: (-len(each), each)))
        return re.compile(
            rf"\d+(?:[.,:]\d+)*|{known}|[{_KANJI}]|[\u30a0-\u30ff]+|[\u3040-\u309f]+"
            rf"|[^\W\d_{_KANJI}{_KANA}]+|\S"
        )
    spaces = (_THIN_SPACES if code != "en" else "") + (" " if " " in writing.grouping else "")
    grouped = rf"(?<!\d)\d{{1,3}}(?:[{spaces}]\d{{3}})+(?!\d)(?:[.,]\d+)?|" if spaces else ""
    rest = "" if writing.splits_apostrophes else r"(?:['’][^\W_]+)*"
    return re.compile(rf"(?:[^\W\d_]\.){{2,}}|{grouped}\d+(?:[.,:]\d+)*|[^\W\d_][^\W_]*{rest}|\S")


def _known(words: FactWords) -> frozenset[str]:
    """The words of two characters and more that dates, units and denials are read by."""
    tables = (words.dates.weekdays, words.units, words.negation.cues, words.dates.counters)
    more = (words.numbers.approximate, words.numbers.at_least, words.numbers.at_most)
    found = {word for table in (*tables, *more) for word in table}
    return frozenset(word for word in found if len(word) > 1 and not word.isascii())

"""Where the sentences of a text begin and end.

Punkt (Kiss & Strunk 2006, NLTK's trained models) proposes the boundaries; the language's
data then takes back those that fall after a title or inside a quotation, and adds
those that Punkt misses (`over.He`, `in the U.S. The`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from nutgraf.languages import Language, language

_JOINED = re.compile(r"""(?<=[^\W\d_A-Z]{2})[.!?]["'”’)\]]*(?=["'“‘(\[]?[A-Z][a-z]*[\s,'’])""")
_AFTER_ABBREVIATION = re.compile(
    r"""(?:(?<=\s)|^|(?<=["'“‘(]))((?:\w\.)*\w+)\.["'”’)]*\s+["'“‘(]*([A-Z]\w*)"""
)
_LAST_WORD = re.compile(r"""([^\s"'“”‘’()\[\]]+)\.["'”’)\]]*$""")
_FIRST_WORD = re.compile(r"""^["'“‘(\[]*([^\s"'“”‘’()\[\],;:.!?]+)""")
_NO_WORD = re.compile(r"[\W_]*$")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]$")
_INITIAL = re.compile(r"(?:^|[\s.“\"(])[A-Z]\.$")
_QUESTION_IN_QUOTES = re.compile(r"""[?!]["'”’]+$""")


def sentence_spans(text: str, code: str) -> list[tuple[int, int]]:
    """The sentences of a text as (start, end) offsets: in order, apart, without outer space."""
    data = language(code)
    pieces = [
        piece for raw in _punkt(data.name).span_tokenize(text) for piece in _split(text, raw, data)
    ]
    is_cased = any(map(str.isupper, text))
    merged: list[tuple[int, int]] = []
    for start, end in pieces:
        if merged and not _is_boundary(text, merged[-1], (start, end), data, is_cased):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


@cache
def _punkt(name: str) -> Any:
    import punkt

    return punkt.tokenizer_for(name)


def _split(text: str, span: tuple[int, int], data: Language) -> Iterator[tuple[int, int]]:
    """One of Punkt's sentences, cut where Punkt saw no boundary and there is one."""
    start, end = span
    cuts = sorted(
        {*_joined_cuts(text, start, end, data), *_abbreviation_cuts(text, start, end, data)}
    )
    for left, right in zip([start, *cuts], [*cuts, end], strict=True):
        piece = text[left:right]
        if piece.strip():
            first = left + len(piece) - len(piece.lstrip())
            yield first, first + len(piece.strip())


def _joined_cuts(text: str, start: int, end: int, data: Language) -> Iterator[int]:
    """Cuts in `it was over.He left`, but not in `www.Example.com` or `St.Louis`."""
    for match in _JOINED.finditer(text, start, end):
        left = max(
            text.rfind(" ", start, match.start()), text.rfind("\n", start, match.start()), start - 1
        )
        word = text[left + 1 : match.start()]
        if not re.search(r"[/@.:]", word) and word.lower() not in data.abbreviations:
            yield match.end()


def _abbreviation_cuts(text: str, start: int, end: int, data: Language) -> Iterator[int]:
    """Cuts in `in the U.S. The rest`, but not in `the U.S. Senate`."""
    for match in _AFTER_ABBREVIATION.finditer(text, start, end):
        word, following = match[1].lower(), match[2].lower()
        if word in data.ambiguous_abbreviations and following in data.sentence_starters:
            yield text.index(" ", match.end(1)) if " " in match[0] else match.start(2)


def _is_boundary(
    text: str, left: tuple[int, int], right: tuple[int, int], data: Language, is_cased: bool
) -> bool:
    """Whether two neighbouring pieces are two sentences."""
    before, after = (
        text[max(left[0], left[1] - 60) : left[1]],
        text[right[0] : min(right[1], right[0] + 60)],
    )
    if _NO_WORD.match(after) or _LIST_NUMBER.match(text[left[0] : min(left[1], left[0] + 8)]):
        return False
    first = _FIRST_WORD.match(after)
    word = first[1] if first else ""
    if word[:1].islower() and word.islower() and (is_cased or _QUESTION_IN_QUOTES.search(before)):
        return False
    return not _leans_on(before, word, data)


def _leans_on(before: str, word: str, data: Language) -> bool:
    """Whether what ends with an abbreviation goes on with this word."""
    match = _LAST_WORD.search(before)
    last = match[1].lower() if match else ""
    following = word.lower()
    if last in data.numeric_abbreviations and following[:1].isdigit():
        return True
    if last in data.ambiguous_abbreviations:
        return following in data.calendar
    if following in data.sentence_starters:
        return False
    return last in data.abbreviations or bool(word[:1].isupper() and _INITIAL.search(before))

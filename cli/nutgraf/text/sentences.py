"""Where the sentences of a text begin and end.

Every stop is judged once, from left to right: by the language's data where that knows the
word before it (`Gov.`, `5 p.m.`, `the U.S. The`), and else by Punkt's trained model.
"""

import re
from functools import partial

from nutgraf.languages import Language, language
from nutgraf.text.stops import Stop, stops
from nutgraf.text.trained import ends_sentence

_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]")
_WORD_CHARACTER = re.compile(r"[^\W_]")
_ADDRESS = re.compile(r"[/@.:]")


def sentence_spans(text: str, code: str) -> list[tuple[int, int]]:
    """The sentences of a text as (start, end) offsets, in order and without outer space."""
    data = language(code)
    is_end = partial(_is_end, data=data, is_cased=any(map(str.isupper, text)))
    end = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    spans: list[tuple[int, int]] = []
    for stop in stops(text, data.writing.stop_marks):
        if is_end(stop) and _stands_alone(text, start, stop):
            spans.append((start, stop.end))
            start = stop.next
    if spans and not _WORD_CHARACTER.search(text, start, end):
        start = spans.pop()[0]
    return [*spans, (start, end)] if start < end else spans


def _stands_alone(text: str, start: int, stop: Stop) -> bool:
    """Whether there are words on both sides of a stop, and more than a `1.` before it."""
    if stop.end - start < 8 and _LIST_NUMBER.fullmatch(text, start, stop.end):
        return False
    return bool(
        _WORD_CHARACTER.search(stop.rest) and _WORD_CHARACTER.search(text, start, stop.start)
    )


def _is_end(stop: Stop, data: Language, is_cased: bool) -> bool:
    """Whether a sentence ends at a stop."""
    if not data.writing.has_spaces:
        return _is_end_without_spaces(stop, data)
    if not stop.is_spaced:
        return _is_joined(stop, data)
    after = stop.after
    if (
        after[:1].islower()
        and after.islower()
        and (is_cased or (stop.closers and stop.mark[-1] in "?!"))
    ):
        return False
    if stop.is_ellipsis:
        return _is_end_at_ellipsis(stop, data)
    if stop.mark != ".":
        return after.lower() not in data.ambiguous_abbreviations  # Yahoo! Inc.
    by_data = _is_end_by_data(stop, data)
    return ends_sentence(stop, data) if by_data is None else by_data


def _is_end_without_spaces(stop: Stop, data: Language) -> bool:
    """Whether a sentence ends in a language without spaces: not after `1.` or in `「…。」と`."""
    if stop.mark[-1] not in data.writing.stop_marks + "!?！？":
        return stop.is_spaced and stop.mark == "." and not stop.before[-1:].isdigit()
    return not (stop.closers and stop.rest.startswith(data.writing.continuations))


def _is_joined(stop: Stop, data: Language) -> bool:
    """Whether a space is missing, as in `over.He left`, but not `www.Example.com` or `St.Louis`."""
    last = stop.before[-2:]
    return (
        len(stop.mark) == 1
        and stop.mark != "…"
        and len(last) == 2
        and last.isalpha()
        and (last.islower() or bool(stop.closers))
        and stop.begins_sentence
        and not _ADDRESS.search(stop.before)
        and stop.word not in data.abbreviations
    )


def _is_end_at_ellipsis(stop: Stop, data: Language) -> bool:
    """Whether a sentence ends at dots, which may also stand for omitted words."""
    following = stop.after.lower()
    if stop.before and following in data.sentence_starters and following != "i":
        return True
    return "…" not in stop.mark and ends_sentence(stop, data)


def _is_end_by_data(stop: Stop, data: Language) -> bool | None:
    """Whether a sentence ends at a full stop by the language's data; None where it does not say."""
    last, following = stop.word, stop.after.lower()
    is_start = following in data.sentence_starters
    if last in data.numeric_abbreviations and following[:1].isdigit():
        return False
    if data.writing.has_ordinal_stops and last.isdecimal() and len(last) < 3:
        return is_start and following not in data.calendar
    if last in data.ambiguous_abbreviations:
        if following in data.calendar:
            return False
        return True if is_start and stop.after[:1].isupper() else None
    if is_start:
        is_name = stop.rest[1:2] == "."  # A. A. Milne
        return True if stop.is_initial and not is_name else None
    if last in data.abbreviations or (stop.is_initial and stop.after[:1].isupper()):
        return False
    return None

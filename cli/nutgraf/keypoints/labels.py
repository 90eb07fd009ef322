"""Whether a line announces key points: `Key Points`, `**TL;DR:** …`, `5 takeaways`."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from nutgraf.languages import language
from nutgraf.text.folding import fold_accents, fold_key

LONGEST = 100
"""Characters; nothing longer than this is a label (a lead-in before a colon may be)."""

_ORNAMENT = re.compile(r"^(?:[^\w\s'\"]|\s|_)+|(?:[^\w\s'\")!?]|\s|_)+$")
_NUMBERING = re.compile(r"^(?:\d{1,3}|[ivx]{1,4})[.)]\s+|^\d{1,2}\s+(?=\w)")
_QUESTION_OR_SHOUT = re.compile(r"(?<![!?.])[!?.]++$")


class LabelKind(Enum):
    """How much a label needs below it to be believed."""

    PLAIN = "plain"
    AMBIGUOUS = "ambiguous"  # only with a list right below


@dataclass(frozen=True, slots=True)
class Label:
    """A label's kind, and where the words behind its colon begin (the end, if none do)."""

    kind: LabelKind
    end: int


def label_of(text: str, code: str, more: tuple[str, ...] = ()) -> Label | None:
    """The label that a line is, or opens with before a colon or dash; None if it is none.

    `more` are headings of the house, beside those of the language.
    """
    colon = _lead_in_end(text)
    if colon and text[colon:].strip():
        kind = _kind(text[: colon - 1], code, more) if colon <= LONGEST else None
        return Label(kind, colon) if kind is LabelKind.PLAIN else None
    kind = _kind(text, code, more) if len(text) <= LONGEST and "\n" not in text else None
    return Label(kind, len(text)) if kind else None


def _lead_in_end(text: str) -> int:
    """The offset behind the first colon, or dash between spaces; 0 where there is none."""
    match = re.search(r":(?=\s|$)|：|\s[–—-](?=\s)", text[: LONGEST + 2])
    return match.end() if match else 0


@lru_cache(maxsize=2000)
def _kind(text: str, code: str, more: tuple[str, ...]) -> LabelKind | None:
    line = _folded(text)
    if more and line.strip(" :") in map(_folded, more):
        return LabelKind.PLAIN
    is_sentence = line.endswith(".")
    for _ in range(2):  # an emoji may stand before the number or behind it
        line = _NUMBERING.sub("", _ORNAMENT.sub("", line))
    line = _QUESTION_OR_SHOUT.sub("", line).strip()
    if more and line in map(_folded, more):
        return LabelKind.PLAIN
    return _look_up(line, _words(code), is_sentence)


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's headings, accents folded, for capitals often have none."""

    plain: frozenset[str]
    ambiguous: frozenset[str]
    prefixes: tuple[str, ...]
    subjects: re.Pattern[str]


@cache
def _words(code: str) -> _Words:
    data = language(code)
    subjects = "|".join(map(re.escape, map(_folded, data.heading_subjects)))
    return _Words(
        frozenset(map(_folded, data.headings)),
        frozenset(map(_folded, data.ambiguous_headings)),
        tuple(map(_folded, data.heading_prefixes)),
        re.compile(rf"(?:{subjects})\b" if subjects else r"(?!)"),
    )


def _folded(words: str) -> str:
    return fold_accents(fold_key(words))


def _look_up(line: str, words: _Words, is_sentence: bool) -> LabelKind | None:
    """The kind of a heading, with or without a prefix, or saying of what (no sentence does)."""
    if line in words.plain:
        return LabelKind.PLAIN
    if line in words.ambiguous:
        return LabelKind.AMBIGUOUS
    for prefix in words.prefixes:
        if line.startswith(prefix + " "):
            return _look_up(line[len(prefix) + 1 :], words, is_sentence)
    at = 0 if is_sentence else line.find(" ")
    while at > 0:
        is_heading = line[:at] in words.plain or line[:at] in words.ambiguous
        if is_heading and words.subjects.match(line, at + 1):
            return LabelKind.AMBIGUOUS
        at = line.find(" ", at + 1)
    return None

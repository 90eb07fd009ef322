"""Whether a line announces key points: `Key Points`, `**TL;DR:** …`, `5 takeaways`."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from nutgraf.languages import Language, language
from nutgraf.text.folding import fold_key

LONGEST = 100
"""Characters; nothing longer than this is a label (a lead-in before a colon may be)."""

_ORNAMENT = re.compile(r"^(?:[^\w\s'\"]|\s|_)+|(?:[^\w\s'\")!?]|\s|_)+$")
_NUMBERING = re.compile(r"^(?:\d{1,3}|[ivx]{1,4})[.)]\s+|^\d{1,2}\s+(?=\w)")
_QUESTION_OR_SHOUT = re.compile(r"[!?.]+$")
_ABOUT = re.compile(r"^(?:about|from|for|of|in|on|this|today|so far|here|right now)\b")


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


@lru_cache(maxsize=10_000)
def _kind(text: str, code: str, more: tuple[str, ...]) -> LabelKind | None:
    line = fold_key(text)
    if more and line.strip(" :") in map(fold_key, more):
        return LabelKind.PLAIN
    is_sentence = line.endswith(".")
    for _ in range(2):  # an emoji may stand before the number or behind it
        line = _NUMBERING.sub("", _ORNAMENT.sub("", line))
    line = _QUESTION_OR_SHOUT.sub("", line).strip()
    if more and line in map(fold_key, more):
        return LabelKind.PLAIN
    return _look_up(line, language(code), is_sentence)


def _look_up(line: str, data: Language, is_sentence: bool) -> LabelKind | None:
    """The kind of a heading, with or without a prefix, or saying of what (no sentence does)."""
    if line in data.headings:
        return LabelKind.PLAIN
    if line in data.ambiguous_headings:
        return LabelKind.AMBIGUOUS
    for prefix in data.heading_prefixes:
        if line.startswith(prefix + " "):
            return _look_up(line[len(prefix) + 1 :], data, is_sentence)
    for words in () if is_sentence else (*data.headings, *data.ambiguous_headings):
        if line.startswith(words + " ") and _ABOUT.match(line[len(words) + 1 :]):
            return LabelKind.AMBIGUOUS
    return None

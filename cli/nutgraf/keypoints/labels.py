"""The labels that announce key points: `Key Points`, `**TL;DR:** …`, `5 takeaways`."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from nutgraf.languages import language
from nutgraf.text.folding import fold_accents, fold_key

LONGEST = 100
"""Characters of the longest label, or of the lead-in before its colon."""

_ORNAMENT = re.compile(r"^(?:[^\w\s'\"]|\s|_)+|(?:[^\w\s'\")!?]|\s|_)+$")
_AROUND = re.compile(
    r"^(?:[^\w\s]{0,3}:[a-z][\w+-]{1,40}:|\([^()]{1,60}\)|\[[^\[\]]{1,60}\])\s*"
    r"|(?:(?<!\s)\s++)?(?::[a-z][\w+-]{1,40}:|\([^()]{1,60}\)|\[[^\[\]]{1,60}\]|\{[^{}]{0,80}\}"
    r"|(?<=\s)\^[\w-]{1,60}|(?<=\s)#[\w/-]{1,60})$"
)
"""Ornaments around a heading's words: `:bulb:`, `(3)`, `{#id}`, `^id`, `#tag`."""

_AND = re.compile(r"(?<!\s)\s++(?:[/&+·•]|and|und|et|y|e|i|och|og|ja|en|a|и|та|και|ve|と|和)\s+")
_QUOTES = "\"'“”„«»‹›「」『』‘’"
_MOST_AROUND = 3
SUBTITLE = 10
"""Words of the longest subtitle, which stands behind a heading's own words and a dash."""

_NUMBERING = re.compile(r"^(?:\d{1,3}|[ivx]{1,4})[.)]\s+|^\d{1,2}\s+(?=\w)")
_SENTENCE = re.compile(r"[.!。！;；\n]$|[.!?;；]\s|[。！\n]")
_QUESTION_OR_SHOUT = re.compile(r"(?<![!?.])[!?.]++$")


class LabelKind(Enum):
    """How much has to stand below a label for it to be believed."""

    PLAIN = "plain"
    AMBIGUOUS = "ambiguous"  # only with a list right below


@dataclass(frozen=True, slots=True)
class Label:
    """A label's kind, and the offset behind its colon (the end of the text, if nothing follows)."""

    kind: LabelKind
    end: int


def label_of(text: str, code: str, house_headings: tuple[str, ...] = ()) -> Label | None:
    """The label that a line is, or opens with before a colon or dash; None for any other line.

    `house_headings` are headings of the house, in addition to those of the language.
    """
    colon = _lead_in_end(text)
    if colon and text[colon:].strip():
        kind = _kind(text[: colon - 1], code, house_headings) if colon <= LONGEST else None
        both = len(text) <= LONGEST and "\n" not in text
        other = _kind(text[colon:], code, house_headings) if both else None
        if other and (kind or other is LabelKind.PLAIN):  # `Summary: the key points`
            return Label(LabelKind.PLAIN, len(text))
        return Label(kind, colon) if kind is LabelKind.PLAIN else None
    kind = _kind(text, code, house_headings) if len(text) <= LONGEST and "\n" not in text else None
    return Label(kind, len(text)) if kind else None


def heading_of(text: str, code: str, house_headings: tuple[str, ...] = ()) -> Label | None:
    """The label that a heading is, or begins with before a subtitle; None for other headings.

    `Key points — what you need to know`: no heading is a point, so nothing is behind its end.
    """
    label = label_of(text, code, house_headings)
    if label is None or label.end == len(text):
        return label
    return Label(label.kind, len(text)) if is_subtitle(text[label.end :]) else label


def is_subtitle(text: str) -> bool:
    """Whether the words behind a label are only its subtitle: few, and no sentence or run."""
    words = text.strip().rstrip("*_ ")
    return len(words.split()) <= SUBTITLE and len(words) <= LONGEST and not _SENTENCE.search(words)


def _lead_in_end(text: str) -> int:
    """The offset behind the first colon, or dash between spaces; 0 where there is none."""
    match = re.search(r":(?=\s|$)|：|\s[–—-](?=\s)", text[: LONGEST + 2])
    return match.end() if match else 0


@lru_cache(maxsize=2000)
def _kind(text: str, code: str, house_headings: tuple[str, ...]) -> LabelKind | None:
    line = _without_what_is_around(_folded(text))
    if house_headings and line.strip(" :") in map(_folded, house_headings):
        return LabelKind.PLAIN
    is_sentence = line.endswith(".")
    for _ in range(2):  # an emoji may stand before the number or behind it
        line = _NUMBERING.sub("", _ORNAMENT.sub("", line))
    line = _QUESTION_OR_SHOUT.sub("", line).strip()
    if house_headings and line in map(_folded, house_headings):
        return LabelKind.PLAIN
    return _look_up(line, _words(code), is_sentence)


def _without_what_is_around(line: str) -> str:
    """A line without the ornaments at its ends, unless nothing else would be left."""
    for _ in range(_MOST_AROUND):
        bare = _AROUND.sub("", line.strip()).strip().strip(_QUOTES)
        if not bare or bare == line:
            break
        line = bare
    return line[1:-1] if line[:1] + line[-1:] in ("()", "（）", "【】") else line


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's headings, accents folded, for capitals often have none."""

    plain: frozenset[str]
    ambiguous: frozenset[str]
    prefixes: tuple[str, ...]
    subjects: re.Pattern[str]
    machine: re.Pattern[str]


@cache
def _words(code: str) -> _Words:
    data = language(code)
    subjects = "|".join(map(re.escape, map(_folded, data.heading_subjects)))
    machine = "|".join(map(re.escape, sorted(map(_folded, data.heading_machine), key=len)[::-1]))
    wide = not data.writing.has_spaces
    gap = "[ ・-]?" if wide else "(?: |-(?=[^\\W\\d_]))"
    return _Words(
        _spelt(data.headings),
        _spelt(data.ambiguous_headings),
        tuple(map(_folded, data.heading_prefixes)),
        re.compile(rf"(?:{subjects})\b" if subjects else r"(?!)"),
        re.compile(rf"^(?:{machine}){gap}|(?:{'' if wide else ' '}[([]?|, )(?:{machine})[)\]]?$"),
    )


def _spelt(headings: tuple[str, ...]) -> frozenset[str]:
    """The headings, with and without their apostrophes."""
    folded = list(map(_folded, headings))
    return frozenset((*folded, *(heading.replace("'", "") for heading in folded)))


def _folded(words: str) -> str:
    return fold_accents(fold_key(words))


def _look_up(line: str, words: _Words, is_sentence: bool) -> LabelKind | None:
    """The kind of a heading, with or without a prefix, or with its subject behind it.

    A sentence has no subject behind it: `Highlights of the year.` is no heading.
    """
    if line in words.plain:
        return LabelKind.PLAIN
    if line in words.ambiguous:
        return LabelKind.AMBIGUOUS
    bare = words.machine.sub("", line, count=1).strip()
    if bare and bare != line:
        return _look_up(bare, words, is_sentence)
    for prefix in words.prefixes:
        if line.startswith(prefix + " "):
            return _look_up(line[len(prefix) + 1 :], words, is_sentence)
    first, *rest = _AND.split(line, maxsplit=1)
    if rest and first in words.plain and (rest[0] in words.plain or rest[0] in words.ambiguous):
        return LabelKind.PLAIN
    space = 0 if is_sentence else line.find(" ")
    while space > 0:
        is_plain = line[:space] in words.plain
        is_heading = is_plain or line[:space] in words.ambiguous
        if is_plain and line[space + 1 :] in words.plain:  # `Key points at a glance`
            return LabelKind.PLAIN
        if is_heading and words.subjects.match(line, space + 1):
            return LabelKind.AMBIGUOUS
        space = line.find(" ", space + 1)
    return None

"""Bylines: `By Jane Doe, CNN`, `Von Anna Schmidt`, `Text: Anna Schmidt | Foto: Uwe Ohl`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from nutgraf.languages.credits import credit_words

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_PARTICLES = ("de", "van", "von", "bin", "al", "da", "di", "du", "la", "le", "el", "der", "den")
"""Small words in names, of whatever language a name is."""

_PARTED = re.compile(r"[\s,&]+")
_MARK = r"\s*[:：|｜/／]\s*"


@dataclass(frozen=True, slots=True)
class Byline:
    """An author and an outlet; both empty where a line only credits pictures."""

    author: str = ""
    outlet: str = ""


def byline_in(line: str, code: str) -> Byline | None:
    """The byline that a line is; None for any other line."""
    for pattern in _patterns(code):
        match = pattern.fullmatch(line)
        if match and _are_names(match["author"], code):
            outlet = (match["outlet"] or "").strip()
            is_sentence = outlet.endswith((".", "!", "?")) and outlet.count(" ") > 2
            return None if is_sentence else Byline(match["author"], outlet)
    return Byline() if is_picture_credit(line, code) else None


def is_picture_credit(line: str, code: str) -> bool:
    """Whether a line only credits a picture: `Photo: Uwe Ohl`, `(Foto: dpa)`."""
    return bool(_others(code).match(line.strip("()（）[] ")))


def without_by(author: str, code: str) -> str:
    """The names in an author field, without the `By` that it may begin with."""
    byline = byline_in(author, code)
    return byline.author if byline and byline.author and not byline.outlet else author


def _are_names(text: str, code: str) -> bool:
    """Whether all words are capitalised, or are particles and conjunctions."""
    words = credit_words(code)
    small = {*_PARTICLES, *words.particles, *words.joins}
    parts = [part for part in _PARTED.split(text) if part]
    are_small = [part.lower() in small for part in parts]
    has_case = all(
        is_small or part[0].isupper() or not part[0].islower()
        for part, is_small in zip(parts, are_small, strict=True)
    )
    return has_case and not all(are_small)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    words = credit_words(code)
    particles = _any({*_PARTICLES, *words.particles} - {*words.joins, *words.sources})
    person = rf"{_NAME}(?: (?:{particles}|{_NAME})){{0,5}}"
    names = rf"{person}(?:(?:, {person}){{0,5}},? (?:{_any(words.joins)}) {person})?"
    sources = rf"| (?:{_any(words.sources)}) " if words.sources else ""
    rest = rf"(?: \([^()]{{2,40}}\))?(?:[ ]*[,|•·/].*| (?i:{_any(words.others)}){_MARK}.*)?"
    outlet = rf"(?:[ ]*(?:[,|•·/]{sources})[ ]*(?P<outlet>[^,|•·/]{{2,40}}))?{rest}"
    patterns = []
    if words.before:
        patterns.append(rf"(?i:{_any(words.before)})[ :]+(?P<author>{names}){outlet}")
    behind = rf"(?:[ ]*[,|•·/]\s*(?P<outlet>[^,|•·/:：]{{2,40}}))?{rest}"
    patterns.append(rf"(?i:{_any(words.labels)}){_MARK}(?P<author>{names}){behind}")
    return tuple(map(re.compile, patterns))


@cache
def _others(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:{_any(credit_words(code).others)}){_MARK}\S.{{0,80}}$")


def _any(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or r"(?!)"

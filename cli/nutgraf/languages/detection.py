"""Detection of the language of a text, by its script, its letters and its function words.

Only languages with a data file are detected. Every word counts for each language that has it as
a function word, and the less the more of these there are (as in idf, Spärck Jones 1972); letters
that few languages have count likewise. All of them are in `markers.txt`, made from the data files.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nutgraf.languages import LANGUAGES

DEFAULT = LANGUAGES.default
SAMPLE = 4_000
"""Characters from the start that are examined."""

_FIRST_KANA = "\u3040"
_WORD = re.compile(r"[^\W\d_]+")
_PARTICLES = re.compile(r"\b(?:[Vv]an de[rn]?|[Vv]on de[rm]|[Dd]e la|[Dd]e l[ao]s) (?=[^\W\d_a-z])")
"""Particles before a last name, in any language."""
_AT_A_GLANCE = 0.28
"""A share of English function words that no other language reaches."""
_GLANCE = 1_000
"""Characters of the sample in which that share is measured."""
_FEW = 40
"""The fewest words in which that share means anything."""
_NOTHING = 3
"""The fewest unknown words that justify a doubt."""
_LEAST, _SHARE, _LEAD, _MARGIN = 2.0, 0.06, 1.0, 0.12
"""What makes the best language sure: a total, a total per word, a lead, and a relative lead."""
_OFTEN, _OFTEN_IN = 3, 25
"""How often a word counts in a short text, and the words of text for each further time. A text
about people who met has `met` in every sentence, which is a Dutch word.
"""
_LITTLE = 0.5
"""The share of the best language's evidence below which another is ruled out."""
_WITHOUT_SPACES = ("zh", "ja")
_LETTER = 0.35
"""The weight of a letter, relative to a word, if only one language has it."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The code of a language; if it is not sure, the default is as likely."""

    code: str
    is_sure: bool


def guess(text: str) -> Guess:
    """The language of a text, judged by its beginning."""
    sample = text[:SAMPLE]
    if max(sample, default="") >= _FIRST_KANA:
        kana = sum([_FIRST_KANA <= char <= "\u30ff" for char in sample])
        kanji = sum(["\u3400" <= char <= "\u9fff" for char in sample])
        if 3 * (kana + kanji) > len(_WORD.sub("", sample)) and kana + kanji > 3:
            return Guess("ja" if 12 * kana > kanji else "zh", kana + kanji > _NOTHING)
    words = _WORD.findall(sample[:_GLANCE].lower())
    hits = len(list(filter(_english().__contains__, words)))
    if len(words) >= _FEW and hits >= _AT_A_GLANCE * len(words):
        return Guess(DEFAULT, True)
    return _weighed(_WORD.findall(_PARTICLES.sub("", sample).lower()), sample)


def contradicted(text: str, code: str) -> str:
    """The language that a text is certainly in, if another was declared; else empty."""
    guessed, sample = guess(text), text[:SAMPLE]
    if not guessed.is_sure or guessed.code == code:
        return ""
    if {guessed.code, code} & set(_WITHOUT_SPACES):
        return guessed.code
    scores = _scores(_WORD.findall(sample.lower()), sample)
    return guessed.code if scores[code] < _LITTLE * scores[guessed.code] else ""


def _weighed(words: list[str], sample: str) -> Guess:
    """The language with the most evidence, sure if that suffices."""
    scores = _scores(words, sample)
    ranked = sorted(LANGUAGES, key=lambda code: -scores[code])  # equals in their order
    best, second = scores[ranked[0]], scores[ranked[1]]
    if ranked[0] == DEFAULT and (best > second or len(words) < _NOTHING):
        return Guess(DEFAULT, True)
    is_much = best >= max(_LEAST, _SHARE * len(words))
    return Guess(ranked[0], is_much and best - second >= max(_LEAD, _MARGIN * best))


def _scores(words: list[str], sample: str) -> dict[str, float]:
    """The evidence for each language."""
    owners, letters = _markers()
    scores = dict.fromkeys(LANGUAGES, 0.0)
    most = max(_OFTEN, len(words) // _OFTEN_IN)
    for word, often in Counter(words).items():
        count = min(often, most)
        for code in owners.get(word, ()):
            scores[code] += count / len(owners[word])
    for letter, count in Counter(sample.lower()).items() if not sample.isascii() else ():
        for code in letters.get(letter, ()):
            scores[code] += _LETTER * count / len(letters[letter])
    return scores


@cache
def _lines() -> list[str]:
    """A line for each language: its code, its letters, and its function words."""
    return Path(__file__).with_name("markers.txt").read_text("utf-8").splitlines()


@cache
def _english() -> frozenset[str]:
    return frozenset(_lines()[0].split())


@cache
def _markers() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The languages that have each function word, and those that have each distinctive letter."""
    words: dict[str, list[str]] = {}
    letters: dict[str, list[str]] = {}
    for code, first, *rest in map(str.split, _lines()):
        for word in rest:
            words.setdefault(word, []).append(code)
        for letter in first.removeprefix("*"):
            letters.setdefault(letter, []).append(code)
    return words, letters

"""Which language a text is written in, by its script, its letters and its function words.

Only the languages with a data file are told apart. Every word counts for each language whose
function word it is, and less the more of them there are (as in idf, Spärck Jones 1972); letters
that few languages have count likewise. `markers.txt` holds them all, made out of the data files.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nutgraf.languages import LANGUAGES

DEFAULT = LANGUAGES.default
SAMPLE = 4_000
"""Characters that are looked at, from the start."""

_FIRST_KANA = "\u3040"
_WORD = re.compile(r"[^\W\d_]+")
_PARTICLES = re.compile(r"\b(?:[Vv]an de[rn]?|[Vv]on de[rm]|[Dd]e la|[Dd]e l[ao]s) (?=[^\W\d_a-z])")
"""What stands before a last name, in any language."""
_AT_A_GLANCE = 0.28
"""The share of English function words that no other language comes near."""
_GLANCE = 1_000
"""Characters of a glance."""
_FEW = 40
"""Words fewer than these are not judged at a glance."""
_NOTHING = 3
"""Words fewer than these that no language knows are not worth a doubt."""
_LEAST, _SHARE, _LEAD, _MARGIN = 2.0, 0.06, 1.0, 0.12
"""What the best language needs: so much in all and a word, and by so much more than the next."""
_OFTEN, _OFTEN_IN = 3, 25
"""How often a word counts in a short text, and in how many words of a longer one once more: a text
about those who met has `met` in every sentence, which is Dutch.
"""
_LITTLE = 0.5
"""The share of the best language's evidence under which another cannot be meant."""
_WITHOUT_SPACES = ("zh", "ja")
_LETTER = 0.35
"""What a letter counts to a word, where one language alone has it."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A language's code; where it is not sure, the default may as well be right."""

    code: str
    is_sure: bool


def guess(text: str) -> Guess:
    """The language of a text, as far as its beginning shows it."""
    sample = text[:SAMPLE]
    if max(sample, default="") >= _FIRST_KANA:
        kana = sum([_FIRST_KANA <= each <= "\u30ff" for each in sample])
        kanji = sum(["\u3400" <= each <= "\u9fff" for each in sample])
        if 3 * (kana + kanji) > len(_WORD.sub("", sample)) and kana + kanji > 3:
            return Guess("ja" if 12 * kana > kanji else "zh", kana + kanji > _NOTHING)
    words = _WORD.findall(sample[:_GLANCE].lower())
    hits = len(list(filter(_english().__contains__, words)))
    if len(words) >= _FEW and hits >= _AT_A_GLANCE * len(words):
        return Guess(DEFAULT, True)
    return _weighed(_WORD.findall(_PARTICLES.sub("", sample).lower()), sample)


def contradicted(text: str, code: str) -> str:
    """The language that a text is surely in, where little speaks for the one that is said of it;
    else "".
    """
    found, sample = guess(text), text[:SAMPLE]
    if not found.is_sure or found.code == code:
        return ""
    if {found.code, code} & set(_WITHOUT_SPACES):
        return found.code
    scores = _scores(_WORD.findall(sample.lower()), sample)
    return found.code if scores[code] < _LITTLE * scores[found.code] else ""


def _weighed(words: list[str], sample: str) -> Guess:
    """The language that most evidence speaks for, sure where it is enough."""
    scores = _scores(words, sample)
    ranked = sorted(LANGUAGES, key=lambda code: -scores[code])  # equals in their order
    best, second = scores[ranked[0]], scores[ranked[1]]
    if ranked[0] == DEFAULT and (best > second or len(words) < _NOTHING):
        return Guess(DEFAULT, True)
    is_much = best >= max(_LEAST, _SHARE * len(words))
    return Guess(ranked[0], is_much and best - second >= max(_LEAD, _MARGIN * best))


def _scores(words: list[str], sample: str) -> dict[str, float]:
    """How much evidence speaks for each language."""
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
    """The function words of each language on a line, behind its code and its letters."""
    return Path(__file__).with_name("markers.txt").read_text("utf-8").splitlines()


@cache
def _english() -> frozenset[str]:
    return frozenset(_lines()[0].split())


@cache
def _markers() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """For each function word the languages that have it; the same for each telling letter."""
    words: dict[str, list[str]] = {}
    letters: dict[str, list[str]] = {}
    for code, first, *rest in map(str.split, _lines()):
        for word in rest:
            words.setdefault(word, []).append(code)
        for letter in first.removeprefix("*"):
            letters.setdefault(letter, []).append(code)
    return words, letters

"""Whether a candidate is a list of key points: a sum of signs, none of which decides alone.

Names lie: sites call tabs, teasers, ratings and adverts "key points" and "highlights", and head
a section of prose "Summary". So a candidate is taken from `ENOUGH` on, whatever it is called.

| sign | weight | seen |
|---|---|---|
| its heading announces key points | 4 | `Key points`, `TL;DR`, a heading of the house |
| its heading may announce them | 0.25 | `Summary`, `Highlights` |
| it is a box that is called so | 2 | `class="key-points"`, `data-testid="ai-summary"` |
| it is a box that may be called so | 0.5 | `class="summary"` |
| it is a box for this | 4 | `> [!tldr]`, a box that was taken already |
| it is a list | 1 | marks, numbers, items, cards |
| it stands at the top, at the end or beside | 0.5 | not in the midst of the text |
| its points read as statements | 1 | four words and more, most of them letters |
| its points are no statements | -2 | `Today`, `4 of 5`, `plan.pdf 2 MB`; -2.5 without marks |
| it is one line alone, and no statement | -1.5 | `Number` |
| its words are the article's | 1 | two fifths and more of them stand in the body as well |
| its words are not the article's | -2.5 | less than a seventh: it speaks of something else |
| it leads elsewhere | -9 | all of its points are links |
| it has several headings | -2 | pros and cons, columns of a menu |
| its points speak of the site | -5 | half of them: `Sign up now`, `Read more` |
| it is a template | -8 | most of it: `{{ post.title }}`, `Lorem ipsum` |

The weights were set by hand on the odd systems of `tests/layouts/systems` and the pages of
`tests/inputs/pages.py`; the even systems were only counted.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from nutgraf.keypoints.labels import LabelKind
from nutgraf.languages import LANGUAGES, language
from nutgraf.model import Candidate, Span
from nutgraf.text.folding import fold_key
from nutgraf.text.words import has_spaceless, spaceless

ENOUGH = 2.0
"""The score from which on a candidate is taken."""

_SHORTEST = 4
_SHORTEST_WIDE = 8
"""Words of a statement; characters where there are no spaces between words."""

_LETTERS = 0.6
"""The share of a statement's characters that are letters."""

_MANY, _FEW = 0.4, 1 / 7
"""Shares of the candidate's words that stand in the body."""

_ENOUGH_WORDS, _ENOUGH_BODY = 6, 30
"""Words of a candidate and of a body below which they are not compared."""

_MOST_BY_WORDS, _LEAST_BY_WORDS = 1.0, -2.5
"""What the comparison with the body can add, and take away."""

_STEM = 5
"""Letters of a word that are compared: endings differ."""

_TEMPLATE = re.compile(
    r"\{\{|\{%|\$\{|<%|lorem ipsum|consectetur|\[(?:insert|placeholder|your|text|title)\b"
    r"|\bgoes here\b|^(?:key )?(?:point|item|bullet|takeaway|text) (?:one|two|three|\d)\W*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")


class BoxKind(Enum):
    """What a candidate stands in."""

    NONE = "none"
    MAYBE_CALLED = "maybe called"  # a name of other things as well
    CALLED = "called"
    MEANT = "meant"  # a callout whose type is for this


@dataclass(frozen=True, slots=True)
class Signs:
    """What is seen of a candidate, before its words are compared with the body."""

    heading: str
    span: Span
    points: tuple[str, ...]
    label: LabelKind | None = None
    box: BoxKind = BoxKind.NONE
    is_list: bool = False
    is_at_edge: bool = False
    leads_elsewhere: bool = False
    headings: int = 0
    code: str = LANGUAGES.default


class WordsElsewhere:
    """The words of an article: in how many of its pieces each stem stands."""

    def __init__(self, pieces: Iterable[str], code: str) -> None:
        self.code = code
        self._counts = Counter(stem for piece in pieces for stem in stems([piece], code))

    def share(self, points: Sequence[str], pieces: Iterable[str] = ()) -> float | None:
        """The share of the words of some points that stand elsewhere than in the given pieces.

        None where there are too few words to tell.
        """
        own = stems(points, self.code)
        within = Counter(stem for piece in pieces for stem in stems([piece], self.code))
        if len(self._counts) - len(within) < _ENOUGH_BODY or len(own) < _ENOUGH_WORDS:
            return None
        return sum(self._counts[stem] > within[stem] for stem in own) / len(own)


def weigh(signs: Signs, share: Callable[[], float | None] = lambda: None) -> Candidate:
    """The candidate with its score, sign by sign.

    `share` tells how many of its words stand in the body; it is asked only where that can decide.
    """
    seen = [*_of_name(signs), *_of_place(signs), *_of_points(signs)]
    score = sum((weight for _, weight in seen), 0.0)
    if score + _MOST_BY_WORDS >= ENOUGH > score + _LEAST_BY_WORDS:
        seen += _of_words(share())
        score = sum((weight for _, weight in seen), 0.0)
    return Candidate(signs.heading, signs.span, score, tuple(seen), score >= ENOUGH)


Seen = Iterable[tuple[str, float]]


def _of_name(signs: Signs) -> Seen:
    if signs.label is LabelKind.PLAIN:
        yield "its heading announces key points", 4.0
    elif signs.label is LabelKind.AMBIGUOUS:
        yield "its heading may announce them", 0.25
    if signs.box is BoxKind.CALLED:
        yield "it is a box that is called so", 2.0
    elif signs.box is BoxKind.MAYBE_CALLED:
        yield "it is a box that may be called so", 0.5
    elif signs.box is BoxKind.MEANT:
        yield "it is a box for this", 4.0


def _of_place(signs: Signs) -> Seen:
    if signs.is_list:
        yield "it is a list", 1.0
    if signs.is_at_edge:
        yield "it stands at the top, at the end or beside", 0.5
    if signs.leads_elsewhere:
        yield "it leads elsewhere", -9.0
    if signs.headings > 1:
        yield "it has several headings", -2.0


def _of_words(common: float | None) -> Seen:
    if common is not None and common >= _MANY:
        yield "its words are the article's", _MOST_BY_WORDS
    elif common is not None and common < _FEW:
        yield "its words are not the article's", _LEAST_BY_WORDS


def _of_points(signs: Signs) -> Seen:
    share = sum(map(is_statement, signs.points)) / max(1, len(signs.points))
    if share >= 2 / 3:
        yield "its points read as statements", 1.0
    elif sum(map(_is_scrap, signs.points)) >= 2 / 3 * len(signs.points):
        yield "its points are no statements", -2.0 if signs.is_list else -2.5
    if 2 * sum(_speaks_of_site(each, signs.code) for each in signs.points) >= len(signs.points):
        yield "its points speak of the site", -5.0
    if len(signs.points) == 1 and not share:
        yield "it is one line alone, and no statement", -1.5
    if 2 * sum(bool(_TEMPLATE.search(each)) for each in signs.points) > len(signs.points):
        yield "it is a template", -8.0


def is_statement(point: str) -> bool:
    """Whether a text is long enough to say something, and says it in letters."""
    tight = "".join(point.split())
    letters = sum(map(str.isalpha, tight))
    if not tight or letters < _LETTERS * len(tight):
        return False
    wide = len(spaceless().findall(point)) if has_spaceless(point) else 0
    return wide >= _SHORTEST_WIDE or len(point.split()) >= _SHORTEST


def _speaks_of_site(point: str, code: str) -> bool:
    """Whether a text begins as what sites say of themselves."""
    return fold_key(point).startswith(_of_site(code))


@cache
def _of_site(code: str) -> tuple[str, ...]:
    data = [language(each) for each in dict.fromkeys((code, LANGUAGES.default))]
    return tuple(each for one in data for each in (*one.boilerplate_openings, *one.notices))


def _is_scrap(point: str) -> bool:
    """Whether a text is too short to say anything, or mostly figures and signs."""
    tight = "".join(point.split())
    if sum(map(str.isalpha, tight)) < _LETTERS * len(tight):
        return True
    wide = len(spaceless().findall(point)) if has_spaceless(point) else 0
    return wide < _SHORTEST_WIDE - 2 and len(point.split()) < _SHORTEST - 1


def stems(texts: Iterable[str], code: str) -> frozenset[str]:
    """The beginnings of words, those of grammar aside; pairs where no words are parted."""
    found: set[str] = set()
    stop = _stop_words(code)
    for text in texts:
        for word in _WORD.findall(fold_key(text)):
            if has_spaceless(word):
                found.update(word[at : at + 2] for at in range(len(word) - 1))
            elif word not in stop:
                found.add(word[:_STEM])
    return frozenset(found)


@cache
def _stop_words(code: str) -> frozenset[str]:
    return language(code).stop_words


def signs_in_words(candidate: Candidate) -> Sequence[str]:
    """The signs of a candidate in words, the weightiest first."""
    ranked = sorted(candidate.signs, key=lambda sign: (-abs(sign[1]), sign[0]))
    return [f"{said} ({weight:+g})" for said, weight in ranked]

"""The score that decides about a candidate: a sum of signs, none of which decides alone.

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
| it stands in bold below the title | 1 | a list of bold items, between title and first paragraph |
| it runs along a recording | -3.5 | `12:30 – Opening remarks`: chapters of a video, clips |
| it runs along a recording, but is called so | -2 | the same in a box that is called key points |
| it is a strip of tabs | -4 | `class="summary-tabs"`, `role="tab"` |
| it has several headings | -2 | pros and cons, columns of a menu |
| its points speak of the site | -5 | half of them: `Sign up now`, `Read more` |
| it is a template | -8 | most of it: `{{ post.title }}`, `Lorem ipsum` |

The weights were set by hand on the odd systems of `tests/layouts/systems` and the pages of
`tests/inputs/pages.py`; the even systems were only counted.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from nutgraf.keypoints.labels import LabelKind
from nutgraf.keypoints.times import Along
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

_MOST_BY_WORDS, _LEAST_BY_WORDS = 1.0, -2.5
"""What the comparison with the body can add, and take away."""

_TEMPLATE = re.compile(
    r"\{\{|\{%|\$\{|<%|lorem ipsum|consectetur|\[(?:insert|placeholder|your|text|title)\b"
    r"|\bgoes here\b|^(?:key )?(?:point|item|bullet|takeaway|text) (?:one|two|three|\d)\W*$",
    re.IGNORECASE,
)


class BoxKind(Enum):
    """The kind of box that a candidate stands in."""

    NONE = "none"
    MAYBE_CALLED = "maybe called"  # a name of other things as well
    CALLED = "called"
    MEANT = "meant"  # a callout whose type is for this


@dataclass(frozen=True, slots=True)
class Signs:
    """The observations on a candidate, before its words are compared with the body."""

    heading: str
    span: Span
    points: tuple[str, ...]
    label: LabelKind | None = None
    box: BoxKind = BoxKind.NONE
    is_list: bool = False
    is_at_edge: bool = False
    leads_elsewhere: bool = False
    is_bold_below_title: bool = False
    along_recording: Along = Along.NO
    is_tab_strip: bool = False
    headings: int = 0
    code: str = LANGUAGES.default


def weigh(
    signs: Signs,
    share: Callable[[], float | None] = lambda: None,
    tells_times: Callable[[], bool] = lambda: True,
) -> Candidate:
    """The candidate with its score, sign by sign.

    `share` is the share of its words that stand in the body; it is only called where that can
    tip the balance. `tells_times` says whether the body tells the time of anything; it is only
    called where the candidate's times may be such as well.
    """
    along = _of_recording(signs, tells_times)
    seen = [*_of_name(signs), *_of_place(signs), *along, *_of_points(signs)]
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
    if signs.is_bold_below_title:
        yield "it stands in bold below the title", 1.0
    if signs.leads_elsewhere:
        yield "it leads elsewhere", -9.0
    if signs.is_tab_strip:
        yield "it is a strip of tabs", -4.0
    if signs.headings > 1:
        yield "it has several headings", -2.0


def _of_recording(signs: Signs, tells_times: Callable[[], bool]) -> Seen:
    """The times along a recording. A list that is called key points may have some of its own."""
    along = signs.along_recording
    if signs.label is LabelKind.PLAIN or signs.box in (BoxKind.CALLED, BoxKind.MEANT):
        if along is Along.YES:
            yield "it runs along a recording, but is called so", -2.0
    elif along is Along.YES or (along is Along.PERHAPS and not tells_times()):
        yield "it runs along a recording", -3.5


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
    if 2 * sum(_speaks_of_site(point, signs.code) for point in signs.points) >= len(signs.points):
        yield "its points speak of the site", -5.0
    if len(signs.points) == 1 and not share:
        yield "it is one line alone, and no statement", -1.5
    if 2 * sum(bool(_TEMPLATE.search(point)) for point in signs.points) > len(signs.points):
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
    """Whether a text begins like a notice of the site."""
    return fold_key(point).startswith(_of_site(code))


@cache
def _of_site(code: str) -> tuple[str, ...]:
    codes = dict.fromkeys((code, LANGUAGES.default))
    languages = [language(code) for code in codes]
    return tuple(
        opening for data in languages for opening in (*data.boilerplate_openings, *data.notices)
    )


def _is_scrap(point: str) -> bool:
    """Whether a text is too short to say anything, or mostly figures and signs."""
    tight = "".join(point.split())
    if sum(map(str.isalpha, tight)) < _LETTERS * len(tight):
        return True
    wide = len(spaceless().findall(point)) if has_spaceless(point) else 0
    return wide < _SHORTEST_WIDE - 2 and len(point.split()) < _SHORTEST - 1


def signs_in_words(candidate: Candidate) -> Sequence[str]:
    """The signs of a candidate in words, the weightiest first."""
    ranked = sorted(candidate.signs, key=lambda sign: (-abs(sign[1]), sign[0]))
    return [f"{sign} ({weight:+g})" for sign, weight in ranked]

"""The words that the article has in the place of a wrong quotation's.

A quotation is laid beside a sentence, word by word, where the fewest are changed, missing or added
(Sellers 1980), and only the words that differ are put right.
"""

import re
from typing import NamedTuple

from nutgraf.differences.repair import Repair, repair
from nutgraf.facts.quotes import fold_quote
from nutgraf.text.words import has_spaceless

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CHARACTER = re.compile(r"\w")
_MOST_QUOTED, _MOST_WORDS = 100, 400
"""Words of a quotation, and of a sentence, that are laid side by side."""
_SAME = 0.6
"""The share of a quotation's words that must stand as they are."""
_MARKS = re.compile(r"[\"“”„«»「」『』()\[\]]")
_NO_LETTER = re.compile(r"[\W_]+")


class _Word(NamedTuple):
    key: str
    start: int
    end: int


class _Run(NamedTuple):
    """How many words differ so far, how many are the same, counted down, and where it began."""

    differs: int
    same: int
    start: int


def mended_quotation(point: str, start: int, end: int, sentence: str) -> Repair | None:
    """The repair of a quotation, `point[start:end]`, by a sentence of the article.

    None where too few of its words stand there. It is safe where only marks and spaces differ.
    """
    quoted, there = _words(point[start:end]), _words(sentence)[:_MOST_WORDS]
    if not quoted or not there or len(quoted) > _MOST_QUOTED:
        return None
    cost, run_start, run_end = _nearest(quoted, there)
    if cost > (1 - _SAME) * len(quoted) and not _is_marks(quoted, there[run_start:run_end]):
        return None
    if run_end <= run_start:
        return None
    text = sentence[there[run_start].start : there[run_end - 1].end]
    if _MARKS.search(text):
        return None  # the article quotes it in two pieces
    begin, until = start + quoted[0].start, start + quoted[-1].end
    is_safe = _is_marks(quoted, there[run_start:run_end])
    return repair(point, begin, until, text, is_safe=is_safe)


def _words(text: str) -> list[_Word]:
    pattern = _CHARACTER if has_spaceless(text) else _WORD
    matches = pattern.finditer(text)
    return [_Word(fold_quote(match[0]), match.start(), match.end()) for match in matches]


def _is_marks(quoted: list[_Word], there: list[_Word]) -> bool:
    """Whether nothing but marks, spaces and large letters differs."""
    left, right = ("".join(_NO_LETTER.sub("", word.key) for word in one) for one in (quoted, there))
    return left == right


def _nearest(quoted: list[_Word], there: list[_Word]) -> tuple[int, int, int]:
    """How many words differ from the nearest run of others, and that run: `there[start:end]`.

    Of several it is the one in which most words are the same.
    """
    last = [_Run(0, 0, start) for start in range(len(there) + 1)]
    for row, word in enumerate(quoted, 1):
        here = [_Run(row, 0, 0)]
        for column, other in enumerate(there, 1):
            differs, same, start = last[column - 1]
            is_same = word.key == other.key
            ways = (
                _Run(differs + (not is_same), same - is_same, start),
                last[column]._replace(differs=last[column].differs + 1),
                here[-1]._replace(differs=here[-1].differs + 1),
            )
            here.append(min(ways, key=lambda way: way[:2]))
        last = here
    end = min(
        range(len(last)),
        key=lambda place: (*last[place][:2], abs(place - last[place].start - len(quoted))),
    )
    return last[end].differs, last[end].start, end

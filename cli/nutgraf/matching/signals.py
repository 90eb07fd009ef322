"""What a text shows of a key point, measured and not yet judged.

The signals are recalls: what is asked is how much of the key point the text has, never how much
else it says, so that a longer text is not punished (Lin 2004, ROUGE).
"""

from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.matching.background import Background, Telling
from nutgraf.matching.reading import Reading
from nutgraf.text.words import Terms

REACH = 3
"""How many content words lie between two of a skip-bigram at most, the second one included."""


class Token(NamedTuple):
    """A stem of the key point: how telling it is, and how the text answers it.

    `exact` is 1 for the stem or the number itself; else `near` is 1 for a word of its family, or
    `like` is the share of letters that a similar word begins with. At most one is above 0.
    """

    stem: str
    telling: Telling
    exact: float
    near: float
    like: float


class Signals(NamedTuple):
    """All that is measured; the shares lie between 0 and 1.

    `grams` is the recall of character 4-grams in the sentences that come into question (Popović
    2015, chrF), `passage` the same in the best of them, `pairs` the recall of skip-bigrams
    (Lin 2004, ROUGE-S) whose two words stand in one sentence, in any order.
    """

    tokens: tuple[Token, ...]
    grams: float
    passage: float
    pairs: float


def signals(point: Terms, reading: Reading, background: Background) -> Signals:
    """A key point against a text, with an article behind it."""
    stems = point.content or tuple(dict.fromkeys(point.stems))
    telling = background.telling(point, stems)
    tokens = tuple(_token(stem, each, reading) for stem, each in zip(stems, telling, strict=True))
    if not point.content:
        said = float(reading.says(point.words))
        tokens = tuple(Token(token.stem, token.telling, said, 0.0, 0.0) for token in tokens)
    if not any(token.exact or token.near or token.like for token in tokens):
        return Signals(tokens, 0.0, 0.0, 0.0)
    own = point.grams
    shared = [own & reading.sentences[index].grams for index in reading.candidates(stems)]
    best, all_of_them = max(map(len, shared), default=0), len(frozenset().union(*shared))
    recall = sum(token.exact for token in tokens) / len(tokens)
    content = frozenset(stems)
    pairs = _pair_recall([stem for stem in point.stems if stem in content], reading, recall)
    return Signals(tokens, all_of_them / len(own), best / len(own), pairs)


def _token(stem: str, telling: Telling, reading: Reading) -> Token:
    """The best answer that a text has to one stem."""
    answer = reading.answer(stem)
    return Token(stem, telling, answer.exact, answer.near, answer.like)


def _pair_recall(order: Sequence[str], reading: Reading, recall: float) -> float:
    """The share of neighbouring pairs that some sentence has; `recall` where there are none."""
    pairs = {
        (min(left, right), max(left, right))
        for at, left in enumerate(order)
        for right in order[at + 1 : at + 1 + REACH]
        if left != right
    }
    if not pairs:
        return recall
    return sum(reading.together(*pair) for pair in pairs) / len(pairs)

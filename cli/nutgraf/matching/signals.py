"""What a text shows of a key point, measured and not yet judged.

The signals are recalls: what is asked is how much of the key point the text has, never how much
else it says, so that a longer text is not punished (Lin 2004, ROUGE).
"""

from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.matching.background import Background, Telling
from nutgraf.matching.text_index import Answer, TextIndex
from nutgraf.text.words import Terms


class Signals(NamedTuple):
    """All that is measured; the shares lie between 0 and 1.

    For each stem of the key point, `telling` says how telling it is, and `answers` how the text
    answers it. `grams` is the recall of character 4-grams in the sentences that come into question
    (Popović 2015, chrF), `passage` the same in the best of them, `pairs` the recall of skip-bigrams
    (Lin 2004, ROUGE-S) whose two words stand in one sentence, in any order.
    """

    telling: Sequence[Telling]
    answers: Sequence[Answer]
    grams: float
    passage: float
    pairs: float


def of_words(point: Terms, text: TextIndex, background: Background) -> Signals:
    """The signals of a key point's single words; grams and pairs are left at 0."""
    asked = background.question(point)
    answers = [text.answer(stem) for stem in asked.stems]
    if not point.content:
        share = float(text.says(point.words))
        answers = [Answer(share, 0.0, 0.0, answer.stems) for answer in answers]
    return Signals(asked.telling, answers, 0.0, 0.0, 0.0)


def with_company(
    signals: Signals, point: Terms, text: TextIndex, background: Background
) -> Signals:
    """Signals with those of 4-grams and pairs added, where any word is answered."""
    telling, answers = signals.telling, signals.answers
    if not any(answer.exact or answer.near or answer.like for answer in answers):
        return signals
    asked, own = background.question(point), point.grams
    shared = [own & text.sentences[index].grams for index in text.candidates(asked.stems)]
    best, all_of_them = max(map(len, shared), default=0), len(frozenset().union(*shared))
    if asked.pairs:
        pairs = text.together(asked.pairs) / len(asked.pairs)
    else:
        pairs = sum([answer.exact for answer in answers]) / len(answers)
    return Signals(telling, answers, all_of_them / len(own), best / len(own), pairs)

"""`unsupported-point`: nothing in the article speaks of it.

Support is a share between 0 and 1: how much of a key point's content a window of up to three
sentences has, by word stems and by character 4-grams, how much of it the whole article has, and
how many of its neighbours stand together in a sentence. Ordinals are no content: any article has
some.
It says that words are missing, never that the matter is: `unsupported-point` asks the matcher too.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from math import log
from typing import NamedTuple

from nutgraf.differences.difference import Difference, Kind, Reason
from nutgraf.differences.figures import number_mismatches
from nutgraf.differences.names import unknown_names
from nutgraf.facts.body import Body
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words
from nutgraf.text.grams import Gram

WINDOW = 3
_TOO_LITTLE, _MORE = 0.2, 0.048
"""Less is too little in an article of `_FEW` sentences; each time it is e times as long, more is.

The more an article says, the more words it shares with anything.
"""
_FEW = 7
_MANY = 6.0
"""From so many words of content on, it is no accident that the article has none of them."""
_HOPELESS, _FEWER = 0.1, 5.0
"""Below this probability, which the matcher gives the key point, so many words are enough."""
_BREADTH = 1 / 3
"""The share of the whole article in the measure; the window has the rest."""
_TOGETHER, _REACH = 0.3, 3
"""What neighbours that stand together add, and how many words of content on a neighbour stands."""
_ROUNDING = 1e-9
_GRAMS = 0.5
"""The share of the character 4-grams in the measure."""


class Support(NamedTuple):
    """How far the article bears a key point out, and the sentences of the best window."""

    score: float
    window: tuple[int, ...]


def support_of(point: Reading, body: Body, *, with_grams: bool = True) -> Support:
    """The best window's share of the key point's content stems and 4-grams.

    Without the 4-grams, which take far more time than the rest, it is the least that it may be.
    """
    content = _content(point)
    weights = {stem: body.concordance[stem].weight for stem in content}
    total = sum(weights.values())
    wanted = point.grams if with_grams else frozenset()
    if not total or (with_grams and not wanted) or not body.sentences:
        return Support(1.0, ())
    said = _said(content, body)
    best = Support(-1.0, ())
    for start in _starts(point, body):
        stems: set[str] = set()
        grams: set[Gram] = set()
        for end in range(start, min(start + WINDOW, len(body.sentences))):
            stems |= said.get(end, set())
            score = (1 - _GRAMS) * sum([weights[s] for s in sorted(stems)]) / total
            if wanted:
                grams |= body.sentences[end].grams & wanted
                score += _GRAMS * len(grams) / len(wanted)
            score -= 0.02 * (end - start)
            if score > best.score + 1e-12:
                best = Support(score, tuple(range(start, end + 1)))
    score = (1 - _BREADTH) * best.score + _BREADTH * _breadth(content, body)
    return Support(min(1.0, score + _TOGETHER * _together(content, body)), best.window)


def _said(content: Sequence[str], body: Body) -> dict[int, set[str]]:
    """For each sentence with one of some content stems: those that it has."""
    found: dict[int, set[str]] = {}
    for stem in content:
        for index in body.concordance[stem].content:
            found.setdefault(index, set()).add(stem)
    return found


def _content(point: Reading) -> tuple[str, ...]:
    """The content stems, without ordinals."""
    ordinals = fact_words(point.code).numbers.ordinals
    stems = [t.content for t in point.tokens if t.content and t.lower not in ordinals]
    return tuple(dict.fromkeys(stems)) or point.content


def _together(content: Sequence[str], body: Body) -> float:
    """The share of the pairs of neighbouring stems that stand in one sentence of the article."""
    places = [frozenset(body.concordance[stem].content) for stem in content]
    pairs = [
        not here.isdisjoint(there)
        for at, here in enumerate(places)
        for there in places[at + 1 : at + 1 + _REACH]
    ]
    return sum(pairs) / len(pairs) if pairs else 0.0


def _breadth(content: Sequence[str], body: Body) -> float:
    """The share of the content stems that the article has anywhere; longer ones count more."""
    lengths = {stem: min(len(stem), 9) for stem in content}
    found = sum(length for stem, length in lengths.items() if body.concordance[stem].content)
    return found / sum(lengths.values())


def _starts(point: Reading, body: Body) -> list[int]:
    """Where a window may begin: at the sentences that have most, and just before them."""
    best = islice(body.shares(point), 8)
    starts = {max(0, index - back) for index in best for back in range(WINDOW)}
    return sorted(starts) or [0]


def unsupported(point: Reading, body: Body, support: Support | None = None) -> Iterator[Difference]:
    """The key point as a whole, where the article has nothing like it."""
    too_little = _TOO_LITTLE + _MORE * log(max(1, len(body.sentences)) / _FEW)
    if support is None and support_of(point, body, with_grams=False).score > too_little + _ROUNDING:
        return
    found = support or support_of(point, body)
    if found.score < too_little:
        yield Difference(
            Kind.WHOLE,
            Reason.UNSUPPORTED,
            0,
            len(point.text),
            point.text,
            strength=1.0 - found.score,
        )


def is_foreign(point: Reading, body: Body, probability: float) -> bool:
    """Whether more than wording tells an unsupported key point from a free paraphrase.

    It names somebody or gives a figure that the article lacks, or says a good deal in words of
    which the article has none. `probability` is that of its support, by the matcher.
    """
    if any(not each.is_weak for each in unknown_names(point, body)):
        return True
    if any(
        each.reason is Reason.ABSENT and not each.is_weak for each in number_mismatches(point, body)
    ):
        return True
    enough = _FEWER if probability < _HOPELESS else _MANY
    return len(point.content) * (1.0 - support_of(point, body).score) >= enough

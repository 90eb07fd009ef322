"""`unknown-name`, second part: a name of the article that stands where the article has another.

Every name of the article is asked how well it fits the slot that the key point's name fills (see
`slots`), and in which frame it stands: behind the same preposition, before the same word. The
weights are those of a logistic regression over names of true and of corrupted key points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from nutgraf.facts.body import Body
from nutgraf.facts.discrepancy import Discrepancy
from nutgraf.facts.names import Name
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry
from nutgraf.facts.slots import slot_of
from nutgraf.languages.facts import SyntaxWords, fact_words

_THRESHOLD = 0.9
_SAME_BEFORE, _SAME_AFTER = 0.15, 0.2


@dataclass(frozen=True, slots=True)
class _Frame:
    """The stem before a name, and the two after it."""

    before: str
    after: str
    next: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A name of the article: its fit, and whether the frame agrees in front and behind."""

    fit: float
    before: bool
    after: bool
    sentence: int
    name: Name

    @property
    def rank(self) -> float:
        """What candidates are ordered by."""
        return self.fit + _SAME_BEFORE * self.before + _SAME_AFTER * self.after


def swapped_names(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The names of a key point in whose place the article has another name."""
    registry = body.registry
    for name in point.names if registry.syntax.agent else ():
        if not all(map(registry.is_ordinary, name.parts)):
            same, others = _candidates(point, name, body)
            if same and others:
                found = _swapped(point, name, body, same, others)
                if found:
                    yield found


def _swapped(
    point: Reading, name: Name, body: Body, same: list[_Candidate], others: list[_Candidate]
) -> Discrepancy | None:
    best = max(same, key=lambda each: each.rank)
    other = max(others, key=lambda each: each.rank)
    texts = body.sentences[other.sentence].text
    counterpart, words = texts[other.name.start : other.name.end], point.text[name.start : name.end]
    kin = sum(not set(each.name.parts).isdisjoint(other.name.parts) for each in others)
    score = (
        3.0 * (other.fit - best.fit)
        + 1.0 * other.before
        - 0.75 * best.before
        - 1.75 * best.after
        - 0.85 * any(each.sentence == other.sentence for each in same)
        - 0.7 * any(abs(each.sentence - other.sentence) == 1 for each in same)
        - 0.85 * log(1 + len(same))
        + 0.9 * log(1 + kin)
        + 0.4 * (_is_possessive(words) == _is_possessive(counterpart))
        - 2.3
    )
    if score < _THRESHOLD:
        return None
    return Discrepancy(
        "unknown-name", "elsewhere", name.start, name.end, words, counterpart, other.sentence, score
    )


def _candidates(
    point: Reading, name: Name, body: Body
) -> tuple[list[_Candidate], list[_Candidate]]:
    """The article's mentions of the same name, and those of others that the key point lacks."""
    slot, syntax = slot_of(point, body, name.first, name.last), fact_words(body.code).syntax
    said = {part for each in point.names for part in each.parts}
    frame, registry = _frame(point, name, syntax.articles), body.registry
    same: list[_Candidate] = []
    others: list[_Candidate] = []
    kinship: dict[tuple[str, ...], bool] = {}
    for index, each in registry.names:
        is_same = kinship.get(each.parts)
        if is_same is None:
            is_same = kinship[each.parts] = registry.may_be_same(name.parts, each.parts)
        if not is_same and (not said.isdisjoint(each.parts) or _is_opener(each, registry)):
            continue
        there = _frame(body.sentences[index], each, syntax.articles)
        candidate = _Candidate(
            slot.fit(index, each.first, each.last),
            _stands_alike(frame.before, there.before, syntax),
            len(frame.after) > 1 and frame.after in (there.after, there.next),
            index,
            each,
        )
        (same if is_same else others).append(candidate)
    return same, others


def _is_opener(name: Name, registry: NameRegistry) -> bool:
    """Whether it is one word with the capital of a sentence's first, and nowhere else has one."""
    if not name.opens or len(name.parts) > 1:
        return False
    return registry.is_ordinary(name.parts[0]) or name.parts[0] not in registry.certain


def _frame(text: Reading, name: Name, articles: frozenset[str]) -> _Frame:
    at = name.first - 1
    while at >= 0 and (text.tokens[at].lower in articles or text.tokens[at].text in "\"“'"):
        at -= 1
    after, following = (
        text.tokens[i].stem or text.tokens[i].text if i < len(text.tokens) else ""
        for i in (name.last, name.last + 1)
    )
    return _Frame(text.tokens[at].stem or text.tokens[at].text if at >= 0 else "", after, following)


def _stands_alike(left: str, right: str, syntax: SyntaxWords) -> bool:
    """Whether two names stand behind the same preposition, or both where subjects do."""
    if left == right and left in syntax.prepositions:
        return True
    return left in syntax.before_subject and right in syntax.before_subject


def _is_possessive(words: str) -> bool:
    return words.endswith(("'s", "’s"))

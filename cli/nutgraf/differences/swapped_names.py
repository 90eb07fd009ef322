"""`unknown-name`, second part: a name of the article that stands where the article has another.

Every name of the article is asked how well it fits the place of the key point's name (see
`name_fits`). The weights are those of a logistic regression over names of true and of corrupted
key points.
"""

from collections.abc import Collection, Iterator, Sequence
from math import log

from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.differences.name_fits import (
    BEFORE,
    FIT,
    NEXT_SENTENCE,
    OWN_AFTER,
    OWN_BEFORE,
    ROUNDING,
    SAME_SENTENCE,
    NameFit,
    NameFitter,
)
from nutgraf.facts.body import Body
from nutgraf.facts.names import Name
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry
from nutgraf.facts.same_names import Mention, Parts, most_sharing
from nutgraf.languages.facts import fact_words

_THRESHOLD, _SURE = 0.1, 0.4
"""What a score must reach to be noted, and to be objected to."""
_HOPELESS = _THRESHOLD - ROUNDING
"""Below this no rounding makes a score reach the threshold."""
_MENTIONS, _KIN, _POSSESSIVE, _INTERCEPT = 0.85, 0.9, 0.4, 2.3
"""The other weights of a score: of the own name's mentions and the other one's, in logarithms, and
of the same ending; and what every score has taken off."""


def swapped_names(point: Reading, body: Body) -> Iterator[Difference]:
    """The names of a key point in whose place the article has another name."""
    registry = body.registry
    for name in point.names if registry.syntax.agent else ():
        if not (
            all(map(registry.is_ordinary, name.parts))
            or registry.is_opener(name)
            or _is_listed(point, name)
            or _stands_for_a_work(point, name, body)
            or _is_title(point, name)
        ):
            difference = _swapped(point, name, body)
            if difference:
                yield difference


def _swapped(point: Reading, name: Name, body: Body) -> Difference | None:
    registry = body.registry
    own, same = registry.same.mentions(name.parts)
    if not same:
        return None
    fits = _best_fits(point, name, own, same, body)
    if fits is None:
        return None
    best, other, others = fits
    there = body.sentences[other.sentence]
    if _is_adjective(point, name, body) is not _is_adjective(there, other.name, body):
        return None
    if _is_people(name, registry) and not _is_people(other.name, registry):
        return None  # `the Welshman won`: said of the person, not in the person's place
    words, counterpart = (
        point.words(name.start, name.end),
        there.words(other.name.start, other.name.end),
    )
    is_alike = _is_possessive(words) == _is_possessive(counterpart)
    score = _score(best, other, same, others, is_alike=is_alike)
    if score < _THRESHOLD:
        return None
    return difference_of(
        point,
        (name.start, name.end),
        Kind.NAME,
        Reason.ELSEWHERE,
        counterpart=counterpart,
        sentence=other.sentence,
        strength=score,
        is_weak=score < _SURE,
    )


def _best_fits(
    point: Reading, name: Name, own: Collection[Parts], same: Sequence[Mention], body: Body
) -> tuple[NameFit, NameFit, list[Mention]] | None:
    """The best mention of the name, the best of another name, and all mentions of others.

    None where no other name can reach the threshold: as soon as a bound tells, the rest is spared.
    """
    registry, fitter = body.registry, NameFitter(point, name, body)
    promises = fitter.promises({index for index, _ in same})
    known = -_MENTIONS * log(1 + len(same)) - _INTERCEPT
    first = fitter.first(same)
    most = max([0.0, *promises.values()])
    if _upper_bound(most, FIT * first.rank, registry.same.most_sharing) + known < _HOPELESS:
        return None  # whichever it is: most names are spared the rest
    others = _others(point, own, registry)
    if not others:
        return None
    promise = max([promises.get(index, 0.0) for index, _ in others])
    kin = most_sharing([rival.parts for _, rival in others])
    if _upper_bound(promise, FIT * first.rank, kin) + known < _HOPELESS:
        return None
    best = fitter.best(same, first.rank) or first
    hoped = _upper_bound(0.0, best.taken, kin) + known
    other = fitter.best(others, (_HOPELESS - hoped) / FIT)
    return (best, other, others) if other else None


def _score(
    best: NameFit,
    other: NameFit,
    same: Sequence[Mention],
    others: Sequence[Mention],
    *,
    is_alike: bool,
) -> float:
    """How clearly another name stands in the place: the logit of the regression."""
    places, parts = {index for index, _ in same}, set(other.name.parts)
    kin = sum([not parts.isdisjoint(rival.parts) for _, rival in others])
    return (
        FIT * (other.fit - best.fit)
        + BEFORE * other.before
        - OWN_BEFORE * best.before
        - OWN_AFTER * best.after
        - SAME_SENTENCE * (other.sentence in places)
        - NEXT_SENTENCE * (other.sentence - 1 in places or other.sentence + 1 in places)
        - _MENTIONS * log(1 + len(same))
        + _KIN * log(1 + kin)
        + _POSSESSIVE * is_alike
        - _INTERCEPT
    )


def _upper_bound(promise: float, taken: float, kin: int) -> float:
    """An upper bound of another name's score, by its place and by how many mentions are its kin.

    `taken` is what the best mention of the key point's name takes away again, or less: three times
    the rank of any mention of it.
    """
    return promise - taken + _KIN * log(1 + kin) + BEFORE + _POSSESSIVE


def _others(point: Reading, kin: Collection[Parts], registry: NameRegistry) -> list[Mention]:
    """The article's mentions of names that are not kin, and that the key point lacks."""
    own_parts = {part for name in point.names for part in name.parts}
    return [
        mention
        for mention in registry.sure_names
        if mention[1].parts not in kin
        and own_parts.isdisjoint(mention[1].parts)
        and not point.lowers.issuperset(mention[1].parts)
    ]


def _is_adjective(text: Reading, name: Name, body: Body) -> bool:
    """Whether a name is a country's adjective before a noun: `a Welsh singer`."""
    own = [part for part in name.parts if not body.registry.is_ordinary(part)]
    if not own or any(part not in body.registry.words.same for part in own):
        return False
    following = text.tokens[name.end] if name.end < len(text.tokens) else None
    return following is not None and following.stem in text.content and following.text.islower()


def _is_people(name: Name, registry: NameRegistry) -> bool:
    """Whether a name is the word for a country's people: `Italian`."""
    same, places = registry.words.same, registry.words.places
    return all(
        part not in places and not places.isdisjoint(same.get(part, ())) for part in name.parts
    )


def _is_listed(point: Reading, name: Name) -> bool:
    """Whether a name is one in a list: `Ann Lee, Bo Marsh and producer Cy Vane`."""
    joins = fact_words(point.code).names.joins
    before = [token.lower for token in point.tokens[max(0, name.start - 2) : name.start]]
    others = [other for other in point.names if other.end < name.start]
    return bool(others) and not {",", *joins}.isdisjoint(before) and len(point.names) > 2


def _stands_for_a_work(point: Reading, name: Name, body: Body) -> bool:
    """Whether a name is a possessive without its noun: `Lind's is the tenth statue`."""
    if not _is_possessive(point.tokens[name.end - 1].text) or name.end == len(point.tokens):
        return False
    return point.tokens[name.end].lower in fact_words(body.code).syntax.be


def _is_title(point: Reading, name: Name) -> bool:
    """Whether a name fills a pair of quotation marks: a work's title, in nobody's place."""
    if not point.quotes:
        return False
    start, end = point.span(name.start, name.end)
    return any(start - 1 <= quote.start and quote.end <= end + 1 for quote in point.quotes)


def _is_possessive(words: str) -> bool:
    return words.endswith(("'s", "’s"))

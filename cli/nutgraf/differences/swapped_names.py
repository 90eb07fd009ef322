"""`unknown-name`, second part: a name of the article that stands where the article has another.

Every name of the article is asked how well it fits the place of the key point's name (see
`name_fits`). The weights are those of a logistic regression over names of true and of corrupted
key points.
"""

from collections.abc import Collection, Iterator
from math import log

from nutgraf.differences.difference import Difference, Kind, Reason
from nutgraf.differences.name_fits import ROUNDING, NameFitter
from nutgraf.facts.body import Body
from nutgraf.facts.names import Name
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry
from nutgraf.facts.same_names import Mention, Parts, most_kin
from nutgraf.languages.facts import fact_words

_THRESHOLD, _SURE = 0.1, 0.4
"""What a score must reach to be noted, and to be objected to."""
_HOPELESS = _THRESHOLD - ROUNDING


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
    judge = NameFitter(point, name, body)
    places = {index for index, _ in same}
    promises = judge.promises(places)
    known = -0.85 * log(1 + len(same)) - 2.3
    first = judge.first(same)
    most = max([0.0, *promises.values()])
    if _upper_bound(most, 3.0 * first.rank, registry.same.most_kin) + known < _HOPELESS:
        return None  # whichever it is: most names are spared the rest
    others = _others(point, own, registry)
    if not others:
        return None
    promise = max([promises.get(index, 0.0) for index, _ in others])
    kin = most_kin([rival.parts for _, rival in others])
    if _upper_bound(promise, 3.0 * first.rank, kin) + known < _HOPELESS:
        return None
    best = judge.best(same, first.rank) or first
    hoped = _upper_bound(0.0, best.taken, kin) + known
    other = judge.best(others, (_HOPELESS - hoped) / 3.0)
    if not other:
        return None
    there = body.sentences[other.sentence]
    if _is_adjective(point, name, body) is not _is_adjective(there, other.name, body):
        return None
    if _is_people(name, registry) and not _is_people(other.name, registry):
        return None  # `the Welshman won`: said of the person, not in the person's place
    start, end = point.span(name.start, name.end)
    words, counterpart = point.text[start:end], there.words(other.name.start, other.name.end)
    parts = set(other.name.parts)
    kin = sum([not parts.isdisjoint(rival.parts) for _, rival in others])
    score = (
        3.0 * (other.fit - best.fit)
        + 1.0 * other.before
        - 0.75 * best.before
        - 1.75 * best.after
        - 0.85 * (other.sentence in places)
        - 0.7 * (other.sentence - 1 in places or other.sentence + 1 in places)
        - 0.85 * log(1 + len(same))
        + 0.9 * log(1 + kin)
        + 0.4 * (_is_possessive(words) == _is_possessive(counterpart))
        - 2.3
    )
    if score < _THRESHOLD:
        return None
    return Difference(
        Kind.NAME,
        Reason.ELSEWHERE,
        start,
        end,
        words,
        counterpart,
        other.sentence,
        score,
        is_weak=score < _SURE,
    )


def _upper_bound(promise: float, taken: float, kin: int) -> float:
    """An upper bound of another name's score, by its place and by how many mentions are its kin.

    `taken` is what the best mention of the key point's name takes away again, or less: three times
    the rank of any mention of it.
    """
    return promise - taken + 0.9 * log(1 + kin) + 1.0 + 0.4


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

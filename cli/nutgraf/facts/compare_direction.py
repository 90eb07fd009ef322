"""`reversed-claim`: the article says the opposite word in the same connection."""

from collections.abc import Iterator

from nutgraf.facts.body import Body
from nutgraf.facts.discrepancy import Discrepancy
from nutgraf.facts.reading import Reading
from nutgraf.facts.slots import slot_of
from nutgraf.languages.facts import fact_words

_ENOUGH = 0.2
_MARGIN = 0.2


def reversed_claims(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The words of a key point in whose place the article has an opposite, and nowhere them."""
    opposites = fact_words(body.code).opposite_of
    said = {token.lower for token in point.tokens}
    for at, token in enumerate(point.tokens):
        sides = opposites.get(token.lower)
        if not sides or any(token.lower in same and said & other for same, other in sides):
            continue
        found = _reversed(point, at, body, sides)
        if found:
            yield found


def _reversed(
    point: Reading, at: int, body: Body, sides: tuple[tuple[frozenset[str], frozenset[str]], ...]
) -> Discrepancy | None:
    """The best place of an opposite, where it fits better than any of the word's own side."""
    slot, following = slot_of(point, body, at, at + 1), _following_unit(point, at, body)
    same, other = 0.0, 0.0
    place: tuple[int, int] | None = None
    own = frozenset().union(*(left for left, _ in sides))
    against = frozenset().union(*(right for _, right in sides)) - own
    asked = own | against
    for index, sentence in enumerate(body.sentences):
        if asked.isdisjoint(sentence.lowers):
            continue
        for where, token in enumerate(sentence.tokens):
            if token.lower not in own and token.lower not in against:
                continue
            score = slot.fit(index, where, where + 1)
            if token.lower in own:
                same = max(same, score)
            elif (
                score > other
                and where not in sentence.denied
                and _following_unit(sentence, where, body) == following
            ):
                other, place = score, (index, where)
    if place is None or other < _ENOUGH or other < same + _MARGIN:
        return None
    index, where = place
    start, end = point.span(at, at + 1)
    return Discrepancy(
        "reversed-claim",
        "opposite",
        start,
        end,
        point.tokens[at].text,
        body.sentences[index].tokens[where].text,
        index,
        other - same,
    )


def _following_unit(text: Reading, at: int, body: Body) -> str:
    """The unit of time right after a word: `last week` is not the opposite of `first`."""
    words = fact_words(body.code)
    unit = words.units.get(text.tokens[at + 1].lower, "") if at + 1 < len(text.tokens) else ""
    return unit if words.unit_kinds.get(unit) == "duration" else ""

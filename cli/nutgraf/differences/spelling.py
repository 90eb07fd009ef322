"""Names of a key point that the article spells in another way: `Katerina Novak`, `van den Meer`.

Names are compared as they are written. How far two may differ depends on what stands beside them:
a first name with the same last name may be two letters off, a word alone only one.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nutgraf.differences.openers import has_ordinary_form, is_common
from nutgraf.facts.body import Body
from nutgraf.facts.edit_distance import edit_distance
from nutgraf.facts.name_forms import is_one_name
from nutgraf.facts.names import Name
from nutgraf.facts.phrases import lower_at
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry

SHORT, _LONG, _ALONE = 3, 6, 5
"""Letters that a name needs to be one letter off beside its own name; to be two letters off beside
the same words; and to be one off with nothing beside it.
"""
_TAIL = 2
"""Letters at their ends in which two spellings agree that are no cases of a name."""
_LETTERS = 40
"""Of a name that is compared: nobody is called more."""
_HISSING = ("s", "x", "z", "ch", "sh", "o")
"""Behind one of these a plural has `es`."""
_PLACES = 24
"""Places of a neighbouring word that are looked at."""


class Spelt(NamedTuple):
    """A word of a key point's name, and how and in which sentence the article spells it."""

    token: int
    spelling: str
    sentence: int
    is_other: bool = False
    """Whether the article has another name, and not the same name in another spelling."""
    before: int = 0
    """Particles in front of the key point's word that the spelling has as well."""


def misspelt(point: Reading, name: Name, body: Body) -> Spelt | None:
    """The first word of a name that the article has in another spelling beside the same words."""
    registry = body.registry
    for index in range(name.start, name.end):
        token = point.tokens[index]
        if not token.is_capitalised or len(token.lower) > _LETTERS:
            continue
        is_word = token.lower.isalpha() or "'" in token.lower
        if token.lower in registry.vocabulary or not is_word:
            continue
        spelt = _beside_own_name(point, name, index, registry)
        if spelt is None and token.lower in name.parts:
            spelt = _beside_same_words(point, index, body) or _alone(point, name, index, registry)
        if spelt:
            return spelt
    return _particles(point, name, body)


def _beside_own_name(
    point: Reading, name: Name, position: int, registry: NameRegistry
) -> Spelt | None:
    """Spelt otherwise in a name that shares another word with it: `Katarina Novak`."""
    word = point.tokens[position].lower
    others = [part for part in name.parts if part != word and not registry.is_ordinary(part)]
    for index, there in registry.spelt.mentions_with(others):
        for part in there.parts:
            if part in name.parts or len(word) < SHORT or _is_plural(word, part):
                continue
            if is_near(word, part, 2):
                return Spelt(position, registry.spelt.spelling(part), index)
    return None


def is_near(left: str, right: str, most: int) -> bool:
    """Whether so few letters differ, and most do not."""
    steps = edit_distance(left, right, most)
    return 0 < steps <= most and 2 * steps < max(len(left), len(right))


def _beside_same_words(point: Reading, position: int, body: Body) -> Spelt | None:
    """Spelt otherwise before or behind the same word of content: `the Holm film festival`."""
    registry, word = body.registry, point.tokens[position].lower
    for side in (1, -1):
        beside = position + side
        if not 0 <= beside < len(point.tokens) or not point.tokens[beside].content:
            continue
        if point.tokens[beside].is_capitalised:
            continue
        for index, where in _places(point.tokens[beside].key, body):
            tokens = body.sentences[index].tokens
            there = tokens[where - side] if 0 <= where - side < len(tokens) else None
            if there is None or there.lower not in registry.capitalised:
                continue
            most = 2 if min(len(word), len(there.lower)) >= _LONG - 2 * (side > 0) else 1
            is_like = there.is_capitalised and is_near(word, there.lower, most)
            if is_like and not _is_form(word, there.lower, registry):
                return Spelt(position, registry.spelt.spelling(there.lower), index)
    return None


def _places(key: str, body: Body) -> Iterator[tuple[int, int]]:
    left = _PLACES
    for index, places in body.concordance[key].places.items():
        for where in places[:left]:
            yield index, where
        left -= len(places)
        if left <= 0:
            return


def _alone(point: Reading, name: Name, index: int, registry: NameRegistry) -> Spelt | None:
    """One letter off a name of the article, and neither a common word nor a form of the name."""
    word = point.tokens[index].lower
    is_first = name.opens and index == name.start
    is_said = is_first and _has_verb(point, index, registry)
    if is_common(word, registry) and not is_said:
        return None
    shortest = _ALONE - 1 if is_said or len(name.parts) > 1 else _ALONE
    if len(word) < shortest or registry.is_ordinary(word) or registry.is_place(word):
        return None
    if is_first and not is_said and len(word) < _LONG and has_ordinary_form(word, registry):
        return None
    for there in registry.spelt.alike(word):
        is_name = there in registry.certain and not registry.is_place(there)
        if is_name and is_near(word, there, 1) and not _is_form(word, there, registry):
            return Spelt(index, registry.spelt.spelling(there), registry.capitalised[there])
    return None


def _is_form(word: str, there: str, registry: NameRegistry) -> bool:
    """Whether one is the other's adjective or plural, as the language makes them."""
    endings = registry.words.endings
    if word + "es" == there or there + "es" == word:
        return min(word, there).endswith(_HISSING)  # not `Holmes` of Holm
    if not endings:
        return not _ends_alike(word, there)
    return _is_plural(word, there) or is_one_name(word, there, endings)


def _ends_alike(word: str, there: str) -> bool:
    """Whether two words differ inside alone, as the cases of one name never do: `Jodłoiwcach`."""
    same = 0
    while same < min(len(word), len(there)) and word[-same - 1] == there[-same - 1]:
        same += 1
    return same >= _TAIL or sorted(word) == sorted(there)


def _is_plural(word: str, there: str) -> bool:
    """Whether one is the other with an `s`."""
    return word + "s" == there or there + "s" == word


def _has_verb(point: Reading, index: int, registry: NameRegistry) -> bool:
    """Whether a word that opens a key point does something: `Gray wrote`, `Nowak to lead`."""
    following, syntax = lower_at(point.tokens, index + 1), registry.syntax
    if following == "to":
        return True
    stem = point.tokens[index + 1].stem if index + 1 < len(point.tokens) else ""
    return following in syntax.auxiliaries or following in syntax.past or stem in syntax.say


def _particles(point: Reading, name: Name, body: Body) -> Spelt | None:
    """The last name with other particles than the article's: `van den Meer`, `von der Meer`."""
    noble = body.registry.words.noble
    if not noble:
        return None
    position = name.end - 1
    particles = _before(point, position, noble)
    word = point.tokens[position].lower
    if not particles or word not in body.registry.capitalised:
        return None
    known = [
        (index, where)
        for index, where in _places(point.tokens[position].key, body)
        if body.sentences[index].tokens[where].lower == word
    ]
    forms = {(index, where): _before(body.sentences[index], where, noble) for index, where in known}
    if not forms or particles in forms.values() or not all(forms.values()):
        return None
    (index, where), form = next(iter(forms.items()))
    if len(form) != len(particles) and set(form).isdisjoint(particles):
        return None
    spelling = body.sentences[index].words(where - len(form), where + 1)
    return Spelt(position, spelling, index, before=len(particles))


def _before(text: Reading, index: int, noble: Iterable[str]) -> tuple[str, ...]:
    particles: list[str] = []
    step = index - 1
    while step >= 0 and len(particles) < 3 and text.tokens[step].lower in noble:
        particles.append(text.tokens[step].lower)
        step -= 1
    return tuple(reversed(particles))

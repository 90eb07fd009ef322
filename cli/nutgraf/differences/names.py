"""`unknown-name`: names in a key point that the article does not have."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.differences.authors import is_author
from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.differences.first_names import other_first_name
from nutgraf.differences.mended_names import mended_name
from nutgraf.differences.openers import is_common, is_name
from nutgraf.differences.spelling import Spelt, misspelt
from nutgraf.facts.body import Body
from nutgraf.facts.names import Name
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry

_CONTRACTED = frozenset(("t", "s", "re", "ve", "ll", "d", "m"))


def unknown_names(point: Reading, body: Body) -> Iterator[Difference]:
    """The names of a key point that the article nowhere has in any of their forms."""
    registry = body.registry
    if registry.words.capitals == "none":
        return
    for name in point.names:
        if registry.words.capitals == "nouns" and not _is_full_name(point, name, registry):
            continue
        spelt = misspelt(point, name, body) or other_first_name(point, name, body)
        if spelt:
            yield _spelt(point, name, spelt, registry)
            continue
        parts = name.parts
        unknown = [part for part in parts if not registry.knows(part) and not _is_contraction(part)]
        unknown = [part for part in unknown if not (part[-1].isdecimal() and part in body.codes)]
        if name.opens and unknown == [parts[0]] and len(parts) > 1:
            unknown = []  # its capital may come from its place alone: `Meet Ann Lee`
        if not unknown or registry.knows_phrase(parts):
            continue
        if name.opens and len(parts) == 1 and not is_name(point, name, registry):
            continue
        difference = _unknown(point, name, unknown)
        is_weak = is_author(point, name, body) or _is_slight(name, unknown, body)
        yield replace(difference, is_weak=is_weak)


def _is_full_name(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether a run of words is a name where nouns have capitals: several, the last one unknown.

    `Millionen Euro` and `Ende Mai` are no names, nor is `Neue Regeln` where a sentence opens.
    """
    before = point.tokens[name.start - 1] if name.start else None
    if len(name.parts) < 2 + name.opens or registry.knows(name.parts[-1]):
        return False
    return not (before is not None and before.is_number) and not any(
        part in registry.words.ordinary or registry.is_unit(part) for part in name.parts
    )


def _is_contraction(part: str) -> bool:
    """Whether a capitalised word is a pronoun with its verb (`He'll`), not an `O'Brien`."""
    return part.partition("'")[2] in _CONTRACTED


def _is_slight(name: Name, unknown: Sequence[str], body: Body) -> bool:
    """Whether only a word inside a longer name is new, or it is an outlet in a comment."""
    registry = body.registry
    own = [part for part in name.parts if not registry.is_ordinary(part)]
    if name.parts[-1] not in unknown and 2 * len(unknown) < len(own):
        return True
    if name.parts[-1] not in unknown and all(is_common(part, registry) for part in unknown):
        return True
    return body.is_comment and all(part in registry.words.outlets for part in unknown)


def _spelt(point: Reading, name: Name, spelt: Spelt, registry: NameRegistry) -> Difference:
    """The difference of a name that the article has in another form."""
    return difference_of(
        point,
        (name.start, name.end),
        Kind.NAME,
        Reason.DIFFERS if spelt.is_other else Reason.MISSPELT,
        counterpart=spelt.spelling,
        sentence=spelt.sentence,
        repairs=() if spelt.is_other else tuple(mended_name(point, spelt, registry)),
    )


def _unknown(point: Reading, name: Name, unknown: list[str]) -> Difference:
    """The difference of a name of which the article lacks some words."""
    strength = len(unknown) / len(name.parts)
    return difference_of(point, (name.start, name.end), Kind.NAME, Reason.ABSENT, strength=strength)

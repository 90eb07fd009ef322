"""`unknown-name`: names in a key point that the article does not have."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.facts.body import Body
from nutgraf.facts.discrepancy import Discrepancy
from nutgraf.facts.names import Name
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry
from nutgraf.facts.tokens import Token
from nutgraf.languages.common import common_stems
from nutgraf.text.words import lexicon

_TITLE = 3
"""Words of a quotation that may be a title of which the first is a name."""
_QUOTES = "\"“'‘"

_CONTRACTED = frozenset(("t", "s", "re", "ve", "ll", "d", "m"))


def unknown_names(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The names of a key point that the article nowhere has in any of their forms."""
    registry = body.registry
    if registry.words.capitals == "none":
        return
    byline = 0 if body.is_signed else _byline(point, registry)
    for name in point.names:
        if registry.words.capitals == "nouns" and not _is_full_name(point, name, registry):
            continue
        is_author = name.last <= byline or _is_reporter(point, name, registry)
        is_author |= not body.is_signed and _is_narrator(point, name, registry)
        parts = name.parts
        unknown = [part for part in parts if not registry.knows(part) and not _is_contraction(part)]
        if name.opens and unknown == [parts[0]] and len(parts) > 1:
            unknown = []  # its capital may come from its place alone: `Meet Ann Lee`
        if not unknown or registry.knows_phrase(parts):
            continue
        if name.opens and len(parts) == 1 and not _is_name(point, name, registry):
            continue
        found = _unknown(point, name, unknown, body, registry)
        yield replace(found, is_weak=is_author or _is_slight(point, name, unknown, registry))


def _is_full_name(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether a run of words is a name where nouns have capitals: several, the last one unknown.

    `Millionen Euro` and `Ende Mai` are none, nor is `Neue Regeln` where a sentence opens.
    """
    before = point.tokens[name.first - 1] if name.first else None
    if len(name.parts) < 2 + name.opens or registry.knows(name.parts[-1]):
        return False
    return not (before is not None and before.is_number) and not any(
        part in registry.words.ordinary or registry.is_unit(part) for part in name.parts
    )


def _is_contraction(part: str) -> bool:
    """Whether a capitalised word is a pronoun with its verb (`He'll`), not an `O'Brien`."""
    return part.partition("'")[2] in _CONTRACTED


def _is_slight(point: Reading, name: Name, unknown: Sequence[str], registry: NameRegistry) -> bool:
    """Whether only a word inside a longer name is new, or it is an outlet in a comment."""
    own = [part for part in name.parts if not registry.is_ordinary(part)]
    if name.parts[-1] not in unknown and 2 * len(unknown) < len(own):
        return True
    if name.parts[-1] not in unknown and all(_is_common(part, registry) for part in unknown):
        return True
    return registry.is_comment and all(part in registry.words.outlets for part in unknown)


def _unknown(
    point: Reading, name: Name, unknown: list[str], body: Body, registry: NameRegistry
) -> Discrepancy:
    start, end = point.span(name.first, name.last)
    words = point.text[start:end]
    for part in unknown:
        near = registry.near_miss(part, 4 if len(unknown) < len(name.parts) else 5)
        if near:
            index, spelt = near
            return Discrepancy("unknown-name", "misspelt", start, end, words, spelt, index)
    strength = len(unknown) / len(name.parts)
    return Discrepancy("unknown-name", "absent", start, end, words, strength=strength)


def _byline(point: Reading, registry: NameRegistry) -> int:
    """The token after a byline such as `Jane Doe:`; 0 where there is none to be excused.

    A comment does not name its own author: its key points may, where nothing says who wrote it.
    """
    tokens = point.tokens
    for at in range(1, min(7, len(tokens))):
        if tokens[at].text == ":":
            is_quote = at + 1 < len(tokens) and tokens[at + 1].text in _QUOTES
            return at if not is_quote and _is_absent(tokens[:at], registry) else 0
        if not (tokens[at].is_capitalised or tokens[at].text in ".-,'’&and"):
            return 0
    return 0


def _is_absent(tokens: Sequence[Token], registry: NameRegistry) -> bool:
    """Whether most of the capitalised words are no word of the article."""
    names = [token.lower for token in tokens if token.is_capitalised]
    return 2 * sum(registry.knows(name) for name in names) <= len(names)


def _is_reporter(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether it is a reporter, `CNN's Jane Doe`, or the author of a comment, `says Doe`."""
    before = point.tokens[name.first - 1] if name.first else None
    after = point.tokens[name.last] if name.last < len(point.tokens) else None
    around = {token.stem for token in (before, after) if token}
    is_said = not around.isdisjoint(registry.syntax.say)
    if is_said and registry.is_comment and not point.quotes and len(name.parts) < 3:
        return True
    return (
        before is not None
        and before.lower in registry.words.outlets
        and before.text.endswith(("'s", "’s"))
    )


def _is_narrator(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether it may be the `I` of the article, as a clause's subject: `Doe grew up in Ohio`."""
    if name.first and point.tokens[name.first - 1].text != ",":
        return False
    following = point.tokens[name.last].stem if name.last < len(point.tokens) else ""
    is_asked = following in registry.syntax.say
    return registry.is_personal and not (is_asked or any(map(registry.knows, name.parts)))


def _has_ordinary_form(word: str, registry: NameRegistry) -> bool:
    """Whether a word looks like an ordinary noun, adjective or verb."""
    return word.endswith(registry.words.ordinary_endings)


def _is_common(word: str, registry: NameRegistry) -> bool:
    """Whether a word is one of those that everybody uses."""
    return lexicon(registry.code).stem(word) in common_stems(registry.code)


def _is_compound(word: str, registry: NameRegistry) -> bool:
    """Whether a word is made of two that everybody uses: `headteacher`."""
    parts = ((word[:at], word[at:]) for at in range(3, len(word) - 2))
    return any(_is_common(left, registry) and _is_common(right, registry) for left, right in parts)


def _is_name(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether a single capitalised word where a text begins is a name."""
    part = name.parts[0]
    token = point.tokens[name.first]
    if (token.text.isupper() and len(token.text) > 1) or registry.is_place(part):
        return True
    if not token.text[1:].islower() and not _is_possessive(token):
        return True
    if not common_stems(registry.code) or _is_common(part, registry) or _is_compound(part, registry):
        return False
    if _is_title(point, name) or _is_in_name_frame(point, name, registry):
        return True
    return not _has_ordinary_form(part, registry) and _is_subject(point, name, registry)


def _is_possessive(token: Token) -> bool:
    return token.text.endswith(("'s", "’s"))


def _is_title(point: Reading, name: Name) -> bool:
    """Whether the name begins a quotation of a few words inside a sentence: `the film "Heron 2"`."""
    start, _ = point.span(name.first, name.last)
    return any(
        quote.start == start and name.first > 1 and len(quote.text.split()) <= _TITLE
        for quote in point.quotes
    )


def _is_in_name_frame(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether hardly anything but a name stands so: `Quill's`, `Quill says`, `Quill, 17, has`."""
    if _is_possessive(point.tokens[name.first]):
        return True
    following, beyond = (
        point.tokens[at] if at < len(point.tokens) else None for at in (name.last, name.last + 1)
    )
    if following is None or beyond is None:
        return False
    if following.text == ",":
        return beyond.is_number
    if following.text in ("'", "’"):
        return following.glued and beyond.text.islower()
    if following.text == ":":
        return beyond.text in _QUOTES
    return following.lower in registry.syntax.auxiliaries or following.stem in registry.syntax.say


def _is_subject(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether a verb seems to follow."""
    following = point.tokens[name.last] if name.last < len(point.tokens) else None
    beyond = point.tokens[name.last + 1] if name.last + 1 < len(point.tokens) else None
    if following is None or not following.text.islower():
        return False
    if beyond is not None and beyond.lower in registry.syntax.auxiliaries:
        return False  # `Bus fares will rise`
    if beyond is not None and beyond.lower in registry.syntax.joins:
        return False  # `Upstream dams and wells`
    return following.lower in registry.syntax.auxiliaries or following.lower.endswith(("s", "ed"))

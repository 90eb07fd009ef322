"""Which capitalised words are names where any word would have a capital: at a text's beginning."""

from nutgraf.facts.names import Name, is_possessive
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry
from nutgraf.languages.common import common_stems
from nutgraf.text.words import lexicon

_TITLE = 3
"""Words of a quotation that may be a title of which the first is a name."""
_QUOTES = "\"“'‘"


def has_ordinary_form(word: str, registry: NameRegistry) -> bool:
    """Whether a word looks like an ordinary noun, adjective or verb."""
    return word.endswith(registry.words.ordinary_endings)


def is_common(word: str, registry: NameRegistry) -> bool:
    """Whether a word is one of those that everybody uses."""
    return lexicon(registry.code).stem(word) in common_stems(registry.code)


def _is_made_of_common(word: str, registry: NameRegistry) -> bool:
    """Whether a word is one that everybody uses, or made of two such: `headteacher`."""
    parts = ((word[:cut], word[cut:]) for cut in range(3, len(word) - 2))
    return is_common(word, registry) or any(
        is_common(left, registry) and is_common(right, registry) for left, right in parts
    )


def is_name(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether a single capitalised word where a text begins is a name."""
    part = name.parts[0]
    token = point.tokens[name.start]
    if (token.text.isupper() and len(token.text) > 1) or registry.is_place(part):
        return True
    if not token.text[1:].islower() and not is_possessive(token):
        return True
    if not common_stems(registry.code) or _is_made_of_common(part, registry):
        return False
    if _is_title(point, name) or _is_in_name_frame(point, name, registry):
        return True
    return not has_ordinary_form(part, registry) and _is_subject(point, name, registry)


def _is_title(point: Reading, name: Name) -> bool:
    """Whether the name begins a short quotation inside a sentence: `the film "Heron 2"`."""
    start, _ = point.span(name.start, name.end)
    return any(
        quote.start == start and name.start > 1 and len(quote.text.split()) <= _TITLE
        for quote in point.quotes
    )


def _is_in_name_frame(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether hardly anything but a name stands so: `Quill's`, `Quill says`, `Quill, 17, has`."""
    if is_possessive(point.tokens[name.start]):
        return True
    following, beyond = (
        point.tokens[index] if index < len(point.tokens) else None
        for index in (name.end, name.end + 1)
    )
    if following is None or beyond is None:
        return False
    if following.lower == "to":
        return beyond.text.islower() and not has_ordinary_form(
            point.tokens[name.start].lower, registry
        )
    if following.text == ",":
        return beyond.is_number
    if following.text in ("'", "’"):
        return following.glued and beyond.text.islower()
    if following.text == ":":
        return beyond.text in _QUOTES
    return following.lower in registry.syntax.auxiliaries or following.stem in registry.syntax.say


def _is_subject(point: Reading, name: Name, registry: NameRegistry) -> bool:
    """Whether a verb seems to follow."""
    following = point.tokens[name.end] if name.end < len(point.tokens) else None
    beyond = point.tokens[name.end + 1] if name.end + 1 < len(point.tokens) else None
    if following is None or not following.text.islower():
        return False
    if beyond is not None and beyond.lower in registry.syntax.auxiliaries:
        return False  # `Bus fares will rise`
    if beyond is not None and beyond.lower in registry.syntax.joins:
        return False  # `Upstream dams and wells`
    return following.lower in registry.syntax.auxiliaries or following.lower.endswith(("s", "ed"))

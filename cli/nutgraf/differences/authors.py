"""Whose names a key point may say though the article does not: its author's.

A comment does not name its own author, a report does not leave out its sources.
"""

from collections.abc import Sequence

from nutgraf.facts.body import Body
from nutgraf.facts.names import Name
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry
from nutgraf.text.tokens import Token

_QUOTES = "\"“'‘"


def is_author(point: Reading, name: Name, body: Body) -> bool:
    """Whether a name of a key point may be that of the article's author."""
    registry = body.registry
    if _is_reporter(point, name, body):
        return True
    if body.is_signed:
        return False
    return name.end <= _byline(point, registry) or _is_narrator(point, name, body)


def _byline(point: Reading, registry: NameRegistry) -> int:
    """The token behind a byline such as `Jane Doe:`; 0 where the key point has no such byline.

    A comment does not name its own author: its key points may, where nothing says who wrote it.
    """
    tokens = point.tokens
    for index in range(1, min(7, len(tokens))):
        if tokens[index].text == ":":
            is_quote = index + 1 < len(tokens) and tokens[index + 1].text in _QUOTES
            return index if not is_quote and _is_absent(tokens[:index], registry) else 0
        if not (tokens[index].is_capitalised or tokens[index].text in ".-,'’&and"):
            return 0
    return 0


def _is_absent(tokens: Sequence[Token], registry: NameRegistry) -> bool:
    """Whether most of the capitalised words are no word of the article."""
    names = [token.lower for token in tokens if token.is_capitalised]
    return 2 * sum(registry.knows(name) for name in names) <= len(names)


def _is_reporter(point: Reading, name: Name, body: Body) -> bool:
    """Whether a name is a reporter's, `CNN's Jane Doe`, or a comment's author's, `says Doe`."""
    before = point.tokens[name.start - 1] if name.start else None
    after = point.tokens[name.end] if name.end < len(point.tokens) else None
    around = {token.stem for token in (before, after) if token}
    is_said = not around.isdisjoint(body.registry.syntax.say)
    if is_said and body.is_comment and not point.quotes and len(name.parts) < 3:
        return True
    return (
        before is not None
        and before.lower in body.registry.words.outlets
        and before.text.endswith(("'s", "’s"))
    )


def _is_narrator(point: Reading, name: Name, body: Body) -> bool:
    """Whether a name may be the article's `I`, as a clause's subject: `Doe grew up in Ohio`."""
    if name.start and point.tokens[name.start - 1].text != ",":
        return False
    following = point.tokens[name.end].stem if name.end < len(point.tokens) else ""
    is_asked = following in body.registry.syntax.say
    return body.is_personal and not (is_asked or any(map(body.registry.knows, name.parts)))

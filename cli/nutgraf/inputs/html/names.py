"""The names that a site gives to an element, in its class, id, role and data attributes."""

import re
from collections.abc import Iterator
from functools import lru_cache

from nutgraf.inputs.html.tree import Node

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"[^\W_]+")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_PARTS = frozenset((
    "class", "id", "data-component", "data-testid", "data-test-id", "data-hook", "data-gu-name",
    "data-qa", "data-block-type", "data-type",
))  # fmt: skip
"""The attributes with names. React and its like write `data-…` instead of a telling class."""

_STATES = ("has", "with", "no", "not", "is", "js", "without", "hide", "show")
"""First words of names such as `has-sidebar`, which do not say what an element is."""

_REMARKS = ("mso comment reference", "msocomtxt", "mso comment text", "msocomoff")
_UNSEEN = ("visually hidden", "screen reader", "sr only", "visuallyhidden")
_LONGEST = 500


def names(node: Node) -> Iterator[str]:
    """The names in an element's class, id and component: `key points` for `keyPoints`."""
    for key, value in node.attributes.items():
        if value and key in _PARTS:
            yield from _names(value[:_LONGEST])


@lru_cache(maxsize=2000)
def _names(value: str) -> tuple[str, ...]:
    names = map(words_in_name, value.split())
    return tuple(name for name in names if name.split(" ", 1)[0] not in _STATES)


def all_names(node: Node) -> Iterator[str]:
    """All names of an element: `names`, labels, data attributes, the tag of a custom element."""
    yield from names(node)
    if "-" in node.name:
        yield words_in_name(node.name)
    for key, value in node.attributes.items():
        if key in ("aria-label", "itemprop", "name"):
            yield words_in_name(value[:_LONGEST])
        elif key.startswith("data-"):
            yield words_in_name(key[5:])
            yield words_in_name(value[:_LONGEST])


def is_hidden(node: Node) -> bool:
    """Whether an element is not shown; a heading for screen readers only counts as shown."""
    attributes = node.attributes
    if not attributes:
        return False
    if attributes.get("hidden", "until-found") != "until-found":
        return True
    if attributes.get("aria-hidden", "").lower() == "true":
        return True
    if _HIDDEN.search(attributes.get("style", "")[:_LONGEST]):
        return True
    return node.name[:1] != "h" and any(name in _UNSEEN for name in names(node))


def is_remark(node: Node) -> bool:
    """Whether an element is a comment in the margin, as Word's web pages have them."""
    attributes = node.attributes
    if not attributes:
        return False
    return any(name in _REMARKS for name in _names(attributes.get("class", "")[:_LONGEST])) or (
        "mso-element:comment" in attributes.get("style", "")[:_LONGEST]
    )


def words_in_name(token: str) -> str:
    """The words of a name, in lower case: `key points` for `KeyPoints` and `key_points`."""
    return " ".join(_WORD.findall(_CAMEL.sub(" ", token))).lower()

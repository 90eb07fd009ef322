"""What a key point would say in the article's words: the smallest piece of it that changes."""

from typing import NamedTuple

from nutgraf.text.grams import shared_beginning

_SHORTEST_SHOUT = 4
"""Letters of a word in capitals that is more than an abbreviation."""


class Repair(NamedTuple):
    """`text` in place of a key point's `text[start:end]`, which is not empty.

    A safe one changes how something is written, and never what is said.
    """

    start: int
    end: int
    text: str
    is_safe: bool = False

    def mended(self, point: str) -> str:
        """A key point's text, mended."""
        return point[: self.start] + self.text + point[self.end :]


def repair(point: str, start: int, end: int, text: str, *, is_safe: bool = False) -> Repair | None:
    """The repair that writes a text there, without the words at both ends that stay as they are.

    None where nothing changes, or where nothing is left to put.
    """
    old, new = point[start:end], text
    head = _same_words(old, new)
    tail = _same_words(old[head:][::-1], new[head:][::-1])
    first, last = start + head, end - tail
    text = new[head : len(new) - tail]
    if first >= last or not text.strip() or point[first:last] == text:
        return None if old == new or not new.strip() else Repair(start, end, new, is_safe)
    return Repair(first, last, text, is_safe)


def _same_words(left: str, right: str) -> int:
    """How many characters both begin with, up to the last space among them."""
    return left.rfind(" ", 0, shared_beginning(left, right)) + 1


def cased_like(text: str, model: str) -> str:
    """A text with a first letter, or all letters, as large as those of what was said."""
    if model.isupper() and len(model) > 1:
        return text.upper()
    first = next((char for char in model if char.isalpha()), "")
    if not first or not text[:1].isalpha():
        return text
    if text.isupper() and len(text) > _SHORTEST_SHOUT:  # in a headline
        text = text.lower()
    return (text[0].upper() if first.isupper() else text[0].lower()) + text[1:]

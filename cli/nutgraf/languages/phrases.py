"""What is asked of a language's phrases before a text is compared with them."""

from collections.abc import Iterable


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words that some phrases begin with."""
    return frozenset(phrase.partition(" ")[0] for phrase in phrases)


def most_words(phrases: Iterable[str]) -> int:
    """How many words the longest of some phrases has; 0 where there are none."""
    return max((phrase.count(" ") + 1 for phrase in phrases), default=0)

"""How an article spells its names, and which of them another spelling may mean."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from nutgraf.facts.reading import Reading
from nutgraf.facts.same_names import Mention

_OWNERS = 50
"""Names that are looked at for one of their words."""


class SpeltNames:
    """Looks the words of names up by what they may be mistaken for."""

    def __init__(self, names: Sequence[Mention], sentences: Sequence[Reading]) -> None:
        self._names, self._sentences = names, sentences

    def mentions_with(self, parts: Sequence[str]) -> Iterator[Mention]:
        """The article's names that have one of some words, each with its sentence's index."""
        for part in parts:
            yield from self._owners.get(part, ())

    @cached_property
    def _owners(self) -> dict[str, list[Mention]]:
        """For each word of a name, the first few names that have it."""
        by_part: dict[str, list[Mention]] = {}
        for index, name in self._names:
            for part in name.parts:
                owners = by_part.setdefault(part, [])
                if len(owners) < _OWNERS:
                    owners.append((index, name))
        return by_part

    def spelling(self, part: str) -> str:
        """A word of a name as the article writes it."""
        index, token_index = self._spelt.get(part, (0, -1))
        if token_index < 0:
            return part
        text = self._sentences[index].tokens[token_index].text
        return text[:-2] if text.endswith(("'s", "’s")) else text

    @cached_property
    def _spelt(self) -> dict[str, tuple[int, int]]:
        """For each word of a name, where it first stands."""
        first_places: dict[str, tuple[int, int]] = {}
        for index, name in self._names:
            tokens = self._sentences[index].tokens
            for token_index in range(name.start, name.end):
                first_places.setdefault(tokens[token_index].lower, (index, token_index))
        return first_places

    def alike(self, part: str) -> list[str]:
        """The words of names with its first letter, and no more than a letter longer or shorter."""
        near = (len(part) - 1, len(part), len(part) + 1)
        return [word for length in near for word in self._by_shape.get((part[0], length), ())]

    @cached_property
    def _by_shape(self) -> dict[tuple[str, int], list[str]]:
        by_shape: dict[tuple[str, int], list[str]] = {}
        for word in self._spelt:
            by_shape.setdefault((word[0], len(word)), []).append(word)
        return by_shape

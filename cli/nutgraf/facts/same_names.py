"""Which names of an article are one: by a part, an initial, a nationality or a usual synonym."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from nutgraf.facts.name_forms import is_one_name, root_length
from nutgraf.facts.names import Name
from nutgraf.languages.facts import NameWords

Mention = tuple[int, Name]
"""A name of the article, and its sentence's index."""
Parts = tuple[str, ...]
"""What two mentions of one name have alike: see `Name.parts`."""


class SameNames:
    """Finds an article's mentions of a name under any of its forms.

    It has some fifty different names, and a key point asks for one or two: to look at all of them
    costs less than an index of them.
    """

    def __init__(self, mentions: Sequence[Mention], words: NameWords) -> None:
        self._mentions, self._words = mentions, words
        self._names = tuple(dict.fromkeys([name.parts for _, name in mentions]))
        self._owners = [name for name in self._names for _ in name]
        self._parts = list(chain.from_iterable(self._names))
        self._longest = max(map(len, self._names), default=0)

    def mentions(self, parts: Sequence[str]) -> tuple[frozenset[Parts], list[Mention]]:
        """The names that may name the same as some parts, and all their mentions in order."""
        names = self.names(parts)
        return names, [
            mention for mention in self._mentions if mention[1].parts in names
        ] if names else []

    def names(self, parts: Sequence[str]) -> frozenset[Parts]:
        """The article's names that may name the same, each by its parts."""
        matches = set(self._of_one_group(parts))
        endings, root = self._words.endings, root_length(self._words.endings)
        exact = {initials_of(parts), *parts}
        starts = tuple([part[:root] for part in exact])
        for other, name in zip(self._parts, self._owners, strict=True):
            if other.startswith(starts) and (
                other in exact or any(is_one_name(part, other, endings) for part in parts)
            ):
                matches.add(name)
        for part in parts:
            if len(part) <= self._longest:  # it may be the initials of one
                long = [name for name in self._names if len(name) == len(part)]
                matches.update([name for name in long if initials_of(name) == part])
        return frozenset(matches)

    def _of_one_group(self, parts: Sequence[str]) -> Iterator[Parts]:
        """The names with a part in a synonym group of the parts, or that are themselves in one."""
        same = self._words.same
        for word in (*parts, " ".join(parts)) if len(parts) > 1 else parts:
            for key in same.get(word, ()):
                yield from self._groups.get(key, ())

    @cached_property
    def _groups(self) -> dict[str, list[Parts]]:
        """For each synonym group, the names that are in it, or one of whose parts is."""
        groups: dict[str, list[Parts]] = {}
        whole = [(" ".join(name), name) for name in self._names if len(name) > 1]
        for word, name in chain(zip(self._parts, self._owners, strict=True), whole):
            for key in self._words.same.get(word, ()):
                groups.setdefault(key, []).append(name)
        return groups

    @cached_property
    def most_sharing(self) -> int:
        """With how many of all mentions one shares a part, at most."""
        return most_sharing([name.parts for _, name in self._mentions])


def most_sharing(mentions: Sequence[Parts]) -> int:
    """With how many of some mentions one of them shares a part, at most; there must be some."""
    counts = Counter(chain.from_iterable(mentions))
    long = {parts for parts in mentions if len(parts) > 1}
    return max([*counts.values(), *[sum([counts[part] for part in parts]) for parts in long]])


def initials_of(parts: Sequence[str]) -> str:
    """The initials of a name of several parts; what no word is for one of one."""
    return "".join([part[0] for part in parts]) if len(parts) > 1 else "?"

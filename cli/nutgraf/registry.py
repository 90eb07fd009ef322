"""The one way in which a room lists its members: by name, each loaded when it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, TypeVar

from nutgraf.errors import hint, in_quotes

Member = TypeVar("Member")


class Registry(Mapping[str, Member]):
    """Members of one kind by their names, in the order in which they are documented.

    Names, their number and their order cost nothing: `load` makes a member out of its name when
    somebody first asks for it. `kind` is the word for one of them in a sentence to the user, and
    `listed` says where to look all of them up, if they are too many for a sentence.
    """

    def __init__(
        self, kind: str, names: Iterable[str], load: Callable[[str], Member], listed: str = ""
    ) -> None:
        self._kind = kind
        self._names = tuple(names)
        self._load = load
        self._listed = listed
        self._loaded: dict[str, Member] = {}

    def __getitem__(self, name: str) -> Member:
        if name in self._loaded:
            return self._loaded[name]
        if name not in self._names:
            raise KeyError(name)
        return self._loaded.setdefault(name, self._load(name))

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    @property
    def default(self) -> str:
        """The name of the first member, which is taken where nobody chooses."""
        return self._names[0]

    def unknown(self, name: str, *others: str) -> str:
        """The sentence about a name that is no member's, with the way out.

        `others` are names that stand beside the members where this one was given.
        """
        way_out = hint(name, (*self._names, *others), self._listed)
        return f"{in_quotes(name)} is no {self._kind}; {way_out}"


def from_modules(room: str, attribute: str) -> Callable[[str], Any]:
    """A loader of members that are a file each: the attribute of the room's module of a name.

    The file of `number-mismatch` is `number_mismatch.py`.
    """

    def load(name: str) -> Any:
        return getattr(import_module(f"{room}.{name.replace('-', '_')}"), attribute)

    return load

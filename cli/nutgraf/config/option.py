"""What is stated of an option. Everything else that says something about it is made from that.

An option is a field of a frozen dataclass: its name, its type and its default are the field's,
and its `Option` states the rest. From the fields come the parameters of the commands, their help,
the man page, what the shell completes, the keys of a configuration, the JSON Schema of
`nutgraf.toml`, and the tables of the documents.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import Any, TypeVar

from nutgraf.config.values import Value

Default = TypeVar("Default")

_STATED = "option"


class Scope(Enum):
    """What an option belongs to."""

    DRAFT = "draft"  # a key, which may differ from one draft to the next and stand in overrides
    RUN = "run"  # a key
    CALL = "call"  # no key: it is given on the command line, each time


class Command(Enum):
    """The commands that take options of the table."""

    CHECK = "check"
    SUMMARIZE = "summarize"
    POINTS = "points"
    STATS = "stats"
    CONFIG = "config"


CHECK = (Command.CHECK,)
SUMMARIES = (Command.CHECK, Command.SUMMARIZE)
DRAFTS = (*SUMMARIES, Command.POINTS)
"""The commands that read drafts."""


class Group(Enum):
    """What options are about, in the order of the help; the value is the heading."""

    COMPARED = "Key points and summary"
    RULES = "Rules"
    FAILING = "What fails"
    FIXES = "Corrections"
    PRINTED = "What is printed"
    INPUTS = "What is read"
    FILES = "Which files"
    ARCHIVES = "Many drafts"
    CONFIGURED = "Configuration"
    HOUSE = "The house"  # keys without an option


@dataclass(frozen=True, slots=True)
class Option:
    """An option of the command line, a key of a configuration, or both.

    `text` explains it; `{names}` in it stands for the names that its value may have. `commands`
    are those that take it, none for what is a key only. `letter` is its short form (`m`), `also`
    another long one. `example` is TOML and not the default. `unset` says what an empty default
    comes to, as far as that is one value. `environment` are the variables that have a say,
    `room` the room whose README says more. `name` is its key, and stands behind the two dashes;
    it and `default` are taken from its field.
    """

    value: Value[Any]
    group: Group
    text: str
    commands: tuple[Command, ...] = ()
    metavar: str = ""
    letter: str = ""
    also: str = ""
    example: str = ""
    unset: str = ""
    environment: str = ""
    room: str = ""
    name: str = ""
    default: Any = None
    scope: Scope = Scope.CALL

    @property
    def field(self) -> str:
        """The name of its field, and of the command's parameter."""
        return self.name.replace("-", "_")

    @property
    def read(self) -> Callable[[object], object]:
        """What makes the field's value of TOML, or of the words of a flag; it raises ValueError."""
        return self.value.read

    @property
    def is_switch(self) -> bool:
        """Whether it is on or off, and takes no value."""
        return isinstance(self.default, bool)

    @property
    def can_be_off(self) -> bool:
        """Whether `--no-` turns it off: a key that is on in a configuration can be."""
        return self.is_switch and self.scope is not Scope.CALL

    @property
    def is_list(self) -> bool:
        """Whether it may be given as often as one likes."""
        return isinstance(self.default, tuple)

    @property
    def usual(self) -> str:
        """The word for its default, or for what an empty default comes to."""
        default = self.default.value if isinstance(self.default, Enum) else self.default
        return self.unset or str(default)

    @property
    def help(self) -> str:
        """What it does, in a sentence or two."""
        text = self.text
        if "{names}" in text:
            names = [name for name in self.value.names() if ":" not in name]  # no sumy:NAME
            text = text.format(names=_listed(names, self.usual))
        return f"{text} Environment: {self.environment}." if self.environment else text


def _listed(names: Iterable[str], usual: str) -> str:
    """Names parted by commas, the usual one marked."""
    marked = [f"{name} (default)" if name == usual else name for name in names]
    return f"{', '.join(marked[:-1])} or {marked[-1]}"


def stated(default: Default, option: Option) -> Default:
    """The field of an option, with its default."""
    made: Default = field(default=default, metadata={_STATED: option})
    return made


def options_of(table: type, scope: Scope) -> Iterator[Option]:
    """The options that a dataclass states itself, in their order; not those of its bases."""
    for each in fields(table):
        if _STATED in each.metadata and each.name in table.__annotations__:
            option: Option = each.metadata[_STATED]
            name = each.name.replace("_", "-")
            yield replace(option, name=name, default=each.default, scope=scope)

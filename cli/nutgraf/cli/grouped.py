"""Commands whose help is in groups, and a program that takes a draft for `check`."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from typer.core import TyperCommand, TyperGroup

from nutgraf.cli.groups import COMMANDS, EXAMPLES, CommandGroup, example_of
from nutgraf.cli.job import OPTIONS
from nutgraf.config.option import DRAFTS, Command, Group

CHECK = "check"
_UNBROKEN = "\N{NON-BREAKING HYPHEN}"
"""Stands for a hyphen while lines are broken, so that no name of a rule or method is in two."""

DRAFT_COMMANDS = {command.value for command in DRAFTS}

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a help page: rows of a name and the words about it, and an example."""

    title: str
    rows: list[Row]
    example: str = ""


def sections(command: Any, ctx: Any) -> Iterator[Section]:
    """The sections of a command's help: arguments, options in groups, other options."""
    records = {param.name: (param, param.get_help_record(ctx)) for param in command.get_params(ctx)}
    rows = {name: record for name, (_, record) in records.items() if record is not None}
    arguments = [name for name in rows if records[name][0].param_type_name == "argument"]
    if arguments:
        yield Section("Arguments", [rows.pop(name) for name in arguments])
    known = {
        option.field: option
        for option in OPTIONS
        if command.name in [taker.value for taker in option.commands]
    }
    for name, option in known.items():
        rows[name] = (rows[name][0], option.help)
    if command.name in DRAFT_COMMANDS:
        for group in Group:
            own = [rows.pop(name) for name, option in known.items() if option.group is group]
            if own:
                yield Section(group.value, own, example_of(Command(command.name), group))
    yield Section("Options", list(rows.values()), EXAMPLES.get(command.name or "", ""))


def command_sections(group: Any, ctx: Any) -> Iterator[Section]:
    """The program's commands in groups, each with the first sentence of its help."""
    commands = {name: group.get_command(ctx, name) for name in group.list_commands(ctx)}
    for listed in (*COMMANDS, CommandGroup("Other commands", tuple(commands), "")):
        rows = [(name, _summary(commands.pop(name))) for name in listed.names if name in commands]
        if rows:
            yield Section(listed.title, rows, listed.example)


def _summary(command: Any) -> str:
    return " ".join((command.help or "").split("\n\n")[0].split())


def _write(section: Section, formatter: Any) -> None:
    with formatter.section(section.title):
        formatter.write_dl([(name, words.replace("-", _UNBROKEN)) for name, words in section.rows])
        if section.example:
            formatter.write(f"\n{'':{formatter.current_indent}}$ {section.example}\n")


class GroupedCommand(TyperCommand):
    """A command whose options are explained in groups."""

    def get_help(self, ctx: Any) -> str:
        """The text of `--help`."""
        return super().get_help(ctx).replace(_UNBROKEN, "-")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Writes the arguments and options in groups."""
        for section in sections(self, ctx):
            _write(section, formatter)


class CheckCommand(GroupedCommand):
    """`--diff` alone means `--diff=HEAD`; a path behind it stays a path."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parses the words of the command line, each `--diff` with its revision."""
        end = args.index("--") if "--" in args else len(args)
        head = ["--diff=HEAD" if word == "--diff" else word for word in args[:end]]
        return super().parse_args(ctx, head + args[end:])


class Program(TyperGroup):
    """The program: where its first word is no command but a draft, it checks that."""

    def get_help(self, ctx: Any) -> str:
        """The text of `--help`."""
        return super().get_help(ctx).replace(_UNBROKEN, "-")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Writes the commands in groups, then the program's own options."""
        for section in command_sections(self, ctx):
            _write(section, formatter)
        _write(next(sections(self, ctx)), formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parses the words of the command line, with `check` before a draft's options."""
        if args and self._is_for_check(ctx, args):
            args = [CHECK, *args]
        return super().parse_args(ctx, args)

    def _is_for_check(self, ctx: Any, args: list[str]) -> bool:
        first, names = args[0], self.list_commands(ctx)
        if first in names:
            return False
        if first.startswith("-") and first != "-":
            own = {name for param in self.get_params(ctx) for name in param.opts}
            return first.split("=")[0] not in own and not set(args) & set(names)
        return _is_path(first)


def _is_path(word: str) -> bool:
    """Whether a word is there as a file, or can be nothing else: it has a dot or a slash."""
    return word == "-" or bool(set(word) & set("./\\")) or os.path.lexists(word)

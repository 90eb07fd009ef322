"""The help of a command, and the man page: both from the same table of groups."""

import re
from collections.abc import Iterator
from typing import Any

from nutgraf.cli.grouped import Section, command_sections, sections
from nutgraf.cli.job import OPTIONS
from nutgraf.errors import UsageError, ended, hint, in_quotes

_CODES = (
    ("0", "clean: warnings and notes may have been printed"),
    ("1", "a finding of severity error (or of --fail-on), or coverage under --fail-under"),
    ("2", "wrong usage or configuration"),
    ("3", "an input could not be read, or nutgraf failed; all other inputs are done"),
    ("130", "interrupted"),
    ("141", "whoever read the output has closed the pipe"),
    ("143", "terminated"),
)

_FILES = (
    ("nutgraf.toml, .nutgraf.toml, pyproject.toml", "the configuration: a draft has the nearest"),
    (".gitignore", "what it names is left out of folders"),
)

_VARIABLES = (
    *(
        (option.environment, f"what --{option.name} comes to where it is {option.usual}")
        for option in OPTIONS
        if option.environment
    ),
    ("COLUMNS", "the width of a table that goes to no terminal"),
)


_SYNOPSIS = "\\fBnutgraf\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIPATH\\fR...]"


def help_of(program: Any, name: str) -> str:
    """The help of a command, as `--help` prints it; of the program where no command is named."""
    if not name:
        return f"{program.get_help()}\n"
    return f"{_context(program, _named(program, name)).get_help()}\n"


def _named(program: Any, name: str) -> Any:
    command = program.command.get_command(program, name)
    if command is None:
        known = program.command.list_commands(program)
        raise UsageError(f"there is no command {in_quotes(name)}; {ended(hint(name, known))}")
    return command


def _context(program: Any, command: Any) -> Any:
    return type(program)(command, info_name=command.name, parent=program)


def man_page(program: Any) -> str:
    """The page `nutgraf(1)` in roff: all commands with all their options."""
    from nutgraf import __version__

    return "".join(f"{line}\n" for line in _page(program, __version__))


def _page(program: Any, version: str) -> Iterator[str]:
    commands = program.command
    yield f'.TH NUTGRAF 1 "" "nutgraf {version}" "User Commands"'
    purpose = _decapitalized(_plain(commands.help.splitlines()[0]))
    yield from _heading("NAME", f"nutgraf \\- {purpose}")
    yield from _heading("SYNOPSIS", _SYNOPSIS)
    yield ".br"
    yield "\\fBnutgraf\\fR \\fIDRAFT\\fR"
    yield ".SH COMMANDS"
    for section in command_sections(commands, program):
        yield from _section(section)
    for name in commands.list_commands(program):
        command = commands.get_command(program, name)
        yield from _heading(f"NUTGRAF {name.upper()}", _plain(command.help))
        for section in sections(command, _context(program, command)):
            yield from _section(section)
    for title, rows in (
        ("EXIT STATUS", _CODES),
        ("ENVIRONMENT", _VARIABLES),
        ("FILES", _FILES),
    ):
        yield f".SH {title}"
        for row in rows:
            yield from _row(*row)


def _heading(title: str, text: str) -> Iterator[str]:
    yield f'.SH "{title}"'
    yield text


def _section(section: Section) -> Iterator[str]:
    yield f'.SS "{_plain(section.title)}"'
    for row in section.rows:
        yield from _row(*row)
    if section.example:
        yield ".PP"
        yield f"\\fB{_plain(section.example)}\\fR"


def _row(name: str, words: str) -> Iterator[str]:
    yield ".TP"
    yield f"\\fB{_plain(name)}\\fR"
    yield _plain(words)


def _decapitalized(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")


def _plain(text: str) -> str:
    """A text that roff prints as it is: no command at its start, and plain hyphens."""
    words = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", words).replace("…", "...")

"""The parameters of commands, made from the table of options, and the job that they come to."""

import inspect
from collections.abc import Callable, Iterator
from typing import Annotated, Any, TypeVar

import typer

from nutgraf.cli.job import OPTIONS, Job
from nutgraf.config.option import Command, Option, Scope

Function = TypeVar("Function", bound=Callable[..., None])

_BY_FIELD = {option.field: option for option in OPTIONS}


def with_options(command: Command) -> Callable[[Function], Function]:
    """Gives a function the options of a command, in place of its parameter `**`.

    Typer reads a function's signature, so that is where they are put. The function may name
    those that it uses itself.
    """

    def decorated(function: Function) -> Function:
        added = {
            option.field: _parameter(option) for option in OPTIONS if command in option.commands
        }
        own = [
            parameter
            for name, parameter in inspect.signature(function).parameters.items()
            if parameter.kind is not parameter.VAR_KEYWORD and name not in added
        ]
        signature = inspect.Signature([*own, *added.values()])
        function.__signature__ = signature  # type: ignore[attr-defined]
        return function

    return decorated


def _parameter(option: Option) -> inspect.Parameter:
    """One option as Typer knows it; what was not given has the default of nothing."""
    kind: Any = str
    default: object = ""
    if option.is_switch:  # one that can be turned off can be neither on nor off
        kind, default = (bool | None, None) if option.can_be_off else (bool, False)
    elif option.is_list:
        kind, default = list[str] | None, None
    made = typer.Option(
        *_spellings(option),
        metavar=option.metavar or None,
        help=option.text,  # the names of what it takes are filled in where help is printed
        autocompletion=option.value.completed,
        show_default=False,
    )
    return inspect.Parameter(
        option.field,
        inspect.Parameter.KEYWORD_ONLY,
        default=default,
        annotation=Annotated[kind, made],
    )


def _spellings(option: Option) -> Iterator[str]:
    """How it is written: `--length` and `-n`, `--quiet/--no-quiet`."""
    if option.also:
        yield f"--{option.also}"
    yield f"--{option.name}/--no-{option.name}" if option.can_be_off else f"--{option.name}"
    if option.letter:
        yield f"-{option.letter}"


def job_of(ctx: typer.Context, paths: tuple[str, ...]) -> Job:
    """The job that a command was called for; wrong usage for an option that is given empty."""
    given = {name: value for name, value in ctx.params.items() if name in _BY_FIELD}
    for name, value in given.items():
        source = ctx.get_parameter_source(name)
        if value == "" and source is not None and source.name == "COMMANDLINE":
            raise typer.BadParameter(
                f"--{_BY_FIELD[name].name}: it is empty; is a variable of your script empty?"
            )
    return Job(
        command=ctx.command.name or "",
        paths=paths,
        flags={
            _BY_FIELD[name].name: value
            for name, value in given.items()
            if _BY_FIELD[name].scope is not Scope.CALL and (value or value is False)
        },
        **{name: value for name, value in given.items() if _BY_FIELD[name].scope is Scope.CALL},
    )

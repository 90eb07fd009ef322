"""The Typer commands. Nothing heavy is imported before a command runs.

Most options stand in one table, the fields of `Settings` and `Job`; `with_options` makes Typer's
parameters of them.
"""

from typing import Annotated, Any

import typer

from nutgraf.cli.about import OTHER_COMMANDS
from nutgraf.cli.grouped import CheckCommand, GroupedCommand, Program
from nutgraf.cli.parameters import job_of, with_options
from nutgraf.config.option import Command

app = typer.Typer(
    name="nutgraf",
    cls=Program,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # Rich doubles the time that --help takes
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 clean · 1 findings (--fail-on) or too little coverage · "
    "2 wrong usage or configuration · 3 an input could not be read · 130 interrupted",
)

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH…|URL|-]",
        help="Drafts, folders of drafts, pages off the web, or - for standard input. Without "
        "any: standard input where it is piped, else this folder.",
        show_default=False,
    ),
]


def _version(wanted: bool) -> None:
    if wanted:
        from nutgraf import __version__

        typer.echo(f"nutgraf {__version__}")
        raise typer.Exit


@app.callback()
def nutgraf(
    version: bool = typer.Option(
        False, "--version", help="Print the version.", callback=_version, is_eager=True
    ),
) -> None:
    """Keep an article's Key Points honest.

    `nutgraf DRAFT` is `nutgraf check DRAFT`.
    """


@app.command(cls=CheckCommand)
@with_options(Command.CHECK)
def check(ctx: typer.Context, paths: Paths = None, **_: Any) -> None:
    """Check each article's key points against the article and a summary of it."""
    _run(ctx, paths)


@app.command(cls=GroupedCommand)
@with_options(Command.SUMMARIZE)
def summarize(ctx: typer.Context, paths: Paths = None, **_: Any) -> None:
    """Print a summary of each article, in the article's order."""
    _run(ctx, paths)


@app.command(cls=GroupedCommand)
@with_options(Command.POINTS)
def points(ctx: typer.Context, paths: Paths = None, **_: Any) -> None:
    """Show the key points found, where, and under which heading."""
    _run(ctx, paths)


for _command in OTHER_COMMANDS:
    app.command(cls=GroupedCommand)(_command)


def _run(ctx: typer.Context, paths: list[str] | None) -> None:
    """Runs a command on drafts; at a terminal without a path, on those of this folder."""
    import sys
    from dataclasses import replace

    job = job_of(ctx, tuple(paths or ()))
    if job.reads_stdin and sys.stdin is not None and sys.stdin.isatty():
        job = replace(job, paths=(".",))
    from nutgraf.cli.nursery import start_nursery

    start_nursery(job)  # which loads what workers need while this process loads what it needs
    from nutgraf.cli.run import run

    raise typer.Exit(run(job))

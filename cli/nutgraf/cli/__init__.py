"""The Typer commands. Nothing heavy is imported before a command runs.

A command's signature is its options: Typer parses them, and `_run` takes them from the context.
"""

import typer

from nutgraf.cli import options
from nutgraf.cli.job import Job

app = typer.Typer(
    name="nutgraf",
    help="Keep an article's Key Points honest.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # Rich doubles the time that --help takes
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 clean · 1 findings of severity error, or coverage under --fail-under · "
    "2 wrong usage · 3 an input could not be read · 130 interrupted",
)


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
    """Keep an article's Key Points honest."""


@app.command()
def check(
    ctx: typer.Context,
    paths: options.Paths = None,
    method: options.Method = "",
    length: options.Length = "",
    summary: options.Summary = "",
    points: options.Points = "",
    language: options.Language = "",
    stdin_filename: options.StdinFilename = "",
    format: options.Format = "",
    output_file: options.OutputFile = "",
    color: options.Color = "auto",
    fail_under: options.FailUnder = "",
    exit_zero: options.ExitZero = False,
    quiet: options.Quiet = False,
) -> None:
    """Check articles' key points against a summary of each article."""
    _run(ctx)


@app.command()
def summarize(
    ctx: typer.Context,
    paths: options.Paths = None,
    method: options.Method = "",
    length: options.Length = "",
    language: options.Language = "",
    stdin_filename: options.StdinFilename = "",
    format: options.Format = "",
    output_file: options.OutputFile = "",
    color: options.Color = "auto",
) -> None:
    """Print a summary of each article, in the article's order."""
    _run(ctx)


@app.command()
def points(
    ctx: typer.Context,
    paths: options.Paths = None,
    language: options.Language = "",
    stdin_filename: options.StdinFilename = "",
    format: options.Format = "",
    output_file: options.OutputFile = "",
    color: options.Color = "auto",
) -> None:
    """Show the key points found, where they are and under which heading."""
    _run(ctx)


@app.command()
def rules() -> None:
    """List the rules: id, severity, and what each says."""
    from nutgraf.cli.rules import listing
    from nutgraf.cli.run import say

    raise typer.Exit(say(listing))


@app.command()
def explain(rule: options.Rule) -> None:
    """Explain a rule, with an example that fails and one that passes."""
    from nutgraf.cli.rules import explanation
    from nutgraf.cli.run import say

    raise typer.Exit(say(lambda: explanation(rule)))


def _run(ctx: typer.Context) -> None:
    """Runs a command with the options of its signature; with no path on a terminal, its help."""
    import sys

    options = dict(ctx.params)
    paths = tuple(options.pop("paths") or ())
    job = Job(command=ctx.command.name or "", paths=paths, **options)
    if not job.paths and sys.stdin is not None and sys.stdin.isatty():
        typer.echo(ctx.get_help())
        raise typer.Exit
    from nutgraf.cli.run import run

    raise typer.Exit(run(job))

"""The commands that check nothing: they explain, count up and set up. Each is registered in `cli`.

Nothing heavy is imported before one of them runs.
"""

from typing import Any

import typer

from nutgraf.cli import about_options, archive_options, file_options, options
from nutgraf.cli.job import Job


def rules() -> None:
    """List the rules: id, severity, and what each says."""
    from nutgraf.cli.rules import listing
    from nutgraf.cli.run import say

    raise typer.Exit(say(listing))


def explain(
    rule: about_options.Rule = "",
    draft: about_options.Explained = "",
    point: about_options.Point = 1,
) -> None:
    """Explain a rule, or how a key point comes by its verdict."""
    from nutgraf.cli.rules import explanation, overview
    from nutgraf.cli.run import say

    raise typer.Exit(say(lambda: explanation(rule, draft, point) if rule else overview()))


def stats(
    reports: archive_options.Reports = None,
    by: archive_options.By = "",
    worst: archive_options.Worst = 10,
    format: archive_options.StatsFormat = "table",
    output_file: options.OutputFile = "",
) -> None:
    """Count up reports: coverage, rules, the worst articles.

    The reports are what `nutgraf check --format jsonl` has printed.
    """
    import sys

    if not reports and sys.stdin is not None and sys.stdin.isatty():
        raise typer.BadParameter("name a file of reports, or - for standard input.")
    from nutgraf.cli.stats import stats as run

    made = run(reports or ["-"], form=format, by=by, most=worst, output_file=output_file)
    raise typer.Exit(made)


def config(
    path: file_options.Draft = "",
    config: file_options.Config = "",
    isolated: file_options.Isolated = False,
) -> None:
    """Show what is in force for a draft or folder, and why."""
    from nutgraf.cli.listing import listing
    from nutgraf.cli.run import say

    job = Job(command="config", paths=(path or ".",), config=config, isolated=isolated)
    raise typer.Exit(say(lambda: listing(job)))


def init(paths: file_options.Drafts = None) -> None:
    """Write nutgraf.toml, a pre-commit entry and a workflow.

    Names and headings come from the drafts. Nothing is overwritten: what is there stays.
    """
    from nutgraf.cli.run import guarded
    from nutgraf.cli.setup import init as run

    raise typer.Exit(guarded(lambda: run(tuple(paths or ()))))


def help(
    ctx: typer.Context, command: about_options.Command = "", man: about_options.Man = False
) -> None:
    """Show this, a command's help, or all of it as a man page."""
    from nutgraf.cli.manual import help_of, man_page
    from nutgraf.cli.run import say

    program: Any = ctx.find_root()
    raise typer.Exit(say(lambda: man_page(program) if man else help_of(program, command)))


def server() -> None:
    """Serve an editor over standard input and output.

    It speaks the Language Server Protocol; the server's README says how editors are set up.
    """
    from nutgraf.cli.plan import users_file
    from nutgraf.cli.run import guarded
    from nutgraf.server.start import serve

    raise typer.Exit(guarded(lambda: serve(users_file())))


OTHER_COMMANDS = (rules, explain, stats, init, config, help, server)
"""In the order in which they are listed."""

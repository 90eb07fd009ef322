"""The commands that check nothing: they explain, count up and set up.

Each is registered in `cli`. Nothing heavy is imported before one of them runs.
"""

from typing import Annotated, Any

import typer

from nutgraf.cli import complete
from nutgraf.cli.parameters import job_of, with_options
from nutgraf.config.option import Command

Rule = Annotated[
    str,
    typer.Argument(
        metavar="[RULE]",
        help="The rule's id, as in a finding, or `verdict`; without it the rules are listed.",
        autocompletion=complete.topics,
        show_default=False,
    ),
]
Explained = Annotated[
    str,
    typer.Argument(
        metavar="[DRAFT]", help="With `verdict`: a draft to explain.", show_default=False
    ),
]
Point = Annotated[
    int,
    typer.Option("--point", metavar="N", min=1, help="Which of the draft's key points."),
]
Reports = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[REPORTS…|-]",
        help="What `nutgraf check --format jsonl` has printed; - for standard input.",
        show_default=False,
    ),
]
By = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="KEY",
        help="Also count by section, author, outlet or month.",
        show_default=False,
    ),
]
Worst = Annotated[
    int,
    typer.Option("--worst", metavar="N", min=0, max=1000, help="How many of the worst articles."),
]
StatsFormat = Annotated[
    str,
    typer.Option("--format", "-f", metavar="NAME", help="table, json or csv."),
]
Draft = Annotated[
    str,
    typer.Argument(metavar="[PATH]", help="A draft or a folder.", show_default=False),
]
Schema = Annotated[
    bool,
    typer.Option(
        "--schema", help="Print the JSON Schema of nutgraf.toml, by which an editor completes it."
    ),
]
Drafts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH…]",
        help="Where the drafts are: folders or files; this folder where none is named.",
        show_default=False,
    ),
]
CommandName = Annotated[
    str,
    typer.Argument(
        metavar="[COMMAND]",
        help="The command that is explained.",
        autocompletion=complete.commands,
        show_default=False,
    ),
]
Man = Annotated[
    bool, typer.Option("--man", help="Print the man page; see it with `man -l -` behind a pipe.")
]


def rules() -> None:
    """List the rules: id, severity, and what each says."""
    from nutgraf.cli.rules import rule_list
    from nutgraf.cli.run import say

    raise typer.Exit(say(rule_list, is_prose=True))


def explain(rule: Rule = "", draft: Explained = "", point: Point = 1) -> None:
    """Explain a rule, or how a key point comes by its verdict."""
    from nutgraf.cli.rules import explanation, overview
    from nutgraf.cli.run import say

    raise typer.Exit(
        say(lambda: explanation(rule, draft, point) if rule else overview(), is_prose=True)
    )


@with_options(Command.STATS)
def stats(
    reports: Reports = None,
    by: By = "",
    worst: Worst = 10,
    format: StatsFormat = "table",
    output_file: str = "",
    **_: Any,
) -> None:
    """Count up reports: coverage, rules, the worst articles.

    The reports are what `nutgraf check --format jsonl` has printed.
    """
    import sys

    if not reports and sys.stdin is not None and sys.stdin.isatty():
        raise typer.BadParameter("name a file of reports, or - for standard input.")
    from nutgraf.cli.stats import stats as run

    code = run(reports or ["-"], form=format, by=by, most=worst, output_file=output_file)
    raise typer.Exit(code)


@with_options(Command.CONFIG)
def config(ctx: typer.Context, path: Draft = "", schema: Schema = False, **_: Any) -> None:
    """Show what is in force for a draft or folder, and why."""
    from nutgraf.cli.listing import keys_in_force
    from nutgraf.cli.run import say
    from nutgraf.config.schema import schema_text

    job = job_of(ctx, (path or ".",))
    raise typer.Exit(say(schema_text if schema else lambda: keys_in_force(job)))


def init(paths: Drafts = None) -> None:
    """Write nutgraf.toml, a pre-commit entry and a workflow.

    Names and headings come from the drafts. Nothing is overwritten: what is there stays.
    """
    from nutgraf.cli.run import guarded
    from nutgraf.cli.setup import init as run

    raise typer.Exit(guarded(lambda: run(tuple(paths or ()))))


def help(ctx: typer.Context, command: CommandName = "", man: Man = False) -> None:
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
"""The commands, in the order of the list that `nutgraf --help` prints."""

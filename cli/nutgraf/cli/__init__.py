"""The Typer commands. Nothing heavy is imported before a command runs.

A command's signature is its options: Typer parses them, and `_run` takes them from the context.
"""

import typer

from nutgraf.cli import (
    about_options,
    archive_options,
    file_options,
    fix_options,
    gate_options,
    input_options,
    options,
)
from nutgraf.cli.about import OTHER_COMMANDS
from nutgraf.cli.grouped import CheckCommand, GroupedCommand, Program
from nutgraf.cli.job import Job

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
def check(
    ctx: typer.Context,
    paths: options.Paths = None,
    method: options.Method = "",
    length: options.Length = "",
    summary: options.Summary = "",
    points: options.Points = "",
    language: options.Language = "",
    judge: options.Judge = "",
    select: gate_options.Select = None,
    extend_select: gate_options.ExtendSelect = None,
    ignore: gate_options.Ignore = None,
    severity: gate_options.SeverityOf = None,
    fail_on: gate_options.FailOn = "",
    min_severity: gate_options.MinSeverity = "",
    fail_under: gate_options.FailUnder = "",
    min_support: gate_options.MinSupport = "",
    fail_under_total: gate_options.FailUnderTotal = "",
    exit_zero: gate_options.ExitZero = None,
    baseline: file_options.BaselineFile = "",
    write_baseline: file_options.WriteBaseline = False,
    fix: fix_options.Fix = False,
    unsafe_fixes: fix_options.UnsafeFixes = False,
    show_fixes: fix_options.ShowFixes = False,
    annotate: fix_options.Annotate = "",
    format: options.Format = None,
    output_file: options.OutputFile = "",
    color: options.Color = "",
    quiet: options.Quiet = None,
    watch: options.Watch = False,
    stdin_filename: options.StdinFilename = "",
    input_format: input_options.InputFormat = "",
    fields: input_options.Field = None,
    allow_private: input_options.AllowPrivate = False,
    files_from: file_options.FilesFrom = "",
    null: file_options.Null = False,
    include: file_options.Include = None,
    exclude: file_options.Exclude = None,
    force_exclude: file_options.ForceExclude = None,
    gitignore: file_options.Gitignore = None,
    diff: file_options.Diff = "",
    diff_lines: file_options.DiffLines = False,
    jobs: archive_options.Jobs = "",
    timeout: archive_options.Timeout = "",
    memory: archive_options.Memory = "",
    resume: archive_options.Resume = "",
    shard: archive_options.Shard = "",
    engine: archive_options.Engine = "",
    config: file_options.Config = "",
    isolated: file_options.Isolated = False,
) -> None:
    """Check articles' key points against a summary of each article."""
    _run(ctx)


@app.command(cls=GroupedCommand)
def summarize(
    ctx: typer.Context,
    paths: options.Paths = None,
    method: options.Method = "",
    length: options.Length = "",
    language: options.Language = "",
    stdin_filename: options.StdinFilename = "",
    input_format: input_options.InputFormat = "",
    fields: input_options.Field = None,
    allow_private: input_options.AllowPrivate = False,
    format: options.Format = None,
    output_file: options.OutputFile = "",
    color: options.Color = "",
    files_from: file_options.FilesFrom = "",
    null: file_options.Null = False,
    include: file_options.Include = None,
    exclude: file_options.Exclude = None,
    force_exclude: file_options.ForceExclude = None,
    gitignore: file_options.Gitignore = None,
    jobs: archive_options.Jobs = "",
    timeout: archive_options.Timeout = "",
    memory: archive_options.Memory = "",
    resume: archive_options.Resume = "",
    shard: archive_options.Shard = "",
    engine: archive_options.Engine = "",
    config: file_options.Config = "",
    isolated: file_options.Isolated = False,
) -> None:
    """Print a summary of each article, in the article's order."""
    _run(ctx)


@app.command(cls=GroupedCommand)
def points(
    ctx: typer.Context,
    paths: options.Paths = None,
    language: options.Language = "",
    stdin_filename: options.StdinFilename = "",
    input_format: input_options.InputFormat = "",
    fields: input_options.Field = None,
    allow_private: input_options.AllowPrivate = False,
    format: options.Format = None,
    output_file: options.OutputFile = "",
    color: options.Color = "",
    files_from: file_options.FilesFrom = "",
    null: file_options.Null = False,
    include: file_options.Include = None,
    exclude: file_options.Exclude = None,
    force_exclude: file_options.ForceExclude = None,
    gitignore: file_options.Gitignore = None,
    explain: about_options.Why = False,
    jobs: archive_options.Jobs = "",
    timeout: archive_options.Timeout = "",
    memory: archive_options.Memory = "",
    resume: archive_options.Resume = "",
    shard: archive_options.Shard = "",
    engine: archive_options.Engine = "",
    config: file_options.Config = "",
    isolated: file_options.Isolated = False,
) -> None:
    """Show the key points found, where, and under which heading."""
    _run(ctx)


for _each in OTHER_COMMANDS:
    app.command(cls=GroupedCommand)(_each)


def _run(ctx: typer.Context) -> None:
    """Runs a command with the options of its signature; at a terminal without a path, for here."""
    import sys
    from dataclasses import fields, replace

    from nutgraf.cli.nursery import start_nursery

    start_nursery(str(ctx.params.get("jobs", "")) if not ctx.params.get("engine") else "")
    for name, value in ctx.params.items():
        source = ctx.get_parameter_source(name)
        if value == "" and source is not None and source.name == "COMMANDLINE":
            raise typer.BadParameter(
                f"--{name.replace('_', '-')}: it is empty; is a variable of your script empty?"
            )
    own = {each.name for each in fields(Job)} - {"paths", "command", "flags"}
    given = {name: value for name, value in ctx.params.items() if name != "paths"}
    job = Job(
        command=ctx.command.name or "",
        paths=tuple(ctx.params["paths"] or ()),
        flags={
            name.replace("_", "-"): value
            for name, value in given.items()
            if name not in own and (value or value is False)
        },
        **{name: value for name, value in given.items() if name in own},
    )
    if job.reads_stdin and sys.stdin is not None and sys.stdin.isatty():
        job = replace(job, paths=(".",))
    from nutgraf.cli.run import run

    raise typer.Exit(run(job))

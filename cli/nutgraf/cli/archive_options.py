"""The options for many drafts at a time, each with its help."""

from typing import Annotated

import typer

Jobs = Annotated[
    str,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        help="Drafts done at a time. Default: one for each core, or 1 for a few drafts.",
        show_default=False,
    ),
]
Engine = Annotated[
    str,
    typer.Option(
        "--engine",
        metavar="NAME",
        help="local (default), dask, or dask://HOST:PORT for a cluster's scheduler.",
        show_default=False,
    ),
]
Timeout = Annotated[
    str,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        help="Give up a draft that takes longer.",
        show_default=False,
    ),
]
Memory = Annotated[
    str,
    typer.Option(
        "--memory",
        metavar="SIZE",
        help="Give up a draft that takes more memory: 512MB, 2GB (Linux).",
        show_default=False,
    ),
]
Resume = Annotated[
    str,
    typer.Option(
        "--resume",
        metavar="LEDGER",
        help="Note what is done in this file, and leave out doing what it has already.",
        show_default=False,
    ),
]
Shard = Annotated[
    str,
    typer.Option(
        "--shard",
        metavar="I/N",
        help="Do only the I-th of N parts: every N-th draft.",
        show_default=False,
    ),
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

"""The options that commands share, each with its help."""

from typing import Annotated

import typer

from nutgraf.cli import complete

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH…|URL|-]",
        help="Drafts, folders of drafts, pages off the web, or - for standard input. Without "
        "any: standard input where it is piped, else this folder.",
        show_default=False,
    ),
]
StdinFilename = Annotated[
    str,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="What to call standard input; the name's suffix tells the format.",
        show_default=False,
    ),
]
Method = Annotated[
    str,
    typer.Option(
        "--method",
        "-m",
        metavar="NAME",
        help="How to summarise: concept-cover (default), lead, lex-rank, text-rank, lsa, kl, "
        "reduction, sum-basic, luhn, edmundson, random; sumy:NAME runs sumy's own code.",
        autocompletion=complete.methods,
        show_default=False,
    ),
]
Length = Annotated[
    str,
    typer.Option(
        "--length",
        "-n",
        metavar="LENGTH",
        help="Length of the summary: 5 (sentences), 20% or 80w (words). Default: 3 sentences, "
        "or as many as there are key points, whichever is more.",
        show_default=False,
    ),
]
Language = Annotated[
    str,
    typer.Option(
        "--language",
        metavar="CODE",
        help="Language of the articles: en, de, fr, es, pt, it, nl, pl, cs, sv, da, no, fi, ru, "
        "uk, el, tr, zh or ja. Default: what their front matter says or their text shows.",
        autocompletion=complete.languages,
        show_default=False,
    ),
]
Points = Annotated[
    str,
    typer.Option(
        "--points",
        metavar="FILE",
        help="Take the key points from this file; the draft's own are left out.",
        show_default=False,
    ),
]
Summary = Annotated[
    str,
    typer.Option(
        "--summary",
        metavar="FILE",
        help="Judge this summary, which somebody else wrote, in place of ours.",
        show_default=False,
    ),
]
Format = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME[:FILE]",
        help="table, text, html, json, jsonl, github, sarif, junit, checkstyle, gitlab, rdjsonl, "
        "markdown, csv or parquet; html:FOLDER/ is a page a draft; with a file as often as you "
        "like. "
        "Default: table on a terminal, text elsewhere.",
        autocompletion=complete.formats,
        show_default=False,
    ),
]
OutputFile = Annotated[
    str,
    typer.Option(
        "--output-file",
        "-o",
        metavar="FILE",
        help="Write the results to this file, whole or not at all.",
        show_default=False,
    ),
]
Color = Annotated[
    str,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="auto (default), always or never; NO_COLOR and FORCE_COLOR are honoured.",
        autocompletion=complete.colors,
        show_default=False,
    ),
]
Judge = Annotated[
    str,
    typer.Option(
        "--judge",
        metavar="WHEN",
        help="Whether the judge reads the key points: auto (default: where it is installed), on "
        "or off.",
        autocompletion=complete.judging,
        show_default=False,
    ),
]
Watch = Annotated[
    bool,
    typer.Option("--watch", help="Check again what changes, until Ctrl-C."),
]
Quiet = Annotated[
    bool | None,
    typer.Option(
        "--quiet/--no-quiet",
        "-q",
        help="Print findings only: no table, no totals.",
        show_default=False,
    ),
]

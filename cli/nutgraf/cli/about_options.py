"""The options of what explains: a rule, a verdict, a list, a command."""

from typing import Annotated

import typer

from nutgraf.cli import complete

Rule = Annotated[
    str,
    typer.Argument(
        metavar="[RULE]",
        help="The rule's id, as in a finding, or `verdict`; without it the rules are listed.",
        autocompletion=complete.explained,
        show_default=False,
    ),
]
Why = Annotated[
    bool,
    typer.Option(
        "--explain",
        help="Say why each list was taken, and why what looks like one was not.",
    ),
]
Explained = Annotated[
    str,
    typer.Argument(
        metavar="[DRAFT]", help="With `verdict`: a draft to explain.", show_default=False
    ),
]
Command = Annotated[
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
Point = Annotated[
    int,
    typer.Option("--point", metavar="N", min=1, help="Which of the draft's key points."),
]

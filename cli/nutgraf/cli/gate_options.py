"""The options that choose rules and say what fails, each with its help."""

from typing import Annotated

import typer

from nutgraf.cli import complete

Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULE,…",
        help="Run these rules alone; `all` also runs those that run on request only.",
        autocompletion=complete.rules,
        show_default=False,
    ),
]
ExtendSelect = Annotated[
    list[str] | None,
    typer.Option(
        "--extend-select",
        metavar="RULE,…",
        help="Run these rules too, such as uncovered-point and omitted-fact.",
        autocompletion=complete.rules,
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULE,…",
        help="Leave these rules out.",
        autocompletion=complete.rules,
        show_default=False,
    ),
]
SeverityOf = Annotated[
    list[str] | None,
    typer.Option(
        "--severity",
        metavar="RULE=LEVEL",
        help="Give a rule another severity: error, warning or info.",
        autocompletion=complete.severities,
        show_default=False,
    ),
]
MinSeverity = Annotated[
    str,
    typer.Option(
        "--min-severity",
        metavar="LEVEL",
        help="Show findings from this severity on: info (default), warning or error.",
        autocompletion=complete.levels,
        show_default=False,
    ),
]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="Exit with 1 for findings from this severity on: error (default), warning, info "
        "or never.",
        autocompletion=complete.failing,
        show_default=False,
    ),
]
FailUnder = Annotated[
    str,
    typer.Option(
        "--fail-under",
        metavar="PERCENT",
        help="Exit with 1 where fewer of an article's key points are covered.",
        show_default=False,
    ),
]
MinSupport = Annotated[
    str,
    typer.Option(
        "--min-support",
        metavar="PERCENT",
        help="Exit with 1 where the article bears a key point out with less probability.",
        show_default=False,
    ),
]
FailUnderTotal = Annotated[
    str,
    typer.Option(
        "--fail-under-total",
        metavar="PERCENT",
        help="Exit with 1 where fewer of all articles' key points are covered.",
        show_default=False,
    ),
]
ExitZero = Annotated[
    bool | None,
    typer.Option(
        "--exit-zero/--no-exit-zero",
        help="Exit with 0 in place of 1, whatever is found.",
        show_default=False,
    ),
]

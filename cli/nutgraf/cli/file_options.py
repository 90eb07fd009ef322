"""The options that choose files and configurations, each with its help."""

from typing import Annotated

import typer

Include = Annotated[
    list[str] | None,
    typer.Option(
        "--include",
        metavar="GLOB",
        help="Files of a folder that are drafts, in place of those with a known suffix.",
        show_default=False,
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="GLOB",
        help="Leave these files and folders out, as in .gitignore.",
        show_default=False,
    ),
]
ForceExclude = Annotated[
    bool | None,
    typer.Option(
        "--force-exclude/--no-force-exclude",
        help="Leave excluded files out even where they are named.",
        show_default=False,
    ),
]
Gitignore = Annotated[
    bool | None,
    typer.Option(
        "--gitignore/--no-gitignore",
        help="Leave out what git ignores in a folder (the default).",
        show_default=False,
    ),
]
FilesFrom = Annotated[
    str,
    typer.Option(
        "--files-from",
        metavar="FILE|-",
        help="Read the paths of the drafts from a file, one a line.",
        show_default=False,
    ),
]
Null = Annotated[
    bool, typer.Option("-0", "--null", help="The paths of --files-from end in NUL characters.")
]
Diff = Annotated[
    str,
    typer.Option(
        "--diff",
        metavar="[=REVISION]",
        help="Only drafts that have changed since the branch left a revision (HEAD).",
        show_default=False,
    ),
]
DiffLines = Annotated[
    bool, typer.Option("--diff-lines", help="With --diff: only findings on changed lines.")
]
Config = Annotated[
    str,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Use this configuration for all drafts.",
        show_default=False,
    ),
]
Isolated = Annotated[
    bool, typer.Option("--isolated", help="Use no configuration file, only the options.")
]
BaselineFile = Annotated[
    str,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Leave out the findings that this file knows.",
        show_default=False,
    ),
]
WriteBaseline = Annotated[
    bool,
    typer.Option("--write-baseline", help="Write what is found to the --baseline file."),
]
Drafts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH…]",
        help="Where the drafts are: folders or files; this folder where none is named.",
        show_default=False,
    ),
]
Draft = Annotated[
    str,
    typer.Argument(metavar="[PATH]", help="A draft or a folder.", show_default=False),
]

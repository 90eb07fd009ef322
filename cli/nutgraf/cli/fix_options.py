"""The options that change drafts or write into them, each with its help."""

from typing import Annotated

import typer

Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        help="Mend in the drafts what is safe to: misspelt names, marks in quotations, comments "
        "that silence nothing.",
    ),
]
UnsafeFixes = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes",
        help="With --fix and --show-fixes: figures, dates and quoted words too, as the article "
        "has them.",
    ),
]
ShowFixes = Annotated[
    bool,
    typer.Option(
        "--show-fixes", help="Print what --fix would change, as a unified diff; change nothing."
    ),
]
Annotate = Annotated[
    str,
    typer.Option(
        "--annotate",
        metavar="FILE.docx",
        help="Write a copy of the draft as a Word document, with a comment on each finding.",
        show_default=False,
    ),
]

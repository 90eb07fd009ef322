"""The options that say what the inputs are, each with its help."""

from typing import Annotated

import typer

from nutgraf.cli import complete
from nutgraf.inputs.readers import READERS

*_FORMATS, _LAST = READERS

InputFormat = Annotated[
    str,
    typer.Option(
        "--input-format",
        metavar="NAME",
        help=f"What the inputs are, whatever they are called: {', '.join(_FORMATS)} or {_LAST}.",
        autocompletion=complete.input_formats,
        show_default=False,
    ),
]
Field = Annotated[
    list[str] | None,
    typer.Option(
        "--field",
        "--fields",
        metavar="PART=NAME",
        help="What a part of a record is called: text=body.html, key_points=takeaways; also "
        "title, summary, id, language, author, outlet, section and date.",
        show_default=False,
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        help="Fetch pages from private addresses too: this machine's and the local network's.",
    ),
]

"""Formats by name: each renders a report as text, and knows nothing of streams."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # wrong usage is said by this room, and needs no rules for it
    from nutgraf.formats.view import Format

FORMATS = (
    "table",
    "text",
    "json",
    "jsonl",
    "markdown",
    "csv",
    "github",
    "sarif",
    "gitlab",
    "rdjsonl",
    "checkstyle",
    "junit",
    "html",
)
"""In the order in which they are documented; each is the module of that name in `printers`."""


def format_named(name: str) -> "Format":
    """The format of a name in `FORMATS`, loaded only now: the table brings Rich with it."""
    if name not in FORMATS:
        raise KeyError(name)
    found: Format = import_module(f"{__name__}.printers.{name}").FORMAT
    return found

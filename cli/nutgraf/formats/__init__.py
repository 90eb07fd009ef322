"""Formats by name: each renders a report as text, and knows nothing of streams."""

from typing import TYPE_CHECKING

from nutgraf.registry import Registry, from_modules

if TYPE_CHECKING:  # wrong usage is said by this room, and needs no rules for it
    from nutgraf.formats.view import Format

FORMATS: "Registry[Format]" = Registry(
    "format",
    (
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
    ),
    from_modules(f"{__name__}.printers", "FORMAT"),
)
"""Each is a file or a folder of `printers`. One that is not asked for is not loaded: the table
brings Rich with it."""

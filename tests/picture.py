"""Draws the README's picture: `python -m tests.picture` writes .github/check.svg."""

from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

import nutgraf
from nutgraf.formats import format_named
from nutgraf.formats.view import Screen, View
from nutgraf.model import Report

TOP = Path(__file__).parent.parent
SAMPLE = "samples/budget-bad.md"
WIDTH = 118


def report() -> Report:
    """The report that the picture shows."""
    article = nutgraf.read(TOP / SAMPLE)
    object.__setattr__(article.source, "name", SAMPLE)
    return nutgraf.review(article)


def svg() -> str:
    """The table as Rich draws it on a terminal, with the command above it."""
    screen = Screen(width=WIDTH, color=True)
    body = format_named("table").start(View.CHECK, screen).report(report())
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ nutgraf check {SAMPLE}", style="bold"))
    console.print(Text.from_ansi(body.rstrip("\n")))
    return console.export_svg(title="nutgraf", unique_id="nutgraf")


if __name__ == "__main__":
    (TOP / ".github" / "check.svg").write_text(svg(), encoding="utf-8")

"""Draws the README's pictures: `python -m tests.picture` writes check.svg and page.png in .github/.

The second is of the page, in a real browser; without one it stays as it is.
"""

from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.text import Text

import nutgraf
from nutgraf.formats import FORMATS
from nutgraf.formats.view import Screen, Tally, View
from nutgraf.model import Report

TOP = Path(__file__).parent.parent
SAMPLE = "samples/budget-bad.md"
WIDTH = 118
VIEW = {"width": 980, "height": 530}


def report() -> Report:
    """The report that the picture shows."""
    article = nutgraf.read(TOP / SAMPLE)
    object.__setattr__(article.source, "name", SAMPLE)
    return nutgraf.review(article)


def svg() -> str:
    """The table as Rich draws it on a terminal, with the command above it."""
    screen = Screen(width=WIDTH, color=True)
    body = FORMATS["table"].start(View.CHECK, screen).report(report())
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ nutgraf check {SAMPLE}", style="bold"))
    console.print(Text.from_ansi(body.rstrip("\n")))
    return console.export_svg(title="nutgraf", unique_id="nutgraf")


def page() -> str:
    """The page of the report that the picture shows."""
    printer = FORMATS["html"].start(View.CHECK, Screen(root=TOP, here=TOP))
    return printer.opening() + printer.report(report()) + printer.closing(Tally())


def draw_page(file: Path) -> None:
    """The top of the page, as an editor's screen has it."""
    from tests.formats.browser import LIGHT, shown, started

    with TemporaryDirectory() as folder, started() as browser:
        html = Path(folder) / "page.html"
        html.write_text(page(), encoding="utf-8")
        with shown(browser, html.as_uri(), {**LIGHT, "viewport": VIEW}) as seen:
            seen.page.screenshot(path=file)


if __name__ == "__main__":
    (TOP / ".github" / "check.svg").write_text(svg(), encoding="utf-8")
    draw_page(TOP / ".github" / "page.png")

"""What the tests of the formats share: reports, and what a format prints of a whole run."""

from dataclasses import dataclass
from pathlib import Path

import nutgraf
from nutgraf import Report, Source
from nutgraf.formats import FORMATS
from nutgraf.formats.view import Screen, Tally, View

ROOT = Path("/repo")
SCREEN = Screen(root=ROOT, here=ROOT / "desk")

HOSTILE = (
    "Title with [bold]markup[/bold] and \x1b[31mescapes\x1b[0m\n\n"
    "The mayor [sic] said :smile: that [/quote] the \x1b]0;owned\x07bridge will close on Monday. "
    "A \u202eright-to-left\u202c trick, a\ttab, a \x9b2Jcontrol and ::error::command stood here. "
    "<script>alert(1)</script> & <b>bold</b> %0A::warning::x were data too.\n\n"
    "Key points\n"
    "- The [link=https://example.com]mayor[/link] said the bridge will close on Monday\n"
    "- \x1b[2J\x1b[H::error file=x::y \u202e%0A :boom:\n"
    "- =HYPERLINK(1) @team `code` | pipe | <img src=x> #12 ##[error]v1 ]]> {0} [a](1) \ufffe 𐐀 5%\n"
)

BRIDGE = (
    "The bridge will close in March for repairs, the council said. Repairs cost $5 million. "
    "The council voted for the repairs of the bridge after a long debate.\n\n"
    "Key points\n{points}"
)


@dataclass(frozen=True)
class Unread:
    """An input without a report."""

    message: str
    name: str


def report(text: str, name: str = "x.txt") -> Report:
    """The report on a text."""
    return nutgraf.review(nutgraf.read(Source(name, text)))


def bridge(*points: str, name: str = "bridge.txt") -> Report:
    """The report on a short article with these key points."""
    return report(BRIDGE.format(points="".join(f"- {point}\n" for point in points)), name)


def record(text: str, *points: str, id: str = '"a|b"', line: int = 7) -> Report:
    """The report on a record: it has a line of its file and no other place."""
    import json

    from tests.reading import read_record

    data = json.dumps({"id": id, "text": text, "key_points": points})
    return nutgraf.review(read_record(data.encode(), "wire.jsonl", line))


def printed(
    form: str, *items: Report | Unread, view: View = View.CHECK, screen: Screen = SCREEN
) -> str:
    """All that a format prints of a run."""
    printer, tally = FORMATS[form].start(view, screen), Tally()
    pieces = [printer.opening()]
    for item in items:
        if isinstance(item, Unread):
            pieces.append(printer.failure(item.message, item.name))
        else:
            tally.add(item)
            pieces.append(printer.report(item))
    pieces.append(printer.closing(tally))
    assert all(piece.endswith("\n") for piece in pieces if piece)
    return "".join(pieces)

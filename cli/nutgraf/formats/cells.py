"""What stands in the cells of the tables: a key point, and where it is."""

from rich.text import Text

from nutgraf.formats.visible import clipped, visible
from nutgraf.model import KeyPoint, Place, Source, Span

MOST_POINT = 400
"""Characters of a key point that are shown."""


def point_text(point: KeyPoint) -> Text:
    """A key point's text, its label in bold."""
    text = Text(clipped(visible(point.text), MOST_POINT))
    label = visible(point.label)
    if label and text.plain.startswith(label):
        text.stylize("bold", 0, len(label))
    return text


def start_of(source: Source, span: Span | None) -> Place | None:
    """Where a span begins; None where there is none."""
    return source.place(span.start) if span else None

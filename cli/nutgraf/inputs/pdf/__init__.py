"""PDF files: the article as it runs through columns and pages. Places are pages and their lines."""

from collections.abc import Sequence
from dataclasses import replace

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.draft import Opened
from nutgraf.model import Block, BlockKind

SIGNATURE = b"%PDF-"
"""What a file begins with, or has within its first 1,024 bytes (ISO 32000-2, annex I)."""


def open_document(data: bytes, name: str) -> Opened:
    """The file's text and draft; InputError where it is broken, locked, scanned or too large."""
    from nutgraf.inputs.pdf.apart import pages_of
    from nutgraf.inputs.pdf.lines import page_lines
    from nutgraf.inputs.pdf.margins import without_margins
    from nutgraf.inputs.pdf.text import opened_text

    pages, properties = pages_of(data, name)
    lines = [line for page in without_margins(pages) for line in page_lines(page)]
    if not lines:
        raise InputError(f"{name}: there is no text in the PDF; it may be a scan.")
    return opened_text(name, lines, properties)


def with_roles(found: Sequence[Block]) -> list[Block]:
    """The blocks, a heading right below the title made the deck."""
    blocks = list(found)
    at = next((i for i, each in enumerate(blocks) if each.kind is BlockKind.TITLE), -1)
    below = blocks[at + 1 : at + 3] if at >= 0 else []
    if len(below) == 2 and below[0].kind is BlockKind.HEADING:
        blocks[at + 1] = replace(below[0], kind=BlockKind.DECK, level=0)
    return blocks

"""PDF files: the article as it runs through columns and pages. Places are pages and their lines."""

from pathlib import PurePath

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.inputs.drafts.reader import Reader, Sign

SIGNATURE = b"%PDF-"
"""The signature, which may stand anywhere in the first 1,024 bytes (ISO 32000-2, annex I)."""

_SUFFIXES = (".pdf",)


def _read(contents: Contents, hints: Hints) -> Draft:
    """The file as a draft; InputError where it is broken, locked, scanned or too large."""
    from nutgraf.inputs.pdf.draft import printed_draft
    from nutgraf.inputs.pdf.isolated import pages_of
    from nutgraf.inputs.pdf.lines import page_lines
    from nutgraf.inputs.pdf.margins import without_margins

    pages, properties = pages_of(contents.data, contents.name)
    lines = [line for page in without_margins(pages) for line in page_lines(page)]
    if not lines:
        raise InputError(f"{contents.name}: there is no text in the PDF; it may be a scan.")
    return printed_draft(contents.name, lines, properties, hints)


def _is_one(contents: Contents) -> bool:
    """Whether the contents begin with the signature, or have it near the start and a PDF's name."""
    is_named = PurePath(contents.name).suffix.lower() in _SUFFIXES
    near = contents.data[:1024] if is_named else contents.data[: len(SIGNATURE)]
    return SIGNATURE in near


READER = Reader("pdf", _SUFFIXES, {Sign.BYTES: _is_one}, _read, "PDF files with text in them")

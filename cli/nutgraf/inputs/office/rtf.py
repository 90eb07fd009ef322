"""RTF documents (Microsoft, RTF specification 1.9.1). Lines are paragraphs, empty ones counted.

Read by a reader of our own: the libraries that turn RTF into text (striprtf, the best kept of
them) drop styles, bold, text boxes and the marks of lists, which is all that tells key points.
"""

from collections.abc import Sequence

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.draft import Opened
from nutgraf.model import Block

SIGNATURE = b"{\\rtf"
"""What a document begins with."""


def open_document(data: bytes, name: str) -> Opened:
    """The document's text and draft; InputError where it is broken or too large."""
    from nutgraf.inputs.office.blocks import opened_document
    from nutgraf.inputs.office.rich_layout import TextTooLongError
    from nutgraf.inputs.office.rich_text import RichText
    from nutgraf.inputs.office.rich_tokens import tokens

    document = RichText()
    try:
        paragraphs = document.paragraphs(tokens(data, name))
    except TextTooLongError as error:
        raise InputError(f"{name}: {error}, too much for a draft.") from None
    return opened_document(name, paragraphs, document.preface.properties.clean())


def with_roles(found: Sequence[Block]) -> list[Block]:
    """The blocks, title and headings told by their styles, or by their looks where none has one."""
    from nutgraf.inputs.office import blocks

    return blocks.with_roles(found)

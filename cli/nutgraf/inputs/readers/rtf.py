"""RTF documents (Microsoft, RTF specification 1.9.1). Lines are paragraphs, empty ones counted.

Read by a reader of our own: the libraries that turn RTF into text (striprtf, the best kept of
them) drop styles, bold, text boxes and list marks, and these are what key points are known by.
"""

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.inputs.drafts.reader import Reader, Sign

SIGNATURE = b"{\\rtf"
"""The bytes that every document begins with."""


def _read(contents: Contents, hints: Hints) -> Draft:
    """The document as a draft; InputError where it is broken or too large."""
    from nutgraf.inputs.office.blocks import document_draft
    from nutgraf.inputs.office.rich_body import TextTooLongError
    from nutgraf.inputs.office.rich_text import RichText
    from nutgraf.inputs.office.rich_tokens import rtf_tokens

    document = RichText()
    try:
        paragraphs = document.paragraphs(rtf_tokens(contents.data, contents.name))
    except TextTooLongError as error:
        raise InputError(f"{contents.name}: {error}, too much for a draft.") from None
    return document_draft(contents.name, paragraphs, document.preface.properties.about(), hints)


def _is_one(contents: Contents) -> bool:
    return contents.data.startswith(SIGNATURE)


READER = Reader("rtf", (".rtf",), {Sign.BYTES: _is_one}, _read, "RTF documents")

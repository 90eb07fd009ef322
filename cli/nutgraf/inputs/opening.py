"""The bytes of a draft opened: as a document by what they are, else decoded as text."""

from pathlib import PurePath

from nutgraf.errors import InputError
from nutgraf.inputs import READERS, pdf
from nutgraf.inputs.drafts.decoding import decode
from nutgraf.inputs.drafts.draft import Opened
from nutgraf.inputs.office import docx, odt, rtf
from nutgraf.model import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO 1.3.3


def open_draft(data: bytes, name: str) -> Opened:
    """The source in a file's bytes, and of a document its draft; InputError where there is none."""
    if data.startswith(_OLE):
        raise _old_or_locked(data, name)
    kind = document_kind(data, name)
    reader = READERS[kind] if kind else None
    if reader and reader.open_document:
        return reader.open_document(data, name)
    return Opened(Source(name, decode(data, name)))


def document_kind(data: bytes, name: str) -> str:
    """The name of the reader for a document, told by its bytes and not by its name; or ""."""
    if data.startswith(b"PK\3\4"):
        if odt.MEDIA_TYPE in data[:200]:
            return "odt"
        if docx.BODY.encode() in data:
            return "docx"
        return "docx" if PurePath(name).suffix.lower() in READERS["docx"].suffixes else ""
    if data.startswith(rtf.SIGNATURE):
        return "rtf"
    is_named_pdf = PurePath(name).suffix.lower() == ".pdf" and pdf.SIGNATURE in data[:1024]
    if data.startswith(pdf.SIGNATURE) or is_named_pdf:
        return "pdf"
    return ""


def _old_or_locked(data: bytes, name: str) -> InputError:
    if _ENCRYPTED in data:
        return InputError(f"{name}: the document is protected by a password; remove it.")
    return InputError(
        f"{name}: this is an Office document of old, such as Word's .doc; save it as .docx."
    )

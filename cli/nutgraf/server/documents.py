"""What an editor has open, as far as nutgraf reads it: text, Markdown and HTML."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from pygls.uris import to_fs_path

from nutgraf.inputs.readers import READERS, draft_suffixes, export_named

FORMATS = {
    "markdown": "markdown",
    "mdx": "markdown",
    "plaintext": "",
    "text": "",
    "plain text": "",
    "txt": "",
    "html": "html",
    "xhtml": "html",
}
"""What editors call a draft, and the reader for it where its name does not tell."""

_WRITTEN = ("text", "markdown", "html")
"""The formats that are text in an editor."""
_UNTITLED = ("untitled", "buffer")
_NAMELESS = ("file:", "file://", "file:///")
_LONGEST = 4000
"""Characters of a path; no system has longer ones."""


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A draft in an editor: its address, version and text there.

    `path` is where it lies, None for one that was never saved. `format` is the name of its reader,
    empty where its name or text tells.
    """

    uri: str
    version: int | None
    text: str
    name: str
    path: Path | None = None
    format: str = ""


def document_of(uri: str, language: str, version: int | None, text: str) -> OpenDocument | None:
    """A draft by its address and by what the editor calls its language; None where it is none."""
    name, path = _named(uri)
    if not name:
        return None
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _suffixes():
        return OpenDocument(uri, version, text, name, path)
    language = language.lower()
    if language not in FORMATS or (suffix and _is_of_others(suffix)):
        return None
    return OpenDocument(uri, version, text, name, path, FORMATS[language])


def path_of_uri(uri: str) -> Path | None:
    """The path of a file on this machine; None where an address is that of something else."""
    try:
        is_here = urlsplit(uri).netloc in ("", "localhost")
        name = to_fs_path(uri) if is_here else None
    except ValueError:
        return None
    if not name or "\0" in name or len(name) > _LONGEST:
        return None
    path = Path(name)
    return path if path.root and path.name else None


def _named(uri: str) -> tuple[str, Path | None]:
    """The name and path of a draft; no name where an editor shows what is no file of its user's."""
    path = path_of_uri(uri)
    if path is not None:
        return str(path), path
    scheme, _, rest = uri.partition(":")
    if scheme in _UNTITLED or uri in _NAMELESS:
        return unquote(rest).strip("/").replace("\0", "")[:_LONGEST] or "untitled", None
    return "", None


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(suffix for name in _WRITTEN for suffix in READERS[name].suffixes)


def _is_of_others(suffix: str) -> bool:
    """Whether a suffix is that of a document or a file of records, which editors show as text."""
    return suffix in draft_suffixes() or export_named(f"a{suffix}") is not None

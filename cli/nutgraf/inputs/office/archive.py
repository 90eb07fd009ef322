"""The files in a ZIP archive, unpacked piece by piece and within limits."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from nutgraf.errors import InputError

LARGEST_MEMBER = 50_000_000
"""Bytes, unpacked, of the largest file in an archive that is read."""

MOST_MEMBERS = 10_000
"""Files in an archive; a document has one for each picture, and a dozen of its own."""

_PIECE = 65_536
_END = struct.Struct("<4s4xHHLLH")  # the end of the directory (APPNOTE.TXT 4.3.16)
_MANGLED = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError),
    *(struct.error, RuntimeError),
)
"""What zipfile raises on broken archives; RuntimeError where one is encrypted."""


class Archive:
    """An archive's files by name; InputError, with the document's name, where it is broken."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        if _count(data) > MOST_MEMBERS:
            raise InputError(f"{name}: the archive holds too many files for a document.")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _MANGLED:
            raise self.broken() from None
        self._members = {info.filename: info for info in self._zip.infolist()}

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def pieces(self, member: str) -> Iterator[bytes]:
        """A file's bytes in pieces; the limit holds for what comes, whatever is announced."""
        info = self._members[member]
        if info.flag_bits & 1:
            raise InputError(f"{self.name}: the document is protected by a password; remove it.")
        size = 0
        try:
            with self._zip.open(info) as file:
                while piece := file.read(_PIECE):
                    size += len(piece)
                    if size > LARGEST_MEMBER:
                        raise self.too_large(member)
                    yield piece
        except _MANGLED:
            raise self.broken() from None

    def read(self, member: str, most: int = 1000) -> bytes:
        """The first bytes of a small file; none where there is no such file."""
        if member not in self:
            return b""
        return next(self.pieces(member), b"")[:most]

    def too_large(self, member: str) -> InputError:
        """The error for a file that unpacks to more than any article."""
        return InputError(
            f"{self.name}: {member} in it is larger than {LARGEST_MEMBER // 1_000_000} MB, "
            "too large for a draft."
        )

    def broken(self) -> InputError:
        """The error for an archive that cannot be unpacked."""
        return InputError(
            f"{self.name}: the document is broken and cannot be unpacked; open it and save it anew."
        )


def _count(data: bytes) -> int:
    """How many files an archive says it has; zipfile would believe it, and list them all."""
    start = data.rfind(b"PK\5\6", max(0, len(data) - 66_000))
    if start < 0 or len(data) - start < _END.size:
        return 0
    _, _, count, size, _, _ = _END.unpack_from(data, start)
    return int(max(count, size // 46))  # bytes of an entry at least

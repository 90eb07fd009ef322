"""The members of a ZIP archive, unpacked piece by piece and within limits."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from nutgraf.errors import InputError

LARGEST_MEMBER = 50_000_000
"""Unpacked bytes of the largest member that is read."""

MOST_MEMBERS = 10_000
"""Members of an archive; a document has a dozen, and one for each picture."""

_PIECE = 65_536
_END = struct.Struct("<4s4xHHLLH")  # the end of the directory (APPNOTE.TXT 4.3.16)
_MANGLED = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError),
    *(struct.error, RuntimeError),
)
"""The errors that zipfile raises for broken archives; RuntimeError for encrypted ones."""


class Archive:
    """The members of an archive by name; InputError, with the document's name, if it is broken."""

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
        """The bytes of a member in pieces; the limit is on the real size, not the declared one."""
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
        """The first bytes of a small member; empty where there is no such member."""
        if member not in self:
            return b""
        return next(self.pieces(member), b"")[:most]

    def too_large(self, member: str) -> InputError:
        """The error for a member that unpacks to more than any article."""
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
    """The number of members that an archive declares; zipfile would trust it, and list them all."""
    start = data.rfind(b"PK\5\6", max(0, len(data) - 66_000))
    if start < 0 or len(data) - start < _END.size:
        return 0
    _, _, count, size, _, _ = _END.unpack_from(data, start)
    return int(max(count, size // 46))  # bytes of an entry at least

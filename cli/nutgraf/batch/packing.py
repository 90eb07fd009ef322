"""Results as bytes, for the way from a worker and for a ledger.

Only our own types are unpacked, whoever wrote the bytes.
"""

import io
import pickle
import zlib
from typing import Any

from nutgraf.batch.task import Result

_LEVEL = 1  # a quarter of the bytes; higher levels cost more than they save
_OTHERS = {("nutgraf.batch.task", "Unread"), ("datetime", "date"), ("builtins", "range")}


def pack(result: Result) -> bytes:
    """A result as bytes."""
    return zlib.compress(pickle.dumps(result, protocol=5), _LEVEL)


def unpack(data: bytes) -> Result:
    """The result in the bytes; ValueError where they are none."""
    try:
        result: Result = _Unpickler(io.BytesIO(zlib.decompress(data))).load()
    except Exception as error:
        raise ValueError(f"these bytes are no result: {error}") from None
    return result


class _Unpickler(pickle.Unpickler):
    """Reads the types of a report and no other: a pickle could name any function."""

    def find_class(self, module: str, name: str) -> Any:
        """The type of a name."""
        if (module, name) in _OTHERS:
            return super().find_class(module, name)
        if module.startswith("nutgraf.model.") and name.isidentifier():
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise ValueError(f"{module}.{name} is no part of a report")

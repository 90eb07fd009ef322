"""Results as bytes, for the way from a worker and for a ledger.

Only our own types are unpacked, whoever wrote the bytes.
"""

import copyreg
import io
import pickle
import zlib
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

from nutgraf.batch.task import Result
from nutgraf.model import Evidence, Finding, Sentence, Span

_LEVEL = 1  # a third of the bytes; higher levels cost more than they save
_OTHERS = {
    ("nutgraf.batch.task", "Unread"),
    ("array", "_array_reconstructor"),  # offsets
    ("array", "array"),
    ("builtins", "range"),
    ("datetime", "date"),
}
_MANY = (Span, Sentence, Evidence, Finding)
"""Types of which a report has many."""


def pack(result: Result) -> bytes:
    """A result as bytes, for the way from one process to another."""
    packed = io.BytesIO()
    pickler = pickle.Pickler(packed, protocol=5)
    pickler.dispatch_table = _reducers()
    pickler.dump(result)
    return packed.getvalue()


def unpack(data: bytes) -> Result:
    """The result in the bytes; ValueError where they are none."""
    try:
        result: Result = _Unpickler(io.BytesIO(data)).load()
    except Exception as error:
        raise ValueError(f"these bytes are no result: {error}") from None
    return result


def squeezed(data: bytes) -> bytes:
    """Packed results in fewer bytes, for a disk or a network."""
    return zlib.compress(data, _LEVEL)


def unsqueezed(data: bytes) -> bytes:
    """The same as they were; ValueError where they are torn."""
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise ValueError(f"these bytes are no result: {error}") from None


@cache
def _reducers() -> dict[type, Callable[[Any], Any]]:
    """How to take the many apart, field by field: in half the time of a dataclass's own way."""
    table: dict[type, Callable[[Any], Any]] = dict(copyreg.dispatch_table)
    for each in _MANY:
        table[each] = _reducer(each)
    return table


def _reducer(kind: type[Any]) -> Callable[[Any], Any]:
    values = attrgetter(*(each.name for each in fields(kind)))
    return lambda value: (kind, values(value))


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

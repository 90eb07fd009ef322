"""Results as bytes, for the way from a worker and for a ledger.

They are MessagePack, by the types of a report: nothing in them can name a function, and bytes
that do not fit the types are no result.
"""

import zlib
from array import array
from collections.abc import Iterator
from functools import cache
from typing import Any

from nutgraf.batch.task import Result, Unread
from nutgraf.model import Finding, Report, Span

LARGEST = 500_000_000
"""Bytes of the largest result that is unpacked."""

_LEVEL = 1  # a third of the bytes; higher levels cost more than they save
_REPORT, _UNREAD = b"R", b"U"


def pack(result: Result) -> bytes:
    """A result as bytes, for the way from one process to another."""
    if isinstance(result, Unread):
        words = f"{result.name}\0{result.message}"
        return _UNREAD + words.encode("utf-8", "surrogatepass")
    try:
        packed: bytes = _encoder().encode(result)
    except UnicodeEncodeError:  # of a name with bytes that are no text, which its task has too
        packed = _encoder().encode(_as_text(_plain(result)))
    return _REPORT + packed


def unpack(data: bytes) -> Result:
    """The result in the bytes; ValueError if they are no result."""
    kind, packed = data[:1], data[1:]
    if kind == _UNREAD:
        name, _, message = packed.decode("utf-8", "surrogatepass").partition("\0")
        return Unread(message, name)
    if kind != _REPORT:
        raise ValueError("these bytes are no result")
    try:
        report: Report = _decoder().decode(packed)
    except Exception as error:  # msgspec's, and what the types themselves refuse
        raise ValueError(f"these bytes are no result: {error}") from None
    if not _is_whole(report):
        raise ValueError("these bytes are no result: its parts do not fit each other")
    return report


def squeezed(data: bytes) -> bytes:
    """Packed results in fewer bytes, for a disk or a network."""
    return zlib.compress(data, _LEVEL)


def unsqueezed(data: bytes) -> bytes:
    """Packed results as they were before; ValueError if the bytes are torn, or too many."""
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(data, LARGEST)
    except (zlib.error, TypeError) as error:
        raise ValueError(f"these bytes are no result: {error}") from None
    if not unpacker.eof:
        raise ValueError("these bytes are no result: their end is missing")
    return unpacked


@cache
def _encoder() -> Any:
    import msgspec

    return msgspec.msgpack.Encoder(enc_hook=_as_list)


@cache
def _decoder() -> Any:
    import msgspec

    return msgspec.msgpack.Decoder(Report)


def _plain(result: Report) -> Any:
    import msgspec

    return msgspec.to_builtins(result, enc_hook=_as_list)


def _as_list(value: Any) -> Any:
    """Offsets, which are arrays and ranges, as lists."""
    if isinstance(value, array | range):
        return list(value)
    raise NotImplementedError(f"{type(value).__name__} is no part of a report")


def _as_text(value: Any) -> Any:
    """A value in which every text is one that UTF-8 can hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _as_text(part) for key, part in value.items()}
    return [_as_text(part) for part in value] if isinstance(value, list | tuple) else value


def _spans(finding: Finding) -> Iterator[Span]:
    yield finding.span
    if finding.fix:
        yield from (edit.span for edit in finding.fix.edits)


def _is_whole(report: Report) -> bool:
    """Whether what a report says of its key points and sentences is of ones that it has."""
    analysis = report.analysis
    article, summary = analysis.article, analysis.summary
    points, sentences = len(article.key_points), len(article.sentences)
    numbers = (*summary.sentences, *summary.ranking)
    return (
        len(analysis.coverage) in (0, points)
        and len(analysis.support) in (0, points)
        and all(0 <= number < sentences for number in numbers)
        and all(
            finding.key_point is None or 0 <= finding.key_point < points
            for finding in report.findings
        )
        and all(
            0 <= span.start <= span.end for finding in report.findings for span in _spans(finding)
        )
    )

"""The tokens of RTF (version 1.9.1): braces, control words, bytes and text, within limits."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from nutgraf.errors import InputError

MOST_TOKENS, DEEPEST = 1_000_000, 500
"""The most tokens, and the deepest nesting of groups, of any document."""

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])|(?P<text>[^\\{}]+)|\\"
)


class RtfToken(NamedTuple):
    """One token: `{`, `}`, a control word, `'` for bytes, or a control symbol.

    `data` are the bytes of a text, `number` is the number behind a control word.
    """

    name: str
    number: int | None = None
    data: bytes = b""


def rtf_tokens(data: bytes, name: str) -> Iterator[RtfToken]:
    """The tokens up to the end of the document's group; InputError for an unsound document."""
    position = depth = 0
    for _ in range(MOST_TOKENS):
        match = _TOKEN.match(data, position)
        if match is None:
            break
        position = match.end()
        kind = match.lastgroup or ""
        if kind in ("open", "close"):
            depth += 1 if kind == "open" else -1
            yield RtfToken("{" if kind == "open" else "}")
        else:
            token = _token(match)
            if token.name == "bin":  # so many bytes of a picture
                position += max(0, token.number or 0)
            elif token.name != "'" or token.data:
                yield token
        if depth == 0:
            return
        if depth > DEEPEST:
            raise InputError(
                f"{name}: its groups are nested more than {DEEPEST} deep; "
                "nutgraf reads no such document."
            )
    if position >= len(data):
        raise InputError(f"{name}: the document ends in the middle; open it and save it anew.")
    raise InputError(
        f"{name}: the document has more than {MOST_TOKENS:,} control words, too many for a draft."
    )


def _token(match: re.Match[bytes]) -> RtfToken:
    if word := match["word"]:
        number = match["number"]
        return RtfToken(word.decode("ascii"), None if number is None else int(number))
    if match["hex"]:
        return RtfToken("'", None, bytes.fromhex(match["hex"].decode("ascii")))
    if match["text"]:
        return RtfToken("'", 0, match["text"].replace(b"\r", b"").replace(b"\n", b""))
    symbol = match["symbol"]
    if symbol in (b"\\", b"{", b"}"):
        return RtfToken("'", None, symbol)
    return RtfToken(symbol.decode("latin-1") if symbol else "")

"""Quoted words of a text, and the form in which two quotations are compared."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.text.folding import fold_key
from nutgraf.text.words import has_spaceless, spaceless

_NOISE = re.compile(r"[^\w\s]")
_ASCII = {
    code: None if chr(code) == "'" else _NOISE.sub(" ", chr(code)).lower() for code in range(128)
}
"""What becomes of an ASCII character where quotations are compared."""


class Quote(NamedTuple):
    """Words between quotation marks, and their offsets, marks apart."""

    text: str
    start: int
    end: int


_SINGLE = re.compile(
    r"(?<![^\s(\[“\"—–-])['‘](?=[^\W\d_])([^'‘’\n]*(?:(?<=[^\W_])['’](?=[^\W_])[^'‘’\n]*)*)['’](?![^\W_])"
)
"""Words in single marks; an apostrophe inside a word ends nothing."""


def read_quotes(text: str, pairs: Sequence[str]) -> tuple[Quote, ...]:
    """The quotations of a text, in order; one that is never closed does not count.

    `pairs` are the language's marks (`„“`); straight ones are read everywhere, and single ones
    where no others are.
    """
    return _quotes(text, pairs) or tuple(
        Quote(match[1], match.start(1), match.end(1))
        for match in (_SINGLE.finditer(text) if "'" in text or "‘" in text else ())
        if " " in match[1].strip() or match[1].islower()
    )


def _quotes(text: str, pairs: Sequence[str]) -> tuple[Quote, ...]:
    """Those in double marks."""
    closers: dict[str, str] = {'"': '"'}
    for pair in pairs:
        closers[pair[0]] = closers.get(pair[0], '"') + pair[1]
    if not any(mark in text for mark in closers):
        return ()
    quotes: list[Quote] = []
    start, closing = -1, ""
    for index, mark in enumerate(text):
        if start >= 0 and mark in closing:
            quotes.append(Quote(text[start:index], start, index))
            start = -1
        elif start < 0 and mark in closers and _may_open(text, index):
            start, closing = index + 1, closers[mark]
    return tuple(quote for quote in quotes if quote.text.strip())


def _may_open(text: str, index: int) -> bool:
    """Whether a mark that may close as well opens: not behind a letter or a number (inches)."""
    before = text[index - 1] if index else " "
    return text[index] in "“„«「『" or not before.isalnum()


def fold_quote(text: str) -> str:
    """A text without marks, its case and white space folded: what quotations are compared by.

    Every character of Chinese and Japanese is a word of its own.
    """
    if text.isascii():  # as most are, and in a fraction of the time
        return " ".join(text.translate(_ASCII).split())
    plain = _NOISE.sub(" ", fold_key(text).replace("'", ""))
    if has_spaceless(plain):
        plain = spaceless().sub(r" \g<0> ", plain)
    return " ".join(plain.split())

"""Article text made safe to print: nothing in it can style, move or hide anything."""

import re
import unicodedata

from nutgraf.formats.workflow import MARK
from nutgraf.text.folding import fold_space

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """One line of text with control, bidi and invisible characters spelled out."""
    return _UNSAFE.sub(_spelled, fold_space(text))


def spelled_out(text: str) -> str:
    """The same with its spaces, tabs and line ends as they are: for a path, or several lines."""
    return _UNSAFE.sub(_spelled, text)


def escaped(encoded: str) -> str:
    """A JSON text with those characters as `\\uXXXX`, which JSON reads as the same.

    So is the first sign of `##[` and its like, which build servers take for commands in any line.
    """
    return MARK.sub(r"\\u0023#", _UNSAFE.sub(_json_escape, encoded))


def clipped(text: str, most: int) -> str:
    """A text of at most that many characters, cut at a word's end, with an ellipsis."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    cut = head.rsplit(" ", 1)[0] if " " in head[most // 2 :] else head
    return cut.rstrip(" ,;:–—-") + "…"


def _spelled(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if unicodedata.category(match[0]) == "Cf" and code in (0x200C, 0x200D):
        return match[0]  # joiners shape letters and emoji, and do nothing else
    return f"<U+{code:04X}>"


def _json_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code > 0xFFFF:
        high, low = divmod(code - 0x10000, 0x400)
        return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
    return f"\\u{code:04x}" if code not in (0x0A, 0x0D) else match[0]

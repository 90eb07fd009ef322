"""XML, written as it goes: elements with any text in them, as XML 1.0 can hold it."""

import re
from xml.sax.saxutils import escape, quoteattr

from nutgraf.formats.visible import spelled_out
from nutgraf.formats.workflow import MARK

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_FORBIDDEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no place for, besides the control characters that are spelled out."""

_LINE = re.compile(r"^([^\S\n]*+):(?=:)", re.MULTILINE)
"""What a build server would take for a command, were it the text of a log."""


def start(tag: str, /, **attributes: str | int | None) -> str:
    """A start tag; an attribute that is None is left out."""
    present = ((key, value) for key, value in attributes.items() if value is not None)
    words = (f" {key}={quoteattr(allowed(str(value)))}" for key, value in present)
    return MARK.sub("&#35;#", f"<{tag}{''.join(words)}>")


def empty(tag: str, /, **attributes: str | int | None) -> str:
    """An element without content."""
    return f"{start(tag, **attributes)[:-1]}/>"


def element_text(content: str) -> str:
    """Text between tags."""
    return harmless(escape(allowed(content)))


def harmless(escaped: str) -> str:
    """Markup in which no build server sees a command, and every reader the same text."""
    return MARK.sub("&#35;#", _LINE.sub(r"\1&#58;", escaped))


def allowed(content: str) -> str:
    """A text with what no markup has a place for, or nobody would see, spelled out."""
    return _FORBIDDEN.sub("\ufffd", spelled_out(content))

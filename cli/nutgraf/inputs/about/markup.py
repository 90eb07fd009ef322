"""Markdown and HTML removed from a text in a field of its own, which no reader parses."""

import html
import re

_STEPS = (
    (re.compile(r"<sup\b[^<>]{0,200}>\s*\d{1,3}\s*</sup>", re.IGNORECASE), ""),  # of a note
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>"), ""),
    (re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\n]{0,1000}\)"), r"\1"),
    (re.compile(r"\[\[(?:[^\[\]\n|]{1,300}\|)?([^\[\]\n|]{1,300})\]\]"), r"\1"),
    (re.compile(r"(\*{1,3})(?![\s*])([^*\n]{1,500}?)(?<![\s*])\1(?!\*)"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?![\s_])([^_\n]{1,500}?)(?<![\s_])\1(?![\w_])"), r"\2"),
    (re.compile(r"(?<!`)`([^`\n]{1,300})`(?!`)"), r"\1"),
    (re.compile(r"\[\^[^\]\s]{1,100}\]"), ""),
)
_HINTS = "<[*_`&"


def without_markup(text: str) -> str:
    """The text as readers would see it: without emphasis and tags, links and entities resolved."""
    if not any(hint in text for hint in _HINTS):
        return text
    for pattern, kept in _STEPS:
        text = pattern.sub(kept, text)
    return html.unescape(text)

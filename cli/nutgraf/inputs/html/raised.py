"""Superscripts in a page: powers of units and of ten, and the marks of notes."""

import re

from nutgraf.inputs.html.page import Page

RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")

_FIGURE = re.compile(
    r"\s*(?:[\[(]?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*[\])]?|[-−]\d{1,2}|[*†‡§]{1,3})\s*"
)
_POWERED = re.compile(r"(?:(?<![\w.,])10|(?<![^\W\d_])(?:[kcdm]?m|ft|in|mi|yd|s|x|[xyrn]))$")
_PLAIN = re.compile(r"[-−]?\d{1,2}")


def raised_figure(page: Page, index: int) -> str:
    """The figure or mark that is all the text of a `<sup>`; empty where that has words."""
    node = page.nodes[index]
    texts = [page.source[child.start : child.end] for child in page.nodes[index + 1 : node.stop][:6]
             if not child.name]  # fmt: skip
    text = "".join(texts)
    return text.strip() if len(text) <= 20 and _FIGURE.fullmatch(text) else ""


def is_power(mark: str, before: str) -> bool:
    """Whether a superscript is a power, as it follows a unit (`m`) or ten."""
    return bool(_PLAIN.fullmatch(mark)) and bool(_POWERED.search(before[-6:]))

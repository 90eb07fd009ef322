"""OpenDocument's styles: the kinds of paragraphs, numbered lists, and bold characters."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nutgraf.inputs.office.word_styles import number
from nutgraf.model import BlockKind

_MOST_ANCESTORS = 20
_KINDS = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.DECK,
    "quotations": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "list heading": BlockKind.HEADING,
}
"""Kinds by the names of styles, which are English whatever the program's language."""


@dataclass
class OpenStyles:
    """Walks over `styles.xml` and `content.xml`."""

    _parents: dict[str, str] = field(default_factory=dict)
    _bold: dict[str, bool] = field(default_factory=dict)
    _numbered: set[tuple[str, int]] = field(default_factory=set)
    _style: str = ""
    _list: str = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes the beginning of a style, or one of its properties."""
        if name == "style:style":
            self._style = attributes.get("style:name", "")
            self._parents[self._style] = attributes.get("style:parent-style-name", "")
        elif name == "style:text-properties" and self._style:
            weight = attributes.get("fo:font-weight", "")
            if weight:
                self._bold[self._style] = weight == "bold" or number(weight) >= 600
        elif name == "text:list-style":
            self._list = attributes.get("style:name", "")
        elif name == "text:list-level-style-number":
            self._numbered.add((self._list, number(attributes.get("text:level", ""))))

    def end(self, name: str) -> None:
        """Takes the end of a style."""
        if name == "style:style":
            self._style = ""

    def text(self, data: str) -> None:
        """Ignores text, of which styles have none."""

    def kind(self, style: str) -> BlockKind:
        """The kind of the paragraphs of a style."""
        for ancestor in self._ancestors(style):
            name = ancestor.replace("_20_", " ").lower()
            if name in _KINDS:
                return _KINDS[name]
        return BlockKind.PARAGRAPH

    def is_bold(self, style: str) -> bool:
        """Whether a character style is bold."""
        weights = (
            self._bold[ancestor] for ancestor in self._ancestors(style) if ancestor in self._bold
        )
        return next(weights, False)

    def is_numbered(self, style: str, level: int) -> bool:
        """Whether the items of a list style are numbered at a level, from 1."""
        return (style, level) in self._numbered

    def _ancestors(self, style: str) -> list[str]:
        line: list[str] = []
        while style and len(line) < _MOST_ANCESTORS:
            line.append(style)
            style = self._parents.get(style, "")
        return line

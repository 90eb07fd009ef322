"""Word's styles and lists: the roles of paragraphs by their style, and the markers of items.

Styles are known by their names. Built-in ones have English names in every language of Word
(ISO/IEC 29500-1, 17.7.4.9 and 17.7.4.18), while their ids differ.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from nutgraf.model import BlockKind

_MOST_ANCESTORS = 20
_KINDS = (
    (BlockKind.TITLE, re.compile(r"title|headline")),
    (BlockKind.DECK, re.compile(r"subtitle|deck|dek|standfirst")),
    (BlockKind.HEADING, re.compile(r"heading (\d)")),
    (BlockKind.ITEM, re.compile(r"list (?:bullet|number)(?: (\d))?")),
    (BlockKind.QUOTE, re.compile(r"(?:intense )?quote|quotations|block text")),
    (BlockKind.CAPTION, re.compile(r"caption")),
)
_NO_TEXT = re.compile(r"toc \d|toc heading|table of figures|header|footer|(?:foot|end)note text")


@dataclass(slots=True, eq=False)
class Style:
    """A style as it is written; what is missing may be in the style that it is based on."""

    name: str = ""
    base: str = ""
    list: str | None = None
    list_level: int | None = None
    outline: int | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """The role of the paragraphs of a style; `list` is empty if they are in no list."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    list: str = ""
    list_level: int = 0
    is_text: bool = True
    name: str = ""


@dataclass
class Styles:
    """Walks over `styles.xml`; `role()` answers for each style."""

    by_id: dict[str, Style] = field(default_factory=dict)
    _style: Style | None = None
    _roles: dict[str, Role] = field(default_factory=dict)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes the beginning of a style, or one of its properties."""
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._style = Style()
            self.by_id[attributes.get("w:styleId", "")] = self._style
        elif self._style is None:
            return
        elif name == "w:name":
            self._style.name = value.lower()
        elif name == "w:basedOn":
            self._style.base = value
        elif name == "w:numId":
            self._style.list = value
        elif name == "w:ilvl":
            self._style.list_level = number(value)
        elif name == "w:outlineLvl":
            self._style.outline = number(value)

    def end(self, name: str) -> None:
        """Takes the end of a style."""
        if name == "w:style":
            self._style = None

    def text(self, data: str) -> None:
        """Ignores text, of which styles have none."""

    def role(self, style: str) -> Role:
        """The role of the paragraphs of a style, by its id."""
        if style not in self._roles:
            self._roles[style] = self._role(style)
        return self._roles[style]

    def _role(self, style_id: str) -> Role:
        line = self._ancestors(style_id)
        lists = next((style.list for style in line if style.list is not None), "")
        level = next((style.list_level for style in line if style.list_level is not None), 0)
        for style in line:
            if _NO_TEXT.fullmatch(style.name):
                return Role(is_text=False)
            for kind, pattern in _KINDS:
                match = pattern.fullmatch(style.name)
                if match:
                    depth = int(match[1] or 1) if match.groups() else 0
                    if kind is BlockKind.ITEM and lists in ("", "0"):
                        return Role(kind, 0, f"style {style.name}", depth - 1, name=style.name)
                    kind = BlockKind.PARAGRAPH if kind is BlockKind.ITEM else kind
                    return Role(kind, depth, lists, level, name=style.name)
            if style.outline is not None and style.outline < 9:
                return Role(BlockKind.HEADING, style.outline + 1, lists, level)
        return Role(list=lists, list_level=level)

    def _ancestors(self, style: str) -> list[Style]:
        line: list[Style] = []
        while style in self.by_id and len(line) < _MOST_ANCESTORS:
            line.append(self.by_id[style])
            style = line[-1].base
        return line


@dataclass
class Numbering:
    """Walks over `numbering.xml`, and numbers the items of lists."""

    _formats: dict[tuple[str, int], str] = field(default_factory=dict)
    _abstract: dict[str, str] = field(default_factory=dict)  # of a list's id
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)  # by list and level
    _open: str = ""
    _level: int = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes the beginning of a list, of one of its levels, or a property of it."""
        value = attributes.get("w:val", "")
        if name == "w:abstractNum":
            self._open = attributes.get("w:abstractNumId", "")
        elif name == "w:num":
            self._open = attributes.get("w:numId", "")
        elif name == "w:abstractNumId":
            self._abstract[self._open] = value
        elif name == "w:lvl":
            self._level = number(attributes.get("w:ilvl", ""))
        elif name == "w:numFmt":
            self._formats[self._open, self._level] = value

    def end(self, name: str) -> None:
        """Ignores the end of an element."""

    def text(self, data: str) -> None:
        """Ignores text, of which lists have none."""

    def marker(self, name: str, level: int) -> str:
        """The marker of the next item of a list; empty where its items have none."""
        if name.startswith("style "):
            kind = "decimal" if "number" in name else "bullet"
        else:
            kind = self._formats.get((self._abstract.get(name, ""), level), "bullet")
        if kind in ("bullet", "none"):
            return "•" if kind == "bullet" else ""
        counts = self._counts.setdefault(name, {})
        counts[level] = counts.get(level, 0) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return f"{counts[level]}."


def number(value: str) -> int:
    """The small number in an attribute; 0 for anything else."""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 4 else 0

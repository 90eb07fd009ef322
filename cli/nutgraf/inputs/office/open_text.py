"""The paragraphs of an OpenDocument text, changes accepted; notes and comments left out.

Such a file keeps deleted text apart, in its list of changes, and inserted text in place. So all
changes are accepted by leaving out that list (ISO/IEC 26300-1, 5.5).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nutgraf.inputs.office.layout import Container, Item, Layout, OpenParagraph, paragraph_of
from nutgraf.inputs.office.open_styles import OpenStyles
from nutgraf.inputs.office.paragraphs import BREAK, Paragraph
from nutgraf.inputs.office.word_styles import number
from nutgraf.model import BlockKind

_SKIPPED = frozenset(
    {
        *("text:tracked-changes", "text:note", "text:ruby-text", "title"),
        *("text:table-of-content", "text:alphabetical-index", "text:bibliography", "desc"),
        *("text:illustration-index", "text:table-index", "office:forms", "office:scripts"),
    }
)
_COMMENT, _LONGEST_COMMENT = "office:annotation", 2000
_CHARACTERS = {"text:tab": "\t", "text:line-break": BREAK}


_CONTAINERS = {
    "table:table": Container.TABLE,
    "table:table-row": Container.ROW,
    "table:table-cell": Container.CELL,
    "draw:text-box": Container.BOX,
}


@dataclass(slots=True, eq=False)
class _Open(OpenParagraph):
    """A paragraph that is being read, and whether the next characters are bold."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    bold: list[bool] = field(default_factory=lambda: [False])


@dataclass(slots=True, eq=False)
class _List:
    """An open list. A nested one has the name of the outer list, and its style without an own."""

    name: str
    style: str
    count: int = 0
    is_fresh: bool = False  # its item has no paragraph so far


@dataclass
class OpenBody:
    """Walks over `content.xml`; `finish()` gives its paragraphs, in order."""

    styles: OpenStyles
    _layout: Layout[_Open] = field(default_factory=Layout)
    _lists: list[_List] = field(default_factory=list)
    _skipped: int = 0
    _in_comment: bool = False
    _count: int = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes the beginning of an element."""
        style = attributes.get("text:style-name", "")
        if self._skipped or name in _SKIPPED or name == _COMMENT:
            self._skipped += 1
            self._start_comment(name)
        elif name in ("text:p", "text:h"):
            self._layout.start_paragraph(self._opened(name, style, attributes))
        elif name == "text:list":
            self._start_list(style)
        elif name == "text:list-item" and self._lists:
            self._lists[-1].count += 1
            self._lists[-1].is_fresh = True
        elif name in _CONTAINERS:
            self._layout.start(_CONTAINERS[name])
        elif self._layout.current:
            self._in_paragraph(self._layout.current, name, style, attributes)

    def end(self, name: str) -> None:
        """Takes the end of an element."""
        paragraph = self._layout.current
        if self._skipped:
            self._skipped -= 1
            self._in_comment &= name != "text:p" and self._skipped > 0
        elif name in ("text:p", "text:h") and paragraph:
            self._layout.end_paragraph()
            self._layout.put(
                paragraph_of(
                    paragraph.runs, paragraph.kind, paragraph.level, self._item(paragraph)
                ),
                paragraph,
            )
        elif name == "text:list" and self._lists:
            self._lists.pop()
        elif name == "text:span" and paragraph:
            paragraph.bold.pop()
        elif name == "text:a" and paragraph:
            paragraph.links -= 1
        elif name in _CONTAINERS:
            self._layout.end(_CONTAINERS[name])

    def text(self, data: str) -> None:
        """Takes characters."""
        paragraph = self._layout.current
        if paragraph and self._in_comment and len(paragraph.comments[-1]) < _LONGEST_COMMENT:
            paragraph.comments[-1] += data
        elif paragraph and not self._skipped:
            paragraph.runs.add(data.replace("\n", " "), paragraph.bold[-1], paragraph.links > 0)

    def finish(self) -> list[Paragraph]:
        """All paragraphs, once the document has ended."""
        return self._layout.finish()

    def _opened(self, name: str, style: str, attributes: Mapping[str, str]) -> _Open:
        kind = self.styles.kind(style)
        if name == "text:h" and kind is BlockKind.PARAGRAPH:
            kind = BlockKind.HEADING
        level = max(1, number(attributes.get("text:outline-level", "")))
        return _Open(kind=kind, level=level if kind is BlockKind.HEADING else 0)

    def _start_comment(self, name: str) -> None:
        """Begins a comment on the open paragraph, or its text, which follows author and date."""
        paragraph = self._layout.current
        if name == _COMMENT and self._skipped == 1 and paragraph:
            paragraph.comments.append("")
        self._in_comment = name == "text:p" and bool(paragraph and paragraph.comments)

    def _in_paragraph(
        self, paragraph: _Open, name: str, style: str, attributes: Mapping[str, str]
    ) -> None:
        if name == "text:span":
            paragraph.bold.append(paragraph.bold[-1] or self.styles.is_bold(style))
        elif name == "text:a":
            paragraph.links += 1
        elif name == "text:s":
            paragraph.runs.add(
                " " * max(1, number(attributes.get("text:c", ""))), paragraph.bold[-1]
            )
        elif name in _CHARACTERS:
            paragraph.runs.add(_CHARACTERS[name], paragraph.bold[-1])

    def _start_list(self, style: str) -> None:
        self._count += 1
        outer = self._lists[-1] if self._lists else None
        name = outer.name if outer else f"{self._count}"
        self._lists.append(_List(name, style or (outer.style if outer else "")))

    def _item(self, paragraph: _Open) -> Item | None:
        """The item that a paragraph begins; None for others, and for the rest of an item."""
        innermost = self._lists[-1] if self._lists else None
        if paragraph.kind is not BlockKind.PARAGRAPH or innermost is None or not innermost.is_fresh:
            return None
        innermost.is_fresh = False
        depth = len(self._lists)
        is_numbered = self.styles.is_numbered(innermost.style, depth)
        return Item(depth, f"{innermost.count}." if is_numbered else "•", innermost.name)

"""The paragraphs of an OpenDocument text, changes accepted; notes and comments left out.

What was deleted stands apart in such a file, under the changes, and what was inserted in its
place, so that accepting all changes is leaving out their list (ISO/IEC 26300-1, 5.5).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nutgraf.inputs.office.open_styles import OpenStyles
from nutgraf.inputs.office.paragraphs import BREAK, Boxes, Paragraph, Runs
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


@dataclass(slots=True, eq=False)
class _Open:
    """A paragraph while it is read, the boxes in it, and whether what comes is bold."""

    kind: BlockKind
    level: int
    runs: Runs = field(default_factory=Runs)
    boxes: list[Paragraph] = field(default_factory=list)
    bold: list[bool] = field(default_factory=lambda: [False])
    links: int = 0  # that are open
    comments: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class _List:
    """An open list; of one in another, the name and the style are those of the outer one."""

    name: str
    style: str
    count: int = 0
    is_fresh: bool = False  # its item has no paragraph so far


@dataclass
class OpenBody:
    """Walks over `content.xml`; `paragraphs` are its paragraphs, in order."""

    styles: OpenStyles
    paragraphs: list[Paragraph] = field(default_factory=list)
    _boxes: Boxes = field(default_factory=Boxes)
    _open: list[_Open] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _out: list[list[Paragraph]] = field(default_factory=list)
    _tables: list[list[list[list[Paragraph]]]] = field(default_factory=list)
    _skipped: int = 0
    _in_comment: bool = False
    _count: int = 0

    def __post_init__(self) -> None:
        self._out.append(self.paragraphs)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        style = attributes.get("text:style-name", "")
        if self._skipped or name in _SKIPPED or name == _COMMENT:
            self._skipped += 1
            self._start_comment(name)
        elif name in ("text:p", "text:h"):
            level = max(1, number(attributes.get("text:outline-level", "")))
            kind = self.styles.kind(style)
            is_heading = name == "text:h" and kind is BlockKind.PARAGRAPH
            kind = BlockKind.HEADING if is_heading else kind
            self._open.append(_Open(kind, level if kind is BlockKind.HEADING else 0))
        elif name == "text:list":
            self._start_list(style)
        elif name == "text:list-item" and self._lists:
            self._lists[-1].count += 1
            self._lists[-1].is_fresh = True
        elif name in ("table:table", "table:table-row", "table:table-cell", "draw:text-box"):
            self._start_box(name)
        elif self._open:
            self._in_paragraph(self._open[-1], name, style, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            self._in_comment &= name != "text:p" and self._skipped > 0
        elif name in ("text:p", "text:h") and self._open:
            at = self._open.pop()
            made = replace(self._made(at), comments=tuple(at.comments))
            self._out[-1] += [made, *at.boxes]
        elif name == "text:list" and self._lists:
            self._lists.pop()
        elif name == "text:span" and self._open:
            self._open[-1].bold.pop()
        elif name == "text:a" and self._open:
            self._open[-1].links -= 1
        elif name in ("table:table", "table:table-cell", "draw:text-box"):
            self._end_box(name)

    def text(self, data: str) -> None:
        """Characters stand here."""
        if self._in_comment and len(self._open[-1].comments[-1]) < _LONGEST_COMMENT:
            self._open[-1].comments[-1] += data
        elif self._open and not self._skipped:
            at = self._open[-1]
            at.runs.add(data.replace("\n", " "), at.bold[-1], at.links > 0)

    def _start_comment(self, name: str) -> None:
        """Begins a comment on the open paragraph, or what it says, behind its author and date."""
        if name == _COMMENT and self._skipped == 1 and self._open:
            self._open[-1].comments.append("")
        self._in_comment = name == "text:p" and bool(self._open and self._open[-1].comments)

    def _in_paragraph(
        self, at: _Open, name: str, style: str, attributes: Mapping[str, str]
    ) -> None:
        if name == "text:span":
            at.bold.append(at.bold[-1] or self.styles.is_bold(style))
        elif name == "text:a":
            at.links += 1
        elif name == "text:s":
            at.runs.add(" " * max(1, number(attributes.get("text:c", ""))), at.bold[-1])
        elif name in _CHARACTERS:
            at.runs.add(_CHARACTERS[name], at.bold[-1])

    def _start_list(self, style: str) -> None:
        self._count += 1
        outer = self._lists[-1] if self._lists else None
        name = outer.name if outer else f"{self._count}"
        self._lists.append(_List(name, style or (outer.style if outer else "")))

    def _start_box(self, name: str) -> None:
        if name == "table:table":
            self._tables.append([])
        elif name == "table:table-row" and self._tables:
            self._tables[-1].append([])
        elif name in ("table:table-cell", "draw:text-box"):
            self._out.append([])

    def _end_box(self, name: str) -> None:
        if name == "table:table":
            self._out[-1] += self._boxes.table(self._tables.pop()) if self._tables else []
        elif len(self._out) == 1:
            return
        elif name == "table:table-cell" and self._tables and self._tables[-1]:
            self._tables[-1][-1].append(self._out.pop())
        else:
            boxed = self._boxes.box(self._out.pop())
            if self._open:
                self._open[-1].boxes += boxed
            else:
                self._out[-1] += boxed

    def _made(self, at: _Open) -> Paragraph:
        text, bold = at.runs.line()
        innermost = self._lists[-1] if self._lists else None
        if at.kind is not BlockKind.PARAGRAPH or innermost is None or not innermost.is_fresh:
            return Paragraph(text, at.kind, at.level, bold=bold, is_link=at.runs.is_link)
        innermost.is_fresh = False
        depth = len(self._lists)
        is_numbered = self.styles.is_numbered(innermost.style, depth)
        marker = f"{innermost.count}." if is_numbered else "•"
        is_link = at.runs.is_link
        return Paragraph(text, BlockKind.ITEM, depth, marker, innermost.name, bold, is_link=is_link)

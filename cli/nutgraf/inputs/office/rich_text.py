"""The paragraphs of an RTF document's text (RTF 1.9.1), tracked changes accepted.

A document consists of groups in braces, and a control word is in force to the end of its group. A
group may be a destination: a table of fonts, a picture, a note. Destinations without text are
skipped, and so are unknown ones (`\\*`). The markers of lists stand in the file as text.
"""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field

from nutgraf.inputs.office.paragraphs import BREAK, Paragraph
from nutgraf.inputs.office.rich_body import Formatting, RichBody
from nutgraf.inputs.office.rich_characters import Characters
from nutgraf.inputs.office.rich_styles import Preface
from nutgraf.inputs.office.rich_tokens import RtfToken

_SKIPPED = frozenset(
    {
        *("colortbl", "pict", "objdata", "objclass", "objname", "objtime", "nonshppict"),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("footnote", "atnid", "atnauthor", "ftnsep", "ftnsepc", "aftnsep"),
        *("aftnsepc", "xe", "tc", "tcn", "rxe", "shprslt", "private", "template", "listtable"),
        *("listoverridetable", "bkmkstart", "bkmkend", "pn", "pnseclvl", "filetbl", "fontemb"),
        *("fontfile", "revtbl", "rsidtbl", "mmath", "docvar", "falt", "panose", "themedata"),
        *("colorschememapping", "generator", "latentstyles", "datastore", "xmlnstbl"),
    }
)
_PLACES = {
    "fonttbl": "fonts", "stylesheet": "styles", "info": "info", "title": "title",
    "author": "author", "creatim": "created", "shp": "shape", "shpinst": "shape", "do": "shape",
    "fldinst": "field", "annotation": "comment", "listtext": "mark", "pntext": "mark",
    "shptxt": "box", "dptxbxtext": "box",
}  # fmt: skip
"""Destinations that are read, with their names here; `\\result` and the like are text."""

_OF_INFO = ("title", "author", "creatim")
_PREFACE = ("fonts", "styles", "title", "author", "created")
_CHARACTERS = {
    "tab": "\t", "line": BREAK, "lbr": BREAK, "softline": BREAK, "page": BREAK, "column": BREAK,
    "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "\u200d", "zwnj": "\u200c",
    "~": "\u00a0", "_": "-",
}  # fmt: skip


@dataclass(slots=True)
class _Group:
    """The state of a group; a new group starts with that of the group around it."""

    place: str = ""
    is_fresh: bool = True  # nothing has stood in it so far
    is_optional: bool = False
    font: int = 0
    is_field: bool = False
    skips: int = 1  # characters behind `\u` for programs that know no Unicode
    formatting: Formatting = field(default_factory=Formatting)


@dataclass
class RichText:
    """Walks over the tokens of a document; `paragraphs()` gives its paragraphs, in order."""

    characters: Characters = field(default_factory=Characters)
    _groups: list[_Group] = field(default_factory=lambda: [_Group()])
    _to_skip: int = 0

    def __post_init__(self) -> None:
        self.preface = Preface(self.characters)
        self._body = RichBody(self.preface.styles)

    def paragraphs(self, tokens: Iterable[RtfToken]) -> list[Paragraph]:
        """The paragraphs of all text, with boxes behind the paragraph that they are anchored in."""
        for token in tokens:
            if token.name == "{":
                self._open()
            elif token.name == "}":
                self._close()
            else:
                self._take(self._groups[-1], token)
        return self._body.finish()

    def _open(self) -> None:
        self._write()
        self._to_skip = 0
        group = copy(self._groups[-1])
        group.is_fresh, group.is_optional, group.is_field = True, False, False
        group.formatting = copy(group.formatting)
        self._groups.append(group)
        if group.place == "styles":
            self.preface.take("styles", RtfToken("{"), "")

    def _close(self) -> None:
        self._write()
        self._to_skip = 0
        group = self._groups.pop() if len(self._groups) > 1 else self._groups[0]
        if group.place == "comment" and self._groups[-1].place != "comment":
            self._body.end_comment()
        if group.place == "box" and self._groups[-1].place != "box":
            self._body.end_box()
        self.characters.use(self._groups[-1].font)

    def _take(self, group: _Group, token: RtfToken) -> None:
        """Takes a token other than a brace."""
        if token.name == "'":
            group.is_fresh = False
            self._bytes(token.data, is_escaped=token.number is None)
        elif token.name == "*" and group.is_fresh:
            group.is_optional = True
        elif group.is_fresh and self._is_destination(group, token.name):
            return
        else:
            group.is_fresh = False
            self._word(group, token)

    def _is_destination(self, group: _Group, word: str) -> bool:
        """Whether a group's first word makes it a destination, which is then noted."""
        was, is_optional = group.place, group.is_optional
        group.is_fresh = group.is_optional = False
        group.is_field = word == "field"
        if word in _OF_INFO and was != "info":
            return False
        if word in _SKIPPED or (was == "info" and word not in _OF_INFO):
            group.place = "skipped"
        elif was != "skipped" and word in _PLACES:
            group.place = _PLACES[word]
            if group.place == "box":
                self._body.start_box()
                group.formatting = Formatting()
        elif is_optional and was not in ("styles", "skipped"):
            group.place = "skipped"
        return group.place != was

    def _bytes(self, data: bytes, is_escaped: bool) -> None:
        """Takes bytes of text, without those that stand in for a character given by `\\u`."""
        if self._to_skip:
            skipped = min(self._to_skip, 1 if is_escaped else len(data))
            self._to_skip -= skipped
            data = data[skipped:]
        if data:
            self.characters.add_bytes(data)

    def _word(self, group: _Group, token: RtfToken) -> None:
        word, number = token.name, token.number
        if word == "u":
            self.characters.add_unit(number or 0)
            self._to_skip = group.skips
            return
        self._to_skip = 0
        if word == "uc":
            group.skips = max(0, min(number or 0, 10))
        elif word in _CHARACTERS:
            self.characters.add(_CHARACTERS[word])
        elif group.place in _PREFACE:
            self._write()
            self.preface.take(group.place, token, "")
        elif word in ("f", "deff"):
            self._write()
            group.font = number or 0
            self.characters.use(group.font)
        elif not self.characters.set_page(word, number):
            self._write()
            if group.place in ("", "box"):
                self._body.take(group.formatting, word, number)
            elif group.place == "comment" and word == "par":
                self._body.add_comment(" ")

    def _write(self) -> None:
        """Sends the text that has come in to where it belongs."""
        text = self.characters.text()
        group = self._groups[-1]
        if not text or group.place in ("skipped", "shape", "info"):
            return
        if group.place in _PREFACE:
            self.preface.take(group.place, RtfToken(""), text)
        elif group.place == "mark":
            self._body.add_mark(text)
        elif group.place == "field":
            self._in_field(text)
        elif group.place == "comment":
            self._body.add_comment(text)
        else:
            self._body.add(text, group.formatting)

    def _in_field(self, text: str) -> None:
        """Takes the instruction of a field, whose result follows as text."""
        field = next((group for group in reversed(self._groups) if group.is_field), None)
        if field and "HYPERLINK" in text:
            field.formatting.is_link = True

"""The parts of a Word document that comments need: the part itself, its type, its relation."""

import io
import re
import zipfile
from collections.abc import Sequence

from nutgraf.errors import InputError
from nutgraf.formats.word.notes import Note, comment
from nutgraf.inputs.office.archive import Archive
from nutgraf.inputs.readers.docx import BODY

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_TYPES, _RELS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_ID = re.compile(rb""":id=["'](\d{1,9})["']""")
_TARGET = re.compile(rb"""<[^<>]*/relationships/comments["'][^<>]*>""")
_PART = re.compile(rb"""\sTarget=["']/?(?:word/)?([\w./-]+)["']""")
_PREFIX = "ngw"
"""Our own prefix: a document may have any for its names, and none of them at its root."""


class Package:
    """A document's archive, and what is put into it."""

    def __init__(self, archive: Archive, document: bytes, body: bytes) -> None:
        self._archive, self._document = archive, document
        is_strict = _STRICT.encode() in body[:20_000]
        self._space = _STRICT if is_strict else MAIN
        self._relation = _STRICT_RELATION if is_strict else _RELATION
        self._rels = self._read(_RELS)
        relation = _TARGET.search(self._rels)
        target = _PART.search(relation[0]) if relation else None
        self._has_relation = relation is not None
        self._part = f"word/{target[1].decode()}" if target else "word/comments.xml"
        self._comments = self._read(self._part)
        known = [int(id) for id in _ID.findall(self._comments + body)]
        self.first_id = max(known, default=-1) + 1

    @property
    def _declared(self) -> str:
        return f' xmlns:{_PREFIX}="{self._space}"'

    def range_start(self, number: int) -> bytes:
        """The mark at which a comment's words begin."""
        return self._mark("commentRangeStart", number)

    def range_end(self, number: int) -> bytes:
        """The mark at which they end, and the comment's own."""
        own = f'<{_PREFIX}:commentReference {_PREFIX}:id="{number}"/>'
        run = f"<{_PREFIX}:r{self._declared}>{own}</{_PREFIX}:r>"
        return self._mark("commentRangeEnd", number) + run.encode()

    def with_comments(self, body: bytes, notes: Sequence[Note]) -> bytes:
        """The document with a body in which comments are marked, and with these comments."""
        written = "".join(
            comment(note, self.first_id + index, _PREFIX, self._declared)
            for index, note in enumerate(notes)
        ).encode()
        new = {BODY: body, self._part: self._with(self._comments, written)}
        if not self._has_relation:
            name = self._part.removeprefix("word/")
            related = f'<Relationship xmlns="{_RELATIONS}" Id="nutgrafComments" '
            related += f'Type="{self._relation}" Target="{name}"/>'
            empty = f'{HEAD}<Relationships xmlns="{_RELATIONS}"></Relationships>'
            new[_RELS] = _before_end(self._rels or empty.encode(), related.encode())
        types = self._read(_TYPES)
        if TYPE.encode() not in types:
            override = '<Override xmlns="http://schemas.openxmlformats.org/package/2006/'
            override += f'content-types" PartName="/{self._part}" ContentType="{TYPE}"/>'
            new[_TYPES] = _before_end(types, override.encode())
        return self._saved(new)

    def _mark(self, name: str, number: int) -> bytes:
        mark = f'<{_PREFIX}:{name}{self._declared} {_PREFIX}:id="{number}"/>'
        return mark.encode()

    def _with(self, part: bytes, written: bytes) -> bytes:
        """The part of comments with more of them."""
        if not part:
            part = f"{HEAD}<w:comments{self._declared.replace(_PREFIX, 'w')}></w:comments>".encode()
        return _before_end(part, written)

    def _read(self, member: str) -> bytes:
        return b"".join(self._archive.pieces(member)) if member in self._archive else b""

    def _saved(self, new: dict[str, bytes]) -> bytes:
        """The archive, some of its files new and every other as it was."""
        out = io.BytesIO()
        try:
            with (
                zipfile.ZipFile(io.BytesIO(self._document)) as old,
                zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as saved,
            ):
                for info in old.infolist():
                    data = new.pop(info.filename, None)
                    saved.writestr(info, old.read(info.filename) if data is None else data)
                for name, data in new.items():
                    saved.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError):
            raise self._archive.broken() from None
        return out.getvalue()


def _before_end(part: bytes, new: bytes) -> bytes:
    """A part with something more at the end of its root; InputError where that has no end tag."""
    end = part.rfind(b"</")
    empty = part.rfind(b"/>")
    if end < 0 < empty:  # `<w:comments …/>`
        name = bytes(re.findall(rb"<([\w:.-]+)[\s/>]", part)[-1])
        return part[:empty] + b">" + new + b"</" + name + b">"
    if end < 0:
        raise InputError("the document's parts are broken; open it in Word and save it anew.")
    return part[:end] + new + part[end:]

"""A folder of pages: a list of all drafts, and a page for each that somebody has to look at.

Pages are written as their reports come, whole or not at all, and the list at the end. The lines of
the list wait in a temporary database: memory is bounded over any number of drafts. Pages that an
earlier run left behind, and this one has not written again, are taken away when the list stands.
Nothing is written over that nutgraf has not written, and nothing through a link.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import astuple, fields, replace
from pathlib import Path

from nutgraf.batch import Unread
from nutgraf.cli.output import opened_output
from nutgraf.errors import InputError, UsageError
from nutgraf.formats.markup import allowed
from nutgraf.formats.printers.html.index import (
    INDEX,
    MOST_LISTED,
    PAGE,
    DraftRow,
    Totals,
    draft_list,
    page,
    page_name,
    row_of,
)
from nutgraf.formats.view import Screen, Tally
from nutgraf.inputs.sources.own_pages import is_own_page
from nutgraf.model import Report

_COLUMNS = ", ".join(column.name for column in fields(DraftRow))
_SCHEMA = (f"CREATE TABLE rows ({_COLUMNS}, shape)", "CREATE INDEX pages ON rows (page)")
_WORST_FIRST = """
ORDER BY problem = '', shape IN ('unsure', 'fine'), errors DESC, looks DESC, doubts DESC,
    warnings DESC, notes DESC, name
"""
_TOTALS = (
    "SELECT count(*), total(problem <> ''), total(shape IN ('wrong', 'look')), total(points), "
    "total(looks), total(errors), total(warnings), total(notes) FROM rows"
)


class Site:
    """The pages of one run, in a folder that is there."""

    problem = ""
    is_screen = False

    def __init__(self, folder: Path, screen: Screen, base: sqlite3.Connection) -> None:
        self._folder = folder
        self._screen = screen
        self._base = base
        for statement in _SCHEMA:
            base.execute(statement)

    def open(self) -> None:
        """Makes sure, before any work is done, that the list takes nobody else's place."""
        self._free(INDEX)

    def add(self, result: Report | Unread) -> None:
        """Notes a draft, and writes its page where there is something to look at."""
        if isinstance(result, Unread):
            self._note(DraftRow(allowed(result.name or "a draft"), problem=allowed(result.message)))
            return
        row = row_of(result, self._screen)
        if result.findings or row.looks or row.doubts:
            row = replace(row, page=self._page_name(result))
            self._write(row.page, iter([page(result, self._screen)]))
        self._note(row)

    def close(self, tally: Tally) -> None:
        """Writes the list, and takes away the pages of earlier runs."""
        totals = Totals(*map(int, self._base.execute(_TOTALS).fetchone()))
        self._write(INDEX, draft_list(self._rows(), totals))
        self._tidy()

    def _page_name(self, report: Report) -> str:
        taken = 0
        while self._has(name := page_name(report, self._screen, taken)):
            taken += 1
        return name

    def _has(self, name: str) -> bool:
        rows = self._base.execute("SELECT 1 FROM rows WHERE page = ?", (name,))
        return rows.fetchone() is not None

    def _note(self, row: DraftRow) -> None:
        marks = ", ".join("?" * (len(fields(DraftRow)) + 1))
        values = (*astuple(row), row.shape.value)
        self._base.execute(f"INSERT INTO rows VALUES ({marks})", values)  # noqa: S608

    def _rows(self) -> Iterator[DraftRow]:
        query = f"SELECT {_COLUMNS} FROM rows {_WORST_FIRST} LIMIT {MOST_LISTED}"  # noqa: S608
        return (DraftRow(*values) for values in self._base.execute(query))

    def _write(self, name: str, pieces: Iterator[str]) -> None:
        with opened_output(self._free(name)) as output:
            for piece in pieces:
                output.write(piece, as_utf8=True)

    def _free(self, name: str) -> Path:
        """The path of a page that is ours or not there yet; UsageError for anybody else's file."""
        path = self._folder / name
        if path.is_symlink() or (path.exists() and not is_own_page(path)):
            raise UsageError(
                f"{path} is there already, and nutgraf has not written it; name another folder."
            )
        return path

    def _tidy(self) -> None:
        try:
            with os.scandir(self._folder) as entries:
                stale = [entry.name for entry in entries if self._is_stale(entry)]
            for name in stale:
                (self._folder / name).unlink(missing_ok=True)
        except OSError as error:
            raise InputError(f"{self._folder} cannot be tidied: {error.strerror}.") from None

    def _is_stale(self, entry: "os.DirEntry[str]") -> bool:
        return (
            PAGE.fullmatch(entry.name) is not None
            and entry.is_file(follow_symlinks=False)
            and not self._has(entry.name)
            and is_own_page(Path(entry.path))
        )


@contextmanager
def opened_site(folder: Path, screen: Screen) -> Iterator[Site]:
    """The pages of a run; the folder is made where there is none. UsageError if it cannot be."""
    if "\0" in str(folder):
        raise UsageError("a folder's name cannot hold a NUL character.")
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise UsageError(f"{folder} is no folder; name another for the pages.") from None
    except OSError as error:
        raise UsageError(f"{folder} cannot be made: {error.strerror}.") from None
    try:
        # A database without a name is a file that the system takes away by itself.
        with closing(sqlite3.connect("", isolation_level=None)) as base:
            base.execute("PRAGMA journal_mode = OFF")
            base.execute("PRAGMA synchronous = OFF")
            base.execute("BEGIN")
            yield Site(folder, screen, base)
    except sqlite3.Error as error:
        raise InputError(f"{folder}: the list of drafts cannot be kept: {error}.") from None

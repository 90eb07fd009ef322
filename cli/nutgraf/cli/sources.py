"""Paths and standard input turned into articles, one at a time.

What cannot be read is an error in its place among them, and not the end.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from nutgraf.cli.job import Job
from nutgraf.errors import InputError
from nutgraf.inputs.articles import given_points, points_in, read_source
from nutgraf.inputs.decoding import decode
from nutgraf.inputs.files import checked, drafts, is_record_file, open_lines, read_bytes
from nutgraf.inputs.records import lines_of, read_record
from nutgraf.model import Article, KeyPointList, Origin, Source

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Apart:
    """What is kept apart from the article: its key points, or a summary to judge."""

    lists: tuple[KeyPointList, ...] = ()
    summary: tuple[str, ...] | None = None


def read_apart(job: Job) -> Apart:
    """The contents of --points and --summary; InputError where they cannot be read."""
    lists: tuple[KeyPointList, ...] = ()
    summary = None
    if job.points:
        text = decode(_bytes(job.points), job.points)
        lists = given_points(points_in(text, job.points, job.language), Origin.FILE, job.points)
    if job.summary:
        summary = (decode(_bytes(job.summary), job.summary),)
    return Apart(lists, summary)


def _bytes(name: str) -> bytes:
    if name == STDIN:
        return checked(_stdin().read(), "standard input")
    return read_bytes(Path(name))


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise InputError("there is no standard input to read; name a file.")
    return sys.stdin.buffer


def named_paths(job: Job) -> Iterator[str | InputError]:
    """Each draft's path once, folders searched; `-` is standard input."""
    seen: set[str] = set()
    for name in job.paths or (STDIN,):
        try:
            if not name:
                raise InputError('"" is no path; is a variable of your script empty?')
            found = [name] if name == STDIN else map(str, drafts(Path(name)))
            for path in found:
                if path not in seen:
                    seen.add(path)
                    yield path
        except InputError as error:
            yield error


def articles(job: Job, path: str, apart: Apart) -> Iterator[Article | InputError]:
    """The articles in one file: one, or as many as a JSONL file has lines."""
    name = (job.stdin_filename or "<stdin>") if path == STDIN else path
    if is_record_file(name):
        yield from _records(job, path, name)
        return
    try:
        data = checked(_stdin().read(), name) if path == STDIN else read_bytes(Path(path))
        yield read_source(
            Source(name, decode(data, name)),
            language=job.language,
            lists=apart.lists,
            summary=apart.summary,
        )
    except InputError as error:
        yield error


def _records(job: Job, path: str, name: str) -> Iterator[Article | InputError]:
    found = False
    try:
        lines = iter(_stdin()) if path == STDIN else open_lines(Path(path))
        for number, line in lines_of(lines):
            found = True
            try:
                yield read_record(line, name, number, job.language)
            except InputError as error:
                yield error
        if not found:
            yield InputError(f"{name}: the file is empty.")
    except InputError as error:
        yield error

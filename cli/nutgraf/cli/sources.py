"""Paths and standard input turned into tasks, one at a time.

What cannot be read is an error in its place among them, and not the end.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from nutgraf.batch import Apart, Task, Unread
from nutgraf.batch.records import records
from nutgraf.cli.job import Job
from nutgraf.cli.plan import Plan
from nutgraf.errors import InputError
from nutgraf.inputs.articles import given_points, points_in
from nutgraf.inputs.files import checked, is_record_file, read_bytes
from nutgraf.inputs.folders import drafts
from nutgraf.inputs.opening import open_draft
from nutgraf.languages import LANGUAGES
from nutgraf.model import KeyPointList, Origin

STDIN = "-"


def read_apart(job: Job, language: str) -> Apart:
    """The contents of --points and --summary; InputError where they cannot be read."""
    lists: tuple[KeyPointList, ...] = ()
    summary = None
    if job.points:
        opened = open_draft(_bytes(job.points), job.points)
        points = points_in(opened, language or LANGUAGES[0])
        lists = given_points(points, Origin.FILE, job.points)
    if job.summary:
        summary = (open_draft(_bytes(job.summary), job.summary).source.text,)
    return Apart(lists, summary)


def _bytes(name: str) -> bytes:
    if name == STDIN:
        return checked(_stdin().read(), "standard input")
    return read_bytes(Path(name))


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise InputError("there is no standard input to read; name a file.")
    return sys.stdin.buffer


def named_paths(plan: Plan) -> Iterator[str | Unread]:
    """Each draft's path once, folders searched; `-` is standard input."""
    seen: set[str] = set()
    for name in _names(plan.job):
        if isinstance(name, InputError):
            yield Unread(str(name))
            continue
        for path in [name] if name == STDIN else drafts(Path(name), plan.choice):
            if isinstance(path, InputError):
                yield Unread(str(path), name)
            elif str(path) not in seen and _is_wanted(str(path), plan):
                seen.add(str(path))
                yield str(path)


def _is_wanted(path: str, plan: Plan) -> bool:
    return path == STDIN or plan.changes is None or plan.changes.has(path)


def _names(job: Job) -> Iterator[str | InputError]:
    """The paths that were named, by argument or in a file."""
    for name in job.paths or ((STDIN,) if job.reads_stdin else ()):
        yield name or InputError('"" is no path; is a variable of your script empty?')
    if job.files_from:
        try:
            data = _stdin().read() if job.files_from == STDIN else read_bytes(Path(job.files_from))
            names = data.split(b"\0") if job.null else data.splitlines()
            yield from (os.fsdecode(name) for name in names if name)
        except InputError as error:
            yield error
    elif job.diff and not job.paths:
        yield "."


def name_of(job: Job, path: str) -> str:
    """What a path is called in reports."""
    return (job.stdin_filename or "<stdin>") if path == STDIN else path


def tasks(plan: Plan, path: str) -> Iterator[Task | Unread]:
    """The tasks in one file: one, or as many as a JSONL file has lines."""
    name = name_of(plan.job, path)
    try:
        settings = plan.configuration.of_draft(Path(name)).settings
        if is_record_file(name):
            lines = iter(_stdin()) if path == STDIN else None
            yield from records(name, settings, plan.stage, lines)
            return
        data = checked(_stdin().read(), name) if path == STDIN else None
        yield Task(name=name, settings=settings, stage=plan.stage, data=data, apart=plan.apart)
    except InputError as error:
        yield Unread(str(error), name)

"""Paths, standard input and pages off the web turned into tasks, one at a time.

What cannot be read is an error in its place among them, and not the end.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from nutgraf.batch import Apart, Task, Unread
from nutgraf.batch.records import records
from nutgraf.cli.job import Job
from nutgraf.cli.plan import STDIN, Plan
from nutgraf.cli.stored import is_read_by_workers, of_store
from nutgraf.errors import InputError, UsageError
from nutgraf.inputs import READERS
from nutgraf.inputs.articles import given_points, points_in
from nutgraf.inputs.opening import open_draft
from nutgraf.inputs.records import export_named
from nutgraf.inputs.sources.files import LARGEST, checked, read_bytes
from nutgraf.inputs.sources.folders import drafts, is_excluded
from nutgraf.inputs.sources.packed import lines_in
from nutgraf.inputs.sources.stores import is_store_address, matching
from nutgraf.inputs.sources.web.address import is_web_address, web_address
from nutgraf.model import KeyPointList, Origin

if TYPE_CHECKING:
    from nutgraf.batch.cluster.client import Cluster


def read_apart(job: Job, language: str) -> Apart:
    """The contents of --points and --summary; InputError where they cannot be read."""
    lists: tuple[KeyPointList, ...] = ()
    summary = None
    if job.points:
        opened = open_draft(_bytes(job.points), job.points)
        lists = given_points(points_in(opened, language), Origin.FILE, job.points)
    if job.summary:
        summary = (open_draft(_bytes(job.summary), job.summary).source.text,)
    return Apart(lists, summary)


def _bytes(name: str) -> bytes:
    if name == STDIN:
        return checked(_stdin().read(LARGEST + 1), "standard input")
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
        if name == STDIN and is_excluded(Path(name_of(plan.job, name)), plan.choice):
            continue
        is_path = name != STDIN and not is_web_address(name)
        for path in _files(name, plan) if is_path or plan.cluster else [name]:
            if isinstance(path, InputError):
                yield Unread(str(path), name)
            elif _is_wanted(str(path), plan) and (key := _key(str(path))) not in seen:
                seen.add(key)
                yield str(path)


def _files(name: str, plan: Plan) -> Iterator[Path | str | InputError]:
    """The files that a path stands for; before a cluster it may be an address, or have globs."""
    try:
        found = matching(name) if plan.cluster and name != STDIN else [name]
    except InputError as error:
        yield error
        return
    for each in found:
        if each == STDIN or is_web_address(each):
            yield each
        else:
            yield from drafts(Path(each), plan.choice)


def _key(path: str) -> str:
    """What all spellings of a path have in common."""
    return path if path == STDIN else os.path.abspath(path)


def _is_wanted(path: str, plan: Plan) -> bool:
    is_path = path != STDIN and not is_web_address(path)
    return not is_path or plan.changes is None or plan.changes.has(path)


def _names(job: Job) -> Iterator[str | InputError]:
    """The paths that were named, by argument or in a file."""
    for name in job.paths or ((STDIN,) if job.reads_stdin else ()):
        yield name or InputError('"" is no path; is a variable of your script empty?')
    if job.diff and not job.paths and not job.files_from:
        yield "."


def with_listed_paths(job: Job) -> Job:
    """The job with the paths of --files-from behind its own; InputError where there is no list."""
    if not job.files_from:
        return job
    if job.files_from == STDIN and STDIN in job.paths:
        raise UsageError("--files-from: standard input cannot be a draft too.")
    from_stdin = job.files_from == STDIN
    data = _stdin().read(LARGEST) if from_stdin else read_bytes(Path(job.files_from))
    names = data.split(b"\0") if job.null else data.splitlines()
    listed = (os.fsdecode(name) for name in names if name)
    return replace(job, paths=(*job.paths, *listed))


def name_of(job: Job, path: str) -> str:
    """What a path is called in reports."""
    return (job.stdin_filename or "<stdin>") if path == STDIN else path


def tasks(plan: Plan, path: str, cluster: "Cluster | None" = None) -> Iterator[Task | Unread]:
    """The tasks in one file: one, or as many as it has records."""
    if is_store_address(path) or (cluster and is_read_by_workers(plan, path)):
        yield from of_store(plan, path, cluster)
        return
    if is_web_address(path):
        yield _of_web(plan, path)
        return
    name = name_of(plan.job, path)
    try:
        settings = plan.configuration.of_draft(Path(name)).settings
        export = export_named(name, settings.input_format)
        if export:
            lines = lines_in(_stdin(), name) if path == STDIN else None
            yield from records(name, settings, plan.stage, export, lines)
            return
        data = checked(_stdin().read(LARGEST + 1), name) if path == STDIN else None
        yield Task(name=name, settings=settings, stage=plan.stage, data=data, apart=plan.apart)
    except InputError as error:
        yield Unread(str(error), name)


def _of_web(plan: Plan, url: str) -> Task | Unread:
    """The task of a page off the web, fetched now; what is in force is what is for this folder."""
    from nutgraf.inputs.sources.web.fetching import fetch

    try:
        name = str(web_address(url))
        settings = plan.configuration.of_run(Path.cwd()).settings
        page = fetch(url, allow_private=plan.job.allow_private)
    except InputError as error:
        return Unread(str(error))
    if settings.input_format not in READERS:
        settings = replace(settings, input_format=page.format)
    return Task(name=name, settings=settings, stage=plan.stage, data=page.data, apart=plan.apart)

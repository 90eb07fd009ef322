"""The inputs that a command line names: drafts, folders, standard input, files of options."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from nutgraf.batch import Slot, Unread
from nutgraf.batch.tasks import STDIN, Ways, tasks
from nutgraf.cli.job import Job
from nutgraf.cli.plan import Plan
from nutgraf.errors import InputError, UsageError
from nutgraf.inputs.about.about import About, given_points
from nutgraf.inputs.articles import draft_of
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import points_in
from nutgraf.inputs.sources.files import LARGEST, checked, read_bytes
from nutgraf.inputs.sources.folders import drafts, is_excluded
from nutgraf.inputs.sources.stores import matching
from nutgraf.inputs.sources.web.address import is_web_address
from nutgraf.model import KeyPointList, Origin

if TYPE_CHECKING:
    from nutgraf.batch.cluster.client import Cluster
    from nutgraf.inputs.sources.web.fetching import FetchedPage


def read_apart(job: Job, language: str) -> About:
    """The key points and summary of --points and --summary; InputError for an unreadable file."""
    lists: tuple[KeyPointList, ...] = ()
    summary = None
    if job.points:
        draft = draft_of(Contents(job.points, _bytes(job.points)), Hints(language))
        lists = given_points(points_in(draft), Origin.FILE, job.points)
    if job.summary:
        summary = (draft_of(Contents(job.summary, _bytes(job.summary))).source.text,)
    return About(lists=lists, summary=summary)


def _bytes(name: str) -> bytes:
    if name == STDIN:
        return checked(_stdin().read(LARGEST + 1), "standard input")
    return read_bytes(Path(name))


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise InputError("there is no standard input to read; name a file.")
    return sys.stdin.buffer


def named_paths(plan: Plan) -> Iterator[str | Unread]:
    """The path of each draft, once; folders are searched, and `-` is standard input."""
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
        paths = matching(name) if plan.cluster and name != STDIN else [name]
    except InputError as error:
        yield error
        return
    for path in paths:
        if path == STDIN or is_web_address(path):
            yield path
        else:
            yield from drafts(Path(path), plan.choice)


def _key(path: str) -> str:
    """A path in the one spelling by which it is known again."""
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
    """The name of a path in reports."""
    return (job.stdin_filename or "<stdin>") if path == STDIN else path


def slots(plan: Plan, names: Iterable[str | Unread], cluster: "Cluster | None") -> Iterator[Slot]:
    """A slot for every draft and record of a plan, and for every input that cannot be read."""
    ways = Ways(
        stage=plan.stage,
        apart=plan.apart,
        stdin=_stdin,
        stdin_name=name_of(plan.job, STDIN),
        fetch=partial(_fetched, plan.job),
        cluster=cluster,
    )
    return tasks(names, plan.settings_for, ways)


def _fetched(job: Job, url: str) -> "FetchedPage":
    from nutgraf.inputs.sources.web.fetching import fetch

    return fetch(url, allow_private=job.allow_private)

"""The same run again whenever a draft or a configuration changes, until Ctrl-C.

Each round is a whole run with all of its outputs, so that a page or a report in a file is always
whole and new. What has not changed is not checked again: a ledger has it, of the round before. On
the screen stand only the drafts that changed, and the totals of all.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING

from nutgraf.batch.tasks import STDIN
from nutgraf.cli.gates import Exit
from nutgraf.cli.job import Job
from nutgraf.cli.outputs import targets
from nutgraf.cli.plan import LOCAL, plan_of
from nutgraf.cli.said import complaint, notice
from nutgraf.config.files import ALL_NAMES, searched
from nutgraf.errors import NutgrafError, UsageError
from nutgraf.formats.view import Tally, counted
from nutgraf.inputs.sources.own_pages import is_own_page
from nutgraf.inputs.sources.stores import is_store_address
from nutgraf.inputs.sources.web.address import is_web_address

if TYPE_CHECKING:
    from watchfiles import Change

News = frozenset[str] | None
"""The drafts that changed, by absolute path; None for all."""

Round = Callable[[Job, News], Tally]

_TOGETHER, _STEP, _LOOK = 400, 50, 300
"""Milliseconds: changes so close are one; how often they are asked for; and files looked at."""

_CLEARED = "\x1b[2J\x1b[H"


def watch(job: Job, work: Round) -> int:
    """Does a job in rounds until Ctrl-C, which is its proper end; UsageError where it cannot be."""
    _check(job)
    try:
        with ExitStack() as stack:
            if not job.resume:
                folder = stack.enter_context(TemporaryDirectory(prefix="nutgraf-"))
                job = replace(job, resume=str(Path(folder) / "rounds.ledger"))
            changes = _changes(_scope(job))
            _round(job, work, next(changes))
            for news in changes:
                with _said():
                    _round(job, work, news)
    except KeyboardInterrupt:
        return Exit.CLEAN
    return Exit.CLEAN


def _check(job: Job) -> None:
    """What cannot change, or must not be done again and again, is not watched."""
    if job.reads_stdin or STDIN in (*job.paths, job.points, job.summary, job.files_from):
        raise UsageError("--watch: standard input cannot be watched; name drafts or folders.")
    for path in job.paths:
        if is_web_address(path) or is_store_address(path):
            raise UsageError(f"--watch: {path} is an address and cannot be watched.")
    for option, is_given in (
        ("--write-baseline", job.write_baseline),
        ("--fix", job.fix),
        ("--show-fixes", job.show_fixes),
        ("--annotate", bool(job.annotate)),
    ):
        if is_given:
            raise UsageError(f"--watch: {option} is for one run; leave one of them out.")
    if job.engine not in ("", LOCAL):
        raise UsageError("--watch: drafts are watched on this machine; leave --engine out.")
    if find_spec("watchfiles") is None:
        raise UsageError("--watch: it needs the extra \"watch\": pip install 'nutgraf[watch]'.")


@contextmanager
def _said() -> Iterator[None]:
    """What goes wrong in a round is said, and the next change is waited for."""
    try:
        yield
    except NutgrafError as error:
        complaint(str(error))


def _round(job: Job, work: Round, news: News) -> None:
    """One run over all, with what has changed on the screen, and a line on what it came to."""
    if sys.stdout is not None and sys.stdout.isatty():
        sys.stdout.write(_CLEARED)
        sys.stdout.flush()
    start = monotonic()
    tally = work(job, news)
    seconds = monotonic() - start
    now = f"{datetime.now():%H:%M:%S}"
    notice(
        f"{now}, {seconds:.1f} s: {counted(tally.sources, 'draft')}, {tally.findings}. "
        "Watching for changes; Ctrl-C ends"
    )


@dataclass(frozen=True, slots=True)
class _Scope:
    """What is watched: the folders and files that were named, and files on which all depends.

    `outputs` are what the run itself writes, files and folders.
    """

    folders: tuple[str, ...]
    files: frozenset[str]
    settings: tuple[str, ...]
    outputs: tuple[str, ...]

    @property
    def roots(self) -> tuple[str, ...]:
        """The folders that the system is asked to watch."""
        parents = {os.path.dirname(each) for each in self.files}
        return tuple(sorted(each for each in {*self.folders, *parents} if os.path.isdir(each)))

    def is_of_interest(self, _change: "Change", path: str) -> bool:
        """Whether a changed path may change what the run says."""
        path = os.path.abspath(path)
        if path in self.files:
            return True
        if any(_is_in(path, each) for each in self.outputs) or is_own_page(Path(path)):
            return False
        name = os.path.basename(path)
        if name in ALL_NAMES:
            return True
        return name[0] != "." and any(_is_in(path, each) for each in self.folders)

    def stamps(self) -> tuple[tuple[int, int] | None, ...]:
        """The times and sizes of the files on which all depends; None for one that is not there."""
        return tuple(map(_stamp, self.settings))


def _scope(job: Job) -> _Scope:
    plan = plan_of(job)
    paths = [os.path.abspath(each) for each in job.paths or (".",)]
    folders = [each for each in paths if os.path.isdir(each)]
    outputs = [os.path.abspath(each.path) for each in targets(plan) if each.path]
    baseline = str(plan.baseline) if plan.baseline else ""
    apart = filter(None, (job.points, job.summary, job.files_from, job.config, baseline))
    return _Scope(
        folders=tuple(folders),
        files=frozenset(each for each in paths if each not in folders),
        settings=(*map(os.path.abspath, apart), *_configurations(paths, folders)),
        outputs=tuple(outputs),
    )


def _configurations(paths: list[str], folders: list[str]) -> Iterator[str]:
    """Where a configuration of these paths may be, from their folders up."""
    seen = set()
    for path in paths:
        here = Path(path if path in folders else os.path.dirname(path))
        for folder in searched(here):
            if folder in seen:
                break
            seen.add(folder)
            yield from (str(folder / name) for name in ALL_NAMES)


def _changes(scope: _Scope) -> Iterator[News]:
    """What has changed, each time that something has: drafts, or None for what all depends on.

    The first is None as well, and from then on nothing is missed: what changes while a round is
    at work is the next one's.
    """
    from watchfiles import watch as watched

    if not scope.roots:
        raise UsageError("--watch: none of the paths is there to be watched.")
    before = scope.stamps()
    found = watched(
        *scope.roots,
        watch_filter=scope.is_of_interest,
        debounce=_TOGETHER,
        step=_STEP,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        recursive=bool(scope.folders),
        ignore_permission_denied=True,
    )
    next(found)  # it watches from here on
    yield None
    for changes in found:
        now = scope.stamps()
        paths = frozenset(os.path.abspath(path) for _, path in changes)
        names = {os.path.basename(each) for each in paths}
        if now != before or names & set(ALL_NAMES):
            yield None
        elif paths:
            yield paths
        before = now


def _is_in(path: str, place: str) -> bool:
    """Whether a path is a place, or lies below it."""
    return path == place or path.startswith(place.rstrip(os.sep) + os.sep)


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size

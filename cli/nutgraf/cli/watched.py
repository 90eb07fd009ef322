"""The paths that `--watch` watches, and what changes in them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nutgraf.cli.job import Job
from nutgraf.cli.plan import plan_of
from nutgraf.cli.targets import targets
from nutgraf.config.files import ALL_NAMES, searched
from nutgraf.errors import UsageError
from nutgraf.inputs.sources.own_pages import is_own_page

if TYPE_CHECKING:
    from watchfiles import Change

News = frozenset[str] | None
"""The drafts that changed, by absolute path; None for all."""

_TOGETHER = 400
"""Milliseconds: changes that are no further apart are one."""

_STEP, _LOOK = 50, 300
"""Milliseconds between two questions to the system, and between two looks at files."""


@dataclass(frozen=True, slots=True)
class WatchedPaths:
    """The folders and files that were named, and the files on which every draft depends.

    `settings` are the latter: configurations, a baseline, key points. `outputs` are the files and
    folders that the run itself writes. All paths are absolute.
    """

    folders: tuple[str, ...]
    files: frozenset[str]
    settings: tuple[str, ...]
    outputs: tuple[str, ...]

    @property
    def roots(self) -> tuple[str, ...]:
        """The folders that the system is asked to watch."""
        parents = {os.path.dirname(file) for file in self.files}
        return tuple(sorted(filter(os.path.isdir, {*self.folders, *parents})))

    def is_of_interest(self, _change: "Change", path: str) -> bool:
        """Whether a changed path may change what the run says."""
        path = os.path.abspath(path)
        if path in self.files:
            return True
        if _is_in_one(path, self.outputs) or is_own_page(Path(path)):
            return False
        name = os.path.basename(path)
        return name in ALL_NAMES or (name[0] != "." and _is_in_one(path, self.folders))

    def stamps(self) -> tuple[tuple[int, int] | None, ...]:
        """The time and size of each file on which all depends; None for one that is not there."""
        return tuple(map(_stamp, self.settings))


def watched_paths(job: Job) -> WatchedPaths:
    """The paths that are watched for a job."""
    plan = plan_of(job)
    paths = [os.path.abspath(path) for path in job.paths or (".",)]
    folders = list(filter(os.path.isdir, paths))
    baseline = str(plan.baseline) if plan.baseline else ""
    apart = filter(None, (job.points, job.summary, job.files_from, job.config, baseline))
    return WatchedPaths(
        folders=tuple(folders),
        files=frozenset(paths).difference(folders),
        settings=(*map(os.path.abspath, apart), *_configurations(paths, folders)),
        outputs=tuple(os.path.abspath(target.path) for target in targets(plan) if target.path),
    )


def _configurations(paths: list[str], folders: list[str]) -> Iterator[str]:
    """Every place of a configuration for these paths, from their folders up."""
    seen = set()
    for path in paths:
        here = Path(path if path in folders else os.path.dirname(path))
        for folder in searched(here):
            if folder in seen:
                break
            seen.add(folder)
            yield from (str(folder / name) for name in ALL_NAMES)


def changes_in(watched: WatchedPaths) -> Iterator[News]:
    """The drafts that changed, each time that some have; None if all may have.

    The first is None as well, and from then on nothing is missed: what changes while a round is
    at work is the next one's.
    """
    from watchfiles import watch

    if not watched.roots:
        raise UsageError("--watch: none of the paths is there to be watched.")
    before = watched.stamps()
    batches = watch(
        *watched.roots,
        watch_filter=watched.is_of_interest,
        debounce=_TOGETHER,
        step=_STEP,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        recursive=bool(watched.folders),
        ignore_permission_denied=True,
    )
    next(batches)  # it watches from here on
    yield None
    for batch in batches:
        now = watched.stamps()
        paths = frozenset(os.path.abspath(path) for _, path in batch)
        if now != before or set(map(os.path.basename, paths)) & set(ALL_NAMES):
            yield None
        elif paths:
            yield paths
        before = now


def _is_in_one(path: str, places: tuple[str, ...]) -> bool:
    """Whether a path is one of some places, or lies below one."""
    return any(path == place or path.startswith(place.rstrip(os.sep) + os.sep) for place in places)


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size

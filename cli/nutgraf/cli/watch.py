"""`--watch`: the same run again whenever a draft or a configuration changes, until Ctrl-C.

Each round is a whole run with all of its outputs, so that a page or a report in a file is always
whole and new. Drafts that have not changed are not checked again: a ledger has their results of
the round before. The screen shows only the drafts that changed, and the totals of all.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from nutgraf.batch.tasks import STDIN
from nutgraf.cli.gates import Exit
from nutgraf.cli.job import Job
from nutgraf.cli.messages import complaint, notice
from nutgraf.cli.plan import LOCAL
from nutgraf.cli.watched import News, changes_in, watched_paths
from nutgraf.errors import NutgrafError, UsageError
from nutgraf.formats.view import Tally, counted
from nutgraf.inputs.sources.stores import is_store_address
from nutgraf.inputs.sources.web.address import is_web_address

Round = Callable[[Job, News], Tally]
"""One run of a job, with news for the screen."""

_CLEARED = "\x1b[2J\x1b[H"


def watch(job: Job, work: Round) -> int:
    """Does a job in rounds until Ctrl-C, its proper end; UsageError for what cannot be watched."""
    _check(job)
    try:
        with ExitStack() as stack:
            if not job.resume:
                folder = stack.enter_context(TemporaryDirectory(prefix="nutgraf-"))
                job = replace(job, resume=str(Path(folder) / "rounds.ledger"))
            changes = changes_in(watched_paths(job))
            _round(job, work, next(changes))
            for news in changes:
                with _going_on():
                    _round(job, work, news)
    except KeyboardInterrupt:
        return Exit.CLEAN
    return Exit.CLEAN


def _check(job: Job) -> None:
    """UsageError for a job with inputs that cannot be watched, or with work that is done once."""
    if job.reads_stdin or STDIN in (*job.paths, job.points, job.summary, job.files_from):
        raise UsageError("--watch: standard input cannot be watched; name drafts or folders.")
    for path in job.paths:
        if is_web_address(path) or is_store_address(path):
            raise UsageError(f"--watch: {path} is an address and cannot be watched; name files.")
    for option, is_on in (
        ("--write-baseline", job.write_baseline),
        ("--fix", job.fix),
        ("--show-fixes", job.show_fixes),
        ("--annotate", bool(job.annotate)),
    ):
        if is_on:
            raise UsageError(f"--watch: {option} is for one run; leave one of them out.")
    if job.engine not in ("", LOCAL):
        raise UsageError("--watch: drafts are watched on this machine; leave --engine out.")
    if find_spec("watchfiles") is None:
        raise UsageError("--watch: it needs the extra \"watch\": pip install 'nutgraf[watch]'.")


@contextmanager
def _going_on() -> Iterator[None]:
    """Prints the error of a round, after which the next change is waited for."""
    try:
        yield
    except NutgrafError as error:
        complaint(str(error))


def _round(job: Job, work: Round, news: News) -> None:
    """Does one run over all drafts; the screen shows those that changed, and a closing line."""
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

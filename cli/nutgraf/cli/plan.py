"""A job with every option checked, before any draft is read."""

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

from nutgraf.batch import Stage
from nutgraf.cli.changes import Changes
from nutgraf.cli.job import Job
from nutgraf.cli.places import allowed_path
from nutgraf.config import KEYS, Settings
from nutgraf.config.layers import FLAG, Configuration, InForce
from nutgraf.errors import UsageError, ended, in_quotes
from nutgraf.inputs.about.about import NOTHING, About
from nutgraf.inputs.readers import draft_suffixes, record_suffixes
from nutgraf.inputs.sources import folders
from nutgraf.inputs.sources.web.address import is_web_address
from nutgraf.judge.choice import require

MOST_SHOWN = 60
"""Characters of a wrong value that a complaint repeats."""

LOCAL = "local"
"""The engine that is this machine's own processes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is to do: the job, and the configuration of the run and of each draft."""

    job: Job
    stage: Stage
    configuration: Configuration
    run: InForce
    changes: Changes | None = None
    apart: About = NOTHING
    shard: tuple[int, int] = (1, 1)
    news: frozenset[str] | None = None  # the drafts that --watch shows, by absolute path

    def is_news(self, name: str) -> bool:
        """Whether a draft is to be seen on the screen."""
        return self.news is None or os.path.abspath(name) in self.news

    @property
    def settings(self) -> Settings:
        """What is in force for the run."""
        return self.run.settings

    def settings_for(self, name: str) -> Settings:
        """What is in force for a draft; for one that is elsewhere, what is for this folder."""
        if is_web_address(name):
            return self.configuration.of_run(Path.cwd()).settings
        return self.configuration.of_draft(Path(name)).settings

    @property
    def cluster(self) -> str:
        """The cluster on which drafts are done; empty for none."""
        return "" if self.job.engine == LOCAL else self.job.engine

    @property
    def baseline(self) -> Path | None:
        """The file of known findings; one that a configuration names is in its folder."""
        name, file = self.settings.baseline, self.run.file
        if name and self.run.is_found:
            return allowed_path(self.run, "baseline", name, "baseline")
        if not name or file is None or self.run.origins["baseline"] == FLAG:
            return Path(name) if name else None
        return Path(os.path.relpath(file.absolute().parent / name))

    @property
    def choice(self) -> folders.DraftFilter:
        """Which files are drafts; the globs of a file are relative to its folder."""
        here = Path.cwd()
        settings, file = self.settings, self.run.file
        folder = here if file is None else file.absolute().parent
        origins = self.run.origins
        return folders.DraftFilter(
            suffixes=draft_suffixes(),
            packed=record_suffixes(),
            include_root=here if origins["include"] == FLAG else folder,
            exclude_root=here if origins["exclude"] == FLAG else folder,
            include=settings.include,
            exclude=settings.exclude,
            force_exclude=settings.force_exclude,
            gitignore=settings.gitignore,
        )


def plan_of(job: Job) -> Plan:
    """The plan of a job; UsageError for an option or a key that cannot be obeyed."""
    configuration = configured(job)
    plan = Plan(
        job=job,
        stage=Stage(job.command) if job.command != "config" else Stage.REPORT,
        configuration=configuration,
        run=configuration.of_run(_common_folder(job)),
        shard=_shard(job.shard) if job.shard else (1, 1),
    )
    _check_engine(job)
    require(plan.settings.judge, "--judge")
    if job.diff_lines and not job.diff:
        raise UsageError("--diff-lines: it belongs to --diff; give both.")
    if job.diff:
        changes = Changes(job.diff)
        for path in job.paths or (".",):
            _ = changes.of(path).base  # so that a revision that is none is said at once
        plan = replace(plan, changes=changes)
    return plan


def _check_engine(job: Job) -> None:
    """An engine is one there is; it belongs to a call, as a draft's folder may say anything."""
    if job.engine in ("", LOCAL):
        return
    from nutgraf.batch.cluster.connection import is_engine

    if not is_engine(job.engine):
        raise UsageError(
            f"--engine: {in_quotes(job.engine)} is none of local, dask and dask://HOST:PORT."
        )
    if job.engine.startswith("dask://") and "jobs" in job.flags:
        raise UsageError("--jobs: a cluster has as many workers as it has; leave the option out.")


def _shard(text: str) -> tuple[int, int]:
    """Which part of how many."""
    match = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", text)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise UsageError(f"--shard: {in_quotes(text)} is no part; give 1/4 to 4/4 for four parts.")
    return int(match[1]), int(match[2])


def configured(job: Job) -> Configuration:
    """The configuration that a job's options ask for."""
    if job.config and job.isolated:
        raise UsageError("--config and --isolated: give one of them.")
    if job.config and not Path(job.config).is_file():
        raise UsageError(f"--config: there is no file {job.config}.")
    return Configuration(
        flags=read_flags(job),
        named=Path(job.config) if job.config else None,
        users=None if job.isolated or job.config else users_file(),
        isolated=job.isolated,
    )


def users_file() -> Path:
    """The user's own configuration, where the system keeps such files."""
    from typer import get_app_dir

    return Path(get_app_dir("nutgraf")) / "nutgraf.toml"


def read_flags(job: Job) -> dict[str, object]:
    """The values of the flags that were given, by key."""
    read: dict[str, object] = {}
    for key in KEYS:
        if key.name in job.flags:
            value = job.flags[key.name]
            try:
                read[key.name] = key.read(value)
            except ValueError as error:
                shown = value if isinstance(value, str) else " ".join(map(str, _items(value)))
                said = str(error)  # which may name the one word of several that is wrong
                said = said if said.startswith('"') else f"{in_quotes(shown[:MOST_SHOWN])} {said}"
                raise UsageError(f"--{key.name}: {ended(said)}") from None
    return read


def _items(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _common_folder(job: Job) -> Path:
    """The folder that all paths have in common, whose configuration is the run's."""
    names = [path for path in job.paths if path not in ("", "-") and not is_web_address(path)]
    if not names and job.stdin_filename:
        names = [job.stdin_filename]
    folders = [path if os.path.isdir(path) else os.path.dirname(path) or "." for path in names]
    try:
        return Path(os.path.commonpath(list(map(os.path.abspath, folders or ["."]))))
    except ValueError:  # other drives
        return Path.cwd()

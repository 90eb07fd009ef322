"""Files whose records a cluster's workers read, and files on other file systems."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from nutgraf.batch import Task, Unread
from nutgraf.batch.records import is_for_workers, records
from nutgraf.cli.plan import STDIN, Plan
from nutgraf.config import Settings
from nutgraf.errors import InputError
from nutgraf.inputs.records import export_named
from nutgraf.inputs.sources.files import LARGEST, checked
from nutgraf.inputs.sources.packed import lines_in
from nutgraf.inputs.sources.stores import is_store_address, open_address
from nutgraf.inputs.sources.web.address import is_web_address

if TYPE_CHECKING:
    from nutgraf.batch.cluster.client import Cluster

FILES_AHEAD = 8
"""Files of records that a cluster looks through before they are needed."""


def announce(plan: Plan, path: str | Unread, cluster: "Cluster | None") -> None:
    """Says to a cluster which records it will be asked for."""
    if cluster and isinstance(path, str) and is_read_by_workers(plan, path):
        with suppress(InputError):
            address, task, is_table = _asked(plan, path)
            cluster.announce(address, task, is_table=is_table)


def is_read_by_workers(plan: Plan, path: str) -> bool:
    """Whether a path is that of a file of records that workers can read piece by piece."""
    if path == STDIN or (is_web_address(path) and not is_store_address(path)):
        return False
    with suppress(InputError):
        export = export_named(path, _settings(plan, path).input_format)
        return export is not None and is_for_workers(export)
    return False


def _settings(plan: Plan, path: str) -> Settings:
    """What is in force for a draft; for one that is elsewhere, what is for this folder."""
    if is_web_address(path):
        return plan.configuration.of_run(Path.cwd()).settings
    return plan.configuration.of_draft(Path(path)).settings


def _asked(plan: Plan, path: str) -> tuple[str, Task, bool]:
    """What a cluster is asked for: an address, a task without data, and whether it is Parquet."""
    settings = _settings(plan, path)
    address = path if is_store_address(path) else os.path.abspath(path)
    export = export_named(path, settings.input_format)
    task = Task(name=path, settings=settings, stage=plan.stage)
    return address, task, export is not None and export.is_binary


def of_store(plan: Plan, path: str, cluster: "Cluster | None") -> Iterator[Task | Unread]:
    """The tasks of a file that workers read; of another file elsewhere, which is read here."""
    try:
        if cluster is None:
            raise InputError(f"{path}: another file system is read with --engine dask.")
        if is_read_by_workers(plan, path):
            address, task, is_table = _asked(plan, path)
            yield from cluster.records(address, task, is_table=is_table)
            return
        settings = _settings(plan, path)
        export = export_named(path, settings.input_format)
        with open_address(path) as file:
            if export:
                lines = lines_in(file, path)
                yield from records(path, settings, plan.stage, export, lines)
                return
            data = checked(file.read(LARGEST + 1), path)
        yield Task(name=path, settings=settings, stage=plan.stage, data=data, apart=plan.apart)
    except InputError as error:
        yield Unread(str(error), path)

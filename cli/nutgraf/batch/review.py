"""One draft from its bytes to its report, as a pure function that any worker can run."""

import json
from dataclasses import replace
from multiprocessing import parent_process

from nutgraf import engine
from nutgraf.batch.limits import cores
from nutgraf.batch.task import Result, Stage, Task, Unread
from nutgraf.batch.tasks import loaded
from nutgraf.checks.rules.internal_error import internal_error
from nutgraf.errors import InputError, NutgrafError
from nutgraf.inputs.articles import read_article
from nutgraf.inputs.drafts.contents import Contents, Hints, contents_of
from nutgraf.inputs.drafts.decoding import normalize
from nutgraf.inputs.sources.files import checked
from nutgraf.languages import LANGUAGES
from nutgraf.model import Analysis, Article, Report, Source, Summary

MOST_THREADS = 4
"""Threads on which the judge reads one draft: it has a few dozen sentences to share out."""


def result_of(task: Task) -> Result:
    """The report on one draft, or why it cannot be read; a crash is a finding in a report."""
    try:
        return attempt(task)
    except Exception as error:
        return crashed(task, error)


def attempt(task: Task) -> Result:
    """The report on one draft, or why it cannot be read; a crash is raised."""
    try:
        return _report(_article(task), task)
    except InputError as error:
        return Unread(str(error), task.name)
    except NutgrafError as error:
        return Unread(f"{task.name}: {error}", task.name)


def crashed(task: Task, error: BaseException | str) -> Report:
    """The report on a draft at which the program crashed: that, and nothing else."""
    article = Article(
        source=Source(task.name, "", id=_id(task), line=task.line),
        title="",
        language=task.settings.language or LANGUAGES.default,
        blocks=(),
        sentences=(),
        lists=(),
    )
    return Report(Analysis(article, Summary("none"), ()), (internal_error(error),))


def _id(task: Task) -> str | None:
    """The id of a record, however bad the rest of it is."""
    if task.source is not None:
        return task.source.id
    if task.line is None:
        return None
    try:
        record_id = json.loads(task.data or b"")["id"]
    except Exception:  # it has none, or is what the program crashed at
        return task.place or None
    return str(record_id) if isinstance(record_id, str | int) else None


def _article(task: Task) -> Article:
    settings = task.settings
    hints = Hints(settings.language, settings.input_format, settings.fields, settings.house)
    return read_article(_contents(loaded(task)), hints, task.apart)


def _contents(task: Task) -> Contents:
    source = task.source
    if source is not None:
        return contents_of(replace(source, text=normalize(source.text)))
    data = task.data or b""
    if task.line is None:
        data = checked(data, task.name)
    return Contents(task.name, data, task.line, task.place)


def _report(article: Article, task: Task) -> Report:
    method = engine.method_named(task.settings.method)
    length = engine.length(task.settings.length)
    if task.stage is Stage.REPORT:
        return engine.review(
            article,
            method=method,
            length=length,
            policy=task.settings.policy,
            judge=task.settings.judge,
            threads=_threads(),
        )
    summary = Summary("none")
    if task.stage is Stage.SUMMARY:
        summary = engine.summarize(article, method=method, length=length)
    return Report(Analysis(article, summary, ()))


def _threads() -> int:
    """The cores that one draft may use: some where it is alone, one in a worker beside others."""
    return 1 if parent_process() else min(MOST_THREADS, cores())

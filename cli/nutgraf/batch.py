"""One draft from its bytes to its report, as a pure function that any worker can run.

A `Task` holds all that a report depends on, and `result_of` turns it into a `Report` or into
the reason why there is none. Both can be pickled; nothing else passes between the command
line and the engine.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from nutgraf import engine
from nutgraf.checks.internal_error import internal_error
from nutgraf.config import Settings
from nutgraf.errors import InputError, NutgrafError
from nutgraf.inputs.articles import read_source
from nutgraf.inputs.files import checked, read_bytes
from nutgraf.inputs.opening import open_draft
from nutgraf.inputs.records import read_record
from nutgraf.languages import LANGUAGES
from nutgraf.model import Analysis, Article, KeyPointList, Report, Source, Summary


class Stage(Enum):
    """How far a draft is taken: to its key points, to its summary, or to its whole report."""

    POINTS = "points"
    SUMMARY = "summarize"
    REPORT = "check"


@dataclass(frozen=True, slots=True)
class Apart:
    """What is kept apart from the article: its key points, or a summary to judge."""

    lists: tuple[KeyPointList, ...] = ()
    summary: tuple[str, ...] | None = None


NOTHING_APART = Apart()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One draft, or one record of a file of records, and what is to be done with it.

    `data` are its bytes, None for a file that is still to be read. `line` is a record's.
    """

    name: str
    settings: Settings
    stage: Stage = Stage.REPORT
    data: bytes | None = None
    line: int | None = None
    apart: Apart = NOTHING_APART


@dataclass(frozen=True, slots=True)
class Unread:
    """An input without a report: what is wrong with it, and its name where that is known."""

    message: str
    name: str = ""


def result_of(task: Task) -> Report | Unread:
    """The report on one draft, or why it cannot be read; a crash is a finding in a report."""
    try:
        article = _article(task)
        return _report(article, task)
    except InputError as error:
        return Unread(str(error), task.name)
    except NutgrafError as error:
        return Unread(f"{task.name}: {error}", task.name)
    except Exception as error:
        return crashed(task, error)


def crashed(task: Task, error: BaseException | str) -> Report:
    """The report on a draft at which the program crashed: that, and nothing else."""
    article = Article(
        source=Source(task.name, "", line=task.line),
        title="",
        language=task.settings.language or LANGUAGES[0],
        blocks=(),
        sentences=(),
        lists=(),
    )
    return Report(Analysis(article, Summary("none"), ()), (internal_error(error),))


def _article(task: Task) -> Article:
    settings = task.settings
    if task.line is not None:
        line = task.data or b""
        return read_record(line, task.name, task.line, settings.language, settings.house)
    data = read_bytes(Path(task.name)) if task.data is None else checked(task.data, task.name)
    opened = open_draft(data, task.name)
    return read_source(
        opened.source,
        draft=opened.draft,
        language=settings.language or LANGUAGES[0],
        lists=task.apart.lists,
        summary=task.apart.summary,
        house=settings.house,
    )


def _report(article: Article, task: Task) -> Report:
    method = engine.method_named(task.settings.method)
    length = engine.length(task.settings.length)
    if task.stage is Stage.REPORT:
        return engine.review(article, method=method, length=length, policy=task.settings.policy)
    summary = Summary("none")
    if task.stage is Stage.SUMMARY:
        summary = engine.summarize(article, method=method, length=length)
    return Report(Analysis(article, summary, ()))

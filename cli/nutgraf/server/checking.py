"""One draft of an editor checked, and what came of it."""

from dataclasses import dataclass, replace
from pathlib import Path

from nutgraf.batch.review import result_of
from nutgraf.batch.task import Result, Stage, Task, Unread
from nutgraf.config import DEFAULTS, Settings
from nutgraf.config.layers import DEFAULT
from nutgraf.errors import NutgrafError
from nutgraf.judge.choice import Choice, judge_of
from nutgraf.model import Analysis, Article, Finding, Report, Source
from nutgraf.server.configured import Configured, is_wanted
from nutgraf.server.documents import OpenDocument
from nutgraf.server.positions import EditorLines

LARGEST = 5_000_000
"""Characters of a draft that is checked while it is written: some 40 s of work."""


@dataclass(frozen=True)
class Checked:
    """A draft as it was checked, and the report; without one, perhaps a `problem` that says why.

    `lines` are those of its text, `config` is the file that was in force, and `takes_names` says
    that names in it count for the draft. `folder` is the folder of the editor that it belongs to.
    `is_judged` says that the judge need not be asked any more, and `number` tells results apart.
    """

    document: OpenDocument
    lines: EditorLines
    settings: Settings
    folder: Path
    report: Report | None = None
    problem: str = ""
    config: Path | None = None
    takes_names: bool = False
    is_judged: bool = True
    number: int = 0

    @property
    def analysis(self) -> Analysis | None:
        """What was judged of the draft; None where it was not read, or the program crashed."""
        analysis = self.report.analysis if self.report else None
        return analysis if analysis and analysis.article.source.text else None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that are to be shown."""
        findings = self.report.findings if self.report else ()
        least = self.settings.min_severity
        return tuple(finding for finding in findings if finding.severity >= least)


def by_words(
    document: OpenDocument, configured: Configured, folder: Path, encoding: str
) -> Checked:
    """A draft checked without the judge; nothing is raised."""
    lines = EditorLines(document.text, encoding)
    nothing = Checked(document, lines, DEFAULTS, folder)
    try:
        in_force = configured.of(document, folder)
        is_one = is_wanted(document, in_force, folder)
        judge = judge_of(in_force.settings.judge)
    except NutgrafError as error:
        return replace(nothing, problem=str(error))
    except (OSError, ValueError) as error:
        return replace(nothing, problem=f"its configuration cannot be looked for: {error}")
    takes_names = in_force.origins["names"] in (DEFAULT, str(in_force.file))
    checked = replace(
        nothing, settings=in_force.settings, config=in_force.file, takes_names=takes_names
    )
    if not is_one or not document.text.strip():
        return checked
    if len(document.text) > LARGEST:
        words = f"larger than {LARGEST // 1_000_000} MB, it is not checked while it is written"
        return replace(checked, problem=f"{words}; `nutgraf check` does it.")
    checked = _with(checked, result_of(_task(checked, document.text, Choice.OFF)))
    has_points = bool(checked.analysis and checked.analysis.coverage)
    return replace(checked, is_judged=not (judge and has_points))


def with_judge(checked: Checked) -> Checked:
    """The same draft checked with the judge; where it cannot read, why not is the problem."""
    choice = checked.settings.judge
    done = result_of(_task(checked, checked.document.text, choice))
    return replace(_with(checked, done), is_judged=True)


def read_again(checked: Checked, text: str) -> Article | None:
    """A draft read with another text, in the same way; None where it cannot be."""
    done = result_of(_task(checked, text, Choice.OFF, Stage.POINTS))
    is_read = isinstance(done, Report) and bool(done.analysis.article.source.text)
    return done.analysis.article if isinstance(done, Report) and is_read else None


def warm(encoding: str = "") -> None:
    """Checks a draft of our own, which loads all that a draft needs."""
    text = "The bridge will close, the council said.\n\nKey points\n- The bridge will close\n"
    document = OpenDocument("", None, text, "first.txt")
    by_words(document, Configured(), Path.cwd(), encoding)


def _task(checked: Checked, text: str, judge: Choice, stage: Stage = Stage.REPORT) -> Task:
    document, settings = checked.document, checked.settings
    format = settings.input_format or document.format
    settings = replace(settings, judge=judge, input_format=format)
    return Task(
        name=document.name,
        settings=settings,
        stage=stage,
        source=Source(document.name, text),
    )


def _with(checked: Checked, done: Result) -> Checked:
    if isinstance(done, Unread):
        return replace(checked, problem=done.message)
    return replace(checked, report=done)

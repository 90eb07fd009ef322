"""`--annotate`: the draft's copy as a Word document, with its findings as comments."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nutgraf.batch import Task, Unread
from nutgraf.batch.tasks import STDIN
from nutgraf.cli.job import Job
from nutgraf.cli.output import opened_output
from nutgraf.errors import InputError, UsageError
from nutgraf.formats.view import counted
from nutgraf.inputs.articles import draft_of
from nutgraf.inputs.drafts.contents import Contents
from nutgraf.inputs.readers import export_named, reader_of
from nutgraf.inputs.sources.files import read_bytes
from nutgraf.model import Report


@dataclass(slots=True)
class Annotator:
    """Writes the copy, once its draft has been checked; `notice` then says what is in it."""

    path: Path
    notice: str = ""

    def write(self, task: Task, report: Report) -> None:
        """Writes the copy of a draft that was read; InputError where it cannot be written."""
        from nutgraf.formats.word import annotated

        data = read_bytes(Path(task.name)) if task.data is None else task.data
        draft = Contents(task.name, data, task.line, task.place)
        is_word = reader_of(draft).name == "docx"
        source = report.analysis.article.source
        if is_word and draft_of(draft).source.text != source.text:
            raise InputError(f"{task.name}: it was changed while it was checked; run again.")
        copy = annotated(report, data if is_word else None)
        with opened_output(self.path) as output:
            output.write_bytes(copy)
        self.notice = f"{self.path} has {counted(len(report.findings), 'comment')}"


def annotator_of(job: Job, paths: Sequence[str | Unread], input_format: str) -> Annotator | None:
    """The writer of the copy that a job asks for, if it does; UsageError where it cannot be made.

    `input_format` is what `--input-format` or the configuration says.
    """
    if not job.annotate:
        return None
    path = Path(job.annotate)
    if path.suffix.lower() not in (".docx", ".docm"):
        raise UsageError("--annotate: the copy is a Word document; name it FILE.docx.")
    if len(paths) != 1:
        raise UsageError(f"--annotate: it belongs to one draft, but {len(paths)} were given.")
    draft = paths[0]
    if not isinstance(draft, str):
        return None
    if export_named(draft, input_format):
        raise UsageError("--annotate: a file of records has no copy; give it a draft.")
    if draft != STDIN and Path(draft).exists():
        if path.exists() and path.samefile(draft):
            raise UsageError(f"--annotate: {path} is the draft; name another file for the copy.")
        suffix = Path(draft).suffix.lower()
        if ".docm" in (suffix, path.suffix.lower()) and suffix != path.suffix.lower():
            raise UsageError(f"--annotate: the copy of {draft} is to be {suffix or '.docx'} too.")
    return Annotator(path)

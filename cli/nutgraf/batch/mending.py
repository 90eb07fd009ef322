"""A draft with its fixes made, round after round, until there is nothing more to fix.

Fixes are made only where the draft is then read as before but for them: the same body, the same
key points, and in these the new words.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from nutgraf.batch.review import result_of
from nutgraf.batch.task import Stage, Task
from nutgraf.errors import InputError
from nutgraf.inputs.drafts.rewriting import rewritten
from nutgraf.model import Article, Edit, Finding, Fix, KeyPoint, Report
from nutgraf.text.edits import chosen, edits_of
from nutgraf.text.folding import fold_space

ROUNDS = 10
"""After so many a draft is left as it is then."""

IsWanted = Callable[[Finding], bool]


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft's bytes with fixes made, the report on them, and the rules of what was fixed.

    `problem` says why fixes that were there could not be made.
    """

    data: bytes
    report: Report
    fixed: tuple[str, ...] = ()
    problem: str = ""


@dataclass(slots=True)
class _Mender:
    """Makes the fixes of one draft."""

    task: Task
    unsafe: bool
    is_wanted: IsWanted
    problem: str = ""
    fixed: list[str] = field(default_factory=list)

    def rounds(self, data: bytes, report: Report) -> tuple[bytes, Report]:
        """The draft after all rounds."""
        for _ in range(ROUNDS):
            findings = self._fixable(report)
            fixes = chosen([finding.fix for finding in findings], unsafe=self.unsafe)
            harmless = self._harmless(data, report.analysis.article, fixes)
            new = self._checked(data, harmless)
            # Where there is not less to fix than before, two fixes undo each other.
            if new is None or len(self._fixable(new[1])) >= len(findings):
                return data, report
            self.fixed += [finding.rule for finding in findings if finding.fix in harmless]
            data, report = new
        return data, report

    def _fixable(self, report: Report) -> list[Finding]:
        return [
            finding
            for finding in report.findings
            if self.is_wanted(finding) and chosen([finding.fix], unsafe=self.unsafe)
        ]

    def _harmless(self, data: bytes, article: Article, fixes: Sequence[Fix]) -> tuple[Fix, ...]:
        """Those of the fixes with which the draft is read as it is to be; halved to find them."""
        if not fixes or self._is_kept(data, article, fixes):
            return tuple(fixes)
        if len(fixes) == 1:
            return ()
        half = len(fixes) // 2
        left = self._harmless(data, article, fixes[:half])
        right = self._harmless(data, article, fixes[half:])
        both = (*left, *right)
        return both if self._is_kept(data, article, both) else left

    def _is_kept(self, data: bytes, article: Article, fixes: Sequence[Fix]) -> bool:
        edits = edits_of(fixes)
        try:
            new = rewritten(data, self.task.name, edits)
        except InputError as error:
            self.problem = str(error)
            return False
        read = result_of(replace(self.task, data=new, stage=Stage.POINTS))
        return isinstance(read, Report) and is_same_but(article, read.analysis.article, edits)

    def _checked(self, data: bytes, fixes: Sequence[Fix]) -> tuple[bytes, Report] | None:
        """The draft with some fixes made, checked anew."""
        if not fixes:
            return None
        new = rewritten(data, self.task.name, edits_of(fixes))
        report = result_of(replace(self.task, data=new))
        return (new, report) if isinstance(report, Report) else None


def mended(task: Task, report: Report, data: bytes, *, unsafe: bool, is_wanted: IsWanted) -> Mended:
    """A draft with the fixes made of those findings that are wanted, unsafe ones where allowed.

    `data` are its bytes, on which the report is.
    """
    mender = _Mender(task, unsafe, is_wanted)
    new, after = mender.rounds(data, report)
    return Mended(new, after, tuple(mender.fixed), mender.problem)


def is_same_but(article: Article, new: Article, edits: Sequence[Edit]) -> bool:
    """Whether an article was read as another, but for some edits, in order, in its key points."""
    starts = [edit.span.start for edit in edits]
    points = [_expected(point, edits, starts) for point in article.key_points]
    return (
        points == [point.text for point in new.key_points]
        and (article.title, article.language) == (new.title, new.language)
        and _words(article) == _words(new)
    )


def _words(article: Article) -> list[str]:
    """The words of the body, sentence by sentence and block by block."""
    sentences = [sentence.text for sentence in article.sentences]
    return sentences + [fold_space(block.text) for block in article.blocks]


def _expected(point: KeyPoint, edits: Sequence[Edit], starts: Sequence[int]) -> str:
    """The text of a key point after some edits of its source, which start there."""
    text, offsets = point.text, point.offsets
    if offsets is None or point.span is None:
        return text
    first, last = (bisect_left(starts, position) for position in (point.span.start, point.span.end))
    for edit in reversed(edits[first:last]):
        start, end = (
            bisect_left(offsets, position) for position in (edit.span.start, edit.span.end)
        )
        if start < end:
            # Where a comment is taken away, its words were blanks, and a blank stays.
            new = edit.text or (" " if text[start:end].isspace() else "")
            text = text[:start] + new + text[end:]
    return fold_space(text)

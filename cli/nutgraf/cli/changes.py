"""The drafts and lines that have changed since a revision, as git tells them."""

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from nutgraf.cli.git import git
from nutgraf.errors import InputError, UsageError
from nutgraf.inputs.sources.files import read_bytes
from nutgraf.inputs.sources.ignored import repository_root
from nutgraf.model import Finding, Report, Source, Unit

Lines = tuple[int, int]
"""A first and a last line."""

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


@dataclass(frozen=True)
class Changes:
    """The changes since a revision. Each file is looked up in the repository that it is in."""

    revision: str
    _repositories: dict[Path | None, "Repository"] = field(default_factory=dict, repr=False)

    def has(self, path: str) -> bool:
        """Whether a file has changed; UsageError where it is in no repository."""
        return self.of(path).has(path)

    def only_changed_lines(self, report: Report) -> tuple[Finding, ...]:
        """The findings that touch a changed line; all of them in a file that is new."""
        return self.of(report.analysis.article.source.name).only_changed_lines(report)

    def of(self, path: str) -> "Repository":
        """The repository of a file or folder; a submodule is one of its own."""
        here = Path(os.path.realpath(path))
        folder = here if here.is_dir() else here.parent
        root = repository_root(folder)
        if root not in self._repositories:
            self._repositories[root] = Repository(self.revision, root or folder)
        return self._repositories[root]


@dataclass(frozen=True)
class Repository:
    """The changes of a working tree since it left a revision; new files are changes too.

    UsageError where the folder is in no repository, or the repository has no such revision.
    """

    revision: str
    folder: Path

    @cached_property
    def root(self) -> Path:
        """The top of the working tree."""
        return Path(os.fsdecode(self._git("rev-parse", "--show-toplevel").rstrip(b"\n")))

    @cached_property
    def base(self) -> str:
        """The commit that is compared with: where this branch left the revision's.

        Before the first commit it is the empty tree: everything is new.
        """
        if self.revision == "HEAD" and self._has_no_commit:
            return self._git("hash-object", "-t", "tree", "--stdin").decode().strip()
        commit = f"{self.revision}^{{commit}}"
        named = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", commit)
        try:
            base = self._git("merge-base", named.decode().strip(), "HEAD")
        except UsageError:  # a shallow clone, or histories with nothing in common
            base = named
        return base.decode().strip()

    @property
    def _has_no_commit(self) -> bool:
        try:
            self._git("rev-parse", "--verify", "--quiet", "HEAD")
        except UsageError:
            return bool(self.root)
        return False

    @cached_property
    def files(self) -> frozenset[str]:
        """The absolute paths of all changed or new files, deleted ones left out."""
        return self._tracked | self._new

    @cached_property
    def _tracked(self) -> frozenset[str]:
        return self._paths("diff", "--name-only", "--diff-filter=d", *_PLAIN, "-z", self.base)

    @cached_property
    def _new(self) -> frozenset[str]:
        return self._paths("ls-files", "--others", "--exclude-standard", "-z", "--full-name")

    def has(self, path: str) -> bool:
        """Whether a file has changed."""
        return os.path.realpath(path) in self.files

    def only_changed_lines(self, report: Report) -> tuple[Finding, ...]:
        """The findings that touch a changed line; all in a file that is new, or has no lines."""
        source = report.analysis.article.source
        path = os.path.realpath(source.name)
        has_lines = source.unit is Unit.LINE
        if path in self._new or path not in self._tracked or not has_lines:
            return report.findings
        changed = self._lines(path)
        return tuple(
            finding for finding in report.findings if _touches(_lines_of(finding, source), changed)
        )

    def _lines(self, path: str) -> list[Lines]:
        """The first and last line of every changed range; of a deletion, the lines around it."""
        diff = self._git("diff", *_LINES, *_PLAIN, self.base, "--", path)
        ranges = []
        hunks = _HUNK.findall(diff)
        if not hunks or _ends_lines_otherwise(path):
            return [(1, sys.maxsize)]  # git's lines are not ours, so all of them count
        for first, count in hunks:
            start, length = int(first), int(count or 1)
            ranges.append((start, start + length - 1) if length else (start, start + 1))
        return ranges

    def _paths(self, *words: str) -> frozenset[str]:
        names = self._git(*words, at_root=True).split(b"\0")
        return frozenset(os.path.realpath(self.root / os.fsdecode(name)) for name in names if name)

    def _git(self, *words: str, at_root: bool = False) -> bytes:
        try:
            return git(self.root if at_root else self.folder, *words)
        except UsageError as error:
            if str(error):
                raise
            problem = f'"{self.revision}" is no revision of this repository'
            raise UsageError(f"--diff: {problem}.") from None


def _touches(lines: Lines, ranges: Iterable[Lines]) -> bool:
    first, last = lines
    return any(start <= last and first <= end for start, end in ranges)


def _lines_of(finding: Finding, source: Source) -> Lines:
    """The first and last line of a finding; of a record, the line of the file that it is on."""
    if source.line is not None:
        return source.line, source.line
    end = max(finding.span.start, finding.span.end - 1)
    return source.place(finding.span.start).line, source.place(end).line


def _ends_lines_otherwise(path: str) -> bool:
    """Whether a file ends its lines with carriage returns alone, which git takes for one line."""
    try:
        data = read_bytes(Path(path))
    except InputError:
        return True
    return b"\r" in data and b"\n" not in data


_LINES = ("--unified=0", "--inter-hunk-context=0", "--text")
_PLAIN = (
    *("--no-ext-diff", "--no-textconv", "--no-color", "--no-renames"),
    "--ignore-submodules=all",  # each is asked by itself; to look into them, git would run there
)

"""The baseline: a file of known findings, which are not shown again and fail no run.

A finding is known by its rule, its draft's path, and its key point's words; never by its line.
"""

import json
import os
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from nutgraf.checks.fingerprint import fingerprint
from nutgraf.checks.policy import Policy
from nutgraf.errors import UsageError
from nutgraf.inputs.sources.files import LARGEST, small_file
from nutgraf.inputs.sources.web.address import is_web_address
from nutgraf.model import Finding, Report

SCHEMA = "nutgraf.baseline/1"


@dataclass(frozen=True, order=True, slots=True)
class Entry:
    """One known finding. `path` is relative to the baseline's folder, `text` is for readers."""

    path: str
    rule: str
    fingerprint: str
    text: str = field(default="", compare=False)


@dataclass(slots=True)
class Baseline:
    """The known findings with their counts, and the findings that this run has seen so far.

    `drafts` are the paths of the drafts that were checked, each with the rules that ran on it.
    """

    file: Path
    known: Counter[Entry] = field(default_factory=Counter)
    seen: Counter[Entry] = field(default_factory=Counter)
    drafts: dict[str, Policy] = field(default_factory=dict)

    def unknown(self, report: Report, policy: Policy) -> tuple[Finding, ...]:
        """The findings of a report that are not known; all of them are noted as seen.

        The policy says which rules have run on the draft.
        """
        path = self._path(report.analysis.article.source.name)
        self.drafts[path] = policy
        unknown = []
        for finding in report.findings:
            entry = _entry(report, finding, path)
            self.seen[entry] += 1
            if self.seen[entry] > self.known[entry]:
                unknown.append(finding)
        return tuple(unknown)

    @property
    def gone(self) -> list[Entry]:
        """The known findings that this run looked for and did not find, and those of lost files."""
        unseen = self.known - self.seen
        return sorted(entry for entry in unseen.elements() if self._was_looked_for(entry))

    @property
    def renewed(self) -> Counter[Entry]:
        """The findings of the new baseline: those seen, and old ones that nobody looked for."""
        kept = {
            entry: count for entry, count in self.known.items() if not self._was_looked_for(entry)
        }
        return Counter(kept) + self.seen

    @property
    def size(self) -> int:
        """The number of findings in the new baseline."""
        return self.renewed.total()

    def text(self) -> str:
        """The new baseline as JSON, in the order of paths."""
        entries = [asdict(entry) for entry in sorted(self.renewed.elements())]
        data = {"schema": SCHEMA, "findings": entries}
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

    def _was_looked_for(self, entry: Entry) -> bool:
        """Whether this run would have found a finding again: it ran its rule on its draft.

        What a lost file had is gone, too.
        """
        policy = self.drafts.get(entry.path)
        if policy is None:
            return not (self.file.parent / entry.path).exists()
        return policy.runs(entry.rule)

    def _path(self, name: str) -> str:
        if is_web_address(name):
            return name
        folder = os.path.dirname(os.path.abspath(self.file))
        try:
            return Path(os.path.relpath(os.path.abspath(name), folder)).as_posix()
        except ValueError:  # another drive
            return Path(os.path.abspath(name)).as_posix()


def read_baseline(file: Path, *, may_be_missing: bool) -> Baseline:
    """The baseline in a file; UsageError where it cannot be read or is something else."""
    try:
        data: Any = json.loads(small_file(file, LARGEST))
    except FileNotFoundError:
        if may_be_missing:
            return Baseline(file)
        raise UsageError(
            f"--baseline: there is no file {file}; --write-baseline makes it."
        ) from None
    except (OSError, ValueError, RecursionError) as error:
        problem = getattr(error, "strerror", None) or "it is not JSON"
        raise UsageError(f"--baseline: {file} cannot be read: {problem}.") from None
    try:
        if data["schema"] != SCHEMA:
            raise ValueError
        known = Counter(
            Entry(*(str(entry[key]) for key in ("path", "rule", "fingerprint", "text")))
            for entry in data["findings"]
        )
    except (KeyError, TypeError, ValueError):
        raise UsageError(
            f"--baseline: {file} is no baseline of this version; name another file, which "
            "--write-baseline makes."
        ) from None
    return Baseline(file, known)


def _entry(report: Report, finding: Finding, path: str) -> Entry:
    article = report.analysis.article
    text = "" if finding.key_point is None else article.key_points[finding.key_point].text
    return Entry(path, finding.rule, fingerprint(article, finding, path), text)

"""A file of findings that are known: they are not shown again, and fail no run.

A finding is known by its rule, its draft's path, and its key point's words; never by its line.
"""

import json
import os
from collections import Counter
from dataclasses import dataclass, field
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
    """The known findings, how often each, and what has been seen of them in this run."""

    file: Path
    known: Counter[Entry] = field(default_factory=Counter)
    seen: Counter[Entry] = field(default_factory=Counter)
    drafts: dict[str, Policy] = field(default_factory=dict)

    def unknown(self, report: Report, policy: Policy) -> tuple[Finding, ...]:
        """The findings of a report, by the rules of a policy, that are not known.

        All are noted as seen.
        """
        path = self._path(report.analysis.article.source.name)
        self.drafts[path] = policy
        left = []
        for finding in report.findings:
            entry = _entry(report, finding, path)
            self.seen[entry] += 1
            if self.seen[entry] > self.known[entry]:
                left.append(finding)
        return tuple(left)

    @property
    def gone(self) -> list[Entry]:
        """The entries that this run would have found again, and those of files that are gone."""
        left = self.known - self.seen
        return sorted(entry for entry in left.elements() if self._is_judged(entry))

    @property
    def renewed(self) -> Counter[Entry]:
        """What was seen, and the old entries that this run did not look for."""
        kept = {each: n for each, n in self.known.items() if not self._is_judged(each)}
        return Counter(kept) + self.seen

    @property
    def size(self) -> int:
        """How many findings the new baseline has."""
        return self.renewed.total()

    def text(self) -> str:
        """The new baseline as it is written."""
        entries = [
            {
                "path": each.path,
                "rule": each.rule,
                "fingerprint": each.fingerprint,
                "text": each.text,
            }
            for each in sorted(self.renewed.elements())
        ]
        data = {"schema": SCHEMA, "findings": entries}
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

    def _is_judged(self, entry: Entry) -> bool:
        """Whether this run has looked for a finding: in its draft, by its rule."""
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
    """The baseline in a file; UsageError where it cannot be read or is none."""
    try:
        data: Any = json.loads(small_file(file, LARGEST))
    except FileNotFoundError:
        if may_be_missing:
            return Baseline(file)
        raise UsageError(
            f"--baseline: there is no file {file}; --write-baseline makes it."
        ) from None
    except (OSError, ValueError, RecursionError) as error:
        words = getattr(error, "strerror", None) or "it is not JSON"
        raise UsageError(f"--baseline: {file} cannot be read: {words}.") from None
    try:
        if data["schema"] != SCHEMA:
            raise ValueError
        known = Counter(
            Entry(*(str(each[key]) for key in ("path", "rule", "fingerprint", "text")))
            for each in data["findings"]
        )
    except (KeyError, TypeError, ValueError):
        raise UsageError(f"--baseline: {file} is no baseline of this version.") from None
    return Baseline(file, known)


def _entry(report: Report, finding: Finding, path: str) -> Entry:
    article = report.analysis.article
    text = "" if finding.key_point is None else article.key_points[finding.key_point].text
    return Entry(path, finding.rule, fingerprint(article, finding, path), text)

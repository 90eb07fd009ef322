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
from nutgraf.errors import UsageError
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
    drafts: set[str] = field(default_factory=set)

    def unknown(self, report: Report) -> tuple[Finding, ...]:
        """The findings of a report that are not known; all are noted as seen."""
        path = self._path(report.analysis.article.source.name)
        self.drafts.add(path)
        left = []
        for finding in report.findings:
            entry = _entry(report, finding, path)
            self.seen[entry] += 1
            if self.seen[entry] > self.known[entry]:
                left.append(finding)
        return tuple(left)

    @property
    def gone(self) -> list[Entry]:
        """The entries for drafts of this run that were not found again, sorted."""
        left = self.known - self.seen
        return sorted(entry for entry in left.elements() if entry.path in self.drafts)

    @property
    def renewed(self) -> Counter[Entry]:
        """What was seen, and the old entries of drafts that this run left out."""
        kept = {each: n for each, n in self.known.items() if each.path not in self.drafts}
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

    def _path(self, name: str) -> str:
        folder = os.path.dirname(os.path.abspath(self.file))
        try:
            return Path(os.path.relpath(os.path.abspath(name), folder)).as_posix()
        except ValueError:  # another drive
            return Path(os.path.abspath(name)).as_posix()


def read_baseline(file: Path, *, may_be_missing: bool) -> Baseline:
    """The baseline in a file; UsageError where it cannot be read or is none."""
    try:
        data: Any = json.loads(file.read_text("utf-8"))
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

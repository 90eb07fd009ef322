"""What the figures need of one report, read from its line of JSON."""

import json
from dataclasses import dataclass
from typing import Any

from nutgraf.errors import InputError


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """One article: `covered` of its `points` key points, and its findings.

    `findings` has the rule and severity of each, `supports` a verdict for each key point.
    `month` is as in 2026-04; section, author, outlet and month are empty where the report has none.
    """

    name: str
    points: int
    covered: int
    findings: tuple[tuple[str, str], ...]
    supports: tuple[str, ...]
    author: str = ""
    outlet: str = ""
    section: str = ""
    month: str = ""

    def count(self, severity: str) -> int:
        """How many of its findings have a severity."""
        return sum(level == severity for _, level in self.findings)


def figures_of(line: bytes, where: str) -> ArticleFigures:
    """The figures in a line of `--format jsonl`; InputError, which says where, for any other."""
    try:
        data: Any = json.loads(line)
        source, coverage = data["source"], data["coverage"]
        name = str(source["name"])
        return ArticleFigures(
            name=f"{name} ({source['id']})" if "id" in source else name,
            points=int(coverage["total"]),
            covered=int(coverage["covered"]),
            findings=tuple((str(x["rule"]), str(x["severity"])) for x in data["findings"]),
            supports=tuple(
                str(point["support"]["verdict"])
                for point in data["key_points"]
                if "support" in point
            ),
            author=str(data.get("author", "")),
            outlet=str(data.get("outlet", "")),
            section=str(data.get("section", "")),
            month=str(data.get("date", ""))[:7],
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise InputError(
            f"{where}: this line is no report of `nutgraf check --format jsonl`."
        ) from None

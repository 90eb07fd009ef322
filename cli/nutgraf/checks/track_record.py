"""How often each rule is right: counted on judged key points of articles that nobody tuned on.

`track_record.json` holds the counts with their origin; `tests/benchmarks/rules.py` writes it.
"""

import json
from functools import cache
from importlib import resources
from typing import NamedTuple

_FEW = 10
"""Findings under which a share says nothing."""


class TrackRecord(NamedTuple):
    """A rule's warnings and errors on judged key points, and how many stood in untrue ones.

    `errors` and `errors_right` are those of them that are errors. `alarms` counts the true key
    points that have one, of `true_points`.
    """

    findings: int
    right: int
    errors: int
    errors_right: int
    alarms: int
    true_points: int
    untrue_points: int

    def __str__(self) -> str:
        alarms = f"{self.alarms} of {self.true_points:,} true key points had one"
        if self.findings < _FEW:
            rest = f"{self.right} of {self.untrue_points:,} untrue ones: too few to say more."
            return f"warnings and errors: {alarms}, and {rest}"
        right = f"{self.right} of {self.findings} warnings and errors stood in untrue key points"
        errors = f", {self.errors_right} of {self.errors} errors" if self.errors >= _FEW else ""
        return f"{right} ({self.right / self.findings:.0%}){errors}; {alarms}."


@cache
def _counts() -> dict[str, TrackRecord]:
    text = resources.files(__package__).joinpath("track_record.json").read_text("utf-8")
    return {rule: TrackRecord(**counts) for rule, counts in json.loads(text)["rules"].items()}


def track_record(rule: str) -> TrackRecord | None:
    """How often a rule was right; None for one that is not about whether a key point is true."""
    return _counts().get(rule)

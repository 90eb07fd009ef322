"""What the judge says of all samples, each read by one of us: verdicts, and findings about them.

Probabilities are left out, as their last digits are a processor's own.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.conftest import SAMPLES, Run

pytestmark = pytest.mark.judge

DRAFTS = sorted(path.name for path in SAMPLES.iterdir() if path.is_file())
LANGUAGES = sorted(path.name for path in (SAMPLES / "languages").iterdir())
LEFT_OUT = ("uncovered-point", "omitted-fact", "compound-point")
"""Rules that have nothing to do with the verdict on support."""


def verdict_lines(report: dict[str, Any]) -> Iterator[str]:
    """A line for each key point: both verdicts, and what is found about it."""
    for index, point in enumerate(report["key_points"]):
        findings = [
            f"{finding['severity']} {finding['rule']}"
            for finding in report["findings"]
            if finding["key_point"] == index and finding["rule"] not in LEFT_OUT
        ]
        verdicts = f"{point['support']['verdict']}, {point['coverage']['verdict']}"
        yield f"{index + 1}. {verdicts}: {point['text']}"
        yield from (f"   {finding}" for finding in findings)


@pytest.mark.parametrize("folder", ["", "languages"])
def test_verdicts_on_all_samples(folder: str, run: Run, golden: Callable[[str, str], None]) -> None:
    lines = []
    for name in LANGUAGES if folder else DRAFTS:
        path = f"samples/{folder}/{name}" if folder else f"samples/{name}"
        ran = run("check", path, "--judge", "on", "--format", "jsonl", "--exit-zero")
        for line in ran.out.splitlines():
            report = json.loads(line)
            assert report["judge"]
            lines += [
                f"== {path} {report['source'].get('id', '')}".rstrip(),
                *verdict_lines(report),
            ]
    golden(f"judged/{folder or 'samples'}.txt", "\n".join(lines) + "\n")


def test_the_same_bytes_for_any_number_of_workers(run: Run) -> None:
    paths = [f"samples/{name}" for name in DRAFTS]
    outs = {
        run("check", *paths, "--judge", "on", "-f", "jsonl", "--exit-zero", "-j", jobs).out
        for jobs in ("1", "2")
    }
    backwards = run("check", *paths[::-1], "--judge", "on", "-f", "jsonl", "--exit-zero", "-j", "1")
    assert len(outs) == 1
    assert sorted(backwards.out.splitlines()) == sorted(outs.pop().splitlines())

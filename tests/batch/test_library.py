"""`review_many`: any number of sources, from this process or from workers."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.batch.archives import TEXT, archive
from tests.cli.newsroom import CLEAN, NUMBER, write

import nutgraf


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_source_has_its_report_in_order(jobs: int, tmp_path: Path) -> None:
    draft = write(tmp_path / "a.md", NUMBER)
    given = nutgraf.Source("desk", f"Key points\n- Ferries will be free\n\n{TEXT}", "d1")
    many = archive(tmp_path / "r.jsonl", 3)
    found = list(nutgraf.review_many([draft, tmp_path / "no.md", given, str(many)], jobs=jobs))
    assert isinstance(found[1], nutgraf.InputError)
    assert "no.md" in str(found[1])
    reports = [each for each in found if isinstance(each, nutgraf.Report)]
    ids = [report.analysis.article.source.id for report in reports]
    assert ids == [None, "d1", "r0", "r1", "r2"]
    alone = nutgraf.review(nutgraf.read(draft))
    assert str(reports[0].findings) == str(alone.findings)
    assert "number-mismatch" in [each.rule for each in reports[0].findings]


def test_what_is_wrong_is_said_before_anything_is_read() -> None:
    for wrong in ({"method": "x"}, {"length": "x"}, {"language": "x"}):
        with pytest.raises(nutgraf.UsageError):
            nutgraf.review_many([], **wrong)  # type: ignore[arg-type]
    assert list(nutgraf.review_many([])) == []


def test_a_program_that_guards_nothing_is_told_so(tmp_path: Path) -> None:
    draft = write(tmp_path / "a.md", CLEAN)
    script = write(
        tmp_path / "unguarded.py",
        f"import nutgraf\nprint(len(list(nutgraf.review_many([{str(draft)!r}], jobs=2))))\n",
    )
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "a worker could not start" in done.stderr
    assert '__name__ == "__main__"' in done.stderr

"""A ledger that is damaged, or that somebody else wrote, costs work and never a run."""

import pickle
import sqlite3
from pathlib import Path

import pytest
from tests.conftest import Run

from nutgraf.batch.packing import squeezed

DRAFT = "# Bridge\n\nIt will cost ${0} million.\n\n## Key points\n\n- It costs ${0} million\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(30):
        draft = DRAFT.format(number) + "x " * 500
        (tmp_path / f"{number}.md").write_text(draft, encoding="utf-8")
    return tmp_path


def _check(run: Run, folder: Path) -> tuple[int, str, str]:
    ran = run("check", ".", "-f", "text", "--resume", "led", cwd=folder)
    return ran.code, ran.out, ran.err


def _rows(folder: Path, words: str, *values: object) -> None:
    with sqlite3.connect(folder / "led") as base:
        base.execute(words, values)
    base.close()


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return open, (str(Path("it-ran").absolute()), "w")


EVIL = pickle.dumps(Evil())
ROWS = (squeezed(EVIL), EVIL, b"", b"x", squeezed(b"R\x80"), "text")


@pytest.mark.parametrize("row", ROWS)
def test_rows_that_do_not_fit_are_done_again(run: Run, folder: Path, row: object) -> None:
    first = _check(run, folder)
    _rows(folder, "UPDATE done SET report = ?", row)
    assert _check(run, folder) == first
    assert not (folder / "it-ran").exists()
    assert not Path("it-ran").exists()


@pytest.mark.parametrize("at", [0.2, 0.5, 0.9])
def test_a_damaged_page_is_never_met_in_the_middle(run: Run, folder: Path, at: float) -> None:
    first = _check(run, folder)
    data = bytearray((folder / "led").read_bytes())
    page = int(len(data) * at) // 4096 * 4096
    data[page : page + 4096] = b"\xff" * 4096
    (folder / "led").write_bytes(bytes(data))
    code, out, err = _check(run, folder)
    assert "internal error" not in err
    if (code, out) != first[:2]:
        assert (code, out) == (3, "")
        assert err.count("\n") == 1
        assert "led is damaged; delete it" in err


def test_a_ledger_that_can_no_longer_be_written_ends_no_run(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nutgraf.batch import ledger

    def full(_data: bytes) -> bytes:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(ledger, "squeezed", full)
    code, out, err = _check(run, folder)
    assert (code, "30 articles;" in out) == (3, True)
    assert "database or disk is full" in err


def test_a_ledger_of_before_is_refused(run: Run, folder: Path) -> None:
    _rows(folder, "PRAGMA application_id = 1852271665")
    _rows(folder, "CREATE TABLE done (key BLOB, report BLOB)")
    code, _, err = _check(run, folder)
    assert (code, "is of an older nutgraf" in err) == (2, True)

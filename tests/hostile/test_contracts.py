"""The fences between the rooms: each contract fails where it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BREACHES = {
    "rooms": ("text/words.py", "import nutgraf.cli.job"),
    "rooms, a new one": ("newroom.py", "import nutgraf.model"),
    "sumy": ("matching/match.py", "import nltk"),
    "rich": ("formats/printers/text.py", "import rich"),
    "web": ("inputs/office/archive.py", "import socket"),
    "web, by a library": ("stats/counts.py", "import urllib.request"),
    "cluster": ("batch/run.py", "import distributed"),
}


def _lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", code, "--no-cache", "--contract", contract],
        cwd=folder, env={"PYTHONPATH": str(folder / "cli"), "PATH": ""},
        capture_output=True, text=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "cli", folder / "cli", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_seen(copy: Path, name: str) -> None:
    file, line = BREACHES[name]
    path, contract = copy / "cli" / "nutgraf" / file, name.split(",", maxsplit=1)[0]
    before = path.read_text(encoding="utf-8") if path.exists() else None
    if before is not None:
        assert _lint(copy, contract).returncode == 0
    path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        done = _lint(copy, contract)
    finally:
        path.unlink()
        if before is not None:
            path.write_text(before, encoding="utf-8")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN" in done.stdout or "not declared" in (done.stdout + done.stderr).lower()

"""What all tests share: the samples, the command line, and golden files."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):  # a property that fails is found at a desk, not by a stranger's push
    settings.load_profile("ci")

# The program is started hundreds of times; it need not be compiled each time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

TESTS = Path(__file__).parent
SAMPLES = TESTS.parent / "samples"
GOLDEN = TESTS / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/")


@dataclass(frozen=True)
class Ran:
    """How a run of the program ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the real program in a process of its own: `run("check", path, stdin=b"…")`."""
    env = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("NO_COLOR", "FORCE", "GITHUB_"))
    }
    env |= {"PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "random", "COLUMNS": "80"}

    def _run(
        *args: str | Path, stdin: bytes = b"", cwd: Path | None = None, **variables: str
    ) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "nutgraf", *map(str, args)],
            input=stdin,
            capture_output=True,
            cwd=cwd or SAMPLES.parent,
            env=env | variables,
            timeout=120,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return _run


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a golden file: `golden("check/chatbot.table", text)`."""

    def _golden(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"no golden file {name}: run pytest with --update-golden"
        assert text == path.read_text(encoding="utf-8")

    return _golden

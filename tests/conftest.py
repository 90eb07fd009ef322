"""What all tests share: the samples, the command line, and golden files."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.program import Ran, run_apart, run_here

from nutgraf import __version__

# A busy machine takes its time, and that is no fault of a property's.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# A property that fails is found at a desk, not by a stranger's push.
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

# A shell that runs the tests in the background has its children ignore interrupts; ours must not.
signal.signal(signal.SIGINT, signal.default_int_handler)

# So also for fixtures of a whole module, which no test of their own has.
os.environ["NUTGRAF_JUDGE"] = "off"

# The program is started hundreds of times; it need not be compiled each time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

TESTS = Path(__file__).parent
SAMPLES = TESTS.parent / "samples"
GOLDEN = TESTS / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/")


@pytest.fixture(autouse=True)
def words_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No judge reads, as it takes its time, but in tests that are marked `judge`."""
    if request.node.get_closest_marker("judge") is None:
        monkeypatch.setenv("NUTGRAF_JUDGE", "off")
    else:
        monkeypatch.delenv("NUTGRAF_JUDGE", raising=False)


Run = Callable[..., Ran]


@pytest.fixture
def run(words_alone: None) -> Run:
    """Runs the program: `run("check", path, stdin=b"…", NO_COLOR="1")`.

    In this process, unless it is asked for what only a new interpreter reads.
    """
    env = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("NO_COLOR", "FORCE", "GITHUB_"))
    }
    env |= {"PYTHONIOENCODING": "utf-8", "COLUMNS": "80"}

    def _run(
        *args: str | Path, stdin: bytes = b"", cwd: Path | None = None, **variables: str
    ) -> Ran:
        is_apart = any(name.startswith("PYTHON") for name in variables)
        start = run_apart if is_apart else run_here
        return start([*map(str, args)], stdin, cwd or SAMPLES.parent, env | variables)

    return _run


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a golden file: `golden("check/chatbot.table", text)`.

    Golden files name no version, so that a release changes none.
    """

    def _golden(name: str, text: str) -> None:
        path = GOLDEN / name
        text = text.replace(f'"semanticVersion": "{__version__}"', '"semanticVersion": "0.0.0"')
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"no golden file {name}: run pytest with --update-golden"
        assert text == path.read_text(encoding="utf-8")

    return _golden

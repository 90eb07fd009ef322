"""The CPU time of the program's start: of commands in processes of their own, in turn."""

import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = str(ROOT / "samples" / "chatbot.txt")
RUNS = 15

COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "python -c 'import numpy'": ["-c", "import numpy"],
    "python -c 'import typer'": ["-c", "import typer"],
    "nutgraf --help": ["-m", "nutgraf", "--help"],
    "nutgraf check": ["-m", "nutgraf", "check", SAMPLE],
}


def starts() -> str:
    """The table: seconds of CPU, user's and system's, of the best run and of the median one."""
    _compile()
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(RUNS):
        for name, command in COMMANDS.items():
            times[name].append(_seconds(command))
    head = f"{f'{RUNS} cold starts, s of CPU':<30} {'best':>7} {'median':>7}"
    rows = [
        f"{name:<30} {min(seconds):>7.3f} {statistics.median(seconds):>7.3f}"
        for name, seconds in times.items()
    ]
    return "\n".join([head, *rows])


def _compile() -> None:
    """Compiles the package, as an installation does: Python may be told to keep nothing."""
    import compileall

    import nutgraf

    compileall.compile_dir(Path(nutgraf.__file__).parent, quiet=1)


def _seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *command], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

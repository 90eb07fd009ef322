"""Small archives of records in our own words, and the program run over them."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.cli.newsroom import BODY
from tests.program import Ran

TEXT = BODY.split("## ")[0]
FAULTY = Path(__file__).parent / "faulty.py"


def record(number: int, **more: object) -> dict[str, object]:
    """One of many records, each with something of its own to say."""
    cost = number % 7 + 2
    return {
        "id": f"r{number}",
        "text": f"{TEXT}\n\nLetter {number} to the council asked for a bridge of steel.\n",
        "key_points": [f"The repairs will cost ${cost} million", "Ferries will be free"],
        **more,
    }


def archive(path: Path, count: int, titles: Mapping[int, str] | None = None) -> Path:
    """A file of records, some of which have a title that `faulty.py` knows."""
    rows = [record(at, **({"title": titles[at]} if titles and at in titles else {}))
            for at in range(count)]  # fmt: skip
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def faulty(*words: object, cwd: Path) -> Ran:
    """A run of the program with the reader that fails."""
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        [sys.executable, str(FAULTY), *map(str, words)],
        cwd=cwd, capture_output=True, timeout=300,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root / "cli"), str(root)])},
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

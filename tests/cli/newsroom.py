"""A small newsroom in a folder: drafts whose findings are known."""

import subprocess
from pathlib import Path

BODY = """# Bridge to close

The harbour bridge will close in March for repairs, the council said on Monday. The repairs of the
bridge will cost $5 million, and the council voted for them after a long debate. Ferries will cross
the harbour while the bridge is closed, and they will be free, Mayor Ann Lee said.

## Key points

"""
CLEAN = BODY + "- The harbour bridge will close in March for repairs\n- Ferries will be free\n"
NUMBER = CLEAN.replace("- Ferries", "- The repairs will cost $7 million\n- Ferries")
ONE_POINT = BODY + "- The harbour bridge will close in March for repairs\n"  # a warning


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def git(folder: Path, *words: str) -> str:
    """Runs git in a folder, as nobody in particular."""
    settings = {"user.name": "A", "user.email": "a@example.org", "init.defaultBranch": "main"}
    options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
    done = subprocess.run(
        ["git", *options, *words], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout

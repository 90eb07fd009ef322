"""The files of the two networks, and the digests that they must have."""

import json
from functools import cache
from pathlib import Path

from nutgraf.errors import JudgeError

NAME = "nutgraf-reader 2"
"""The model's name and version, as reports have it."""

WEIGHTS = Path(__file__).with_name("weights")


@cache
def checked_weights(name: str) -> Path:
    """The path of a file of weights; JudgeError where it is missing or not what was shipped.

    Each file is read through once a process, 0.1 s for all of them together.
    """
    import hashlib

    path = WEIGHTS / name
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise JudgeError(f"its file {path} cannot be read ({error.strerror})") from None
    if digest != _digests().get(name):
        raise JudgeError(f"its file {path} is damaged; install nutgraf anew")
    return path


@cache
def _digests() -> dict[str, str]:
    path = WEIGHTS / "digests.json"
    try:
        digests = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        digests = None
    if not isinstance(digests, dict):
        raise JudgeError(f"its file {path} is damaged; install nutgraf anew")
    return digests

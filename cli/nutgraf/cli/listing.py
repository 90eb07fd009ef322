"""`nutgraf config`: the configuration in force, as TOML, and where each value comes from."""

import json
import os
from enum import Enum
from pathlib import Path
from typing import Any

from nutgraf.cli.job import Job
from nutgraf.cli.plan import configured, users_file
from nutgraf.config import KEYS, InForce, Key
from nutgraf.summarizers import METHODS

_SHARES = ("fail-under", "fail-under-total")
_UNSET = {"method": METHODS.default}
"""What the program chooses where a text is empty, as far as it is one value."""


def listing(job: Job) -> str:
    """A line for each key."""
    path = Path(job.paths[0])
    found = configured(job)
    folder = os.path.isdir(path)
    in_force = found.of_run(path) if folder else found.of_draft(path)
    lines = [_line(key, in_force) for key in KEYS]
    widest = max(len(left) for left, _ in lines if left[0] != "#")
    source = in_force.file or f"no configuration file (yours would be {users_file()})"
    return f"# {path}: {source}\n" + "".join(
        f"{left:{widest}}  # {right}\n" for left, right in lines
    )


def _line(key: Key, in_force: InForce) -> tuple[str, str]:
    value: Any = getattr(in_force.settings, key.field)
    value = _UNSET.get(key.name, "") if value == "" else value
    if key.name in _SHARES and value is not None:
        value = round(value * 100, 6)
    if value is None or value in ("", ()):
        return f"# {key.name}", f"{in_force.origins[key.name]}: not set"
    return f"{key.name} = {_toml(key, value)}", in_force.origins[key.name]


def _toml(key: Key, value: object) -> str:
    if key.name == "key-points" and isinstance(value, tuple):
        fewest, most = value
        return f'"{fewest}-{"" if most is None else most}"'
    if key.name in ("severity", "fields") and isinstance(value, tuple):
        return "{ " + ", ".join(f"{name} = {_text(each)}" for name, each in value) + " }"
    if isinstance(value, tuple):
        return "[" + ", ".join(_text(each) for each in value) + "]"
    if isinstance(value, float):
        return f"{value:g}"
    return _text(value)


def _text(value: object) -> str:
    """JSON's texts, numbers and truths are TOML's."""
    return json.dumps(value.value if isinstance(value, Enum) else value, ensure_ascii=False)

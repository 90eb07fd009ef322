"""`nutgraf config`: the configuration in force as TOML, with the origin of each value."""

import json
import os
from pathlib import Path

from nutgraf.cli.job import Job
from nutgraf.cli.plan import configured, users_file
from nutgraf.config import KEYS, Option
from nutgraf.config.layers import InForce


def keys_in_force(job: Job) -> str:
    """The keys for a draft or folder, a line of TOML each, with the origin as a comment."""
    path = Path(job.paths[0])
    configuration = configured(job)
    is_folder = os.path.isdir(path)
    in_force = configuration.of_run(path) if is_folder else configuration.of_draft(path)
    lines = [_line(key, in_force) for key in KEYS]
    widest = max(len(left) for left, _ in lines if left[0] != "#")
    source = in_force.file or f"no configuration file (yours would be {users_file()})"
    return f"# {path}: {source}\n" + "".join(
        f"{left:{widest}}  # {right}\n" for left, right in lines
    )


def _line(key: Option, in_force: InForce) -> tuple[str, str]:
    value = getattr(in_force.settings, key.field)
    value = key.unset if value == "" else value
    if value is None or value in ("", ()):
        return f"# {key.name}", f"{in_force.origins[key.name]}: not set"
    return f"{key.name} = {_toml(_written(key, value))}", in_force.origins[key.name]


def _written(key: Option, value: object) -> object:
    return value if value == key.unset else key.value.written(value)


def _toml(value: object) -> str:
    """A value in TOML: texts, numbers, truths and lists are written as in JSON."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_toml(part)}" for name, part in value.items()) + " }"
    if isinstance(value, float):
        return f"{value:g}"
    return json.dumps(value, ensure_ascii=False)

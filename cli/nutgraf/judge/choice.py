"""Whether the judge is to read: what the user may say, and what this machine can do."""

from enum import Enum
from functools import cache
from importlib.util import find_spec

from nutgraf.errors import UsageError

INSTALL = "pip install 'nutgraf[judge]'"
"""The command that installs what the judge runs on."""

_NEEDED = ("onnxruntime", "tokenizers")


class Choice(Enum):
    """`auto` reads where the extra is installed, and goes on with words alone where it fails."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


@cache
def is_installed() -> bool:
    """Whether the packages of the extra are there; nothing is loaded."""
    return all(find_spec(name) is not None for name in _NEEDED)


def require(choice: Choice, name: str) -> None:
    """UsageError, which begins with the option's name, where the judge is on and not installed."""
    if choice is Choice.ON and not is_installed():
        raise UsageError(f"{name}: it is on, but what it runs on is not installed; do {INSTALL}")

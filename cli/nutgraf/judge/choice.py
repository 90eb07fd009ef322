"""Whether the judge is to read: what the user may say, and what this machine can do."""

import os
from enum import Enum
from functools import cache
from importlib.util import find_spec

from nutgraf.errors import UsageError
from nutgraf.judge.files import NAME

INSTALL = "pip install 'nutgraf[judge]'"
"""The command that installs what the judge runs on."""

VARIABLE = "NUTGRAF_JUDGE"
"""The variable of the environment that stands in for `auto`."""

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


def settled_choice(choice: Choice) -> Choice:
    """The choice in force: `NUTGRAF_JUDGE` decides for a whole machine where nobody chose.

    UsageError where the variable holds no choice.
    """
    setting = os.environ.get(VARIABLE, "")
    if choice is not Choice.AUTO or not setting:
        return choice
    try:
        return Choice(setting)
    except ValueError:
        names = ", ".join(option.value for option in Choice)
        raise UsageError(f'{VARIABLE}: "{setting}" is none of {names}.') from None


def judge_of(choice: Choice) -> str:
    """The name of the judge that is to read, empty for none; nothing is loaded."""
    settled = settled_choice(choice)
    return NAME if settled is not Choice.OFF and is_installed() else ""


def require(choice: Choice, name: str) -> None:
    """UsageError, which begins with the option's name, where the judge is on and not installed."""
    if settled_choice(choice) is Choice.ON and not is_installed():
        raise UsageError(f"{name}: it is on, but what it runs on is not installed; do {INSTALL}")

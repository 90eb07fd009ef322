"""Configuration: defaults, under the nearest file, under the flags; an unknown key is an error.

`Configuration` tells what is in force for a run and for each of its drafts, and where every
value comes from. `KEYS` is the one list of keys.
"""

from nutgraf.config.files import ConfigFile, nearest, read_config
from nutgraf.config.keys import KEYS, Key, Scope
from nutgraf.config.layers import Configuration, InForce
from nutgraf.config.settings import DEFAULTS, FailOn, Settings

__all__ = [
    "DEFAULTS",
    "KEYS",
    "ConfigFile",
    "Configuration",
    "FailOn",
    "InForce",
    "Key",
    "Scope",
    "Settings",
    "nearest",
    "read_config",
]

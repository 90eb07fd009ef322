"""Configuration: defaults, under the nearest file, under the flags; an unknown key is an error.

`Settings` states every key once, with its default; `KEYS` lists them. `layers.Configuration`
tells what is in force for a run and for each of its drafts, and where every value comes from.
"""

from nutgraf.config.choices import FailOn
from nutgraf.config.option import Option, Scope
from nutgraf.config.settings import DEFAULTS, KEYS, Settings

__all__ = ["DEFAULTS", "KEYS", "FailOn", "Option", "Scope", "Settings"]

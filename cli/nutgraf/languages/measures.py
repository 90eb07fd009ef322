"""Units and currencies that are written alike in every language, and the scales of units."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from nutgraf.languages.tables import inverted

_DATA = Path(__file__).parent / "shared" / "measures.toml"
_PERIODS = (
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "fortnight",
    "month",
    "year",
    "decade",
    "century",
)
_SMALL_MONEY = ("cent", "pence")
UnitKind = Literal["money", "duration", "percent", "measure"]


@dataclass(frozen=True)
class Measures:
    """`symbols` and `codes` map what is written to a unit; a code counts as it stands: `SEK`.

    `scales` map a unit to what it measures and how many of that measure's first unit it is.
    """

    symbols: Mapping[str, str]
    codes: Mapping[str, str]
    scales: Mapping[str, tuple[str, float]]


@cache
def measures() -> Measures:
    """The contents of the data file, read once."""
    data = tomllib.loads(_DATA.read_text("utf-8"))
    scales = {
        unit: (measure, float(factor))
        for measure, units in data["measures"].items()
        for unit, factor in units.items()
    }
    codes = {code: unit for unit in data["codes"] for code in data["codes"][unit].split()}
    return Measures(inverted(data["symbols"]), codes, scales)


def family_of(unit: str) -> str:
    """The family of a unit: `dollar` for the Canadian dollar."""
    return unit.partition("_")[0]


@cache
def kind_of(unit: str) -> UnitKind:
    """The kind of a unit: money, duration, percent or any other measure."""
    if unit in _PERIODS:
        return "duration"
    if unit in ("percent", "permille"):
        return "percent"
    families = {family_of(code) for code in measures().codes.values()}
    is_money = family_of(unit) in families or unit in _SMALL_MONEY
    return "money" if is_money else "measure"

"""Pages as real systems mark them up. The figures are those of `tests.benchmarks.systems`."""

from collections import Counter

import pytest
from tests.layouts.systems import Case, cases, systems
from tests.layouts.systems.judging import faults

KNOWN = {
    ("chorus", "decoy", 0),  # `The good: it floats` are statements
    ("wire-text", "decoy", 1),  # `AT A GLANCE: see the map` is a sentence
}
"""What is wrong and known in the systems that were looked at."""


def test_there_are_enough_systems_and_half_of_them_are_kept_aside() -> None:
    assert len(systems()) >= 40
    assert sum(system.is_kept_aside for system in systems()) == len(systems()) // 2


LOOKED_AT = [case for case in cases() if not case.system.is_kept_aside]


@pytest.mark.parametrize("case", LOOKED_AT, ids=str)
def test_systems_that_were_looked_at(case: Case) -> None:
    is_known = (case.system.name, case.kind, case.variant) in KNOWN
    assert bool(faults(case)[0]) == is_known


def test_systems_that_were_kept_aside() -> None:
    every, right = Counter[str](), Counter[str]()
    for case in cases():
        if case.system.is_kept_aside:
            every[case.kind] += 1
            right[case.kind] += not faults(case)[0]
    assert right["list"] >= 0.98 * every["list"]
    assert right["none"] == every["none"]
    assert right["decoy"] >= 0.95 * every["decoy"]

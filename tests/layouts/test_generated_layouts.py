"""A slice of the generated layouts, every format and every language in it; the whole is a
benchmark (`python -m tests.benchmarks.layouts`).
"""

from dataclasses import replace

import pytest
from tests.layouts.judging import FORMATS, decoys, fault, layouts, read

from nutgraf.languages import LANGUAGES

EVERY, SEED = 3, 5
"""One layout in so many is read."""


@pytest.mark.parametrize("name", FORMATS)
def test_key_points_are_found_in_every_format(name: str) -> None:
    mine = [each for each in layouts(1, SEED) if each.format == name]
    assert len(mine) == len(LANGUAGES)
    faults = [f"{each}: {found}" for each in mine[list(FORMATS).index(name) % EVERY :: EVERY]
              if (found := fault(each))]  # fmt: skip
    assert not faults


@pytest.mark.parametrize("name", FORMATS)
def test_no_list_is_seen_where_there_is_none(name: str) -> None:
    mine = [each for each in decoys(SEED) if each.format == name]
    for each in mine[list(FORMATS).index(name) :: 11]:
        assert not read(each.written(has_box=False)).key_points, each


def test_what_is_judged_can_fail() -> None:
    layout = next(each for each in layouts(1, SEED) if each.format == "text")
    assert not fault(layout)
    other = replace(layout, shape="bare" if layout.shape == "stops" else "stops")
    found = [each.text for each in read(other.written()).key_points]
    assert found == list(other.box().points) != list(layout.box().points)

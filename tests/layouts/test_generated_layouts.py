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
    mine = [layout for layout in layouts(1, SEED) if layout.format == name]
    assert len(mine) == len(LANGUAGES)
    faults = [f"{each}: {problem}" for each in mine[list(FORMATS).index(name) % EVERY :: EVERY]
              if (problem := fault(each))]  # fmt: skip
    assert not faults


@pytest.mark.parametrize("name", FORMATS)
def test_no_list_is_seen_where_there_is_none(name: str) -> None:
    mine = [layout for layout in decoys(SEED) if layout.format == name]
    for each in mine[list(FORMATS).index(name) :: 11]:
        assert not read(each.written(has_box=False)).key_points, each


def test_what_is_judged_can_fail() -> None:
    layout = next(layout for layout in layouts(1, SEED) if layout.format == "text")
    assert not fault(layout)
    other = replace(layout, shape="bare" if layout.shape == "stops" else "stops")
    texts = [point.text for point in read(other.written()).key_points]
    assert texts == list(other.box().points) != list(layout.box().points)

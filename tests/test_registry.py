"""The registry: names cost nothing, members are made once, and a wrong name is answered."""

import subprocess
import sys

import pytest

from nutgraf.registry import Registry

LETTERS = Registry("letter", ("beta", "alpha"), str.upper)
MANY = Registry("letter", ("beta", "alpha"), str.upper, listed="the alphabet lists them")


def test_names_come_in_their_order_and_load_nothing() -> None:
    loaded: list[str] = []
    letters = Registry("letter", ("beta", "alpha"), loaded.append)
    assert list(letters) == ["beta", "alpha"]
    assert (len(letters), letters.default) == (2, "beta")
    assert "alpha" in letters
    assert "gamma" not in letters
    assert not letters.__contains__(["what TOML may have"])
    assert not loaded


def test_a_member_is_made_once() -> None:
    letters = Registry("letter", ("beta", "alpha"), lambda name: [name])
    assert letters["alpha"] is letters["alpha"] is letters.get("alpha")
    assert list(letters.values()) == [["beta"], ["alpha"]]
    with pytest.raises(KeyError):
        letters["gamma"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (LETTERS.unknown("alfa"), '"alfa" is no letter; did you mean alpha?'),
        (LETTERS.unknown("7"), '"7" is no letter; known are beta, alpha'),
        (MANY.unknown("7"), '"7" is no letter; the alphabet lists them'),
        (LETTERS.unknown("delt", "delta"), '"delt" is no letter; did you mean delta?'),
        (LETTERS.unknown("7", "delta"), '"7" is no letter; known are beta, alpha, delta'),
        (LETTERS.unknown('a"b'), '"a\'b" is no letter; known are beta, alpha'),
    ],
)
def test_a_wrong_name_is_answered_with_a_way_out(sentence: str, expected: str) -> None:
    assert sentence == expected


@pytest.mark.parametrize(
    ("room", "registry", "member"),
    [
        ("checks", "RULES", "many-key-points"),
        ("formats", "FORMATS", "table"),
        ("inputs.readers", "READERS", "pdf"),
        ("summarizers", "METHODS", "text-rank"),
    ],
)
def test_a_member_is_not_loaded_with_its_room(room: str, registry: str, member: str) -> None:
    code = (
        f"import sys; from nutgraf.{room} import {registry}\n"
        f"list({registry}); before = set(sys.modules)\n"
        f"{registry}[{member!r}]; assert sys.modules.keys() > before"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

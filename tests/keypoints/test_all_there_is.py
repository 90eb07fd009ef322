"""The whole article under a heading is no list of key points."""

import pytest

import nutgraf
from nutgraf import Source

BODY = (
    "<p>The council of Port Ellis approved a new bridge over the Lea on Tuesday evening after a "
    "debate that lasted six hours, officials said.</p><p>The bridge will cost $15.2 million and is "
    "to open in 2028, according to Mayor Ruth Okafor, who spoke to reporters after the vote.</p>"
)


@pytest.mark.parametrize("lost", ["<ul></ul>", "<nav><ul><li><a href=/a>Home</a></li></ul></nav>"])
def test_a_list_that_is_not_there_is_not_replaced_by_the_body(lost: str) -> None:
    page = f"<h1>Bridge</h1><h2>Key points</h2>{lost}{BODY}"
    assert nutgraf.read(Source("page.html", page)).key_points == ()


def test_bare_points_above_a_body_stay_points() -> None:
    page = f"<h1>Bridge</h1><h2>Key points</h2><p>A bridge</p><p>A vote</p><h2>More</h2>{BODY}"
    found = nutgraf.read(Source("page.html", page)).key_points
    assert [point.text for point in found] == ["A bridge", "A vote"]


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\v", "\x85"])
def test_a_line_end_behind_a_bullet_ends_nothing(mark: str) -> None:
    points = f"- One of the two\n- {mark}Two of the two\n- Three of all\n"
    text = f"# T\n\n## Key points\n{points}\nThe body.\n"
    found = nutgraf.read(Source("draft.md", text)).key_points
    assert [point.text for point in found] == ["One of the two", "Two of the two", "Three of all"]

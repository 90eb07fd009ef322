"""Explanations on a terminal that is narrower than their lines."""

import pytest

from nutgraf.checks import RULES
from nutgraf.cli.prose import WIDEST, refilled
from nutgraf.cli.reasons import ABOUT
from nutgraf.cli.rules import explanation, overview, rule_list

TEXTS = [overview(), rule_list(), ABOUT, *map(explanation, RULES)]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20])
@pytest.mark.parametrize("columns", [50, 80])
def test_no_line_is_too_long_and_no_word_is_lost(text: str, columns: int) -> None:
    shown = refilled(text, columns)
    assert shown.split() == text.split()
    assert max(map(len, shown.splitlines())) <= columns
    assert shown.endswith("\n")


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20])
def test_a_wide_terminal_shows_it_as_it_is_written(text: str) -> None:
    assert refilled(text, WIDEST) == text
    assert max(map(len, text.splitlines())) <= WIDEST or text in (overview(), rule_list())


def test_rows_hang_below_their_last_column_and_examples_stand_alone() -> None:
    rows = refilled("misquote  error    Words that are not in the article.\n", 40)
    assert rows == "misquote  error    Words that are not in\n                   the article.\n"
    block = "By the article: contradicted\n  yes 0.02, no 0.97\n  against  1.8  figures\n"
    assert refilled(block, 80) == block
    text = "One line\nand its end.\n\nFails: `a`,\n  where b.\nPasses: `c`.\n"
    assert refilled(text, 80) == ("One line and its end.\n\nFails: `a`, where b.\nPasses: `c`.\n")

"""Plain text cut into blocks."""

import pytest
from tests.inputs.blocks import blocks

from nutgraf.inputs.drafts.lines import bullet
from nutgraf.inputs.text.plain import cut as cut_plain

FIRST = "The council voted on Tuesday to keep the ferry for one more year."
SECOND = "The mayor called it a lifeline, and nobody at the meeting disagreed."
WRAPPED = (
    "The council voted on Tuesday to keep the night ferry for another year,\n"
    "after a debate that went on until two in the morning. Nobody slept, and\n"
    "the mayor fell ill."
)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (f"A Title\n\n{FIRST}", ["T A Title", f"P {FIRST}"]),
        (
            f"A Title\n\nA deck says more of it\n\n{FIRST}",
            ["T A Title", "D A deck says more of it", f"P {FIRST}"],
        ),
        (
            f"A Title\n{FIRST} {SECOND}\n{SECOND}",
            ["T A Title", f"P {FIRST} {SECOND}", f"P {SECOND}"],
        ),
        (
            f"{FIRST}\n\nFrom Lab to Factory\n\n{SECOND}",
            [f"P {FIRST}", "H From Lab to Factory", f"P {SECOND}"],
        ),
        (
            f"{FIRST}\n\nFrom Lab to Factory\n{SECOND}",
            [f"P {FIRST}", "H From Lab to Factory", f"P {SECOND}"],
        ),
        (f"{FIRST}\n\nHe was tired.\n\n{SECOND}", [f"P {FIRST}", "P He was tired.", f"P {SECOND}"]),
        (f"{FIRST}\n\n1. The vote\n\n{SECOND}", [f"P {FIRST}", "H The vote", f"P {SECOND}"]),
        (f"{FIRST}\n\nThe vote\n--------\n\n{SECOND}", [f"P {FIRST}", "H The vote", f"P {SECOND}"]),
        (f"{FIRST}\n\n# The vote #\n{SECOND}", [f"P {FIRST}", "H The vote", f"P {SECOND}"]),
        (f"{FIRST}\n\n* * *\n\n{SECOND}", [f"P {FIRST}", f"P {SECOND}"]),
        (f"{FIRST}\n- one\n- two\n{SECOND}", [f"P {FIRST}", "I1 one", "I1 two", f"P {SECOND}"]),
        (f"{FIRST}\n\n1) one\n2) two\n   - inner", [f"P {FIRST}", "I1 one", "I1 two", "I2 inner"]),
        (
            f"{FIRST}\n\n• one goes\n  on here\n• two",
            [f"P {FIRST}", "I1 one goes\n  on here", "I1 two"],
        ),
        (f"{FIRST}\n\n—\n\n{SECOND}", [f"P {FIRST}", "P —", f"P {SECOND}"]),
        (WRAPPED, [f"P {WRAPPED}"]),
        (
            "**Bold** start of a paragraph that goes on, and ends here.",
            ["P Bold start of a paragraph that goes on, and ends here."],
        ),
        ("", []),
        ("\n\n \t\n", []),
    ],
)
def test_blocks(text: str, cut: list[str]) -> None:
    assert blocks(text, "text") == cut


@pytest.mark.parametrize(
    "glyph", ["•", "‣", "◦", "▪", "●", "–", "—", "·", "►", "✔", "✅", "👉", "①", "(1)", "a."]
)
def test_bullets(glyph: str) -> None:
    assert blocks(f"{FIRST}\n{glyph} one thing", "text") == [f"P {FIRST}", "I1 one thing"]


@pytest.mark.parametrize(
    "line",
    [
        "-5 degrees it was",
        "3.5 million",
        "© 2020 Somebody",
        "-",
        "• ",
        "J. Smith",
        "1984. A year",
        "",
        "— Key Points —",
        "* * *",
        "word - word",
        "(see below) more",
        "I. Newton",
    ],
)
def test_what_is_no_bullet(line: str) -> None:
    assert bullet(line) == ("", 0)


def test_a_list_goes_on_behind_a_blank_line() -> None:
    found = cut_plain("1. a\n\n2. b\n\n   - c\n\n3. d\n\nText.\n\n1. e\n\n- f\n")
    assert [each.group for each in found] == [0, 0, 0, 0, -1, 1, 2]

"""Headings with something around their words, in every language."""

import pytest

from nutgraf.keypoints.labels import LabelKind, heading_of, is_subtitle, label_of
from nutgraf.languages import LANGUAGES, language

AROUND = (
    "{}", "{}:", "{} {{#id}}", "{} {{: .box}}", ":bulb: {}", "{} :key:", "{} (3)", "({})", "{} [3]",
    "📌 {}", "{} ^kp1", "{} #summary", "3. {}", "“{}”", "**{}**", "— {} —", "{} (TL;DR)",
    "TL;DR: {}", "{} – TL;DR",
)  # fmt: skip


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("around", AROUND)
def test_a_heading_is_known_whatever_is_around_it(code: str, around: str) -> None:
    for heading in language(code).headings[:12]:
        text = around.format(heading.capitalize())
        label = heading_of(text, code)
        assert label is not None, text
        assert label.kind is LabelKind.PLAIN, text
        assert label.end == len(text), text


@pytest.mark.parametrize("code", LANGUAGES)
def test_who_made_it_may_stand_before_or_behind(code: str) -> None:
    gap = " " if language(code).writing.has_spaces else ""
    for machine in language(code).heading_machine:
        for heading in language(code).headings[:3]:
            for text in (
                f"{machine}{gap}{heading}",
                f"{heading} ({machine})",
                f"{heading}{gap}{machine}",
            ):
                assert heading_of(text, code), text


@pytest.mark.parametrize("code", LANGUAGES)
def test_apostrophes_may_be_left_out(code: str) -> None:
    for heading in language(code).headings:
        assert label_of(heading.replace("'", ""), code), heading


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (" what you need to know", True),
        (" the pool closes on Friday.", False),
        (" a; b; c", False),
        (" one two three four five six seven eight nine ten eleven", False),
    ],
)
def test_subtitles(text: str, is_one: bool) -> None:
    assert is_subtitle(text) == is_one


@pytest.mark.parametrize(
    "text",
    [
        "A pool",
        "Key",
        "Points of view",
        "The key points to a problem",
        "AI",
        "(AI)",
        ":key:",
        "{#id}",
        "(3)",
        "Key pointsman",
    ],
)
def test_what_announces_nothing(text: str) -> None:
    assert label_of(text, "en") is None

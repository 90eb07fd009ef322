"""Which lines announce key points."""

import pytest

from nutgraf.keypoints.labels import LONGEST, Label, LabelKind, label_of
from nutgraf.languages import language

ENGLISH = language("en")


def kind(text: str) -> LabelKind | None:
    label = label_of(text, "en")
    return label.kind if label else None


@pytest.mark.parametrize("words", ENGLISH.headings)
@pytest.mark.parametrize("form", ["{}", "{}:", "## {}", "🔑 {}", "1. {}", "{}!", "— {} —", "[{}]"])
def test_plain_labels(words: str, form: str) -> None:
    for text in (form.format(words), form.format(words.upper()), form.format(words.title())):
        assert kind(text) is LabelKind.PLAIN


@pytest.mark.parametrize("words", ENGLISH.ambiguous_headings)
def test_ambiguous_labels(words: str) -> None:
    assert kind(words.title()) is LabelKind.AMBIGUOUS
    assert label_of(f"{words.title()}: the ferry stays.", "en") is None


@pytest.mark.parametrize(
    "text",
    [
        "5 takeaways",
        "Five key takeaways",
        "The top five takeaways",
        "Here’s what to know",
        "Today's key points",
        "ＫＥＹ ＰＯＩＮＴＳ",
        "Key\u00a0points",
        "TL;DR",
        "What you need to know?",
    ],
)
def test_other_plain_labels(text: str) -> None:
    assert kind(text) is LabelKind.PLAIN


@pytest.mark.parametrize(
    "text",
    ["Key points from the hearing", "What to know about the ferry", "Five takeaways from Tuesday"],
)
def test_a_label_that_says_of_what_needs_a_list(text: str) -> None:
    assert kind(text) is LabelKind.AMBIGUOUS
    assert kind(text + ".") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Key",
        "Points",
        "Key points matter",
        "A key point was missed",
        "He listed key points: cost and time",
        "takeaway food",
        "Highlight",
        "Summarys",
        "The",
        "🔑",
        "1.",
        "Key points\nThe ferry",
        "x" * LONGEST + " key points",
        "Key points" + " about" * 30,
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert label_of(text, "en") is None


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("TL;DR: a; b", 6),
        ("Key points – a; b", 12),
        ("Key points：a", 11),
        ("**Key points**: a", 15),
        ("Key points:", 11),
        ("Key points", 10),
    ],
)
def test_where_the_words_behind_a_label_begin(text: str, end: int) -> None:
    assert label_of(text, "en") == Label(LabelKind.PLAIN, end)

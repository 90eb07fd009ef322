"""Lists of key points: their items, labels, places, and what stands around them."""

import pytest
from tests.growth import assert_linear

from nutgraf import Article, KeyPoint, Source, read
from nutgraf.model import Origin


def article(text: str, name: str = "draft.md") -> Article:
    return read(Source(name, text))


def points(text: str, name: str = "draft.md") -> list[str]:
    return [point.text for point in article(text, name).key_points]


@pytest.mark.parametrize(
    ("item", "text", "label"),
    [
        ("**Inflation:** it rose", "Inflation: it rose", "Inflation"),
        ("**Inflation**: it rose", "Inflation: it rose", "Inflation"),
        ("**Inflation** rose again", "Inflation rose again", "Inflation"),
        ("**All of it is bold**", "All of it is bold", ""),
        ("Inflation: it rose", "Inflation: it rose", ""),
        ("It rose by *2%* in [May](http://example.com)", "It rose by 2% in May", ""),
    ],
)
def test_lead_ins(item: str, text: str, label: str) -> None:
    (first, _) = article(f"Key points\n\n- {item}\n- Another one\n").key_points
    assert (first.text, first.label) == (text, label)


def test_a_label_above_nested_items_is_theirs() -> None:
    text = "## Key points\n\n- Prices:\n  - Fares rise\n  - Rents fall\n- The ferry stays\n"
    found = article(text).key_points
    assert [(point.text, point.label) for point in found] == [
        ("Fares rise", "Prices"),
        ("Rents fall", "Prices"),
        ("The ferry stays", ""),
    ]


def test_places() -> None:
    text = "Title\n\nText.\n\nKey points:\n  • One  thing\n    goes on\n  • Two\n"
    parsed = article(text, "draft.txt")
    assert [one.origin for one in parsed.lists] == [Origin.HEADING]
    assert parsed.lists[0].heading == "Key points"
    slices = [text[point.span.start : point.span.end] for point in parsed.key_points if point.span]
    assert slices == ["One  thing\n    goes on", "Two"]
    span = parsed.lists[0].span
    assert span is not None
    assert text[span.start : span.end] == "Key points:"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Key points\nFerry stays\nRepairs begin\n", ["Ferry stays", "Repairs begin"]),
        ("Key points\n\nOnly one line here\n", ["Only one line here"]),
        ("Key points\n", []),
        ("Key points\n\n## Next\n\nText.\n", []),
        ("## Key points\n\n## Takeaways\n\n- a\n", ["a"]),
        ("Key points: a; b; c", ["a", "b", "c"]),
        ("Key points: One is here. Two is there.", ["One is here.", "Two is there."]),
        ("Key points: • a • b", ["a", "b"]),
        ("Key points: a | b", ["a", "b"]),
    ],
)
def test_without_bullets(text: str, expected: list[str]) -> None:
    assert points(f"# Title\n\nSome text stands here.\n\n{text}") == expected


def test_highlights_without_text_are_none() -> None:
    assert points("Text.\n\n@highlight\n\n@highlight\n", "draft.txt") == []
    assert points("Text.\n\n@highlight\n\n", "draft.txt") == []
    assert points("Text @highlight here.\n", "draft.txt") == []


def test_a_callout_of_another_type_is_body() -> None:
    parsed = article("# T\n\n> [!warning]\n> Mind the gap.\n\nText here.")
    assert parsed.lists == ()
    assert [sentence.text for sentence in parsed.sentences] == ["Mind the gap.", "Text here."]


def test_boxes_side_by_side_are_kept_apart() -> None:
    parsed = article("> [!summary]\n> - a\n\n> [!summary]\n> - b\n\n!!! tldr\n    c; d\n\nText.")
    assert [[point.text for point in one.points] for one in parsed.lists] == [
        ["a"],
        ["b"],
        ["c", "d"],
    ]


@pytest.mark.parametrize(
    ("name", "gap", "mark"),
    [("a.txt", "\n", ""), ("a.txt", "\n\n", "- "), ("a.md", "\n", "- "), ("a.md", "\n\n", "• ")],
)
def test_thousands_of_points_take_linear_time(name: str, gap: str, mark: str) -> None:
    def find(count: int) -> None:
        lines = [f"{mark}Point number {index} says this much" for index in range(count)]
        found = article("Title\n\n## Key points\n\n" + gap.join(lines) + "\n", name).key_points
        assert len(found) == count
        assert found[-1] == KeyPoint(f"Point number {count - 1} says this much", found[-1].span)

    assert_linear(find, 500)

"""Front matter: its title, its key points with their places, and its errors."""

import pytest

from nutgraf.errors import InputError
from nutgraf.inputs.about.front_matter import FrontMatter, front_matter
from nutgraf.inputs.drafts.lines import masked
from nutgraf.model import Source, Span
from nutgraf.text.folding import fold_space


def matter(text: str) -> FrontMatter | None:
    return front_matter(Source("draft.md", text), "en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n---\n",
        "---\n\nText: more.\n",
        "Text\n---\na: b\n---\n",
        "+++\n",
        "--- a\nb: c\n---\n",
        "---\nJust words.\n\nMore words.\n---\n",
    ],
)
def test_what_has_no_front_matter(text: str) -> None:
    assert matter(text) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: A: b\n---\n", None),
        ('---\ntitle: "A: b"\n---\nText', "A: b"),
        ("---\nheadline: A\n...\n", "A"),
        ('+++\ntitle = "A"\n+++\n', "A"),
        ("---\ndate: 2020-01-01\n---\n", ""),
        ("---\ntitle: [a, b]\n---\n", ""),
        ("---\ntitle: ~\nheadline: B\n---\n", "B"),
        ('+++\ntitle = ["a"]\nheadline = "B"\n+++\n', "B"),
    ],
)
def test_title(text: str, title: str | None) -> None:
    if title is None:
        with pytest.raises(InputError, match=r"draft\.md:2: the YAML front matter"):
            matter(text)
    else:
        front = matter(text)
        assert front is not None
        assert front.about.title == title


@pytest.mark.parametrize(
    "value",
    [
        "\n  - The ferry stays\n  - Repairs: in March",
        "\n- The ferry stays\n- 'Repairs: in March'",
        '["The ferry stays", "Repairs: in March"]',
        " |\n  - The ferry stays\n\n  - Repairs: in March",
        " |-\n  1. The ferry stays\n  2. Repairs: in March",
        "\n  - The ferry\n    stays\n  - >-\n    Repairs:\n    in March",
    ],
)
def test_yaml_points(value: str) -> None:
    gap = "" if value[0].isspace() else " "
    text = f"---\ntitle: A\nkey_points:{gap}{value}\nauthor: B\n---\nText."
    front = matter(text)
    assert front is not None
    (points,) = front.about.lists
    assert [point.text for point in points.points] == ["The ferry stays", "Repairs: in March"]
    for point in points.points:
        assert point.span is not None
        assert point.text in fold_space(text[point.span.start : point.span.end])


@pytest.mark.parametrize(
    "key",
    ["key_points", "Key-Points", "keyPoints", "takeaways", "highlights", "tldr", "key takeaways"],
)
def test_keys(key: str) -> None:
    front = matter(f"---\n{key}: [a, b]\n---\n")
    assert front is not None
    assert [len(one.points) for one in front.about.lists] == [2]


@pytest.mark.parametrize(
    "body",
    [
        "key_points: [a",
        "key_points: *a",
        "a: b: c",
        "key_points:\n\t- a",
        "key_points: 'a",
        "key_points: " + "[" * 5000 + "]" * 5000,
        "a: \x01",
    ],
)
def test_broken_yaml_names_the_file(body: str) -> None:
    with pytest.raises(
        InputError, match=r"^draft\.md:\d+: the YAML front matter cannot be read: [^\n]+\.$"
    ):
        matter(f"---\n{body}\n---\n")


@pytest.mark.parametrize(
    "body",
    [
        "key_points = [",
        "a = b",
        "a = 1\na = 2",
        "a = " + "[" * 5000 + "]" * 5000,
        "a = " + "9" * 5000,
    ],
)
def test_broken_toml_names_the_file(body: str) -> None:
    with pytest.raises(
        InputError, match=r"^draft\.md:\d+: the TOML front matter cannot be read: [^\n]+\.$"
    ):
        matter(f"+++\n{body}\n+++\n")


@pytest.mark.parametrize(
    "text",
    [
        "---\nkey_points: &a [*a, b]\n---\n",
        "---\nkey_points: {a: {b: c}}\n---\n",
        "---\n? [a, b]\n: c\n---\n",
        "---\nkey_points: [1, null, 2020-13-99, ~]\n---\n",
        "---\nkey_points: !!python/none x\n---\n",
        "+++\nkey_points = [1, 2.5, [1], {a = 1}]\n+++\n",
        "---\nkey_points: [{[a]: b}, {a: [b, c]}]\n---\n",
    ],
)
def test_odd_values_are_no_crash(text: str) -> None:
    front = matter(text)
    assert front is None or all(point.text for one in front.about.lists for point in one.points)


def test_aliases_do_not_multiply() -> None:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [
        f"{b}: &{b} [{', '.join(['*' + a] * 9)}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    front = matter("\n".join(["---", *rows, "key_points: *i", "---", ""]))
    assert front is not None


def test_masked_keeps_every_offset() -> None:
    text = "one\ntwo\nthree"
    assert masked(text, [Span(4, 9), Span(5, 6), Span(0, 1)]) == " ne\n   \n hree"


def test_a_control_character_is_named_with_its_line() -> None:
    with pytest.raises(InputError, match=r"^draft\.md:3: .*: it holds a control character\.$"):
        matter("---\ntitle: A\nkey_points: [a\x01b]\n---\n")


def test_one_line_of_points_is_parted() -> None:
    text = "---\ntitle: x\ntldr: one thing; another thing; a third\n---\n"
    front = matter(text)
    assert front
    points = front.about.lists[0].points
    assert [point.text for point in points] == ["one thing", "another thing", "a third"]
    assert all(p.span and text[p.span.start : p.span.end] == p.text for p in points)


def test_null_and_true_are_no_points() -> None:
    front = matter("---\ntakeaways:\n  - null\n  - true\n  - A real point\n---\n")
    assert front
    assert [point.text for point in front.about.lists[0].points] == ["A real point"]

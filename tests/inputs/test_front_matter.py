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
        found = matter(text)
        assert found is not None
        assert found.about.title == title


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
    found = matter(text)
    assert found is not None
    (points,) = found.about.lists
    assert [each.text for each in points.points] == ["The ferry stays", "Repairs: in March"]
    for each in points.points:
        assert each.span is not None
        assert each.text in fold_space(text[each.span.start : each.span.end])


@pytest.mark.parametrize(
    "key",
    ["key_points", "Key-Points", "keyPoints", "takeaways", "highlights", "tldr", "key takeaways"],
)
def test_keys(key: str) -> None:
    found = matter(f"---\n{key}: [a, b]\n---\n")
    assert found is not None
    assert [len(each.points) for each in found.about.lists] == [2]


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
    found = matter(text)
    assert found is None or all(point.text for each in found.about.lists for point in each.points)


def test_aliases_do_not_multiply() -> None:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [
        f"{b}: &{b} [{', '.join(['*' + a] * 9)}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    found = matter("\n".join(["---", *rows, "key_points: *i", "---", ""]))
    assert found is not None


def test_masked_keeps_every_offset() -> None:
    text = "one\ntwo\nthree"
    assert masked(text, [Span(4, 9), Span(5, 6), Span(0, 1)]) == " ne\n   \n hree"


def test_a_control_character_is_named_with_its_line() -> None:
    with pytest.raises(InputError, match=r"^draft\.md:3: .*: it holds a control character\.$"):
        matter("---\ntitle: A\nkey_points: [a\x01b]\n---\n")


def test_one_line_of_points_is_parted() -> None:
    text = "---\ntitle: x\ntldr: one thing; another thing; a third\n---\n"
    found = matter(text)
    assert found
    points = found.about.lists[0].points
    assert [point.text for point in points] == ["one thing", "another thing", "a third"]
    assert all(p.span and text[p.span.start : p.span.end] == p.text for p in points)


def test_null_and_true_are_no_points() -> None:
    found = matter("---\ntakeaways:\n  - null\n  - true\n  - A real point\n---\n")
    assert found
    assert [point.text for point in found.about.lists[0].points] == ["A real point"]

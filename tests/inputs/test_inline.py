"""Inline Markdown reduced to its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.inputs.text.inline import bold_lead, is_only_images, reduce_inline


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain", "plain"),
        ("**a** b", "a b"),
        ("*a* _b_ ***c*** __d__", "a b c d"),
        ("**a *b* c**", "a b c"),
        ("~~a~~ b", "a b"),
        ("`a*b*`", "a*b*"),
        ("``a`b``", "``a`b``"),
        ("a * b * c", "a * b * c"),
        ("snake_case_name", "snake_case_name"),
        ("2*3*4", "234"),
        (r"\*a\*", "*a*"),
        (r"a \[b\](c)", "a [b](c)"),
        ("[a](b)", "a"),
        ("[a](<b c>)", "a"),
        ('[a](b "t")', "a"),
        ("[a][b]", "a"),
        ("[a]", "[a]"),
        ("[sic]", "[sic]"),
        ("![a](b)", "a"),
        ("[![a](b)](c)", "a"),
        ("<http://a.b>", "http://a.b"),
        ("a<br>b", "ab"),
        ("a < b > c", "a < b > c"),
        ("<!-- a --> b", " b"),
        ("a[^1]", "a"),
        ("&amp;&lt;&#39;", "&<'"),
        ("AT&T", "AT&T"),
        ("**", "**"),
        ("", ""),
        ("**a", "**a"),
        ("a**b**c", "abc"),
        ("**Inflation:** up", "Inflation: up"),
    ],
)
def test_reduced(raw: str, text: str) -> None:
    assert reduce_inline(raw).text == text


@pytest.mark.parametrize(
    ("raw", "bold"),
    [
        ("**a** b", 1),
        ("**a:** b", 2),
        ("**a**: b", 2),
        ("__ab__ c", 2),
        ("*a* b", 0),
        ("a **b**", 0),
        ("**a**", 1),
    ],
)
def test_bold_lead(raw: str, bold: int) -> None:
    assert bold_lead(raw, reduce_inline(raw)) == bold


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("![a](b)", True), ("![a](b) ![c](d)", True), ("![a](b) c", False), ("a", False)],
)
def test_only_images(raw: str, expected: bool) -> None:
    assert is_only_images(raw) is expected


MARKUP = st.lists(
    st.sampled_from(
        [*"*_`[]()<>!&;\\~ \n", "**", "a", "b", "&amp;", "<b>", "](", "![", "<!--", "-->", "http:"]
    ),
    max_size=30,
).map("".join)


@given(MARKUP | st.text(max_size=60))
def test_offsets_rise_and_point_at_the_characters(raw: str) -> None:
    plain = reduce_inline(raw)
    assert len(plain.offsets) == len(plain.text)
    assert list(plain.offsets) == sorted(plain.offsets)
    for char, at in zip(plain.text, plain.offsets, strict=True):
        assert raw[at] in (char, "&")

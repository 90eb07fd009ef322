"""Markdown as a renderer reads it: article text in it is words and nothing else."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.formats.runs import HOSTILE, SCREEN, Unread, bridge, printed, record, report

from nutgraf.formats.plain import as_item, as_markdown
from nutgraf.formats.view import Screen, View
from nutgraf.formats.visible import visible

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _tokens(text: str) -> Iterator[Token]:
    for token in MARKDOWN.parse(text):
        yield token
        yield from token.children or ()


@given(st.text() | st.text("@#:*_`[](){}<>&|~$\\!-.12ab/w", max_size=30))
def test_any_text_is_words(text: str) -> None:
    (inline,) = MARKDOWN.parseInline(f"x {as_markdown(text)} x")
    assert inline.children is not None
    assert {token.type for token in inline.children} <= {"text", "text_special"}
    shown = "".join(token.content for token in inline.children)
    assert shown.replace("\u200b", "") == f"x {visible(text)} x".replace("\u200b", "")


@given(st.text() | st.text("-+1.) ab#>`=~\t", max_size=8))
def test_any_text_is_an_item(text: str) -> None:
    """An item has no list, heading or rule in it."""
    blocks = [token for token in MARKDOWN.parse(f"1. {as_item(text)}\n1. x\n") if token.block]
    assert {token.tag for token in blocks} <= {"ol", "li", "p", ""}
    assert sum(token.type == "ordered_list_open" for token in blocks) == 1
    assert sum(token.type == "list_item_open" for token in blocks) == 2


@pytest.mark.parametrize(
    "text",
    ["@team", "a@b.org", "see #12", "GH-12", "https://a.b", "www.a.b", ":boom:", "a:b_c:d"],
)
def test_what_a_forge_would_link_is_broken(text: str) -> None:
    (inline,) = MARKDOWN.parseInline(as_markdown(text))
    shown = "".join(token.content for token in inline.children or ())
    assert shown != text
    assert shown.replace("\u200b", "") == text


def test_prices_and_times_are_left_alone() -> None:
    assert as_markdown("At 4:40 a.m. 5% of 7") == "At 4:40 a.m. 5% of 7"


@pytest.mark.parametrize("view", View)
def test_hostile_text_is_data(view: View) -> None:
    items = (report(HOSTILE), record(HOSTILE, "| a | [b](c) |", id="`|@x"), Unread("<b>", "a|b.md"))
    out = printed("markdown", *items, view=view)
    tokens = list(_tokens(out))
    types = {token.type for token in tokens if token.content != "<br>"}  # which is our own
    assert not types & {"html_inline", "html_block", "link_open", "image", "em_open", "s_open"}
    assert "&lt;" in out


def test_a_row_is_a_key_point() -> None:
    reviewed = bridge("The bridge | closes \\| in May", "Repairs `cost` $5 million")
    tokens = list(_tokens(printed("markdown", reviewed)))
    assert sum(token.type == "tr_open" for token in tokens) == 3
    assert sum(token.type == "td_open" for token in tokens) == 8
    assert not any(token.type == "list_item_open" for token in tokens)
    texts = [token.content for token in tokens if token.type == "inline"]
    cell = next(text for text in texts if text.startswith("The bridge"))
    assert cell.count("**error**") == 1
    assert "✗ 1 error" in texts


def test_totals_of_several() -> None:
    out = printed("markdown", bridge("It closes in March", "b"), bridge("It closes in May", "b"))
    assert "\n**2 articles: " in out
    assert out.count(": desk/bridge.txt\n") == 2
    assert "2 articles" not in printed("markdown", bridge("It closes in March", "b"))
    assert printed("markdown") == "No article was read.\n"


def test_quiet_has_findings_only() -> None:
    quiet = Screen(quiet=True, root=SCREEN.root, here=SCREEN.here)
    clean, bad = (
        bridge("Repairs cost $5 million", "The bridge will close in March"),
        bridge("In May", "b"),
    )
    assert printed("markdown", clean, screen=quiet) == "No findings.\n"
    out = printed("markdown", clean, bad, screen=quiet)
    assert out.count("###") == 1
    assert "|--:|" not in out

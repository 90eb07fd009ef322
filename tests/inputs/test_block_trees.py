"""Texts that records have as trees of blocks, of the systems that keep them so."""

import json

import pytest
from tests.growth import assert_linear

from nutgraf.inputs.records.block_trees import text_of_blocks

TEXT = "## Key points\n\n- A is so\n\n- B is so\n\nBody text ends."
TREES = {
    "prosemirror": {"type": "doc", "content": [
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Key points"}]},
        {"type": "bulletList", "content": [
            {"type": "listItem", "content": [{"type": "paragraph", "content": [
                {"type": "text", "text": "A is "}, {"type": "text", "marks": [{"type": "bold"}], "text": "so"}]}]},
            {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "B is so"}]}]}]},
        {"type": "paragraph", "content": [{"type": "text", "text": "Body text"}, {"type": "hardBreak"},
                                          {"type": "text", "text": " ends."}]}]},
    "lexical": {"root": {"type": "root", "children": [
        {"type": "heading", "tag": "h2", "children": [{"type": "text", "text": "Key points"}]},
        {"type": "list", "listType": "bullet", "children": [
            {"type": "listitem", "children": [{"type": "text", "text": "A is so"}]},
            {"type": "listitem", "children": [{"type": "text", "text": "B is "},
                                              {"type": "link", "children": [{"type": "text", "text": "so"}]}]}]},
        {"type": "paragraph", "children": [{"type": "text", "text": "Body text ends."}]}]}},
    "slate": [
        {"type": "h2", "children": [{"text": "Key points"}]},
        {"type": "ul", "children": [{"type": "li", "children": [{"text": "A is so"}]},
                                    {"type": "li", "children": [{"children": [{"text": "B is so"}]}]}]},
        {"children": [{"text": "Body text ends."}]}],
    "contentful": {"nodeType": "document", "content": [
        {"nodeType": "heading-2", "content": [{"nodeType": "text", "value": "Key points"}]},
        {"nodeType": "unordered-list", "content": [
            {"nodeType": "list-item", "content": [{"nodeType": "paragraph", "content": [
                {"nodeType": "text", "value": each}]}]} for each in ("A is so", "B is so")]},
        {"nodeType": "paragraph", "content": [
            {"nodeType": "text", "value": "Body "},
            {"nodeType": "hyperlink", "content": [{"nodeType": "text", "value": "text"}]},
            {"nodeType": "text", "value": " ends."}]}]},
    "ans": {"content_elements": [
        {"type": "header", "level": 2, "content": "Key points"},
        {"type": "list", "items": [{"type": "text", "content": "A is so"}, {"type": "text", "content": "B is so"}]},
        {"type": "raw_html", "content": "<div></div>"},
        {"type": "text", "content": "Body text ends."}]},
}  # fmt: skip


@pytest.mark.parametrize("name", TREES)
def test_a_tree_is_the_text_that_it_shows(name: str) -> None:
    assert text_of_blocks(TREES[name]) == TEXT


def test_lists_in_lists_keep_their_level() -> None:
    inner = {"type": "list", "items": [{"type": "text", "content": "B is so"}]}
    tree = [{"type": "list", "items": [{"type": "text", "content": "A is so"}, inner]}]
    assert text_of_blocks(tree) == "- A is so\n\n  - B is so"


@pytest.mark.parametrize(
    "value", [None, 1, "text", [], {}, {"a": 1}, ["x"], [[[]]], {"type": "doc"}]
)
def test_what_is_no_tree_is_left_alone(value: object) -> None:
    assert text_of_blocks(value) is None


def test_a_tree_too_deep_ends_where_it_is_too_deep() -> None:
    tree: object = {"type": "paragraph", "content": [{"type": "text", "text": "deep"}]}
    for _ in range(900):
        tree = {"type": "doc", "content": [tree]}
    assert text_of_blocks(tree) is None


def test_large_trees_take_linear_time() -> None:
    def work(count: int) -> None:
        text_of_blocks(json.loads(json.dumps(TREES["slate"])) * count)

    assert_linear(work, 100)

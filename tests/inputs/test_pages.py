"""Every layout of a page: its key points found exactly, and gone from the body without a trace."""

from random import Random

import pytest
from tests.inputs.pages import BODY, BOXES, NO_BOXES, POINTS, SHELLS, TITLE, Layout, layouts
from tests.reading import read_source

from nutgraf import Article, Source, read
from nutgraf.model import House


def article(text: str) -> Article:
    return read(Source("page.html", text))


def sample(boxes: dict[str, str], count: int) -> list[Layout]:
    found = list(layouts(boxes))
    Random(7).shuffle(found)
    return found[:count]


def sentences(found: Article) -> list[str]:
    return [sentence.text for sentence in found.sentences]


def fault(layout: Layout) -> str:
    """What is wrong with the way that a page is read; empty where nothing is."""
    text = layout.page()
    whole, rest = article(text), article(layout.page(""))
    texts = [point.text for point in whole.key_points]
    if texts != list(POINTS) or len(whole.lists) != 1:
        return f"found {texts}"
    for point in whole.key_points:
        assert point.span is not None
        if text[point.span.start : point.span.end] != point.text:
            return f"span of {point.text}"
    return "" if sentences(whole) == sentences(rest) else f"body {sentences(whole)}"


@pytest.mark.parametrize("name", BOXES)
def test_every_box_in_an_article(name: str) -> None:
    for place in ("top", "end"):
        assert fault(Layout("article", place, name, BOXES[name])) == ""


def test_boxes_in_all_pages_and_places() -> None:
    faults = {shell: problem for shell in sample(BOXES, 300) if (problem := fault(shell))}
    assert not faults


def test_pages_without_a_list() -> None:
    pages = sample(NO_BOXES, 200)
    assert {shown.name for shown in pages} == set(NO_BOXES)
    assert not [shown for shown in pages if article(shown.page()).lists]


@pytest.mark.parametrize("spaced", [False, True])
@pytest.mark.parametrize("shell", SHELLS)
def test_the_body_is_the_article_and_nothing_else(shell: str, spaced: bool) -> None:
    parsed = article(Layout(shell, "top", "", "", spaced).page())
    assert "".join(block.text for block in parsed.blocks if block.kind.is_prose) == "".join(BODY)
    assert parsed.title == TITLE


def test_boxes_for_telephones_and_desks_are_one() -> None:
    box = BOXES["class kebab"].replace("key-points", "key-points {}")
    page = Layout("article", "top", "", box.format("mobile") + box.format("desktop")).page()
    assert [point.text for point in article(page).key_points] == list(POINTS)


def test_two_boxes_that_differ_are_two() -> None:
    box = BOXES["class kebab"] + "<h2>Takeaways</h2><ul><li>One more thing</li></ul>"
    parsed = article(Layout("article", "top", "", box).page())
    assert [len(one.points) for one in parsed.lists] == [3, 1]
    assert [one.heading for one in parsed.lists] == ["key points", "Takeaways"]


def test_headings_of_the_house() -> None:
    box = BOXES["aside"].replace("Key points", "Was bleibt")
    page = Layout("outside", "top", "", box).page()
    house = House(headings=("was bleibt",))
    assert not article(page).lists
    parsed = read_source(Source("page.html", page), house=house)
    assert [point.text for point in parsed.key_points] == list(POINTS)

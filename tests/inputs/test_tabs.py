"""Strips of tabs that are called key points or a summary: navigation, and no list of points."""

import pytest
from tests.inputs.shapes import BODY
from tests.inputs.test_shapes import page, paragraphs, points, said

TABS = (
    "What the council decided on Friday",
    "How the repairs are paid for",
    "Where the shuttle bus takes classes",
)
LI = "".join(f"<li>{tab}</li>" for tab in TABS)
STRIPS = {
    "list": f"<ul class='summary-tabs'>{LI}</ul>",
    "box": f"<div class='summary-tabs'><ul>{LI}</ul></div>",
    "key points": f"<div class='key-points-tabs'><ul>{LI}</ul></div>",
    "camel": f"<div class='KeyTakeawaysTabs'><ul>{LI}</ul></div>",
    "two classes": f"<ul class='tabs key-points'>{LI}</ul>",
    "modifier": f"<ul class='c-tabs c-tabs--summary'>{LI}</ul>",
    "part": f"<div class='key-points tabs__list'><ul>{LI}</ul></div>",
    "data": f"<div data-component='key-takeaways-tabs'><ul>{LI}</ul></div>",
    "around": f"<div class='tabs'><ul class='summary'>{LI}</ul></div>",
    "element": f"<summary-tabs><ul>{LI}</ul></summary-tabs>",
    "heading": f"<div class='summary-tabs'><h3>Summary</h3><ul>{LI}</ul></div>",
    "divs": "<div class='summary-tabs'>" + "".join(f"<div>{tab}</div>" for tab in TABS) + "</div>",
    "items": "<div class='key-points'><ul>"
    + "".join(f"<li class='tab'>{tab}</li>" for tab in TABS)
    + "</ul></div>",
    "roles": "<div class='key-points'>"
    + "".join(f"<div role='tab'>{tab}</div>" for tab in TABS)
    + "</div>",
    "modifier alone": f"<ul class='tabs--summary'>{LI}</ul>",
    "tab-list": f"<div class='highlights tab-list'><ul>{LI}</ul></div>",
    "selected": "<ul class='key-points'>"
    + "".join(f"<li aria-selected='{not at}'>{tab}</li>" for at, tab in enumerate(TABS))
    + "</ul>",
    "toggles": "<ul class='summary'>"
    + "".join(f"<li data-toggle='tab'>{tab}</li>" for tab in TABS)
    + "</ul>",
    "pills": f"<ul class='highlights nav-pills'>{LI}</ul>",
}
POINTS = ("Pool closes Friday for repairs", "Work will take nine months", "A bus will take classes")
UL = "<ul>" + "".join(f"<li>{point}</li>" for point in POINTS) + "</ul>"
PANES = (
    f"<div class='tabs__pane'><h3>Key points</h3>{UL}</div>",
    f"<div class='tab-pane active' id='key-points'>{UL}</div>",
    "<div class='article-tabs'><ul class='tabs-nav'><li class='tab'>Story</li><li class='tab'>Key"
    f" points</li></ul><div class='tab-content'><div class='key-points'>{UL}</div></div></div>",
)

STRIP = "<button role='tab'>Summary</button><button role='tab'>Full story</button>"
PANES_ALONE = (
    "<div role='tabpanel'><h3>Key points</h3>{}</div>",
    "<div role='tabpanel' aria-label='Key points'>{}</div>",
    "<div role='tabpanel' id='key-points' aria-labelledby='key-points-tab'>{}</div>",
    "<div class='summary-tab-content'>{}</div>",
    "<div role='tabpanel' class='summary-tab-content'>{}</div>",
    "<div class='summary-switcher__panel'>{}</div>",
    f"<div class='summary-tabs'><p role='tablist'>{STRIP}</p><div role='tabpanel'>{{}}</div></div>",
    f"<div class='key-points-tabs'><p>{STRIP}</p><div class='tab-content'>{{}}</div></div>",
    "<div class='tabs summary'><div class='summary__tab-content'>{}</div></div>",
    "<div class='summary-tabs'><ul><li class='tab'>Summary</li><li class='tab'>Story</li></ul>"
    "<div class='tabs__pane'>{}</div></div>",
)


@pytest.mark.parametrize("name", STRIPS)
@pytest.mark.parametrize("place", [0, 1])
def test_a_strip_of_tabs_is_no_list_of_key_points(name: str, place: int) -> None:
    article = page(*paragraphs(*BODY[:place]), STRIPS[name], *paragraphs(*BODY[place:]))
    assert not points(article)
    assert all(text in said(article) for text in BODY)


@pytest.mark.parametrize("pane", PANES)
def test_what_a_tab_shows_may_be_one(pane: str) -> None:
    assert points(page(pane, *paragraphs(*BODY))) == list(POINTS)


@pytest.mark.parametrize("pane", PANES_ALONE)
@pytest.mark.parametrize("place", [0, 1])
def test_what_a_tab_shows_stays_apart_from_its_strip(pane: str, place: int) -> None:
    html = page(*paragraphs(*BODY[:place]), pane.format(UL), *paragraphs(*BODY[place:]))
    assert points(html) == list(POINTS)
    assert all(text in said(html) for text in BODY)

"""In every language: its headings, in the layouts of newsrooms, and headings that are none."""

import itertools
from functools import cache

import pytest
from tests.conftest import SAMPLES
from tests.keypoints.layouts import HEADINGS, MARKS

from nutgraf import Source, read
from nutgraf.languages import LANGUAGES, language

CODES = [code for code in LANGUAGES if code != "en"]
PLACES = (1, 3, 99)
"""Before which paragraph the list stands."""


@cache
def parts(code: str) -> tuple[str, list[str], list[str]]:
    """A sample's title, its paragraphs and its key points."""
    article = read(SAMPLES / "languages" / f"{code}.md")
    own = [block.text for block in article.blocks if block.kind.is_prose]
    return article.title, own, [point.text for point in article.key_points]


def fault(code: str, heading: str, style: str, mark: str, place: int, suffix: str) -> str:
    """What is wrong with the way that a draft with such a list is read; empty where nothing is."""
    title, own, points = parts(code)
    marks = [MARKS[mark].format(n=n + 1, c="①②③④"[n], a="abcd"[n]) for n in range(len(points))]
    items = "\n".join(map(str.__add__, marks, points))
    pieces = [f"# {title}" if suffix == ".md" else title, *own]
    rest = read(Source("draft" + suffix, "\n\n".join(pieces) + "\n"), language=code)
    pieces.insert(min(place, len(pieces)), HEADINGS[style].format(heading) + "\n\n" + items)
    article = read(Source("draft" + suffix, "\n\n".join(pieces) + "\n"), language=code)
    if [point.text for point in article.key_points] != points or len(article.lists) != 1:
        return f"{code} {heading} {style} {mark}: {[point.text for point in article.key_points]}"
    if [sentence.text for sentence in article.sentences] != [
        sentence.text for sentence in rest.sentences
    ]:
        return f"{code} {heading} {style} {mark}: body"
    return ""


@pytest.mark.parametrize("code", CODES)
def test_every_heading_is_found_in_every_way(code: str) -> None:
    data = language(code)
    headings = (*data.headings, *data.ambiguous_headings)
    styles = itertools.cycle(["atx", "bold", "colon", "bold colon", "emoji", "atx colon", "setext"])
    marks = itertools.cycle(["-", "•", "1.", "✅", "*", "–", "①"])
    ways = zip(headings, styles, marks, itertools.cycle(PLACES), strict=False)
    faults = [
        problem
        for number, (heading, style, mark, place) in enumerate(ways)
        for cased in (heading[:1].upper() + heading[1:], heading.upper())
        if (problem := fault(code, cased, style, mark, place, (".md", ".txt")[number % 2]))
    ]
    assert not faults


@pytest.mark.parametrize("code", CODES)
def test_every_way_to_set_a_list(code: str) -> None:
    heading = language(code).headings[0]
    ways = list(itertools.product(HEADINGS, MARKS))
    ways = [way for way in ways if way[1] != "none"][::8]
    faults = [
        problem
        for number, (style, mark) in enumerate(ways)
        if (problem := fault(code, heading, style, mark, PLACES[number % 3], ".md"))
    ]
    assert len(faults) <= 0.05 * len(ways), faults[:5]


@pytest.mark.parametrize("code", CODES)
def test_an_ordinary_list_is_no_list_of_key_points(code: str) -> None:
    title, own, points = parts(code)
    items = "\n".join(f"- {point}" for point in points)
    for heading in (own[0].split(" ")[0], title):
        text = f"# {title}\n\n{own[0]}\n\n## {heading}\n\n{items}\n\n{own[1]}\n"
        assert not read(Source("draft.md", text), language=code).key_points


@pytest.mark.parametrize("code", CODES)
def test_keys_of_front_matter(code: str) -> None:
    _, own, points = parts(code)
    for key in (language(code).front_matter_keys[0], "key_points"):
        items = "\n".join(f'  - "{point}"' for point in points)
        text = f"---\ntitle: x\n{key}:\n{items}\n---\n\n" + "\n\n".join(own) + "\n"
        article = read(Source("draft.md", text))
        assert [point.text for point in article.key_points] == points
        assert article.language == code

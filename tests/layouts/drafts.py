"""What the generated drafts are made of: a story in each language, and the box with its points."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.inputs import pages

from nutgraf.languages import LANGUAGES

_HERE = Path(__file__).parent
_SAMPLES = _HERE.parents[1] / "samples"
_SPACELESS = ("zh", "ja")

DECOYS = ("none", "list", "links", "related")
"""What a draft has beside its text: nothing, an ordinary list, a list of links that is called
Highlights, links to other stories."""


@dataclass(frozen=True)
class Story:
    """An article without its key points, the points, and what stands around it."""

    code: str
    title: str
    body: tuple[str, ...]
    points: tuple[str, ...]
    headings: tuple[str, ...]
    byline: str
    intro: str
    items: tuple[str, ...]
    related: str
    links: tuple[str, ...]
    highlights: str


@dataclass(frozen=True)
class Box:
    """A list of key points as it is to be set."""

    heading: str
    style: str
    mark: str
    place: str
    points: tuple[str, ...]

    def marked(self) -> list[str]:
        """The points behind their marks, where these are typed."""
        return [
            self.mark.format(n=number + 1, c="①②③④⑤"[number]) + point
            for number, point in enumerate(self.points)
        ]


@dataclass(frozen=True)
class Written:
    """A draft's bytes and the name of its file; `page` is the one that its points are on."""

    data: bytes
    name: str
    page: int = 0
    is_apart: bool = False  # the points stand in a field of their own, and have no place


@cache
def story(code: str) -> Story:
    """The story of a language: the one of its sample, cut without the program's help."""
    native = tomllib.loads((_HERE / "native.toml").read_text("utf-8"))[code]
    if code == LANGUAGES.default:
        text: _Text = (pages.TITLE, pages.BODY, pages.POINTS)
    else:
        text = _sample(code)
    return Story(
        code=code,
        title=text[0],
        body=text[1],
        points=text[2],
        headings=tuple(native.pop("headings")),
        items=tuple(native.pop("items")),
        links=tuple(native.pop("links")),
        **native,
    )


_Text = tuple[str, tuple[str, ...], tuple[str, ...]]
"""A title, paragraphs and key points."""


def _sample(code: str) -> _Text:
    joint = "" if code in _SPACELESS else " "
    text = (_SAMPLES / "languages" / f"{code}.md").read_text("utf-8")
    text = text.split("\n---\n", 1)[-1] if text.startswith("---\n") else text
    title, _, items, *body = text.strip().split("\n\n")
    paragraphs = tuple(joint.join(paragraph.split("\n")) for paragraph in body)
    points = tuple(part.removeprefix("- ") for part in items.split("\n"))
    return title.removeprefix("# "), paragraphs, points


def at_place(pieces: list[str], box: str, place: str, first: int) -> list[str]:
    """The pieces of a draft with a box among them; `first` is the index of the first paragraph."""
    at = {"top": first, "second": first + 1, "middle": first + 2}.get(place, len(pieces))
    return [*pieces[:at], box, *pieces[at:]] if box else pieces

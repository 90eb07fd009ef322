"""Drafts as real systems mark them up: whole pages with all that stands around an article.

The second yardstick. The first (`tests.layouts.judging`) joins parts at random and so knows only
what we thought of; here each page keeps to the shapes of one system. Odd systems may be looked at
while reading is mended; even ones are kept aside, and are only counted.
"""

import html
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.layouts.drafts import Written, story
from tests.layouts.systems.stories import HEADINGS, STORIES, Told

_HERE = Path(__file__).parent
_FILES = ("newsrooms", "builders", "exported", "markup", "records")
_LANGUAGES = ("de", "fr", "es", "it", "nl", "pl", "sv", "pt", "da", "fi", "ru", "ja")
KINDS = ("list", "none", "decoy")


@dataclass(frozen=True)
class System:
    """A system: its page, the ways in which it sets key points, and what only looks like them."""

    name: str
    number: int  # from 1 on
    suffix: str
    page: str
    boxes: tuple[str, ...]
    decoys: tuple[str, ...]

    @property
    def is_kept_aside(self) -> bool:
        """Whether its faults are counted and not looked at."""
        return self.number % 2 == 0


@dataclass(frozen=True)
class Case:
    """One page: of a system, with its list, a decoy, or neither; `told` is what it tells."""

    system: System
    kind: str
    variant: int
    told: Told
    heading: str

    def __str__(self) -> str:
        return f"{self.system.name}-{self.kind}-{self.variant}-{self.told.code}"

    @property
    def points(self) -> tuple[str, ...]:
        """The key points that a reader sees."""
        return self.told.points if self.kind == "list" else ()

    @property
    def box(self) -> str:
        """What is set into the page, not yet filled."""
        if self.kind == "none":
            return ""
        return (self.system.boxes if self.kind == "list" else self.system.decoys)[self.variant]

    def written(self) -> Written:
        """The page's bytes."""
        text = self.system.page.replace("@BOX@", self.box)
        values = {"TITLE": self.told.title, "LANG": self.told.code, "H": self.heading}
        values |= {f"P{at}": each for at, each in enumerate(self.told.body)}
        values |= dict(zip("ABC", self.told.points, strict=True))
        for key, value in values.items():
            text = text.replace(f"@{key}@", _escaped(value, self.system.suffix))
        return Written(text.encode(), "draft" + self.system.suffix)


def _escaped(value: str, suffix: str) -> str:
    if suffix in (".html", ".htm"):
        return html.escape(value, quote=False)
    return json.dumps(value)[1:-1] if suffix.startswith(".json") else value


@cache
def systems() -> tuple[System, ...]:
    """All systems, in the order of their files."""
    tables = [tomllib.loads((_HERE / f"{name}.toml").read_text("utf-8")) for name in _FILES]
    texts = [(name, each) for table in tables for name, each in table.items()]
    return tuple(
        System(
            name, number, each["suffix"], each["page"], tuple(each["boxes"]), tuple(each["decoys"])
        )
        for number, (name, each) in enumerate(texts, 1)
    )


def cases() -> Iterator[Case]:
    """Every system: each way to set a list in English and in one more language, no list, decoys."""
    for system in systems():
        for variant in range(len(system.boxes)):
            turn = system.number + variant
            told, heading = STORIES[turn % len(STORIES)], HEADINGS[turn % len(HEADINGS)]
            yield Case(system, "list", variant, told, heading)
            other = _LANGUAGES[turn % len(_LANGUAGES)]
            if variant == 0 and "@H@" in system.boxes[0]:
                native = _native(other)
                yield Case(system, "list", 0, native, story(other).headings[turn % 5])
        told = STORIES[system.number % len(STORIES)]
        yield Case(system, "none", 0, told, "")
        for variant in range(len(system.decoys)):
            yield Case(system, "decoy", variant, told, "")


@cache
def _native(code: str) -> Told:
    """The story of a language, cut to four paragraphs and three points."""
    own = story(code)
    body = (*own.body[:3], " ".join(own.body[3:])) if len(own.body) > 4 else own.body
    body = (*body, *body[-1:] * (4 - len(body)))
    return Told(code, own.title, body[:4], own.points[:3])

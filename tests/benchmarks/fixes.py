"""How many slips in true key points are mended exactly by `--unsafe-fixes`, and how many wrongly.

    python -m tests.benchmarks.fixes [--half even|odd] [--show digit|name]

A figure of a true bullet of the samples gets one wrong digit, a name two swapped, one missing or
one other letter; the draft is checked, all its fixes are made, and the text is compared with what
it was. Every second language is one half: look at one while you work, and at the other when done.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import nutgraf
from nutgraf import Article
from nutgraf.engine import review
from nutgraf.facts import read_point
from nutgraf.facts.quantity import Quantity
from nutgraf.judge import Choice
from nutgraf.model import Source
from nutgraf.text.edits import chosen, edited, edits_of

SAMPLES = Path(__file__).parents[2] / "samples"
TRUE = (
    "chatbot.txt", "harbour-bridge.md", "library-feature.txt", "river-flood.txt",
    "school-meals.md", "vaccine-trial.md",
)  # fmt: skip
"""The English samples whose bullets are true."""

Slip = Literal["digit", "name"]
Outcome = Literal["mended", "left", "wrong"]
_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORTEST = 4
"""Letters of a name that is misspelt."""


class Case(NamedTuple):
    """A draft with one slip in it: the text as it was, and as it is."""

    language: str
    slip: Slip
    was: str
    said: str
    true: str
    text: str
    name: str


def drafts(half: str = "") -> Iterator[tuple[str, str]]:
    """The names and texts of true drafts; of every second language where one half is wanted."""
    languages = sorted(SAMPLES.joinpath("languages").glob("*.md"))
    groups = [[SAMPLES / name for name in TRUE], *([each] for each in languages)]
    for number, group in enumerate(groups):
        if not half or number % 2 == ("even", "odd").index(half):
            for path in group:
                yield path.name, path.read_text(encoding="utf-8")


def cases(name: str, text: str) -> Iterator[Case]:
    """All drafts that are this one with a slip in one of its key points."""
    article = nutgraf.read(Source(name, text))
    for point in article.key_points:
        if point.span is None:
            continue
        first, last = point.span.start, point.span.end
        for slip, at, end, word in _slips(article, text[first:last]):
            changed = text[: first + at] + word + text[first + end :]
            if slip == "digit" and _is_still_true(article, changed, first + at):
                continue
            was = text[first + at : first + end]
            yield Case(article.language, slip, was, word, text, changed, name)


def _is_still_true(article: Article, text: str, at: int) -> bool:
    """Whether a figure stands behind a word that softens it, and the article's own is near enough.

    `about 3,100` for 3,040 is no mistake, and `more than 2,100` for 2,140 none either.
    """
    points = nutgraf.read(Source("draft.md", text)).key_points
    point = next(each for each in points if each.offsets and at in each.offsets)
    place = list(point.offsets or ()).index(at)
    said = read_point(point.text, article.language)
    body = [each.value for one in article.sentences for each in _figures(one.text, article)]
    for each in said.quantities:
        first, last = said.span(each.start, each.end)
        if each.soft and first <= place < last:
            low, high = {"about": (0.92, 1.08), "least": (1.0, 1.15), "most": (0.85, 1.0)}[
                each.soft
            ]
            return any(low * each.value <= value <= high * each.value for value in body)
    return False


def _figures(text: str, article: Article) -> tuple[Quantity, ...]:
    return read_point(text, article.language).quantities


def _slips(article: Article, said: str) -> Iterator[tuple[Slip, int, int, str]]:
    for match in re.finditer(r"\d", said):
        if said[match.start() - 1 : match.start()].isalpha():
            continue  # `Q3`, `&#39;`
        for step in (1, 4):
            digit = str((int(match[0]) + step - 1) % 9 + 1)
            yield "digit", match.start(), match.end(), digit
    for at, end in _names(article, said):
        for word in _misspelt(said[at:end]):
            yield "name", at, end, word


def _names(article: Article, said: str) -> Iterator[tuple[int, int]]:
    """The names in a key point that its article has as well, words of the language apart."""
    body = " ".join(each.text for each in article.sentences)
    point = read_point(said, article.language)
    if article.language == "de":  # whose nouns have capitals too
        found = [match for match in _WORD.finditer(said) if match[0] in _GERMAN]
    else:
        ranges = [point.span(name.start, name.end) for name in point.names if not name.opens]
        found = [
            match
            for match in _WORD.finditer(said)
            if match[0][0].isupper() and any(start <= match.start() < end for start, end in ranges)
        ]
    for match in found:
        if re.search(rf"(?<!\w){match[0]}(?!\w)", body) and len(match[0]) >= _SHORTEST:
            yield match.start(), match.end()


_GERMAN = frozenset[str]()


def _misspelt(name: str) -> Iterator[str]:
    """A name with two of its letters swapped, one left out, one another."""
    middle = len(name) // 2
    if name[middle] != name[middle + 1]:
        yield name[:middle] + name[middle + 1] + name[middle] + name[middle + 2 :]
    yield name[:middle] + name[middle + 1 :]
    other = next(each for each in "aeouiαεоеа" if each not in name)
    yield name[:middle] + other + name[middle + 1 :]


def outcome(case: Case) -> tuple[Outcome, str]:
    """What becomes of a slip by all its fixes, and the text."""
    article = nutgraf.read(Source(case.name, case.text))
    findings = review(article, judge=Choice.OFF).findings
    fixes = chosen((each.fix for each in findings), unsafe=True)
    text = edited(case.text, edits_of(fixes))
    if text == case.true:
        return "mended", text
    return ("left" if text == case.text else "wrong"), text


def counts(half: str = "", show: str = "") -> dict[tuple[Slip, str], Counter[Outcome]]:
    """The outcomes by slip and language."""
    found: dict[tuple[Slip, str], Counter[Outcome]] = {}
    for name, text in drafts(half):
        for case in cases(name, text):
            end, became = outcome(case)
            found.setdefault((case.slip, case.language), Counter())[end] += 1
            if case.slip == show and end != "mended":
                at = next(
                    i for i, (a, b) in enumerate(zip(case.true, case.text, strict=False)) if a != b
                )
                print(end, case.language, repr(case.text[max(0, at - 30) : at + 30]), case.was)
                if end == "wrong":
                    print("     became", became[max(0, at - 30) : at + 40])
    return found


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("even", "odd"), default="")
    parser.add_argument("--show", choices=("digit", "name"), default="")
    given = parser.parse_args()
    found = counts(given.half, given.show)
    for slip in ("digit", "name"):
        mine = {code: each for (kind, code), each in sorted(found.items()) if kind == slip}
        for code, each in {**mine, "all": sum(mine.values(), Counter[Outcome]())}.items():
            share = each["mended"] / max(1, each.total())
            print(
                f"{slip:<6} {code:<4} {each['mended']:3} of {each.total():3} ({share:6.1%})  "
                f"wrong {each['wrong']}"
            )


if __name__ == "__main__":
    main()

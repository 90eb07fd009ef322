"""Articles with key points that are true or false of them, in the ways that newsrooms write both.

Each case of `cases` stands for a kind of fault. Its key points say before a colon whether a fact
rule may speak of them: of a false one it must, and louder than in a note.
"""

from pathlib import Path

import pytest
from tests.conftest import SAMPLES

from nutgraf import Finding, Severity, Source, read, review

FOLDER = Path(__file__).parent
FACTS = {
    "number-mismatch", "date-mismatch", "unknown-name", "misquote", "negation-mismatch",
    "reversed-claim",
}  # fmt: skip


def objections(name: str, text: str, points: list[str]) -> list[list[Finding]]:
    """What the fact rules say aloud of each key point."""
    by_point: list[list[Finding]] = [[] for _ in points]
    for finding in review(read(Source(name, text), points=points)).findings:
        is_loud = finding.rule in FACTS and finding.severity is not Severity.INFO
        if is_loud and finding.key_point is not None:
            by_point[finding.key_point].append(finding)
    return by_point


@pytest.mark.parametrize("path", sorted(FOLDER.glob("cases/*.md")), ids=lambda path: path.stem)
def test_true_points_pass_and_false_ones_do_not(path: Path) -> None:
    article, _, listed = path.read_text("utf-8").partition("## Key points")
    marked = [line.removeprefix("- ").split(": ", 1) for line in listed.strip().splitlines()]
    assert {mark for mark, _ in marked} <= {"true", "false"}
    by_point = objections(path.name, article, [point for _, point in marked])
    wrong = [
        (mark, point, [finding.message for finding in findings])
        for (mark, point), findings in zip(marked, by_point, strict=True)
        if bool(findings) is (mark == "true")
    ]
    assert wrong == []


def true_points() -> list[tuple[str, list[str]]]:
    """For each sample or article of `true_points.txt` its key points."""
    articles: list[tuple[str, list[str]]] = []
    for line in (FOLDER / "true_points.txt").read_text("utf-8").splitlines():
        if line.startswith("@ "):
            articles.append((line.removeprefix("@ "), []))
        elif line.strip():
            articles[-1][1].append(line)
    return articles


def test_there_are_sixty_true_points() -> None:
    assert sum(len(points) for _, points in true_points()) >= 60


@pytest.mark.parametrize(("sample", "points"), true_points(), ids=lambda value: str(value)[:30])
def test_true_points_in_headline_style_are_left_alone(sample: str, points: list[str]) -> None:
    path = SAMPLES / sample if (SAMPLES / sample).exists() else FOLDER / "articles" / sample
    by_point = objections(sample, path.read_text("utf-8"), points)
    assert [
        (point, finding.message)
        for point, findings in zip(points, by_point, strict=True)
        for finding in findings
    ] == []


def test_who_only_the_headline_names_is_known() -> None:
    text = "# Adele Quist opens pool\n\nThe mayor opened the pool in Ormsby on Friday.\n"
    assert objections("pool.md", text, ["Mayor Quist opens pool in Ormsby"]) == [[]]
    assert objections("pool.md", text, ["Mayor Brandt opens pool in Ormsby"]) != [[]]


@pytest.mark.parametrize(
    "point",
    [
        "It cost $" + "9" * 900,
        "It cost " + "two hundred million " * 45,
        "It was on 3 March 9999, or on 99 March 0000, or 0000-00-00 or 99/99/9999",
        "The mayor met Mr X" + "y" * 980,
        "The mayor met " + "Anna Bo " * 120,
        '"' + "They said so " * 75 + '"',
    ],
    ids=lambda point: point[:14],
)
def test_nothing_that_a_finding_quotes_is_longer_than_a_line(point: str) -> None:
    text = f"# Pool\n\n{'The mayor of Ormsby paid $5 and said that ' * 400} it rained.\n"
    for findings in objections("pool.md", text, [point, point[:400], point[:200]]):
        assert all(len(finding.message) < 400 for finding in findings)

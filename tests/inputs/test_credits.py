"""Author, outlet and date: from front matter, from the lines at the top, from a dateline."""

import datetime

import pytest
from tests.reading import read_record, read_source

from nutgraf.inputs.about.dates import date_in
from nutgraf.model import Article, Source

BODY = "The bridge in Saltmarsh will close on Tuesday, the council of the town said. It is old.\n"
DAY = datetime.date(2026, 5, 12)


def article(text: str, name: str = "draft.md") -> Article:
    return read_source(Source(name, text))


def credits(text: str, name: str = "draft.md") -> tuple[str, str, datetime.date | None]:
    parsed = article(text, name)
    return parsed.author, parsed.outlet, parsed.date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-12", DAY),
        ("2026-05-12T08:30:00Z", DAY),
        ("2026/5/12", DAY),
        ("May 12, 2026", DAY),
        ("Tuesday, May 12th, 2026 at 9:30", DAY),
        ("12 May 2026", DAY),
        ("the 12th of may 2026", DAY),
        ("12 Sept. 2026", datetime.date(2026, 9, 12)),
        ("2026-13-45", None),
        ("0001-01-01", None),
        ("May 45, 2026", None),
        ("May 12", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates(text: str, day: datetime.date | None) -> None:
    assert date_in(text, "en") == day


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("---\nauthor: Jane Doe\noutlet: The Post\ndate: 2026-05-12\n---\n", True),
        ("---\nby: By Jane Doe\nsite: The Post\npublished: May 12, 2026\n---\n", True),
        ("---\nAuthors: [Jane Doe]\nPublication: The Post\nDate: 12 May 2026\n---\n", True),
        ("---\nauthor:\n  name: Jane Doe\nsource: The Post\npublish-date: 2026-05-12\n---\n", True),
        ('+++\nbyline = "Jane Doe"\noutlet = "The Post"\ndate = 2026-05-12\n+++\n', True),
        (
            '+++\nauthors = ["Jane Doe"]\nsite = "The Post"\ndate = "2026-05-12"\n+++\n',
            True,
        ),
        ("---\ntitle: A bridge\n---\n", False),
        ("---\nauthor: {}\ndate: soon\noutlet: [[]]\n---\n", False),
    ],
)
def test_front_matter(matter: str, expected: bool) -> None:
    found = credits(matter + "\n" + BODY)
    assert found == (("Jane Doe", "The Post", DAY) if expected else ("", "", None))


def test_several_authors() -> None:
    text = "---\nauthors:\n  - name: Jane Doe\n  - Piotr Lind\n---\n" + BODY
    assert credits(text)[0] == "Jane Doe, Piotr Lind"


def test_an_alias_of_itself_ends() -> None:
    assert credits("---\nauthor: &a [*a]\nname: x\n---\n" + BODY)[0] == ""


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("By Jane Doe\n", ("Jane Doe", "", None)),
        ("By Jane Doe, CNN\n", ("Jane Doe", "CNN", None)),
        (
            "By Jane Doe and Piotr Lind for The Post\n",
            ("Jane Doe and Piotr Lind", "The Post", None),
        ),
        ("By Jo Doe, Al Lind and Bo Ek, AP\n", ("Jo Doe, Al Lind and Bo Ek", "AP", None)),
        ("By JANE DOE | The Post\n", ("JANE DOE", "The Post", None)),
        ("By Jane Doe\nMay 12, 2026\n", ("Jane Doe", "", DAY)),
        ("Published: Tuesday, 12 May 2026, 9:30\n", ("", "", DAY)),
        ("By the river\n", ("", "", None)),
        ("By 2030 the bridge is gone\n", ("", "", None)),
        ("What May 12, 2026 means\n", ("", "", None)),
    ],
)
def test_top_lines(top: str, expected: object, name: str) -> None:
    assert credits(f"A bridge closes\n\n{top}\n{BODY}", name) == expected


@pytest.mark.parametrize(
    ("start", "outlet", "day"),
    [
        ("LONDON, May 12, 2026 (Reuters) - ", "Reuters", DAY),
        ("NEW YORK, 12 May 2026 (AP) — ", "AP", DAY),
        ("LONDON, May 3 (Reuters) - ", "Reuters", None),
        ("SALTMARSH, May 12, 2026 – ", "", DAY),
        ("New York (CNN) -- ", "CNN", None),
        ("PARIS (AP) — ", "AP", None),
        ("(CNN)", "CNN", None),
        ("(CNN) ", "CNN", None),
        ("Angela Ruiz (CDU) said that ", "", None),
        ("On May 12, 2026, ", "", None),
        ("", "", None),
    ],
)
def test_dateline(start: str, outlet: str, day: datetime.date | None) -> None:
    assert credits(start + BODY) == ("", outlet, day)


def test_a_dateline_takes_the_year_from_front_matter() -> None:
    body = f"LONDON, May 12 (Reuters) - {BODY}"
    assert credits(f"---\ndate: 2026\n---\n{body}")[2] == DAY
    assert credits(f"---\ndate: 2026-05-14\n---\n{body}")[2] == datetime.date(2026, 5, 14)


def test_a_byline_below_the_text_is_none() -> None:
    assert credits(f"{BODY}\nBy Jane Doe\n") == ("", "", None)


def test_a_record_may_say_them() -> None:
    line = b'{"text": "It is old.", "author": "Jane Doe", "date": "2026-05-12", "outlet": 3}'
    found = read_record(line, "drafts.jsonl", 1)
    assert (found.author, found.outlet, found.date) == ("Jane Doe", "", DAY)

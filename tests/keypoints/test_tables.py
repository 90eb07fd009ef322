"""Key points in tables, and tables and lists that are none."""

import pytest
from tests.growth import assert_linear
from tests.inputs.word_files import docx, p, table
from tests.reading import read_file

from nutgraf import Article, Source, read

TITLE = "Night ferry saved for a year"
POINTS = ("The ferry will run all night", "A ticket will cost £4 from May", "The vote was 9 to 4")
BODY = (
    "The night ferry across the harbour will go on for another year, the council decided.",
    "A single ticket will cost £4 from May, 50 pence more than now, to pay for a second crew.",
)
LABELS = ("Service", "Price", "Vote")


def article(box: str) -> Article:
    return read(Source("draft.md", f"# {TITLE}\n\n{BODY[0]}\n\n{box}\n\n{BODY[1]}\n"))


def rows(*cells: tuple[str, ...], head: tuple[str, ...]) -> str:
    lines = [head, tuple("---" for _ in head), *cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@pytest.mark.parametrize(
    ("box", "texts"),
    [
        (rows(*((point,) for point in POINTS), head=("Key points",)), POINTS),
        ("## Key points\n\n" + rows(*((point,) for point in POINTS), head=(" ",)), POINTS),
        ("## Key points\n\n" + rows(*((point,) for point in POINTS), head=("Point",)), POINTS),
        ("**Key points**\n\n" + rows(*zip("123", POINTS, strict=True), head=("#", "")), POINTS),
        (
            "## Key points\n\n" + rows(*zip(LABELS, POINTS, strict=True), head=("What", "Point")),
            tuple(f"{a}: {b}" for a, b in zip(LABELS, POINTS, strict=True)),
        ),
        ("## Summary\n\n" + rows(*((f"**{point}**",) for point in POINTS), head=("",)), POINTS),
    ],
)  # fmt: skip
def test_a_table_of_points(box: str, texts: tuple[str, ...]) -> None:
    parsed = article(box)
    assert tuple(point.text for point in parsed.key_points) == texts
    assert [sentence.text for sentence in parsed.sentences] == list(BODY)
    for point, text in zip(parsed.key_points, POINTS, strict=True):
        assert point.span is not None
        assert parsed.source.text[point.span.start : point.span.end].strip("*").endswith(text)
    if texts != POINTS:
        assert [point.label for point in parsed.key_points] == list(LABELS)


def test_a_few_short_rows_are_points_as_well() -> None:
    cells = [*zip("123", POINTS, strict=True), ("4", "Crews agree")]
    parsed = article("## Key points\n\n" + rows(*cells, head=("#", "Point")))
    assert [point.text for point in parsed.key_points] == [*POINTS, "Crews agree"]
    cells += [("5", "Yes"), ("6", "No")]
    assert not article("## Key points\n\n" + rows(*cells, head=("#", "Point"))).key_points


@pytest.mark.parametrize(
    "box",
    [
        rows(*((point,) for point in POINTS), head=("Ferries",)),
        "## Key points\n\n" + rows(("2025", "400"), ("2026", "420"), head=("Year", "Riders")),
        "## Key facts\n\n" + rows(*((a, b, "x") for a, b in zip(LABELS, POINTS, strict=True)),
                                  head=("a", "b", "c")),
        "## Ferries\n\n" + rows(*zip(LABELS, POINTS, strict=True), head=("What", "Point")),
        rows(("Key points", "Year"), head=("a", "b")),
        "## Highlights\n\n" + "\n".join(f"- [{point}](https://news.example/1)" for point in POINTS),
        "**Key points**\n\n" + "\n".join(f"- *[{point}](/1)*" for point in POINTS),
    ],
)  # fmt: skip
def test_what_is_none(box: str) -> None:
    assert not article(box).lists


def test_a_link_in_a_point_does_not_make_it_one() -> None:
    items = "\n".join(f"- {point} [report](https://news.example/1)" for point in POINTS)
    assert len(article(f"## Key points\n\n{items}").key_points) == len(POINTS)


def test_two_tables_in_a_row_are_two() -> None:
    first = rows(*((point,) for point in POINTS), head=("Key points",))
    parsed = article(first + "\n\n" + rows(("2025 was a good year",), head=("Year",)))
    assert [point.text for point in parsed.key_points] == list(POINTS)


@pytest.mark.parametrize("head", [(), ("Topic", "Point")])
def test_a_table_of_labels_in_a_document(head: tuple[str, ...]) -> None:
    cells = [*([head] if head else []), *zip(LABELS, POINTS, strict=True)]
    made = table(*((p(a), p(b)) for a, b in cells))
    body = p(TITLE, "Titel") + p(BODY[0]) + p("Key points", "berschrift2") + made + p(BODY[1])
    article = read_file(docx(body), "draft.docx")
    texts = [f"{a}: {b}" for a, b in zip(LABELS, POINTS, strict=True)]
    assert [point.text for point in article.key_points] == texts
    assert [sentence.text for sentence in article.sentences] == list(BODY)


@pytest.mark.parametrize(
    "box",
    [
        "<aside><h2>Das Wichtigste in Kürze</h2><ul><li>Die Brücke ist zu</li>"
        "<li>Die Fähre fährt</li></ul></aside>",
        ":::kernpunkte\n- Die Brücke ist zu\n- Die Fähre fährt\n:::",
    ],
)
def test_boxes_in_markdown_are_read_in_its_language(box: str) -> None:
    text = (
        "# Die Brücke\n\nDie Brücke über den Fluss wird im März für drei Wochen gesperrt, sagte "
        f"der Bürgermeister.\n\n{box}\n\nDas kostet die Stadt 1.200 Euro am Tag, weil eine Fähre "
        "die Menschen über das Wasser bringt.\n"
    )
    article = read(Source("draft.md", text))
    assert article.language == "de"
    assert [point.text for point in article.key_points] == ["Die Brücke ist zu", "Die Fähre fährt"]


def test_an_empty_row_ends_no_table() -> None:
    text = (
        "# T\n\nThe text of it is here.\n\n## Key points\n\n| # | Point |\n|---|---|\n"
        "| 1 | The council shut the bridge |\n|   |   |\n| 2 | The bridge opens in May |\n\n"
        "| Day | Ferry |\n|---|---|\n|   |   |\n| Monday | The ferry leaves at nine |\n"
    )
    found = read(Source("a.md", text)).key_points
    assert [each.text for each in found] == [
        "The council shut the bridge", "The bridge opens in May"
    ]  # fmt: skip


def test_an_empty_row_ends_no_table_of_a_document() -> None:
    cells = (("1", POINTS[0]), ("", ""), ("2", POINTS[1]))
    made = table(*((p(a), p(b)) for a, b in cells))
    found = read_file(docx(p(TITLE) + p(BODY[0]) + p("Key points") + made), "a.docx").key_points
    assert [each.text for each in found] == list(POINTS[:2])


def test_a_row_of_any_number_of_cells_takes_linear_time() -> None:
    def cut(size: int) -> None:
        read(Source("a.md", f"{'|a' * size}|\n{'|-' * size}|\n{'|b' * size}|\n"))

    assert_linear(cut, 1_000)

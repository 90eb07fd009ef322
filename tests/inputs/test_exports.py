"""Files of many articles: their records, and what is wrong with the broken ones."""

import json
from collections.abc import Iterator

import pytest
from tests.growth import assert_linear
from tests.reading import EXPORTS

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.reader import Record
from nutgraf.inputs.readers import READERS, export_named
from nutgraf.inputs.records import whole
from nutgraf.inputs.records.fields import Fields


def found(
    format: str, data: bytes | str, fields: Fields = (), name: str = "a.x"
) -> Iterator[tuple[int, str, dict[str, object]] | str]:
    """Line, place and content of each record; an error as its text, also the one that ends it."""
    lines = data.encode() if isinstance(data, str) else data
    try:
        for each in EXPORTS[format].records(iter(lines.splitlines(keepends=True)), name, fields):
            if isinstance(each, Record):
                yield each.line, each.place, json.loads(each.data)
            else:
                yield str(each)
    except InputError as error:
        yield str(error)


def test_suffixes_are_no_two_formats() -> None:
    suffixes = [suffix for each in READERS.values() for suffix in each.suffixes]
    assert len(suffixes) == len(set(suffixes))
    for name in EXPORTS:
        each = READERS[name]
        assert export_named(f"A{each.suffixes[0].upper()}") is each.export
        assert export_named("whatever.md", name) is each.export
    assert export_named("a.csv", "html") is None


def test_json_lines_are_numbered_and_blank_ones_left_out() -> None:
    records = EXPORTS["jsonl"].records(iter([b"\xef\xbb\xbf\n", b"{}\n", b"\r\n", b"[]"]), "a", ())
    assert list(records) == [Record(b"{}\n", 2), Record(b"[]", 4)]


def test_json_lines_are_never_held() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"{}\n"

    records = EXPORTS["jsonl"].records(endless(), "a", ())
    assert [next(records) for _ in range(3)][2] == Record(b"{}\n", 3)


@pytest.mark.parametrize(
    "data",
    [
        '[{"a": 1},\n {"a": 2}]',
        '{"a": 1}\n{"a": 2}\n',
        ' [\n{"a": 1}\n,{"a": 2}\n]\n ',
        '\ufeff[{"a": 1},\r\n {"a": 2}]',
    ],
)
def test_json_arrays_and_values_behind_each_other(data: str) -> None:
    records = [each for each in found("json", data) if not isinstance(each, str)]
    assert [(place, value) for _, place, value in records] == [
        ("item 1", {"a": 1}), ("item 2", {"a": 2})
    ]  # fmt: skip
    assert records[0][0] < records[1][0]


@pytest.mark.parametrize("data", ["[]", " [ ] ", ""])
def test_json_without_records(data: str) -> None:
    assert list(found("json", data)) == []


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ('[{"a": 1}', "a.x:1:10: this is not JSON: the array has no end"),
        ('[{"a": 1},]', "a comma behind the last item, item 1"),
        ('[{"a": 1}\n {"a": 2}]', "a.x:2:2: this is not JSON: a comma is missing behind item 1"),
        ('[{"a": 1}] x', "a.x:1:12: this is not JSON: text follows the array"),
        ('[{"a": 1},\n{a: 2}]', "a.x:2:2: this is not JSON: item 2: Expecting property name"),
        ('[{"a": 1}, ' + "[" * 100_000, "item 2 is nested too deeply"),
        (
            '[{"a": 1}, ' + "9" * 5000 + "]",
            "holds too long a number",
        ),
    ],
)
def test_broken_json_ends_behind_the_last_good_record(data: str, words: str) -> None:
    *good, error = found("json", data)
    assert [each[2] for each in good if not isinstance(each, str)] == [{"a": 1}]
    assert words in str(error)
    assert "nothing behind it was read" in str(error)


def test_a_large_array_takes_linear_time() -> None:
    def read(count: int) -> None:
        data = "[" + ",\n".join(['{"text": "A thing happened."}'] * count) + "]"
        assert sum(1 for _ in found("json", data)) == count

    assert_linear(read, 4_000)


@pytest.mark.parametrize("format", ["json", "csv", "tsv"])
def test_what_is_read_as_a_whole_is_bounded(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "LARGEST", 1000)
    (error,) = found(format, "text\n" + "a\n" * 500)
    assert "too large" in error or "larger than" in error
    assert "JSON lines" in error


@pytest.mark.parametrize(
    ("format", "data"),
    [
        ("csv", "text,n\nOne,1\nTwo,2\n"),
        ("csv", "text;n\r\nOne;1\r\nTwo;2"),
        ("csv", "text\tn\nOne\t1\nTwo\t2\n"),
        ("csv", '"text"|n\nOne|1\n"Two"|2\n'),
        ("csv", "\ufeffsep=;\ntext;n\nOne;1\nTwo;2\n"),
        ("csv", "\n text , n \nOne,1,,\n\n,,\nTwo,2\n"),
        ("csv", "text,n\nOne,1\nTwo,2\n".encode("utf-16")),
        ("tsv", "text\tn\nOne\t1\nTwo\t2\n"),
    ],
)
def test_tables(format: str, data: str | bytes) -> None:
    rows = [each[2] for each in found(format, data) if not isinstance(each, str)]
    assert rows == [{"text": "One", "n": "1"}, {"text": "Two", "n": "2"}]


def test_cells_of_several_lines_and_the_lines_they_stand_on() -> None:
    data = 'text,title\n"One,\n""two"".",A\n,\nThree,B\n'
    assert list(found("csv", data)) == [
        (2, "row 2", {"text": 'One,\n"two".', "title": "A"}),
        (5, "row 3", {"text": "Three", "title": "B"}),
    ]


def test_a_cell_may_be_a_long_read() -> None:
    (row,) = found("csv", "text\n" + "word " * 100_000)
    assert not isinstance(row, str)
    assert len(str(row[2]["text"])) == 500_000


def test_empty_cells_are_null_but_for_the_text() -> None:
    (row,) = found("csv", "text,title,language\n ,x, \n")
    assert not isinstance(row, str)
    assert row[2] == {"text": "", "title": "x", "language": None}


@pytest.mark.parametrize(
    "cell",
    [
        '"- One\n- Two, or; so\n"', '"One|Two, or; so"', '"[""One"", ""Two, or; so""]"',
        "One | Two, or; so".replace(",", "‚"),
    ],
)  # fmt: skip
def test_key_points_in_one_cell(cell: str) -> None:
    (row,) = found("csv", f"text,points\nA b.,{cell}\n", (("key_points", "points"),))
    assert not isinstance(row, str)
    assert [str(each).replace("‚", ",") for each in row[2]["points"]] == ["One", "Two, or; so"]  # type: ignore[attr-defined]


def test_key_points_parted_by_semicolons() -> None:
    (row,) = found("csv", "text,key_points\nA b.,One; two;;Three\n")
    assert not isinstance(row, str)
    assert row[2]["key_points"] == ["One", "two", "Three"]


@pytest.mark.parametrize("cell", ["<ul><li>One; two</li></ul>", "[sic]", "[1]", "One"])
def test_a_cell_that_is_one_piece(cell: str) -> None:
    (row,) = found("csv", f"text,key_points\nA b.,{cell}\n")
    assert not isinstance(row, str)
    assert row[2]["key_points"] in (cell, [cell])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("text,n\nOne,1\nTwo,2,3\nThree,3\n", "a.x:3: row 3: it has 3 cells, and the header 2"),
        ('text,n\nOne,1\n"a"b,2\nThree,3\n', "a.x:3: row 3: it is broken: ',' expected after"),
    ],
)
def test_a_bad_row_is_an_error_and_not_the_end(data: str, words: str) -> None:
    first, error, last = found("csv", data)
    assert first == (2, "row 2", {"text": "One", "n": "1"})
    assert words in str(error)
    assert last == (4, "row 4", {"text": "Three", "n": "3"})


def test_a_quotation_mark_that_is_never_closed() -> None:
    first, error = found("csv", 'text\nOne\n"Two\nThree\n')
    assert not isinstance(first, str)
    assert str(error).startswith("a.x:3: row 3: it is broken: unexpected end")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ((), 'a.x:1: header: the record has no "text"; it has: body, points; say which it is'),
        ((("text", "copy"),), 'has no "copy", which is to be its text; it has: body, points.'),
        ((("text", "body"), ("key_points", "p")), 'has no "p", which is to be its key_points'),
    ],
)
def test_a_column_that_is_not_there_is_said_once(fields: Fields, words: str) -> None:
    (error,) = found("csv", "body,points\na,b\nc,d\n", fields)
    assert words in str(error)


@pytest.mark.parametrize("format", ["json", "csv", "tsv"])
@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"PK\x03\x04...", b"%PDF-1.7"])
def test_binary_files(format: str, data: bytes) -> None:
    (error,) = found(format, data)
    assert str(error).startswith("a.x: this is ")

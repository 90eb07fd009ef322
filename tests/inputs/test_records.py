"""JSONL records: read, or refused with the file's name and the line's number."""

import json

import pytest
from tests.reading import read_record

from nutgraf.errors import InputError
from nutgraf.inputs.records.fields import Fields
from nutgraf.model import Origin

BODY = "The council voted. It was close."


def line(**values: object) -> bytes:
    return json.dumps(values).encode()


def test_a_record() -> None:
    article = read_record(
        line(
            id=7,
            title="A  title",
            text=BODY,
            key_points=["One ", "", "Two"],
            summary="It was close.",
        ),
        "a.jsonl",
        3,
    )
    assert (article.source.name, article.source.id, article.source.line) == ("a.jsonl", "7", 3)
    assert article.title == "A title"
    assert [sentence.text for sentence in article.sentences] == [
        "The council voted.",
        "It was close.",
    ]
    assert [point.text for point in article.key_points] == ["One", "Two"]
    assert article.lists[0].origin is Origin.RECORD
    assert article.given_summary is not None
    assert [sentence.text for sentence in article.given_summary] == ["It was close."]


def test_the_authors_list_goes_before_one_in_the_text() -> None:
    article = read_record(line(text=BODY + "\n\nKey points:\n- a\n- b", key_points=["c"]), "a", 1)
    assert [point.text for point in article.key_points] == ["c"]
    assert [sentence.text for sentence in article.sentences] == [
        "The council voted.",
        "It was close.",
    ]


def test_a_list_in_the_text_counts_where_none_is_given() -> None:
    article = read_record(line(text=BODY + "\n\nKey points:\n- a\n- b", key_points=[]), "a", 1)
    assert [point.text for point in article.key_points] == ["a", "b"]


def test_a_given_summary_may_be_empty() -> None:
    assert read_record(line(text=BODY, summary=[]), "a", 1).given_summary == ()


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US"])
def test_languages(language: str) -> None:
    assert read_record(line(text=BODY, language=language), "a", 1).language == "en"


def test_lone_surrogates_and_line_ends_are_mended() -> None:
    article = read_record(b'{"text": "A \\ud800 b.\\r\\nC\\u0000 d.", "id": "\\udfff"}', "a", 1)
    assert article.source.text == "A \ufffd b.\nC\0 d."
    assert article.source.id == "\ufffd"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{", "a.jsonl:4:2: this line is not JSON"),
        (b"not json", "this line is not JSON"),
        (b'{"text": "a"} {"text": "b"}', "Extra data"),
        (b"[1, 2]", "must be a JSON object, this is [1, 2]."),
        (b'"text"', "must be a JSON object"),
        (b"{}", 'has no "text"; it has: nothing.'),
        (b'{"body": "a", "id": 1}', "it has: body, id; say which it is with --field text=NAME."),
        (b'{"text": null}', '"text" must be a string, this is null.'),
        (b'{"text": 1}', "must be a string"),
        (b'{"text": "a", "title": 1}', '"title" must be a string'),
        (
            b'{"text": "a", "key_points": [1]}',
            '"key_points" must be a list of strings, this is [1].',
        ),
        (b'{"text": "a", "key_points": {"a": "b"}}', "must be a list of strings"),
        (b'{"text": "a", "summary": 5}', '"summary" must be a list'),
        (b'{"text": "a", "id": [1]}', '"id" must be'),
        (b'{"text": "a", "id": true}', '"id" must be'),
        (b'{"text": "a", "language": "xx"}', '"xx" is no known language; known are en'),
        (b'{"text": "a", "language": 5}', '"language" must be a string'),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "too long a number"),
        (b'{"text": ' + b"[" * 100_000, "nested too deeply"),
        (b'{"text": "a\xff\x00"}', "binary"),
        (b'{"text": "a", "id": ' + b"[" * 900 + b"]" * 900 + b"}", '"id" must be'),
    ],
)
def test_bad_lines(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=r"^a\.jsonl:4\b") as caught:
        read_record(data, "a.jsonl", 4)
    assert words in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("text", ["", "  \n"])
def test_a_record_may_be_empty(text: str) -> None:
    assert read_record(line(text=text), "a.jsonl", 4).sentences == ()


def test_broken_front_matter_in_a_record_names_the_file() -> None:
    with pytest.raises(InputError, match=r"^a\.jsonl:4: .*front matter cannot be read"):
        read_record(line(text="---\nkey_points: [a\n---\n"), "a.jsonl", 4)


def test_the_last_of_duplicate_keys_counts() -> None:
    assert read_record(b'{"text": "A b.", "text": "C d."}', "a", 1).source.text == "C d."


def test_parts_are_called_as_the_user_says() -> None:
    data = line(
        nid=7,
        content={"html": f"<p>{BODY}</p>"},
        teaser={"points": [{"text": "One"}, {"text": "Two"}]},
        head={"rendered": "A &amp; B"},
        **{"by.line": "Jo Doe"},
    )
    fields = (
        ("text", "content.html"), ("key_points", "teaser.points.text"), ("id", "nid"),
        ("title", "head.rendered"), ("author", "by.line"),
    )  # fmt: skip
    article = read_record(data, "a.jsonl", 3, fields=fields)
    assert [sentence.text for sentence in article.sentences] == BODY.replace(". ", ".|").split("|")
    assert [point.text for point in article.key_points] == ["One", "Two"]
    assert (article.source.id, article.title, article.author) == ("7", "A & B", "Jo Doe")


def test_a_list_is_asked_by_number() -> None:
    article = read_record(line(parts=["a", {"b": BODY}]), "a", 1, fields=(("text", "parts.1.b"),))
    assert article.source.text == BODY


def test_null_is_nothing_at_all() -> None:
    article = read_record(
        line(text=BODY, language=None, title=None, box=None),
        "a",
        1,
        fields=(("key_points", "box.a"),),
    )
    assert (article.language, article.title, article.key_points) == ("en", "", ())


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ((("text", "copy"),), 'no "copy", which is to be its text; it has: body, n, text.'),
        ((("key_points", "body.b"),), 'no "body.b", which is to be its key_points; it has: body'),
        ((("title", "n.1"),), 'no "n.1", which is to be its title'),
        ((("title", "n.5"),), 'no "n.5", which is to be its title'),
        ((("title", "n"),), '"title" must be a string, this is ["x"].'),
    ],
)
def test_a_part_that_is_not_there(fields: Fields, words: str) -> None:
    with pytest.raises(InputError) as caught:
        read_record(line(text="a", body={}, n=["x"]), "a.csv", 9, fields=fields, place="row 3")
    assert str(caught.value).startswith("a.csv:9: row 3: ")
    assert words in str(caught.value)


def test_a_place_stands_in_for_an_id() -> None:
    assert read_record(line(text=BODY), "a", 1, place="item 4").source.id == "item 4"
    assert read_record(line(text=BODY, id="x"), "a", 1, place="item 4").source.id == "x"


@pytest.mark.parametrize(
    "points",
    [
        "One\n- Two",
        "<ul><li>One</li><li>Two</li></ul>",
        ["<p>One</p>", "<p>Two</p>"],
        "<div class='key-points'><h3>In brief</h3><p>• One<br>• Two</p></div>",
    ],
)
def test_key_points_of_several_lines_and_in_html(points: object) -> None:
    article = read_record(line(text=BODY, key_points=points), "a", 1)
    assert [point.text for point in article.key_points] == ["One", "Two"]

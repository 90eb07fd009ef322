"""Every format of the registry: the same story in each, told by name, by bytes and by request."""

import json
import os
from pathlib import Path

import pytest
from tests.conftest import Run
from tests.layouts.drafts import Box, story
from tests.layouts.judging import FORMATS
from tests.reading import format_of

from nutgraf.batch import Stage, Task, Unread
from nutgraf.batch.review import attempt
from nutgraf.batch.tasks import Name, Ways, tasks
from nutgraf.config import Settings
from nutgraf.config.choices import INPUT_FORMAT
from nutgraf.errors import InputError
from nutgraf.inputs.drafts.contents import Contents
from nutgraf.inputs.drafts.reader import Sign
from nutgraf.inputs.readers import READERS, draft_suffixes, reader_of
from nutgraf.inputs.sources.web import contents as web_contents
from nutgraf.model import Article, Report, Source
from nutgraf.text.sentences import sentence_spans

POINTS = story("en").points
_start, _end = next(iter(sentence_spans(story("en").body[0], "en")))
FIRST = story("en").body[0][_start:_end]
DOCUMENTS = [name for name, reader in READERS.items() if Sign.BYTES in reader.sniff]


def written(name: str, tmp_path: Path) -> bytes:
    """The story in a format; what the layouts do not write is made of what they do."""
    if name in FORMATS:
        format = FORMATS[name]
        box = Box(story("en").headings[0], format.styles[0], format.marks[0], "top", POINTS)
        return format.write(story("en"), box, "", 0).data
    record = {"text": "\n\n".join(story("en").body), "key_points": list(POINTS)}
    if name == "tsv":
        cells = (record["text"], " | ".join(POINTS))
        quoted = "\t".join(f'"{str(cell).replace(chr(34), chr(34) * 2)}"' for cell in cells)
        return f"text\tkey_points\n{quoted}\n".encode()
    if name == "jsonl":
        return json.dumps(record).encode()
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.Table.from_pylist([record]), tmp_path / "made.parquet")
    return (tmp_path / "made.parquet").read_bytes()


def articles(path: Path, format: str = "") -> list[Article]:
    """What stands in a file, as every way into the program has it."""
    settings = Settings(input_format=format)
    found = []
    for slot in tasks([str(path)], lambda _: settings, Ways(stage=Stage.POINTS)):
        result = attempt(slot.task) if slot.task else slot.result
        assert isinstance(result, Report), result
        found.append(result.analysis.article)
    return found


@pytest.mark.parametrize("name", READERS)
def test_the_same_story_in_every_format(name: str, tmp_path: Path) -> None:
    data = written(name, tmp_path)
    for number, suffix in enumerate(READERS[name].suffixes):
        path = tmp_path / f"{number}{suffix.upper()}"
        path.write_bytes(data)
        (article,) = articles(path)
        assert [point.text for point in article.key_points] == list(POINTS)
        assert article.sentences[0].text == FIRST


@pytest.mark.parametrize("name", READERS)
def test_a_format_that_is_asked_for(name: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.unknown"
    path.write_bytes(written(name, tmp_path))
    (article,) = articles(path, name)
    assert [point.text for point in article.key_points] == list(POINTS)


@pytest.mark.parametrize("name", READERS)
def test_standard_input_that_is_a_pipe(name: str, tmp_path: Path) -> None:
    data = written(name, tmp_path)
    end, start = os.pipe()
    os.write(start, data)
    os.close(start)
    with os.fdopen(end, "rb") as pipe:
        ways = Ways(stage=Stage.POINTS, stdin=lambda: pipe)
        (slot,) = tasks(["-"], lambda _: Settings(input_format=name), ways)
    assert slot.task
    result = attempt(slot.task)
    assert isinstance(result, Report)
    assert result.analysis.article.source.name == "<stdin>"
    assert [point.text for point in result.analysis.article.key_points] == list(POINTS)


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("wrong", ["draft.md", "draft", "draft.html"])
def test_a_document_is_known_whatever_it_is_called(name: str, wrong: str, tmp_path: Path) -> None:
    contents = Contents(wrong, written(name, tmp_path))
    assert reader_of(contents, "markdown").name == name


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_text_that_is_called_a_document_is_read_as_what_it_looks_like(name: str) -> None:
    suffix = READERS[name].suffixes[0]
    assert format_of(f"draft{suffix}", "# A\n\n**B**\n") == "markdown"
    assert format_of(f"draft{suffix}", "Words.", name) == "text"


@pytest.mark.parametrize("name", READERS)
def test_a_misspelled_format_is_made_out(name: str, run: Run) -> None:
    ran = run("check", "samples/chatbot.txt", "--input-format", f"{name}x")
    assert (ran.code, ran.out) == (2, "")
    assert f"did you mean {name}?" in ran.err


def test_the_help_and_the_shell_know_every_format(run: Run) -> None:
    text = " ".join(run("check", "--help").out.replace("│", " ").split())
    *others, last = READERS
    assert f"{', '.join(others)} or {last}." in text
    assert INPUT_FORMAT.completed("") == list(READERS)


def test_folders_are_searched_for_drafts_and_json_lines() -> None:
    assert ".md" in draft_suffixes()
    assert ".jsonl" in draft_suffixes()
    assert ".json" not in draft_suffixes()


def test_names_that_are_no_files(tmp_path: Path) -> None:
    names: list[Name] = [
        Source("a.md", "# A\n\nText.\n"),
        "https://jo:secret@news.example/",
        "https://news.example/story",
        "s3://archive/a.jsonl",
        Unread("why", "b.md"),
        str(tmp_path / "none.csv"),
        str(tmp_path / "none.md"),
    ]
    found = list(tasks(names, lambda _: Settings(), Ways()))
    first, secret, page, store, unread, table, draft = found
    assert isinstance(first.task, Task)
    assert first.task.source
    assert unread.result == Unread("why", "b.md")
    words = [str(each.result) for each in (secret, page, store, table)]
    assert "secret" not in words[0]
    assert "only the command line fetches pages" in words[1]
    assert "another file system is read with --engine dask" in words[2]
    assert "it cannot be read: no such file" in words[3]
    assert draft.task  # a worker will say what is wrong with it
    assert isinstance(attempt(draft.task), Unread)


def test_what_nothing_can_be_made_of_says_so() -> None:
    with pytest.raises(InputError, match="binary file"):
        reader_of(Contents("a.bin", b"\x01\x00\x02" * 100))


def test_pages_off_the_web_are_of_formats_that_there_are() -> None:
    assert {name for name in web_contents.FORMATS.values() if name} <= set(READERS)

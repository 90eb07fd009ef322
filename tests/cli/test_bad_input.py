"""What cannot be read is said in a sentence, ends with 2 or 3, and stops nothing else."""

import json
from pathlib import Path

import pytest
from tests.conftest import SAMPLES, Run

GOOD = str(SAMPLES / "chatbot.txt")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.md", b" \n\n\t", "the file is empty"),
        ("mark.txt", b"\xef\xbb\xbf", "the file is empty"),
        ("binary.txt", bytes(range(256)) * 4, "binary"),
        ("paper.txt", b"%PDF-1.7 ...", "the PDF is broken"),
        ("word.md", b"PK\x03\x04....", "an Office document"),
        ("half.txt", b"\xff\xfeA\x00B", "cannot be decoded"),
        ("broken.md", b"---\ntitle: [unclosed\n---\nText.\n", "front matter"),
        ("empty.jsonl", b"\n\n", "the file is empty"),
    ],
)
def test_unreadable_file(name: str, data: bytes, words: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    ran = run("check", path, GOOD)
    assert ran.code == 3
    assert ran.err.startswith(f"nutgraf: error: {path}")
    assert words in ran.err
    assert len(ran.err.splitlines()) == 1
    assert "1 article;" in ran.out  # the good one is done all the same


@pytest.mark.parametrize("exit_zero", [[], ["--exit-zero"]])
def test_missing_file_never_exits_0(exit_zero: list[str], run: Run) -> None:
    ran = run("check", "no/such/draft.md", GOOD, *exit_zero)
    assert ran.code == 3
    assert "no/such/draft.md: there is no such file or folder" in ran.err
    assert "1 article;" in ran.out


def test_folder_without_drafts(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path)
    assert ran.code == 3
    assert "holds no drafts" in ran.err


def test_bad_record_names_its_line(run: Run, tmp_path: Path) -> None:
    good = json.dumps({"text": "A thing happened. It was big."})
    bad = ["{not json", "[1]", '{"title": "x"}', '{"text": 5}', '{"text": "a", "key_points": [1]}']
    path = tmp_path / "records.jsonl"
    path.write_text("\n".join([good, *bad, good, ""]), encoding="utf-8")
    ran = run("check", path, "--format", "jsonl")
    assert ran.code == 3
    assert len(ran.out.splitlines()) == 2
    lines = ran.err.splitlines()
    assert [line.split(":")[3] for line in lines] == ["2", "3", "4", "5", "6"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--method", "lexrank"], "did you mean lex-rank?"),
        (["--method", "?"], "known are concept-cover"),
        (["--length", "0"], "--length"),
        (["--length", "-3"], "--length"),
        (["--length", "few"], "--length"),
        (["--length", "101%"], "--length"),
        (["--fail-under", "150"], "--fail-under"),
        (["--fail-under", "nan"], "--fail-under"),
        (["--fail-under", "half"], "--fail-under"),
        (["--format", "jason"], "did you mean json?"),
        (["--language", "tlh"], "--language"),
        (["--color", "blue"], "--color"),
        (["--no-such-option"], "--no-such-option"),
    ],
)
def test_wrong_usage(options: list[str], words: str, run: Run) -> None:
    ran = run("check", GOOD, *options)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert "Traceback" not in ran.err


def test_unknown_command(run: Run) -> None:
    assert run("chekc", GOOD).code == 2


@pytest.mark.parametrize("option", ["--points", "--summary"])
def test_missing_file_of_an_option(option: str, run: Run) -> None:
    ran = run("check", GOOD, option, "no/such/file.txt")
    assert ran.code == 3
    assert "no/such/file.txt" in ran.err


def test_json_stays_whole_when_an_input_fails(run: Run) -> None:
    ran = run("check", "no/such.txt", GOOD, "also/not.md", "--format", "json")
    assert ran.code == 3
    assert len(json.loads(ran.out)) == 1

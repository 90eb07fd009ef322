"""Files and folders."""

from pathlib import Path

import pytest

from nutgraf.errors import InputError
from nutgraf.inputs import reader_for
from nutgraf.inputs.files import LARGEST, checked, drafts, is_record_file, open_lines, read_bytes
from nutgraf.inputs.markdown import cut as cut_markdown


def test_a_folder_stands_for_its_drafts_sorted(tmp_path: Path) -> None:
    for name in (
        "b.md",
        "a.TXT",
        "c.py",
        ".hidden.md",
        "sub/d.jsonl",
        ".git/e.md",
        "node_modules/f.md",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [path.relative_to(tmp_path).as_posix() for path in drafts(tmp_path)]
    assert found == ["a.TXT", "b.md", "sub/d.jsonl"]


def test_a_file_is_taken_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "draft.copy"
    path.write_text("x")
    assert list(drafts(path)) == [path]


def test_links_that_lead_back_end(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [path.name for path in drafts(tmp_path)] == ["a.md"]


def test_missing_empty_and_unreadable(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"\xef\xbb\xbf \r\n")
    for run, words in (
        (lambda: list(drafts(tmp_path / "none")), "there is no such file or folder"),
        (lambda: list(drafts(_folder(tmp_path / "bare"))), "this folder holds no drafts"),
        (lambda: [read_bytes(tmp_path / "empty.txt")], "the file is empty"),
        (lambda: [read_bytes(tmp_path)], "it cannot be read: "),
        (lambda: list(open_lines(tmp_path / "none.jsonl")), "it cannot be read: no such file"),
        (lambda: [checked(b"a" * (LARGEST + 1), "big")], "the file is larger than 100 MB"),
    ):
        with pytest.raises(InputError) as caught:
            run()
        assert words in str(caught.value)


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


@pytest.mark.parametrize(
    ("name", "text", "is_markdown"),
    [
        ("a.md", "", True),
        ("a.MARKDOWN", "", True),
        ("a.txt", "# A", False),
        ("<stdin>", "# A", True),
        ("a", "Plain text.", False),
        ("a.b", "[x](http://y)", True),
    ],
)
def test_readers(name: str, text: str, is_markdown: bool) -> None:
    assert (reader_for(name, text).cut is cut_markdown) is is_markdown


def test_record_files() -> None:
    assert is_record_file("a.JSONL")
    assert is_record_file("a.ndjson")
    assert not is_record_file("a.json")

"""Files and folders."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.reading import format_of

from nutgraf.errors import InputError
from nutgraf.inputs.readers import draft_suffixes, export_named, record_suffixes
from nutgraf.inputs.sources.files import LARGEST, checked, open_lines, read_bytes
from nutgraf.inputs.sources.folders import DraftFilter, drafts


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
    names = [path.relative_to(tmp_path).as_posix() for path in found_in(tmp_path)]
    assert names == ["a.TXT", "b.md", "sub/d.jsonl"]


def test_a_file_is_taken_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "draft.copy"
    path.write_text("x")
    assert found_in(path) == [path]


def test_links_that_lead_back_end(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [path.name for path in found_in(tmp_path)] == ["a.md"]


def test_missing_empty_and_unreadable(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"\xef\xbb\xbf \r\n")
    cases: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: [read_bytes(tmp_path / "empty.txt")], "the file is empty"),
        (lambda: [read_bytes(tmp_path)], "it cannot be read: "),
        (lambda: list(open_lines(tmp_path / "none.jsonl")), "it cannot be read: no such file"),
        (lambda: [checked(b"a" * (LARGEST + 1), "big")], "the file is larger than 100 MB"),
    )
    for run, words in cases:
        with pytest.raises(InputError) as caught:
            run()
        assert words in str(caught.value)


def test_folders_without_drafts(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    (tmp_path / "dead").symlink_to(tmp_path / "gone")
    for path, words in (
        (tmp_path / "none", "there is no such file or folder"),
        (tmp_path / "bare", "this folder holds no drafts"),
        (tmp_path / "dead", "this link leads nowhere"),
    ):
        (error,) = drafts(path, _choice(tmp_path))
        assert isinstance(error, InputError)
        assert str(path) in str(error)
        assert words in str(error)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_folder_that_cannot_be_read_is_an_error_and_not_the_end(tmp_path: Path) -> None:
    for name in ("a/x.md", "b/y.md", "c/z.md"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("x")
    (tmp_path / "b").chmod(0)
    found = list(drafts(tmp_path, _choice(tmp_path)))
    (tmp_path / "b").chmod(0o755)
    assert sum(isinstance(each, InputError) for each in found) == 1
    assert {each.name for each in found if isinstance(each, Path)} == {"x.md", "z.md"}


def _choice(root: Path, **options: object) -> DraftFilter:
    return DraftFilter(
        suffixes=draft_suffixes(),
        packed=record_suffixes(),
        include_root=root,
        exclude_root=root,
        **options,  # type: ignore[arg-type]
    )


def _tree(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")


def _names(root: Path, **options: object) -> list[str]:
    paths = drafts(root, _choice(root, **options))
    return [each.relative_to(root).as_posix() for each in paths if isinstance(each, Path)]


def test_include_and_exclude(tmp_path: Path) -> None:
    _tree(tmp_path, "a.md", "b.copy", "old/c.md", "old/new/d.md", "e.txt")
    assert _names(tmp_path) == ["a.md", "e.txt", "old/c.md", "old/new/d.md"]
    assert _names(tmp_path, include=("*.copy",)) == ["b.copy"]
    assert _names(tmp_path, exclude=("old/", "*.txt")) == ["a.md"]
    assert _names(tmp_path, exclude=("old/*", "!old/new/")) == ["a.md", "e.txt", "old/new/d.md"]


def test_a_named_file_is_excluded_only_by_force(tmp_path: Path) -> None:
    _tree(tmp_path, "old/c.md")
    path = tmp_path / "old" / "c.md"
    assert list(drafts(path, _choice(tmp_path, exclude=("old/",)))) == [path]
    assert list(drafts(path, _choice(tmp_path, exclude=("old/",), force_exclude=True))) == []


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    _tree(tmp_path, "a.md", "build/b.md", "sub/c.md", "sub/keep.md", "sub/deep/d.md", "x.tmp.md")
    (tmp_path / ".gitignore").write_text("build/\n*.tmp.md\n*keep.md\n")
    (tmp_path / "sub/.gitignore").write_text("deep/\n!keep.md\n")
    everything = [
        "a.md", "x.tmp.md", "build/b.md", "sub/c.md", "sub/keep.md", "sub/deep/d.md"
    ]  # fmt: skip
    assert _names(tmp_path) == everything  # no repository, nothing to ignore
    (tmp_path / ".git/info").mkdir(parents=True)
    assert _names(tmp_path) == ["a.md", "sub/c.md", "sub/keep.md"]
    assert _names(tmp_path, gitignore=False) == everything
    (tmp_path / ".git/info/exclude").write_text("a.md\n")
    assert _names(tmp_path) == ["sub/c.md", "sub/keep.md"]
    # a folder that is ignored, but was named, is meant
    assert [each.name for each in found_in(tmp_path / "build")] == ["b.md"]


def found_in(path: Path) -> list[Path]:
    found = list(drafts(path, _choice(path)))
    assert all(isinstance(each, Path) for each in found)
    return [each for each in found if isinstance(each, Path)]


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
    assert (format_of(name, text) == "markdown") is is_markdown


def test_record_files() -> None:
    assert export_named("a.JSONL")
    assert export_named("a.ndjson")
    assert export_named("a.json")
    assert export_named("a.b.CSV")
    assert not export_named("a.jsonx")
    assert not export_named("csv")


def test_a_folder_is_not_searched_for_exports(tmp_path: Path) -> None:
    _tree(tmp_path, "a.md", "package.json", "data.csv", "b.jsonl")
    assert _names(tmp_path) == ["a.md", "b.jsonl"]


def test_a_format_that_is_given_wins() -> None:
    for name, text in (("a.md", "<p>x</p>"), ("a.txt", "<html><p>x</p>"), ("", "# A")):
        assert format_of(name, text, "text") == "text"
    assert format_of("a.txt", "A") == "text"
    assert format_of("a.txt", "<!-- a -->\n<p>x</p>", "") == "text"
    assert format_of("", "<!-- a -->\n<p>x</p>") == "html"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_in_a_folder_is_no_draft(tmp_path: Path) -> None:
    _tree(tmp_path, "a.md")
    os.mkfifo(tmp_path / "b.md")
    assert _names(tmp_path) == ["a.md"]


def test_odd_lines_of_a_gitignore_ignore_nothing(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    _tree(tmp_path, "a.md", "b.md", "s/keep/x.bak.md")
    (tmp_path / ".gitignore").write_text("foo\\\n\\\n!\n[z-a]\n[[:alpha:]].zz\nb.md\n*.bak.md\n")
    (tmp_path / "s" / ".gitignore").write_text("!keep/\n")
    assert _names(tmp_path) == ["a.md"]


def test_classes_of_characters_in_a_gitignore(tmp_path: Path) -> None:
    names = ("a1.md", "ab.md", "B2.md", "ä1.md")
    for name in names:
        (tmp_path / name).write_text("A thing happened.")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("[[:lower:]][[:digit:]].md\n")
    assert sorted(_names(tmp_path)) == ["B2.md", "ab.md", "ä1.md"]

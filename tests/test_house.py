"""The house rules that a machine can see."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from nutgraf import checks, formats, languages, summarizers
from nutgraf.inputs.readers import readers

PACKAGE = Path(checks.__file__).parent.parent
TESTS = Path(__file__).parent
PARTS = {
    "summarizers": {
        *("__init__", "document", "length", "vectors", "sumy_parts", "concepts", "merit", "place"),
    },
    "checks": {
        *("__init__", "rule", "statements", "policy", "silencing", "fingerprint", "loudness"),
        *("track_record", "fixes"),
    },
    "formats/printers": {"__init__"},
    "inputs/readers": {"__init__"},
}
"""Files of a folder that are no member of its registry."""

BY_DESIGN = {
    *("check", "rank", "with_roles", "cut", "records"),  # what a registry calls its members' work
    *("read", "review", "summarize", "main"),  # the library's door, and the room behind it
    *("init", "points", "rules", "stats"),  # commands, by the words that people type
}
"""Public names that several modules define because they mean the same in each."""
STILL_SHARED = {
    *("Body", "Choice", "Line", "Lists", "Page", "Settings"),
    *("Token", "explained", "language", "length", "listing", "percent", "points_of"),
    *("severities", "tokens", "words_of"),
}
"""Public names that mean one thing here and another there: to be fewer, and never more."""


def _members(folder: str) -> set[str]:
    files = {path.stem for path in (PACKAGE / folder).glob("*.py")}
    rooms = {path.parent.name for path in (PACKAGE / folder).glob("*/__init__.py")}
    return (files | rooms) - PARTS[folder]


def test_every_summarizer_is_registered() -> None:
    methods = [*summarizers.METHODS.values(), *summarizers.FILLS.values()]
    used = {method.__module__.rpartition(".")[2] for method in methods}
    assert used == _members("summarizers")


def test_every_check_is_registered() -> None:
    assert {rule.id.replace("-", "_") for rule in checks.RULES} == _members("checks")
    for rule in checks.RULES:
        assert rule.check.__module__.rpartition(".")[2] == rule.id.replace("-", "_")


def test_every_format_is_registered() -> None:
    assert set(formats.FORMATS) == _members("formats/printers")
    for name in formats.FORMATS:
        assert formats.format_named(name).views


def test_every_language_has_data() -> None:
    found = {path.stem for path in (PACKAGE / "languages").glob("*.toml")}
    assert found == set(languages.LANGUAGES)


def test_every_reader_is_registered() -> None:
    assert set(readers()) == _members("inputs/readers")
    for name, reader in readers().items():
        assert reader.name == name
        assert reader.meaning
        assert reader.suffixes


def test_readers_share_no_suffix() -> None:
    suffixes = [suffix for reader in readers().values() for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize(
    "name", [*summarizers.METHODS, *(rule.id for rule in checks.RULES), *formats.FORMATS]
)
def test_every_member_is_tested(name: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py")]
    plain = name.removeprefix("sumy:")
    names = [each.name for each in (TESTS / "golden").rglob("*") if each.is_file()]
    is_golden = any(plain in re.split(r"[.]", each) for each in names)
    assert is_golden or any(f'"{plain}"' in text or f'"{name}"' in text for text in texts)


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_heavy_libraries_are_imported_inside_functions(path: Path) -> None:
    heavy = {"sumy", "nltk", "numpy", "punkt", "Stemmer", "yaml", "pyromark", "pypdfium2"}
    if path.name not in ("table.py", "verdict_table.py", "cells.py"):
        heavy.add("rich")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Import):
            assert not heavy & {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert (node.module or "").split(".")[0] not in heavy


def test_no_public_name_is_defined_twice() -> None:
    kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    names = Counter(
        node.name
        for path in PACKAGE.rglob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, kinds) and not node.name.startswith("_")
    )
    twice = {name for name, times in names.items() if times > 1}
    assert twice - BY_DESIGN == STILL_SHARED, "a word means one thing: rename one of the two"

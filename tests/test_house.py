"""The house rules that a machine can see."""

import ast
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import nutgraf
from nutgraf.checks import RULES
from nutgraf.formats import FORMATS
from nutgraf.inputs.readers import READERS
from nutgraf.languages import LANGUAGES
from nutgraf.registry import Registry
from nutgraf.summarizers import FILLS, METHODS
from nutgraf.summarizers.classic import SUMY

PACKAGE = Path(nutgraf.__file__).parent
TESTS = Path(__file__).parent
REGISTRIES: dict[str, tuple[Registry[Any], str]] = {
    "checks/rules": (RULES, "py"),
    "formats/printers": (FORMATS, "py"),
    "inputs/readers": (READERS, "py"),
    "languages": (LANGUAGES, "toml"),
    "summarizers/methods": (METHODS, "py"),
}
"""What a room registers, and the suffix of a member's file."""

BY_DESIGN = {
    *("check", "rank", "with_roles", "cut", "records"),  # what a registry calls its members' work
    *("read", "review", "summarize", "main"),  # the library's door, and the room behind it
    *("init", "points", "rules", "stats"),  # commands, by the words that people type
}
"""Public names that several modules define because they mean the same in each."""


@pytest.mark.parametrize("folder", REGISTRIES)
def test_a_folder_is_its_registry(folder: str) -> None:
    registry, suffix = REGISTRIES[folder]
    members = {path.stem for path in (PACKAGE / folder).glob(f"*.{suffix}")}
    if suffix == "py":
        members |= {path.parent.name for path in (PACKAGE / folder).glob("*/__init__.py")}
        members.remove("__init__")
    of_sumy = {name for name in METHODS if METHODS[name] in SUMY.values()}
    assert {name.replace("-", "_") for name in registry if name not in of_sumy} == members
    assert len(set(registry)) == len(registry)


@pytest.mark.parametrize(
    ("folder", "field"), [("checks/rules", "id"), ("inputs/readers", "name"), ("languages", "code")]
)
def test_a_member_knows_its_name(folder: str, field: str) -> None:
    registry, _ = REGISTRIES[folder]
    assert [getattr(member, field) for member in registry.values()] == list(registry)


def test_what_fills_a_budget_is_a_method() -> None:
    assert FILLS.keys() <= set(METHODS)


def test_a_reader_says_what_the_documents_need() -> None:
    assert all(reader.meaning and reader.suffixes for reader in READERS.values())


def test_readers_share_no_suffix() -> None:
    suffixes = [suffix for reader in READERS.values() for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("name", [*METHODS, *RULES, *FORMATS])
def test_every_member_is_tested(name: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py")]
    plain = name.removeprefix("sumy:")
    goldens = [file.name for file in (TESTS / "golden").rglob("*") if file.is_file()]
    is_golden = any(plain in golden.split(".") for golden in goldens)
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
    assert twice <= BY_DESIGN, "a word means one thing: rename one of the two"

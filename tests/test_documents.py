"""Every command in every document runs; every link, path and example in one is right."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from tests.conftest import Run
from tests.documents import (
    NEEDS,
    PACKAGE,
    ROOT,
    Block,
    Command,
    anchors,
    blocks,
    commands,
    inline_commands,
    is_module,
    newsroom,
    pages,
    prose,
)

from nutgraf.formats import FORMATS

PAGES = pages()
BLOCKS = [block for page in PAGES for block in blocks(page)]
SHELL = [block for block in BLOCKS if block.language == "sh" and "set-up" not in block.mark]
SHELL_OF = {
    page: [block for block in SHELL if block.page == page]
    for page in PAGES
    if any(block.page == page for block in SHELL)
}
IDS = {page: page.relative_to(ROOT).as_posix() for page in PAGES}
IS_PLACEHOLDER = re.compile(r"[A-Z]{3,}|…|\.\.\.")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return newsroom(tmp_path_factory.mktemp("documents") / "newsroom")


@pytest.fixture
def desk(prepared: Path, tmp_path: Path) -> Path:
    """A newsroom's repository that a test may change."""
    return Path(shutil.copytree(prepared, tmp_path / "desk"))


@pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("bash") is None, reason="there is no bash"
)
@pytest.mark.parametrize("page", list(SHELL_OF), ids=IDS.get)
def test_commands_run(page: Path, desk: Path) -> None:
    """One after the other in one folder, as a reader would; 1 is the exit code of findings."""
    for block in SHELL_OF[page]:
        for command in commands(block):
            assert not command.needs or command.needs in NEEDS, command
            if is_of_the_repository(command):
                check_in_the_repository(command)
            elif command.may_run:
                done = ran(command.words, desk)
                good = (0, 1) if "nutgraf" in command.words else (0,)
                assert done.returncode in good, f"{block.name} {command.words}\n{done.stderr}"
                assert "Traceback" not in done.stderr


def ran(words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A line as bash runs it, with this interpreter's programs first."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    kept = {name: text for name, text in os.environ.items() if not name.startswith("GITHUB_")}
    return subprocess.run(
        ["bash", "-uo", "pipefail", "-c", words],
        cwd=folder,
        env={**kept, "PATH": path, "PYTHONPATH": str(PACKAGE.parent)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        stdin=subprocess.DEVNULL,
    )


def is_of_the_repository(command: Command) -> bool:
    """Whether a command works on nutgraf itself, and not on drafts."""
    first = ("python -m", "python3 -m", "bash .ci", "ruff", "mypy", "lint-imports")
    return command.words.startswith(first)


def check_in_the_repository(command: Command) -> None:
    """What can be known without doing it: the program, its files, and the tests that it names."""
    if command.needs == "the network":
        return
    words = command.words.split()
    if words[0] in ("ruff", "mypy", "lint-imports"):
        assert any(Path(sys.executable).parent.glob(f"{words[0]}*")), command
    elif words[0] == "bash":
        done = ran(f"bash -n {words[1]}", ROOT)
        assert done.returncode == 0, done.stderr
    elif words[1:3] == ["-m", "pytest"]:
        for word in words[3:]:
            assert word == "--update-golden" or (ROOT / word).exists(), command
    elif words[1] == "-m":
        check_module(words[2:])


@pytest.mark.parametrize("page", PAGES, ids=IDS.get)
def test_commands_in_sentences_are_commands(page: Path, run: Run) -> None:
    for words in inline_commands(page):
        if words.startswith("python -m"):
            check_module(words.split()[2:])
            continue
        name = words.split()[1]
        if name.startswith("-") or IS_PLACEHOLDER.match(name):
            assert not name.startswith("-") or name in run("--help").out, words
            continue
        check_options(words.split()[1:], run)


@pytest.mark.parametrize("block", SHELL, ids=lambda block: block.name)
def test_options_of_commands_that_do_not_run_are_options(block: Block, run: Run) -> None:
    for command in commands(block):
        match = re.match(r"nutgraf ([^|>]+)", command.words)
        if match and not command.may_run:
            check_options(match[1].split(), run)


def check_module(words: list[str]) -> None:
    """`python -m NAME --option`: there is such a module, and it speaks of such an option."""
    assert is_module(words[0]), words
    if words[0].startswith("tests."):
        text = (ROOT / words[0].replace(".", "/")).with_suffix(".py").read_text("utf-8")
        for option in words[1:]:
            assert not option.startswith("--") or option in text, words


def check_options(words: list[str], run: Run) -> None:
    """Every option of a command line is one of its command, and every format is one."""
    name, *others = words
    asked = run(name, "--help")
    assert asked.code == 0, words
    for option in others:
        if re.match(r"--?[a-z]", option):
            assert re.search(rf"(?<![\w-]){re.escape(option.split('=')[0])}(?![\w-])", asked.out), (
                f"{name} {option}"
            )
    for option, value in pairwise(others):
        if option in ("-f", "--format") and not IS_PLACEHOLDER.match(value):
            assert value.partition(":")[0] in (*FORMATS, "parquet"), words


@pytest.mark.parametrize("page", PAGES, ids=IDS.get)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        assert path.exists(), target
        assert not anchor or anchor in anchors(path), target


@pytest.mark.parametrize("page", PAGES, ids=IDS.get)
def test_files_that_are_named_are_there(page: Path) -> None:
    """`formats/visible.py`: from the document's folder, the package, the tests or the top."""
    for name in re.findall(r"`([a-z_][a-z_./]*\.py)`", prose(page)):
        places = (page.parent, PACKAGE, ROOT / "tests", ROOT)
        is_there = any((place / name).exists() for place in places)
        assert is_there or any(page.parent.rglob(name)), name


@pytest.mark.parametrize("page", PAGES, ids=IDS.get)
def test_extras_are_extras(page: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = re.findall(r"(?:nutgraf|\.)\[([a-z,]+)\]", page.read_text("utf-8"))
    for extra in ",".join(named).split(",") if named else ():
        assert extra in project["optional-dependencies"], extra


READ: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "toml": tomllib.loads,
    "yaml": yaml.safe_load,
    "python": lambda text: compile(text, "a document", "exec"),
}


@pytest.mark.parametrize(
    "block", [block for block in BLOCKS if block.language in READ], ids=lambda block: block.name
)
def test_examples_can_be_read(block: Block) -> None:
    assert READ[block.language](block.text)


@pytest.mark.parametrize(
    "block",
    [block for block in BLOCKS if block.language == "python" and "import nutgraf" in block.text],
    ids=lambda block: block.name,
)
def test_python_examples_run(block: Block, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    exec(compile(block.text, block.name, "exec"), {"__name__": "an example"})


def test_what_the_documents_have_is_found() -> None:
    """Were the fences read wrongly, all tests above would pass over nothing."""
    assert len(PAGES) >= 15
    assert len(SHELL) >= 15
    assert sum(len(inline_commands(page)) for page in PAGES) >= 40
    assert any(command.may_run for block in SHELL for command in commands(block))

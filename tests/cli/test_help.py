"""Help in groups, the man page made from the same table, and what the shell completes."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from tests.conftest import Run

from nutgraf.checks import RULES
from nutgraf.cli import complete
from nutgraf.cli.grouped import DRAFT_COMMANDS
from nutgraf.cli.groups import COMMANDS, EXAMPLES
from nutgraf.cli.job import OPTIONS
from nutgraf.formats import FORMATS
from nutgraf.languages import LANGUAGES
from nutgraf.summarizers import METHODS

NAMES = (
    "check",
    "summarize",
    "points",
    "rules",
    "explain",
    "stats",
    "init",
    "config",
    "help",
    "server",
)
SCREENFUL = 24


def sections(text: str) -> Iterator[list[str]]:
    """The groups of a help text, each from its title to its last line."""
    group: list[str] = []
    for line in text.split("\n"):
        if re.match(r"\S.*:$", line):
            group = [line]
            yield group
        elif group and line:
            group.append(line)


@pytest.mark.parametrize("command", ["", *NAMES])
def test_a_group_fits_a_screen_and_no_sentence_is_cut(command: str, run: Run) -> None:
    ran = run(*([command] if command else []), "--help")
    assert (ran.code, ran.err) == (0, "")
    assert max(map(len, ran.out.split("\n"))) <= 80
    assert not re.search(r"\.\.\.$", ran.out.split("Usage:")[1].split("\n", 1)[1], re.MULTILINE)
    assert not re.search(r"[a-z]-$", ran.out, re.MULTILINE)  # no name is in two pieces
    groups = list(sections(ran.out))
    assert groups
    for group in groups:
        assert len(group) <= SCREENFUL, group[0]
        if group[0] not in ("Arguments:", "Options:"):
            assert group[-1].startswith("  $ nutgraf "), group[0]
    assert "  $ nutgraf " in ran.out


@pytest.mark.parametrize("command", sorted(DRAFT_COMMANDS))
def test_every_option_stands_in_one_group(command: str, run: Run) -> None:
    groups = list(sections(run(command, "--help").out))
    leftovers = [line for line in groups[-1] if line.startswith("  -")]
    assert [line.split()[:2] for line in leftovers] == [["-h,", "--help"]]
    names = re.findall(
        r"^  (?:-\w, )?(--[a-z-]+)",
        "\n".join(line for group in groups for line in group),
        re.MULTILINE,
    )
    assert len(names) == len(set(names)) > 10
    examples = [line for group in groups for line in group if line.startswith("  $ ")]
    for option in re.findall(r" (--?[a-z-]+)", "\n".join(examples)):
        assert option in run(command, "--help").out.replace(",", " ").split(), option


def test_every_command_has_an_example(run: Run) -> None:
    listed = re.findall(r"^  ([a-z]+)  ", run("--help").out, re.MULTILINE)
    assert tuple(listed) == NAMES
    assert {*DRAFT_COMMANDS, *EXAMPLES} >= set(NAMES)
    assert {name for group in COMMANDS for name in group.names} >= set(NAMES)


def test_an_option_of_its_own_is_explained_by_its_own_words(run: Run) -> None:
    text = " ".join(run("stats", "--help").out.split())
    assert "--format NAME table, json or csv." in text
    assert "Write the results to this file" in text


def test_help_is_a_command(run: Run) -> None:
    assert run("help").out == run("--help").out
    for name in NAMES:
        assert run("help", name).out == run(name, "--help").out
    ran = run("help", "chekc")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean check?" in ran.err


def test_explain_alone_lists(run: Run) -> None:
    ran = run("explain")
    assert ran.code == 0
    assert all(f"\n{rule} " in f"\n{ran.out}" for rule in RULES)
    assert "`nutgraf explain verdict`" in ran.out


def test_man_page_has_every_option(run: Run) -> None:
    page = run("help", "--man").out
    assert page.startswith(".TH NUTGRAF 1 ")
    plain = page.replace("\\-", "-")
    for name in NAMES:
        assert f'.SH "NUTGRAF {name.upper()}"' in page
        for option in re.findall(r"--[a-z][a-z-]+", run(name, "--help").out):
            assert option in plain, option
    assert not [line for line in page.split("\n") if line.startswith("'")]


@pytest.mark.skipif(not shutil.which("groff"), reason="no groff to read it")
def test_man_page_is_good_roff(run: Run) -> None:
    page = run("help", "--man").out.encode()
    words = ["groff", "-man", "-ww", "-Tutf8"]
    done = subprocess.run(words, input=page, capture_output=True, timeout=60, check=True)
    assert done.stderr == b""
    shown = re.sub(r".\x08|\x1b\[[0-9;]*m", "", done.stdout.decode())
    assert "NUTGRAF CHECK" in shown
    assert "--fail-on LEVEL" in shown


def test_help_takes_little_time() -> None:
    """The figure of the README: 0.15 s of CPU; a busy machine gets several tries."""
    resource = pytest.importorskip("resource")
    for _ in range(8):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        words = [sys.executable, "-m", "nutgraf", "check", "--help"]
        subprocess.run(words, capture_output=True, check=True, env={**os.environ, "TERM": "dumb"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if took <= 0.15:
            return
    pytest.fail(f"--help took {took:.2f} s of CPU")


def completed(option: str, incomplete: str) -> list[str]:
    (known,) = (known for known in OPTIONS if known.name == option)
    return known.value.completed(incomplete)


def test_what_the_shell_completes() -> None:
    assert completed("method", "") == list(METHODS)
    assert set(completed("format", "")) == {*FORMATS, "parquet"}
    assert completed("language", "d") == [code for code in LANGUAGES if code.startswith("d")]
    assert set(completed("select", "mis")) == {"misquote", "missing-key-points"}
    assert completed("select", "al") == ["all"]
    assert completed("ignore", "al") == []
    assert completed("ignore", "misquote,unk") == ["misquote,unknown-name"]
    assert completed("severity", "misq") == ["misquote="]
    assert completed("severity", "misquote=w") == ["misquote=warning"]
    assert completed("fields", "te") == ["text="]
    assert completed("fields", "text=te") == []
    assert completed("fail-on", "n") == ["never"]
    assert completed("output-file", "x") == []
    assert complete.topics("verd") == ["verdict"]
    assert complete.commands("ini") == ["init"]


def test_the_shell_itself_completes() -> None:
    env = {
        **os.environ,
        "_NUTGRAF_COMPLETE": "complete_bash",
        "COMP_WORDS": "nutgraf check --language d",
        "COMP_CWORD": "3",
    }
    code = "import sys; sys.argv = ['nutgraf']\nfrom nutgraf.__main__ import main\nmain()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env)
    assert done.stdout.split() == [code for code in LANGUAGES if code.startswith("d")]

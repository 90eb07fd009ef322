"""Time and memory grow with the size of what is read, and no faster."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import SAMPLES, Run
from tests.growth import assert_linear
from tests.reading import read_source

from nutgraf.batch.review import attempt
from nutgraf.batch.task import Task, Unread
from nutgraf.checks.silencing import silenced
from nutgraf.config import DEFAULTS
from nutgraf.inputs.sources.globs import matches
from nutgraf.model import Finding, Report, Severity, Source, Span

CASES = Path(__file__).with_name("cases")
HEAD = "# Bridge\n\nThe council said on Monday that the bridge will cost $5 million.\n\n"
POINTS = "\n\n## Key points\n\n- The bridge will cost $7 million\n- It opens in March\n"


def _check(name: str, text: str) -> Report | Unread:
    line = 1 if name.endswith(".jsonl") else None
    return attempt(Task(name=name, settings=DEFAULTS, data=text.encode(), line=line))


PIECES = (
    *("<!--x-->", "<!-- nutgraf-disable misquote -->", "<!-- nutgraf-enable -->", "a ", "a\n"),
    *("- a\n", "[", "`", "*a", "|a|b|\n", "<p>", "<div>", "<li>", "&amp;", "“a ", "a; ", "中。"),
    *("not ", "Anna Lund ", "\u3000\n", "{{< x ", "U.S. ", "A-B", "\\", "key_points: a\n"),
    *("    a\n", "#", "::", "- **a**: b\n"),
)  # fmt: skip


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("piece", PIECES)
def test_repeated_pieces(name: str, piece: str) -> None:
    assert_linear(lambda size: _check(name, HEAD + piece * (size // len(piece)) + POINTS), 2_000)


def test_comments_before_a_page() -> None:
    for name in ("a.txt", "a.md", "a.html"):
        assert_linear(lambda count, name=name: _check(name, "<!--x-->" * count + HEAD), 500)  # type: ignore[misc]


def test_front_matter() -> None:
    assert_linear(lambda size: _check("a.md", f"---\na{' ' * size}\n---\n{HEAD}"), 10_000)
    assert_linear(lambda size: _check("a.md", f"+++\na{'.a' * size} = 1\n+++\n{HEAD}"), 5_000)
    said = _check("a.md", f"+++\na{'.a' * 20_000} = 1\n+++\n{HEAD}")
    assert isinstance(said, Unread)
    assert "more than 32 parts" in said.message


DIRECTIVES = ("disable", "enable", "disable-line", "disable-next-line", "disable-file")


@pytest.mark.parametrize("kind", DIRECTIVES)
@pytest.mark.parametrize("end", ["", "\n", " x\n"])
def test_silencing(kind: str, end: str) -> None:
    def work(count: int) -> object:
        text = f"<!-- nutgraf-{kind} misquote -->{end}" * count
        article = read_source(Source("a.md", HEAD + text))
        each = (Span(at, at + 5) for at in range(0, len(text), 40))
        found = [Finding("misquote", Severity.ERROR, "x", span) for span in each]
        return silenced(found, article)

    assert_linear(work, 200)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*a" * 30 + "b", "a" * 2_000),
        ("**/a/" * 20 + "b", "a/" * 1_000),
        ("*a/" * 8 + "**/" + "*a*a*a/**/" * 9 + "b", "aaaaaaaa/" * 220),
    ],
)
def test_globs(glob: str, path: str) -> None:
    assert_linear(lambda times: matches((glob,), path * times), 1)


def test_globs_are_those_of_before() -> None:
    assert matches(("*a*b*c",), "xaxbxc")
    assert not matches(("*a*b*c",), "xaxcxb")
    assert matches(("a/**/b/**/c*d",), "a/x/b/b/y/ced")
    assert not matches(("a/**/b/**/c*d",), "a/x/b/y/z")
    assert matches(("*[ab]*]",), "xa]")


@pytest.mark.skipif(sys.platform != "linux", reason="limits")
@pytest.mark.parametrize("name", ["form-recursion.pdf", "form-bomb-7.pdf"])
def test_a_pdf_that_kills_its_reader_costs_itself(run: Run, name: str) -> None:
    ran = run("check", CASES / name, SAMPLES / "reed-warblers.pdf", "-f", "text")
    assert ran.code == 3
    assert f"{name}: the PDF cannot be read" in ran.err
    assert "1 article;" in ran.out


@pytest.mark.skipif(sys.platform != "linux", reason="limits")
def test_memory_is_bounded(tmp_path: Path) -> None:
    """One dotted key of 40 kB took 1.6 GB."""
    (tmp_path / "a.md").write_text(f"+++\na{'.a' * 20_000} = 1\n+++\n{HEAD}", encoding="utf-8")
    words = f"ulimit -v 800000; exec {sys.executable} -m nutgraf check a.md"
    done = subprocess.run(["sh", "-c", words], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, "more than 32 parts" in done.stderr) == (3, True)

"""The pieces of the server by themselves."""

import asyncio
import threading
import tomllib
import unicodedata
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from tests.conftest import SAMPLES

from nutgraf.inputs.drafts.decoding import normalize
from nutgraf.model import Span
from nutgraf.server.checking import Checked, by_words
from nutgraf.server.configured import Configured
from nutgraf.server.desk import Desk
from nutgraf.server.documents import OpenDocument, document_of
from nutgraf.server.ignoring import ignored_here, ignored_in_draft
from nutgraf.server.known_names import with_name
from nutgraf.server.lane import Lane
from nutgraf.server.positions import EditorLines
from nutgraf.text.edits import edited

ENCODINGS = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(
    st.sampled_from("ab é\u0301e\u0308\u1100\u1161\u11a8🚋𝒳中\r\n\u2028\x0b"), max_size=40
)


def boundaries(normal: str) -> list[int]:
    """All offsets but those between a letter and its mark, which no finding begins or ends at."""
    inner = (at for at, char in enumerate(normal) if unicodedata.combining(char))
    return sorted(set(range(len(normal) + 1)) - set(inner))


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_positions_lead_back_to_their_offsets(text: str, encoding: str) -> None:
    lines, normal = EditorLines(text, encoding), normalize(text)
    for offset in boundaries(normal):
        assert lines.offset(lines.position(offset)) == offset


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_a_position_counts_the_units_before_it(text: str, encoding: str) -> None:
    """Beside the definition: lines end with one of three ends, columns count units."""
    lines, normal = EditorLines(text, encoding), normalize(text)
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for offset in boundaries(normal):
        position = lines.position(offset)
        before = normal[:offset].split("\n")
        assert position.line == len(before) - 1
        data = raw[position.line].encode({"utf-16": "utf-16-le"}.get(encoding, encoding))
        width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
        skip = 4 if encoding == "utf-32" else 0  # its mark
        head = data[skip:][: position.character * width]
        said = head.decode({"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(encoding, encoding))
        assert unicodedata.normalize("NFC", said) == before[-1]


@given(st.text(max_size=30), st.integers(0, 50), st.integers(0, 50))
def test_no_position_leads_outside_of_the_text(text: str, line: int, character: int) -> None:
    offset = EditorLines(text).offset(types.Position(line, character))
    assert 0 <= offset <= len(normalize(text))


@pytest.mark.parametrize(
    ("text", "file", "result"),
    [
        ("", "nutgraf.toml", 'names = ["Jo \\"X\\" Doe"]\n'),
        ('names = ["Ann"]', "nutgraf.toml", 'names = ["Jo \\"X\\" Doe", "Ann"]'),
        ("names = []\n", "nutgraf.toml", 'names = ["Jo \\"X\\" Doe"]\n'),
        (
            'names = [\n  "Ann", # a name\n]\n',
            ".nutgraf.toml",
            'names = [\n  "Jo \\"X\\" Doe",\n  "Ann", # a name\n]\n',
        ),
        (
            'author = "A"\n[[overrides]]\nfiles = ["x"]\nnames = ["B"]\n',
            "nutgraf.toml",
            'author = "A"\nnames = ["Jo \\"X\\" Doe"]\n\n[[overrides]]\nfiles = ["x"]\n'
            'names = ["B"]\n',
        ),
        (
            '[tool.other]\nnames = ["Z"]\n[tool.nutgraf]\nquiet = true\n',
            "pyproject.toml",
            '[tool.other]\nnames = ["Z"]\n[tool.nutgraf]\nnames = ["Jo \\"X\\" Doe"]\n'
            "quiet = true\n",
        ),
        (
            '[tool.other]\nnames = ["Z"]\n[tool.nutgraf]\nnames = ["Y"]\n',
            "pyproject.toml",
            '[tool.other]\nnames = ["Z"]\n[tool.nutgraf]\nnames = ["Jo \\"X\\" Doe", "Y"]\n',
        ),
    ],
)
def test_a_name_is_added_and_nothing_else_is_changed(text: str, file: str, result: str) -> None:
    edit = with_name(text, 'Jo "X" Doe', file)
    assert edit
    assert edited(text, [edit]) == result
    tomllib.loads(result)


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("names = [", "nutgraf.toml"),
        ("names = 3\n", "nutgraf.toml"),
        ('names = "Ann"\n', "nutgraf.toml"),
        ("[project]\nname = 'x'\n", "pyproject.toml"),
        ("a = " + "[" * 3000, "nutgraf.toml"),
    ],
)
def test_a_file_that_cannot_take_a_name_is_left_alone(text: str, file: str) -> None:
    assert with_name(text, "Jo Doe", file) is None


def checked(text: str, name: str, format: str = "") -> Checked:
    document = OpenDocument(f"file:///{name}", 1, text, f"/{name}", None, format)
    return by_words(document, Configured(), Path.cwd(), "utf-16")


BUDGET = (SAMPLES / "budget-bad.md").read_text(encoding="utf-8")
MATTER = "---\ntitle: Budget passes\nkey_points:\n  - The city borrows $70 million\n---\n\n"
PAGE = (
    "<!doctype html>\n<html lang=en><body><article><h1>Budget passes</h1>\n"
    "<p>The council passed the budget. It gives 50 million to buses.</p>\n"
    "<h2>Key points</h2>\n<ul>\n<li>It gives 70 million to buses</li>\n</ul></article>\n"
)


@pytest.mark.parametrize(
    ("text", "name", "has_place"),
    [
        (BUDGET, "a.md", True),
        (BUDGET.replace("# ", "").replace("## ", ""), "a.txt", True),
        (BUDGET, "a.mdx", True),
        (PAGE, "a.html", True),
        (MATTER + BUDGET.split("## High")[0], "a.md", False),
    ],
)
def test_every_finding_can_be_silenced_and_nothing_else_changes(
    text: str, name: str, has_place: bool
) -> None:
    before = checked(text, name)
    assert before.analysis
    article = before.analysis.article
    of_points = [each for each in before.findings if each.key_point is not None]
    assert of_points
    for finding in of_points:
        rest = sorted(each.rule for each in before.findings if each.rule != finding.rule)
        here = ignored_here(before, article, finding)
        everywhere = ignored_in_draft(before, article, finding)
        assert everywhere
        assert bool(here) is has_place
        assert "{/*" in everywhere.text if name.endswith("mdx") else "<!--" in everywhere.text
        silent = checked(edited(text, [everywhere]), name)
        assert sorted(each.rule for each in silent.findings) == rest
        if here:
            silent = checked(edited(text, [here]), name)
            same = [e for e in silent.findings if e.rule == finding.rule]
            assert finding.key_point not in [each.key_point for each in same]
            assert "unused-ignore" not in [each.rule for each in silent.findings]


def test_a_comment_for_the_draft_takes_one_more_rule() -> None:
    text = BUDGET + "\n<!-- nutgraf-disable-file misquote -->\n"
    before = checked(text, "a.md")
    assert before.analysis
    finding = next(each for each in before.findings if each.rule == "unknown-name")
    edit = ignored_in_draft(before, before.analysis.article, finding)
    assert edit
    assert edited(text, [edit]).endswith("<!-- nutgraf-disable-file misquote unknown-name -->\n")


@pytest.mark.parametrize(
    ("uri", "language", "format"),
    [
        ("file:///a/story.md", "markdown", ""),
        ("file:///a/story.MD", "whatever", ""),
        ("file:///a/caf%C3%A9%20story", "plaintext", ""),
        ("file:///a/story", "markdown", "markdown"),
        ("file:///a/story.draft", "html", "html"),
        ("untitled:Untitled-1", "Markdown", "markdown"),
        ("file://", "markdown", "markdown"),
        ("file://[a/story.md", "markdown", None),
        ("file:///a/notes.rst", "plaintext", ""),
        ("file:///a/records.csv", "plaintext", None),
        ("file:///a/report.pdf", "plaintext", None),
        ("file:///a/main.py", "python", None),
        ("output:extension", "markdown", None),
        ("vscode-notebook-cell:/a/b.ipynb#W0", "markdown", None),
    ],
)
def test_which_documents_are_drafts(uri: str, language: str, format: str | None) -> None:
    found = document_of(uri, language, 1, "text")
    assert (found.format if found else None) == format


@pytest.mark.parametrize(
    ("values", "name", "is_one"),
    [
        ("", "readme.md", True),
        ('include = ["drafts/"]', "drafts/2026/story.md", True),
        ('include = ["drafts/"]', "readme.md", False),
        ('exclude = ["archive/*"]', "archive/story.md", False),
        ('exclude = ["archive/*"]', "story.md", True),
    ],
)
def test_files_that_are_no_drafts_are_kept_apart(
    tmp_path: Path, values: str, name: str, is_one: bool
) -> None:
    (tmp_path / "nutgraf.toml").write_text(values + "\n", encoding="utf-8")
    path = tmp_path / name
    document = OpenDocument(path.as_uri(), 1, BUDGET, str(path), path)
    found = by_words(document, Configured(), tmp_path, "utf-16")
    assert bool(found.findings) is is_one
    configured = Configured()
    assert configured.take({"nutgraf": tomllib.loads(values)}) == []
    (tmp_path / "nutgraf.toml").unlink()
    assert bool(by_words(document, configured, tmp_path, "utf-16").findings) is is_one


def test_a_draft_that_is_too_large_is_told_of_and_an_empty_one_is_not() -> None:
    assert "5 MB" in checked("word " * 1_100_000, "a.md").problem
    empty = checked(" \n", "a.md")
    assert (empty.problem, empty.findings) == ("", ())


def test_what_cannot_be_read_is_a_problem_and_no_crash() -> None:
    broken = checked("---\nkey_points: [\n---\n\nText.\n", "a.md")
    assert "front matter" in broken.problem
    assert broken.lines.line_of(0).end.line == 0


def test_work_that_is_given_up_is_never_begun() -> None:
    lane, done = Lane("test"), list[str]()
    gate = threading.Event()
    first = lane.submit(gate.wait)
    second = lane.submit(lambda: done.append("second"))
    third = lane.submit(lambda: done.append("third"))
    assert second.cancel()
    gate.set()
    third.result(10)
    assert first.result(0) is True
    assert done == ["third"]
    with pytest.raises(CancelledError):
        second.result(0)


def test_who_waits_for_a_lane_waits_alone() -> None:
    async def both() -> int:
        lane, ticks = Lane("test"), 0
        work = asyncio.ensure_future(lane.run(lambda: sleep(0.3)))
        while not work.done():
            await asyncio.sleep(0.01)
            ticks += 1
        return ticks

    assert asyncio.run(both()) > 5


def test_a_desk_takes_no_result_of_a_draft_that_has_changed() -> None:
    async def both() -> tuple[list[str], list[str]]:
        announced, begun = list[str](), list[str]()

        async def check(document: OpenDocument) -> Checked:
            begun.append(document.text)
            await asyncio.sleep(0.05)
            return replace(checked("", "a.md"), document=document, is_judged=False)

        async def judge(words: Checked) -> Checked:
            await asyncio.sleep(0.2)
            return replace(words, is_judged=True, problem="judged")

        desk = Desk(check, judge, lambda each: announced.append(each.document.text + each.problem))
        for text in "ab":
            desk.lay(OpenDocument("a", 1, text, "a.md"))
            await asyncio.sleep(0.01)
        desk.lay(OpenDocument("a", 1, "c", "a.md"), 60)  # somebody is still typing
        desk.lay(OpenDocument("a", 1, "d", "a.md"))
        first, second = await desk.checked("a"), await desk.checked("a", 0.01)
        third = await desk.checked("a", 30)
        assert first
        assert second is first
        assert third
        assert third.problem == "judged"
        assert third.number > first.number
        desk.lay(OpenDocument("a", 1, "e", "a.md"), 60)
        waiting = asyncio.ensure_future(desk.checked("a"))
        await asyncio.sleep(0)
        desk.take_away("a")
        assert await waiting is None
        return begun, announced

    begun, announced = asyncio.run(both())
    assert begun == ["a", "b", "d"]
    assert announced == ["d", "djudged"]


def test_a_span_without_words_is_its_line() -> None:
    lines = EditorLines("one\n🚋 two\n")
    assert lines.line_of(5) == types.Range(types.Position(1, 0), types.Position(1, 6))
    assert lines.range(Span(4, 5)) == types.Range(types.Position(1, 0), types.Position(1, 2))

"""Whatever a draft, a record or a configuration is: a report or a sentence, and nothing else.

`NUTGRAF_FUZZ=20000 pytest tests/hostile/test_fuzz.py` runs so many examples of each test.
"""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nutgraf.batch.packing import pack, squeezed, unpack, unsqueezed
from nutgraf.batch.review import attempt
from nutgraf.batch.task import Result, Task, Unread
from nutgraf.config import DEFAULTS
from nutgraf.config.files import read_config
from nutgraf.errors import NutgrafError
from nutgraf.formats import FORMATS
from nutgraf.formats.view import Screen, Tally, View
from nutgraf.inputs.sources.globs import matches
from nutgraf.languages import LANGUAGES
from nutgraf.stats import PRINTED, ArticleFigures, counted_up, figures_of

CASES = Path(__file__).with_name("cases")
fuzzed = settings(
    max_examples=int(os.environ.get("NUTGRAF_FUZZ", "120")),
    deadline=None,
    derandomize="NUTGRAF_FUZZ" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
TEXTS = (
    "The council said the bridge will cost $5 million.", "Anna Lund", "said", "not", "March 3", "2,5",
    "## Key points\n\n", "- ", "* ", "1. ", "TL;DR: ", "Key points: ", "@highlight\n\n", "> [!summary]\n",
    ":::summary\n", ":::\n", "```\n", "---\n", "+++\n", "key_points: ", "[a, b]", "title = 'x'\n", "a.b.c = 1\n",
    "<p>", "</p>", "<ul><li>", "<aside class='key-points'>", "<!--", "-->", "<table><tr><td>", "<script>", "&amp;",
    "<html>", "<head>", "<meta charset=punycode>", "<!-- nutgraf-disable-line misquote -->", "{{< x >}}", "|a|b|\n|-|-|\n",
    "“He said so,” ", '"', "'", "\n", "\n\n", " ", "\t", "\r", "\u2028", "\u200b", "\u202e", "\x1b[31m", "\0", "\ud800",
    "\ufeff", "::error::x", "##[x]", "=cmd()", "中文。", "ß", "e\u0301", "👩‍👩‍👧", "٣", "½", "İ", "x" * 300, "(" * 50,
    "{\\rtf1 ", "\\par ", "\\'e4", "\\u8364?", "{", "}", "\\bin9 ", "by Jane Doe", "LONDON (Reuters) - ", "[x](y)", "**b**",
)  # fmt: skip
NAMES = ("a.txt", "a.md", "a.mdx", "a.html", "a.rtf", "a.docx", "a.odt", "a", "a.jsonl")
PIECES = st.lists(st.one_of(st.sampled_from(TEXTS), st.text(max_size=8)), max_size=30).map("".join)
ENCODINGS = st.sampled_from(("utf-8", "utf-16", "latin-1", "cp1252", "utf-32", "shift_jis"))
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), PIECES),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(PIECES, inner, max_size=4)
    ),
    max_leaves=8,
)
PARTS = st.sampled_from(
    ("text", "key_points", "title", "summary", "id", "language", "author", "date")
)


def _shown(result: Result) -> None:
    """Prints a result in all formats, and sends it through the bytes of a ledger."""
    again = unpack(unsqueezed(squeezed(pack(result))))
    for name in FORMATS:
        form = FORMATS[name]
        for view in form.views if isinstance(result, Unread) or result.analysis.coverage else ():
            printer = form.start(view, Screen(root=Path("/x"), here=Path("/x")))
            shown = [printer.opening()]
            for each in (result, again):
                if isinstance(each, Unread):
                    shown.append(printer.failure(each.message, each.name))
                else:
                    shown.append(printer.report(each))
            shown.append(printer.closing(Tally(sources=1)))
            text = "".join(shown)
            assert not {"\x1b", "\u202e", "\0", "\x07"} & set(text), name


def _read(name: str, data: bytes, language: str = "", *, is_shown: bool = True) -> None:
    line = 1 if name.endswith(".jsonl") else None
    task = Task(name=name, settings=replace(DEFAULTS, language=language), data=data, line=line)
    try:
        result = attempt(task)
    except NutgrafError:
        return
    if isinstance(result, Unread):
        assert result.message.startswith(name)
    if is_shown:
        _shown(result)


@fuzzed
@given(name=st.sampled_from(NAMES), text=PIECES, encoding=ENCODINGS)
def test_texts(name: str, text: str, encoding: str) -> None:
    _read(name, text.encode(encoding, "replace"))


@fuzzed
@given(name=st.sampled_from((*NAMES, "a.pdf")), data=st.binary(max_size=200))
def test_bytes(name: str, data: bytes) -> None:
    if not data.startswith(b"%PDF") and name != "a.pdf":
        _read(name, data, is_shown=False)


@fuzzed
@given(points=st.lists(PIECES, max_size=5), body=PIECES, code=st.sampled_from(list(LANGUAGES)))
def test_key_points_in_every_language(points: list[str], body: str, code: str) -> None:
    listed = "".join(f"- {each}\n" for each in points)
    text = f"# {TEXTS[1]}\n\n{TEXTS[0]} {body}\n\n## Key points\n\n{listed}"
    _read("a.md", text.encode("utf-8", "replace"), code)


@fuzzed
@given(data=st.one_of(JSON, st.dictionaries(PARTS, JSON, max_size=5)))
def test_records(data: object) -> None:
    _read("a.jsonl", json.dumps(data).encode())


@fuzzed
@given(
    text=PIECES, keys=st.lists(st.sampled_from(("format", "exclude", "names", "jobs")), max_size=3)
)
def test_configurations(
    tmp_path_factory: pytest.TempPathFactory, text: str, keys: list[str]
) -> None:
    file = tmp_path_factory.getbasetemp() / "fuzzed.toml"
    lines = "".join(f"{key} = {json.dumps(text)}\n" for key in keys)
    file.write_bytes((text + "\n" + lines).encode("utf-8", "replace"))
    try:
        read_config(file)
    except NutgrafError as error:
        said = str(error)
    else:
        return
    assert str(file) in said


@fuzzed
@given(glob=st.text("ab*?[]!/\\-.^ ", max_size=12), path=st.text("ab/.*", max_size=12))
def test_globs(glob: str, path: str) -> None:
    assert matches((glob,), path) in (True, False)


@fuzzed
@given(data=JSON)
def test_lines_of_reports(data: object) -> None:
    try:
        found = figures_of(json.dumps(data).encode(), "x:1")
    except NutgrafError:
        found = ArticleFigures("x", 0, 0, (), ())
    for printed in PRINTED.values():
        assert printed(counted_up([found], by="author"))


@fuzzed
@given(data=st.binary(max_size=300), kind=st.sampled_from((b"R", b"U", b"")))
def test_rows_of_a_ledger(data: bytes, kind: bytes) -> None:
    for work in (lambda: unpack(kind + data), lambda: unsqueezed(data)):
        try:
            work()
        except ValueError:
            continue


@pytest.mark.parametrize("path", sorted(CASES.iterdir()), ids=lambda path: path.name)
def test_cases(path: Path) -> None:
    _read(path.name, path.read_bytes())


def test_views_are_all_there() -> None:
    assert set(View) == {View.CHECK, View.SUMMARY, View.POINTS}

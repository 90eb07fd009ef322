"""Options, exit codes and streams of the real program."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import SAMPLES, Run

import nutgraf

ARTICLE = """Bridge to close

The bridge will close in March for repairs, the council said on Monday. The council voted for the
repairs of the bridge after a long debate. The bridge repairs cost $5 million. Ferries will cross
the harbour while the bridge is closed. The council expects the bridge to open again next year.
Traffic over the bridge has doubled since the council built it. The council asked three engineers
about the bridge and its repairs. A baker on the quay bakes small cakes in the shape of a seal.

Key points
- The bridge will close in March
- A baker bakes small cakes
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_version(run: Run) -> None:
    ran = run("--version")
    assert (ran.code, ran.out) == (0, f"nutgraf {nutgraf.__version__}\n")


def test_help_of_each_command(run: Run) -> None:
    assert "check" in run("--help").out
    for command in ("check", "summarize", "points"):
        assert run(command, "--help").code == 0


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['nutgraf', 'check', '--help']\n"
        "from nutgraf.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'nltk', 'sumy', 'numpy', 'punkt', 'rich', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_check_loads_neither_nltk_nor_sumy_nor_numpy(draft: Path) -> None:
    code = (
        f"import sys; sys.argv = ['nutgraf', 'check', {str(draft)!r}]\n"
        "from nutgraf.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'nltk', 'sumy', 'numpy', 'rich.table'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_pipe_gets_lines_and_totals(run: Run, draft: Path) -> None:
    ran = run("check", draft, "--select", "uncovered-point")
    first, last = ran.out.splitlines()
    assert first.startswith(f"{draft}:11:3: warning uncovered-point ")
    assert last.startswith(
        "1 article; 1 of 2 key points covered (50%); 0 partial, 1 missed; 1 needs a look"
    )
    assert (ran.code, ran.err) == (0, "")


def test_errors_exit_with_1(run: Run, draft: Path) -> None:
    draft.write_text(ARTICLE.replace("close in March\n", "close in May\n"), encoding="utf-8")
    ran = run("check", draft)
    assert ran.code == 1
    assert f'{draft}:10:28: error date-mismatch "May" is not in the article; line 3 ' in ran.out
    assert run("check", draft, "--exit-zero").code == 0


def test_quiet_prints_findings_only(run: Run, draft: Path) -> None:
    assert len(run("check", "--quiet", "--select", "all", draft).out.splitlines()) == 1


def test_standard_input_takes_a_name(run: Run) -> None:
    wrong = ARTICLE.replace("close in March\n", "close in May\n").encode()
    ran = run("check", "-", "--stdin-filename", "desk/draft.md", stdin=wrong)
    assert ran.out.startswith("desk/draft.md:")
    assert run("check", stdin=wrong).out.startswith("<stdin>:")


def test_standard_input_of_records(run: Run) -> None:
    lines = json.dumps({"id": "a", "text": ARTICLE}).encode() + b"\n"
    ran = run("check", "-", "--stdin-filename", "x.jsonl", "--format", "jsonl", stdin=lines)
    assert json.loads(ran.out)["source"] == {"name": "x.jsonl", "id": "a"}


def test_fail_under(run: Run, draft: Path) -> None:
    assert run("check", draft, "--fail-under", "50").code == 0
    assert run("check", draft, "--fail-under", "51").code == 1
    assert run("check", draft, "--fail-under", "51", "--exit-zero").code == 0


def test_min_support(run: Run, draft: Path) -> None:
    assert run("check", draft, "--min-support", "0").code == 0
    ran = run("check", draft, "--min-support", "100")
    assert ran.code == 1
    assert (
        "key points 1, 2: the article bears them out with a probability under the 100% of "
        in ran.err
    )
    assert run("check", draft, "--min-support", "100", "--exit-zero").code == 0


@pytest.mark.parametrize("form", ["table", "text", "json", "jsonl"])
def test_exit_code_is_the_same_in_every_format(form: str, run: Run, draft: Path) -> None:
    assert run("check", draft, "--fail-under", "51", "--format", form).code == 1


def test_given_summary_and_points(run: Run, draft: Path, tmp_path: Path) -> None:
    summary, points = tmp_path / "summary.txt", tmp_path / "points.txt"
    summary.write_text("The baker on the quay sells cakes every day.", encoding="utf-8")
    points.write_text(
        "The baker on the quay will sell cakes every day\nThe moon is full\n", encoding="utf-8"
    )
    ran = run("check", draft, "--summary", summary, "--points", points, "--format", "jsonl")
    report = json.loads(ran.out)
    assert report["summary"] == {
        "method": "given",
        "sentences": [{"text": "The baker on the quay sells cakes every day."}],
    }
    assert [point["coverage"]["verdict"] for point in report["key_points"]] == ["covered", "missed"]
    assert "line" not in report["key_points"][0]
    assert report["lists"] == [{"origin": "file", "heading": str(points)}]


def test_points_file_for_two_drafts_is_refused(run: Run, draft: Path) -> None:
    ran = run("check", draft, SAMPLES / "chatbot.txt", "--points", draft)
    assert ran.code == 2
    assert "one draft" in ran.err


def test_folder_is_searched_in_order(run: Run, tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden/d.txt", "e.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(ARTICLE, encoding="utf-8")
    ran = run("check", tmp_path, tmp_path / "a.md", "--format", "jsonl")
    names = [json.loads(line)["source"]["name"] for line in ran.out.splitlines()]
    assert names == [str(tmp_path / name) for name in ("a.md", "b.txt", "sub/c.txt")]


def test_output_file_is_whole(run: Run, draft: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "report.json"
    out.parent.mkdir()
    ran = run("check", draft, "--format", "json", "--output-file", out)
    assert (ran.code, ran.out) == (0, "")
    assert json.loads(out.read_text(encoding="utf-8"))[0]["title"] == "Bridge to close"
    assert os.listdir(out.parent) == ["report.json"]


def test_output_file_that_cannot_be_written(run: Run, draft: Path, tmp_path: Path) -> None:
    ran = run("check", draft, "--output-file", tmp_path / "none" / "x.json")
    assert ran.code == 2
    assert "cannot be written" in ran.err


@pytest.mark.parametrize("command", ["check", "summarize", "points"])
def test_same_input_same_bytes(command: str, run: Run) -> None:
    first = run(command, "samples", "--format", "json", PYTHONHASHSEED="1")
    assert first == run(command, "samples", "--format", "json", PYTHONHASHSEED="2")


def test_summarize_prints_sentences_in_the_articles_order(run: Run, draft: Path) -> None:
    lines = run("summarize", draft, "--length", "2").out.splitlines()
    assert len(lines) == 2
    folded = " ".join(ARTICLE.split())
    assert 0 <= folded.find(lines[0]) < folded.find(lines[1])


def test_summarize_works_without_key_points(run: Run) -> None:
    ran = run("summarize", "-", stdin=b"One thing happened here today. Another thing followed it.")
    assert ran.out.startswith("One thing happened here today.")


def test_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    record = json.dumps({"text": ARTICLE}) + "\n"
    (tmp_path / "many.jsonl").write_text(record * 3000, encoding="utf-8")
    command = f"{sys.executable} -m nutgraf check many.jsonl --format jsonl | head -n 1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.skipif(sys.platform == "win32", reason="signals and named pipes are POSIX")
def test_interrupt_is_130(tmp_path: Path) -> None:
    import signal

    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-m", "nutgraf", "summarize", "a.txt", "-", "-f", "text", "-j1"],
        cwd=tmp_path, stdin=pipe, stdout=pipe, stderr=pipe,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()  # it is at the first draft, or waits for the second
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:  # Python drops one that comes while a module is loaded
            process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert b"Traceback" not in process.stderr.read()


def test_rules_and_explain(run: Run) -> None:
    from nutgraf.checks import RULES

    listed = run("rules")
    assert [line.split()[0] for line in listed.out.splitlines()] == list(RULES)
    for rule in RULES.values():
        ran = run("explain", rule.id)
        assert ran.code == 0
        assert "Fails:" in ran.out
        assert "Passes:" in ran.out
    ran = run("explain", "number-mismatsch")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean number-mismatch?" in ran.err


@pytest.mark.parametrize("command", [["check"], ["summarize"], ["points"]])
def test_an_input_is_never_overwritten(command: list[str], run: Run, draft: Path) -> None:
    ran = run(*command, draft, "--output-file", draft)
    assert ran.code == 2
    assert "is an input" in ran.err
    assert draft.read_text(encoding="utf-8") == ARTICLE


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX devices and links")
def test_devices_and_links_stay_what_they_are(run: Run, draft: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    assert run("points", draft, "--format", "json", "--output-file", link).code == 0
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))
    target.unlink()  # the link leads nowhere now
    assert run("points", draft, "--output-file", link).code == 0
    assert link.is_symlink()
    assert target.is_file()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        try:
            assert run("summarize", draft, "--output-file", pipe).code == 0
            out, _ = reader.communicate(timeout=30)
        finally:
            reader.kill()  # without a writer it would wait for ever
    assert b"bridge" in out
    assert pipe.is_fifo()


def test_points_for_records_are_refused(run: Run, draft: Path) -> None:
    ran = run("check", SAMPLES / "wire.jsonl", "--points", draft)
    assert ran.code == 2
    assert "a record has its own" in ran.err


def test_an_empty_path_is_an_error(run: Run) -> None:
    ran = run("check", "")
    assert ran.code == 3
    assert "is no path" in ran.err


def test_points_says_so_where_there_are_none(run: Run) -> None:
    ran = run("points", "-", stdin=b"Just a sentence about a bridge. And another one.")
    assert (ran.code, ran.out) == (0, "")
    assert "no key points found" in ran.err


def test_a_point_without_a_place_is_named(run: Run) -> None:
    record = json.dumps({"text": ARTICLE, "key_points": ["A circus comes", "A circus came"]})
    words = ("check", "-", "--select", "all", "--stdin-filename", "x.jsonl")
    out = run(*words, stdin=record.encode()).out
    assert '(key point 1: "A circus comes")' in out
    assert '(key point 2: "A circus came")' in out

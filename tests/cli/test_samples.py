"""Each sample through the command line, compared with its golden file."""

from collections.abc import Callable

import pytest
from tests.conftest import SAMPLES, Run

from nutgraf.formats import FORMATS

DRAFTS = sorted(path.name for path in SAMPLES.iterdir() if path.is_file())
Golden = Callable[[str, str], None]


@pytest.mark.parametrize("name", DRAFTS)
def test_check_as_table(name: str, run: Run, golden: Golden) -> None:
    ran = run("check", f"samples/{name}", "--format", "table")
    assert ran.err == ""
    golden(f"check/{name}.table", ran.out)


@pytest.mark.parametrize("name", DRAFTS)
def test_check_as_jsonl(name: str, run: Run, golden: Golden) -> None:
    golden(f"check/{name}.jsonl", run("check", f"samples/{name}", "--format", "jsonl").out)


def test_check_all_as_text(run: Run, golden: Golden) -> None:
    golden("check/all.text", run("check", "samples").out)


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in ("table", "jsonl")])
def test_check_in_every_format(form: str, run: Run, golden: Golden) -> None:
    ran = run("check", "samples/budget-bad.md", "--format", form)
    assert (ran.code, ran.err) == (1, "")
    golden(f"check/budget-bad.md.{form}", ran.out)


@pytest.mark.parametrize("width", ["60", "140"])
def test_check_at_other_widths(width: str, run: Run, golden: Golden) -> None:
    ran = run("check", "samples/chatbot.txt", "--format", "table", COLUMNS=width)
    assert max(map(len, ran.out.split("\n"))) <= int(width)
    golden(f"check/chatbot.txt.{width}.table", ran.out)


@pytest.mark.parametrize("command", ["points", "summarize"])
@pytest.mark.parametrize("form", ["table", "text", "json", "markdown", "csv"])
def test_other_commands(command: str, form: str, run: Run, golden: Golden) -> None:
    ran = run(command, "samples/vaccine-trial.md", "--format", form)
    golden(f"{command}/vaccine-trial.md.{form}", ran.out)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("chatbot.txt", 4),
        ("harbour-bridge.md", 4),
        ("school-meals.md", 3),
        ("river-flood.txt", 4),
        ("budget-bad.md", 6),
        ("library-feature.txt", 0),
        ("vaccine-trial.md", 6),
        ("robot-lab.html", 4),
        ("night-ferry.docx", 4),
        ("reed-warblers.pdf", 4),
    ],
)
def test_number_of_key_points(name: str, expected: int) -> None:
    import nutgraf

    assert len(nutgraf.read(SAMPLES / name).key_points) == expected


@pytest.mark.parametrize("name", [name for name in DRAFTS if not name.endswith(".jsonl")])
def test_library_and_command_line_agree(name: str, run: Run) -> None:
    import json

    import nutgraf
    from nutgraf.formats.report import as_json

    printed = json.loads(run("check", f"samples/{name}", "--format", "jsonl").out)
    made = as_json(nutgraf.review(nutgraf.read(SAMPLES / name)))
    printed["source"] = made["source"]
    assert printed == made

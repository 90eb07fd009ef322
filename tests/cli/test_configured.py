"""Configuration files at the command line, and `nutgraf config`."""

import json
from pathlib import Path

from tests.cli.newsroom import BODY, CLEAN, NUMBER, ONE_POINT, write
from tests.conftest import Run


def test_each_draft_has_its_own_configuration(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "nutgraf.toml", 'ignore = ["number-mismatch"]\nformat = "json"\n')
    write(tmp_path / "a.md", NUMBER)
    write(tmp_path / "strict" / "nutgraf.toml", 'fail-on = "warning"\n')
    write(tmp_path / "strict" / "b.md", ONE_POINT)
    ran = run("check", ".", cwd=tmp_path)
    assert ran.code == 1
    rules = [[finding["rule"] for finding in report["findings"]] for report in json.loads(ran.out)]
    assert rules == [[], ["few-key-points"]]
    assert run("check", "a.md", cwd=tmp_path).code == 0
    assert run("check", "a.md", "--isolated", cwd=tmp_path).code == 1
    assert run("check", "a.md", "--ignore=misquote", cwd=tmp_path).code == 1
    assert run("check", "strict/b.md", "--config", "nutgraf.toml", cwd=tmp_path).code == 0


def test_standard_input_has_the_configuration_of_its_name(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "desk" / "nutgraf.toml", 'ignore = ["number-mismatch"]\n')
    draft = NUMBER.encode()
    assert run("check", "-", stdin=draft, cwd=tmp_path).code == 1
    name = ("--stdin-filename", "desk/x.md")
    assert run("check", "-", *name, stdin=draft, cwd=tmp_path).code == 0


def test_a_broken_configuration_is_said_before_anything_is_read(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.nutgraf]\nfail-undr = 3\n")
    write(tmp_path / "a.md", NUMBER)
    ran = run("check", "a.md", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert 'pyproject.toml:2: "fail-undr" is no key; did you mean fail-under?' in ran.err


def test_house_vocabulary_and_limits(run: Run, tmp_path: Path) -> None:
    write(
        tmp_path / "nutgraf.toml",
        'headings = ["Why we care"]\nnames = ["Orr"]\nmax-words = 6\nkey-points = "1-2"\n',
    )
    text = BODY.replace("Key points", "Why we care") + (
        "- The harbour bridge will close in March for repairs\n- Ferries will be free, Orr said\n"
        "- The repairs cost $5 million\n"
    )
    write(tmp_path / "a.md", text)
    ran = run("check", "a.md", "-f", "json", cwd=tmp_path)
    (report,) = json.loads(ran.out)
    assert report["lists"][0]["heading"] == "Why we care"
    assert [finding["rule"] for finding in report["findings"]] == [
        "compound-point",
        "many-key-points",
    ]
    (plain,) = json.loads(run("check", "a.md", "-f", "json", "--isolated", cwd=tmp_path).out)
    assert plain["key_points"] == []


def test_config_says_what_is_in_force_and_why(run: Run, tmp_path: Path) -> None:
    write(
        tmp_path / "nutgraf.toml",
        'fail-under = 62.5\nkey-points = "3-5"\nseverity = {misquote = "warning"}\n'
        '[[overrides]]\nfiles = ["old/"]\nignore = ["misquote"]\n',
    )
    ran = run("config", "old/x.md", cwd=tmp_path)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert any(line.startswith("fail-under = 62.5 ") for line in lines)
    assert any(line.startswith('key-points = "3-5" ') for line in lines)
    assert any(line.startswith('severity = { misquote = "warning" }') for line in lines)
    assert any(
        line.startswith('ignore = ["misquote"]') and "overrides for old/" in line for line in lines
    )
    assert any(
        line.startswith('method = "concept-cover"') and line.endswith("# default") for line in lines
    )


def test_what_config_prints_can_be_a_configuration(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "nutgraf.toml", 'fail-under = 60\nignore = ["misquote"]\n')
    first = run("config", ".", cwd=tmp_path).out
    write(tmp_path / "nutgraf.toml", first)
    second = run("config", ".", cwd=tmp_path).out
    values = [
        [line.split("#")[0].rstrip() for line in text.splitlines()] for text in (first, second)
    ]
    assert values[0] == values[1]


def test_outputs_in_several_formats(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", CLEAN)
    ran = run("check", "a.md", "-f", "text", "-f", "json:out.json", "-f", "jsonl:out.jsonl",
              cwd=tmp_path)  # fmt: skip
    assert ran.code == 0
    assert ran.out.startswith("1 article; ")
    (whole,) = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert whole == json.loads((tmp_path / "out.jsonl").read_text("utf-8"))
    only = run("check", "a.md", "-f", "json:only.json", cwd=tmp_path)
    assert (only.out, only.code) == ("", 0)
    assert (tmp_path / "only.json").read_bytes() == (tmp_path / "out.json").read_bytes()


def test_an_output_is_never_an_input(run: Run, tmp_path: Path) -> None:
    draft = write(tmp_path / "a.md", CLEAN)
    ran = run("check", "a.md", "-f", "json:a.md", cwd=tmp_path)
    assert ran.code == 2
    assert draft.read_text("utf-8") == CLEAN


def test_formats_of_a_configuration_count_for_the_commands_that_have_them(
    run: Run, tmp_path: Path
) -> None:
    write(tmp_path / "nutgraf.toml", 'format = ["text", "sarif:out.sarif"]\n')
    write(tmp_path / "a.md", CLEAN)
    assert run("points", "a.md", cwd=tmp_path).code == 0
    assert not (tmp_path / "out.sarif").exists()
    assert run("check", "a.md", cwd=tmp_path).code == 0
    assert (tmp_path / "out.sarif").exists()
    assert run("points", "a.md", "-f", "sarif", cwd=tmp_path).code == 2


def test_listed_paths_have_the_configuration_that_named_ones_have(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "x" / "nutgraf.toml", 'exclude = ["old/"]\nforce-exclude = true\n')
    write(tmp_path / "x" / "old" / "a.md", NUMBER)
    write(tmp_path / "x" / "b.md", CLEAN)
    names = ("x/old/a.md", "x/b.md")
    stdin = "\n".join(names).encode()
    assert run("check", *names, cwd=tmp_path).code == 0
    assert run("check", "--files-from", "-", stdin=stdin, cwd=tmp_path).code == 0
    assert run("check", ".", "--include", "*.md", cwd=tmp_path / "x").code == 0
    name = ("--stdin-filename", "x/old/a.md")
    assert run("check", "-", *name, stdin=NUMBER.encode(), cwd=tmp_path).code == 0

"""A build server that reads the log sees no command in it, whatever a draft or its name says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Run

from nutgraf.formats import FORMATS
from nutgraf.formats.workflow import defused

SERVERS = {
    "github": {"GITHUB_ACTIONS": "true"},
    "azure": {"TF_BUILD": "True"},
    "teamcity": {"TEAMCITY_VERSION": "2026.1"},
}
_ANYWHERE = re.compile(r"##(vso|teamcity)?\[", re.IGNORECASE)
OURS = re.compile(r"::(error|warning|notice) (file|line|title)=")

COMMANDS = ("::stop-commands::x", "##[error]x", "##vso[task.setvariable]x", "##teamcity[x y='z']")
DRAFT = """# Bridge

{0} The council said the bridge will cost $5 million and will open in March of the next year.

\u3000{0} The mayor, {0} Anna Lund, told the council of the city that it will open in March.

## Key points

- {0}
- The bridge will cost the city $7 million, the council said at its meeting {0} and more
- The bridge will cost the city $8 million  {0} and more, as a spokesman had said on Monday
"""


def commands_in(text: str) -> list[str]:
    """The lines that one of the build servers would obey."""
    lines = re.split(r"\r\n|\r|\n", text)
    return [each for each in lines if each.lstrip().startswith("::") or _ANYWHERE.search(each)]


@pytest.fixture(params=COMMANDS)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    for name in ("a.md", f"{request.param[:12]}b.md", f" {request.param[:12]}\nc.md"):
        (tmp_path / name).write_text(DRAFT.format(request.param), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("server", SERVERS)
def test_no_format_holds_a_command(run: Run, folder: Path, server: str) -> None:
    runs = [("check", each) for each in FORMATS]
    plain = ("table", "text", "csv", "markdown", "json")
    runs += [(command, each) for command in ("points", "summarize") for each in plain]
    for command, form in runs:
        ran = run(command, ".", "-f", form, cwd=folder, **SERVERS[server])
        assert ran.code in (0, 1), ran.err
        found = commands_in(ran.out)
        assert not [each for each in found if form != "github" or not OURS.match(each)], form
        assert not _ANYWHERE.search(ran.out)
        assert not commands_in(ran.err), form


@pytest.mark.parametrize("server", SERVERS)
def test_no_error_holds_a_command(run: Run, folder: Path, server: str) -> None:
    name = f"\n{COMMANDS[0]} ##[x] ##vso[y] ##teamcity[z]"
    (folder / "bad.jsonl").write_text('{"id": "::x::", "text": 1}\n', encoding="utf-8")
    words = (
        ("check", f"{name}.md"),
        ("check", f"--no-{name}"),
        ("check", "--format", name),
        ("check", "--baseline", name, "."),
        ("check", "--diff", "."),
        ("check", "bad.jsonl"),
        ("stats", f"{name}.jsonl"),
        ("explain", name),
        ("check", "a.md", "--select", name),
        ("check", "a.md", "--config", name),
    )
    for each in words:
        ran = run(*each, cwd=folder, **SERVERS[server])
        assert ran.code in (2, 3), each
        assert ran.err
        assert not commands_in(ran.err), each
        assert not [line for line in commands_in(ran.out) if not OURS.match(line)], each


def test_a_name_of_stdin_is_no_command(run: Run, tmp_path: Path) -> None:
    draft = DRAFT.format("x").encode()
    name = "\u2003::add-mask::x.md"
    ran = run("check", "-", "--stdin-filename", name, "-f", "text", stdin=draft, cwd=tmp_path,
              **SERVERS["github"])  # fmt: skip
    assert "\\::add-mask::" in ran.out
    assert not commands_in(ran.out)


def test_stats_hold_no_command(run: Run, folder: Path) -> None:
    ran = run("check", ".", "-f", "jsonl", cwd=folder)
    for form in ("table", "csv", "json"):
        stats = run("stats", "-", "--format", form, stdin=ran.out.encode(), cwd=folder,
                    **SERVERS["github"])  # fmt: skip
        assert stats.code == 0
        assert not commands_in(stats.out)


def test_what_is_defused_stays_readable() -> None:
    assert defused("a\n  ::x::y\n##vso[z]") == "a\n  \\::x::y\n#\\#vso[z]"
    assert defused("\x1b[2m ::x::") == "\x1b[2m \\::x::"
    assert defused("a :: b # [c] ## d") == "a :: b # [c] ## d"


@pytest.mark.skipif(sys.platform == "win32", reason="the step is a shell's")
def test_the_page_of_a_step_is_no_log(run: Run, folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    variables = {**SERVERS["github"], "GITHUB_STEP_SUMMARY": str(page)}
    assert run("check", "a.md", cwd=folder, **variables).code in (0, 1)
    assert not commands_in(page.read_text(encoding="utf-8"))
    assert subprocess.run(["cat", str(page)], capture_output=True, check=True).stdout

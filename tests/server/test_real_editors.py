"""The server in a real Neovim, and the command line's findings in a real Vim."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import SAMPLES

NEOVIM = shutil.which("nvim")
VIM = shutil.which("vim")
SCRIPT = Path(__file__).parent / "neovim.lua"
README = Path(__file__).parents[2] / "cli" / "nutgraf" / "server" / "README.md"


@pytest.mark.skipif(NEOVIM is None, reason="there is no nvim here; Debian has it as `neovim`")
def test_neovim_shows_a_finding_and_mends_it(tmp_path: Path) -> None:
    assert NEOVIM
    draft = tmp_path / "budget.md"
    text = (SAMPLES / "budget-bad.md").read_text(encoding="utf-8")
    draft.write_text(text.replace("- Mayor Carla", "- 🚋 é: Mayor Carla"), encoding="utf-8")
    answer = tmp_path / "answer.json"
    env = {
        **os.environ,
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
        "NUTGRAF_PYTHON": sys.executable,
        "NUTGRAF_DRAFT": str(draft),
        "NUTGRAF_ANSWER": str(answer),
    }
    words = [NEOVIM, "--headless", "-n", "-i", "NONE", "-u", "NONE", "-S", str(SCRIPT)]
    done = subprocess.run(words, env=env, capture_output=True, timeout=90, stdin=subprocess.DEVNULL)
    assert answer.exists(), done.stderr.decode(errors="replace")
    answered = json.loads(answer.read_text(encoding="utf-8"))
    assert answered["errors"] == []
    assert answered["rules"][:3] == ["number-mismatch", "negation-mismatch", "number-mismatch"]
    assert "unknown-name" in answered["rules"]
    line, column, end, level, message, source = answered["first"][0]
    assert (line, level, source) == (18, 1, "nutgraf")
    assert (column, end) == (24, 36)
    assert message.startswith('"$500 million" is not in the article')
    assert "**contradicted**" in answered["hover"]
    assert answered["evidence"] == 9
    assert answered["title"] == 'Replace "Ruez" with "Ruiz"'
    assert answered["line"] == '- 🚋 é: Mayor Carla Ruiz called it "a budget for the people"'


@pytest.mark.skipif(VIM is None, reason="there is no vim here; Debian has it as `vim`")
def test_vim_jumps_to_findings_by_the_readme_s_lines(tmp_path: Path) -> None:
    assert VIM
    block = README.read_text(encoding="utf-8").split("```vim\n")[1].split("```")[0]
    script, answer = tmp_path / "make.vim", tmp_path / "answer.json"
    program = f"{sys.executable} -m nutgraf".replace(" ", "\\ ")
    block = block.replace("makeprg=nutgraf", f"makeprg={program}")
    assert program in block
    script.write_text(
        "filetype on\n"
        f"{block}\n"
        f"edit {SAMPLES / 'budget-bad.md'}\n"
        "set filetype=markdown\n"
        "silent make!\n"
        "let found = map(getqflist(), '[bufname(v:val.bufnr), v:val.lnum, v:val.col, v:val.type,"
        " v:val.valid, v:val.text]')\n"
        f"call writefile([json_encode(found)], '{answer}')\n"
        "qa!\n",
        encoding="utf-8",
    )
    words = [VIM, "-N", "-n", "-i", "NONE", "-u", "NONE", "-es", "-S", str(script)]
    subprocess.run(words, capture_output=True, timeout=60, stdin=subprocess.DEVNULL, cwd=tmp_path)
    quickfixes = [
        quickfix for quickfix in json.loads(answer.read_text(encoding="utf-8")) if quickfix[4]
    ]
    name, line, column, kind, _, text = quickfixes[0]
    assert Path(tmp_path, name).resolve() == (SAMPLES / "budget-bad.md").resolve()
    assert (line, column, kind) == (19, 25, "e")
    assert text.startswith('number-mismatch "$500 million" is not in the article')
    assert {quickfix[3] for quickfix in quickfixes} <= {"e", "w", "i"}

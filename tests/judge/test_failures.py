"""A judge that is not there, or cannot read: a sentence, and words alone or the documented exit."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import SAMPLES, Run

from nutgraf import UsageError, read, review
from nutgraf.judge import choice, files
from nutgraf.judge.reader import _loaded

pytestmark = pytest.mark.judge
DRAFT = SAMPLES / "chatbot.txt"


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the weights that a test may damage; nothing is loaded from the real ones."""
    copy = tmp_path / "weights"
    shutil.copytree(files.WEIGHTS, copy)
    monkeypatch.setattr(files, "WEIGHTS", copy)
    for kept in (files.checked_weights, files._digests, _loaded):
        kept.cache_clear()
    yield copy
    for kept in (files.checked_weights, files._digests, _loaded):
        kept.cache_clear()


@pytest.fixture
def uninstalled(monkeypatch: pytest.MonkeyPatch) -> None:
    for where in ("nutgraf.engine.is_installed", "nutgraf.judge.choice.is_installed"):
        monkeypatch.setattr(where, lambda: False)


def damage(path: Path, how: str) -> None:
    if how == "missing":
        path.unlink()
    elif how == "short":
        path.write_bytes(path.read_bytes()[:-1000])
    else:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 255
        path.write_bytes(data)


@pytest.mark.parametrize("how", ["missing", "short", "changed"])
@pytest.mark.parametrize(
    "name", ["table.npy", "finder.onnx", "judge.onnx", "tokenizer.json", "digests.json"]
)
def test_damaged_weights(run: Run, weights: Path, name: str, how: str) -> None:
    if name == "digests.json" and how == "changed":
        (weights / name).write_text("[", "utf-8")
    else:
        damage(weights / name, how)
    ran = run("check", DRAFT, "--format", "jsonl", "--exit-zero")
    assert ran.code == 0
    assert ran.err.count("\n") == 1
    assert "the judge: it cannot read: its file " in ran.err
    assert json.loads(ran.out)["judge"] is None
    assert json.loads(ran.out)["key_points"][0]["support"]["verdict"]
    ran = run("check", DRAFT, "--judge", "on")
    assert ran.code == 3
    assert "--judge off" in ran.err
    assert not ran.out.strip()


def test_weights_that_are_whole_but_no_network(run: Run, weights: Path) -> None:
    (weights / "judge.onnx").write_bytes(b"no network")
    digests = json.loads((weights / "digests.json").read_text("utf-8"))
    digests["judge.onnx"] = hashlib.sha256(b"no network").hexdigest()
    (weights / "digests.json").write_text(json.dumps(digests), "utf-8")
    ran = run("check", DRAFT, "--exit-zero")
    assert ran.code == 0
    assert "its network judge.onnx cannot be loaded" in ran.err


def test_a_ledger_tells_the_judge_s_reports_from_those_by_words(run: Run, tmp_path: Path) -> None:
    judges = []
    for judge in ("off", "on", "off", "on"):
        ran = run(
            "check", DRAFT, "--judge", judge, "--resume", tmp_path / "ledger", "-f", "jsonl",
            "--exit-zero",
        )  # fmt: skip
        judges.append((json.loads(ran.out)["judge"], ran.out))
    assert [judge for judge, _ in judges] == [None, files.NAME] * 2
    assert judges[:2] == judges[2:]


def test_a_digest_file_of_another_shape(run: Run, weights: Path) -> None:
    for text in ("{}", "[]", "3"):
        (weights / "digests.json").write_text(text, "utf-8")
        for kept in (files.checked_weights, files._digests, _loaded):
            kept.cache_clear()
        ran = run("check", DRAFT, "--exit-zero")
        assert ran.code == 0
        assert "damaged" in ran.err


@pytest.mark.usefixtures("uninstalled")
def test_without_the_extra(run: Run) -> None:
    ran = run("check", DRAFT, "--format", "jsonl", "--exit-zero")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["judge"] is None
    ran = run("check", DRAFT, "--judge", "on")
    assert ran.code == 2
    assert choice.INSTALL in ran.err
    with pytest.raises(UsageError, match="pip install"):
        review(read(DRAFT), judge="on")


def test_a_choice_that_is_none(run: Run) -> None:
    ran = run("check", DRAFT, "--judge", "maybe")
    assert ran.code == 2
    assert "auto, on, off" in ran.err
    with pytest.raises(UsageError, match="auto, on, off"):
        review(read(DRAFT), judge="maybe")


def test_the_environment_stands_in_for_auto(run: Run) -> None:
    judge = {}
    for setting in ("off", "auto", ""):
        ran = run("check", DRAFT, "--format", "jsonl", "--exit-zero", NUTGRAF_JUDGE=setting)
        judge[setting] = json.loads(ran.out)["judge"]
    assert judge == {"off": None, "auto": files.NAME, "": files.NAME}
    ran = run(
        "check", DRAFT, "--judge", "on", "--format", "jsonl", "--exit-zero", NUTGRAF_JUDGE="off"
    )
    assert json.loads(ran.out)["judge"] == files.NAME
    ran = run("check", DRAFT, NUTGRAF_JUDGE="maybe")
    assert ran.code == 2
    assert "NUTGRAF_JUDGE" in ran.err


def test_the_judge_sends_nothing_home_and_leaves_nothing_there(tmp_path: Path) -> None:
    """onnxruntime by itself would report to its makers, and keep a number for the device."""
    code = (
        "import sys, nutgraf; article = nutgraf.read(sys.argv[1])\n"
        "print(nutgraf.review(article, judge='on').analysis.judge)"
    )
    env = {name: text for name, text in os.environ.items() if name not in ("CI", "GITHUB_ACTIONS")}
    env |= dict.fromkeys(("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA"), str(tmp_path))
    words = [sys.executable, "-c", code, str(SAMPLES / "harbour-bridge.md")]
    env.pop("ORT_DISABLE_TELEMETRY", None)
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("nutgraf-reader")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []

"""`nutgraf check https://…` at the command line, and no connection anywhere else."""

import json
import sys
from pathlib import Path

import pytest
from tests.conftest import SAMPLES, Run
from tests.inputs.misbehaving import server


def test_a_page_is_checked_and_a_missing_one_stops_nothing(run: Run) -> None:
    with server() as site:
        page, gone = f"{site}/article", f"{site}/none"
        ran = run("check", gone, page, "--allow-private", "-f", "jsonl")
        (report,) = map(json.loads, ran.out.splitlines())
        log = run("check", page, "--allow-private", "-f", "sarif").out
    assert ran.code == 3
    assert ran.err == f"nutgraf: error: {gone}: the server answers 404 (Not Found).\n"
    assert report["source"]["name"] == page
    assert [point["text"] for point in report["key_points"]] == [
        "The bridge will close in March", "The repairs will cost $7 million"
    ]  # fmt: skip
    assert "number-mismatch" in {finding["rule"] for finding in report["findings"]}
    assert f'"uri": "{page}"' in log


def test_private_addresses_need_a_flag(run: Run) -> None:
    with server() as site:
        ran = run("points", f"{site}/article")
    assert (ran.code, ran.out) == (3, "")
    assert "127.0.0.1, which is no public address; --allow-private allows it." in ran.err


def test_a_password_is_never_repeated(run: Run) -> None:
    ran = run("check", "https://jo:secret@news.example/a", "-f", "sarif")
    assert ran.code == 3
    assert "secret" not in ran.err + ran.out


def test_a_repository_cannot_allow_private_addresses(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nutgraf.toml").write_text("allow-private = true\n")
    ran = run("check", "-", cwd=tmp_path, stdin=b"Text.")
    assert ran.code == 2
    assert "allow-private" in ran.err


_DEAF = """
import socket, sys
def never(*args, **kwargs):
    print("a socket was opened", file=sys.stderr, flush=True)
    raise OSError
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = never
socket.create_connection = never
sys.argv[0] = "nutgraf"
from nutgraf.__main__ import main
main()
"""


@pytest.mark.parametrize("command", ["check", "summarize", "points"])
def test_nothing_else_opens_a_connection(command: str, tmp_path: Path) -> None:
    import subprocess

    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html SYSTEM 'http://example.org/x.dtd'><link href='http://example.org/a.css'>"
        "<script src='http://example.org/a.js'></script><img src='http://example.org/a.png'>"
        "<p>See https://example.org/ for more.</p><iframe src='http://example.org/'></iframe>"
    )
    done = subprocess.run(
        [sys.executable, "-c", _DEAF, command, str(page), *map(str, SAMPLES.glob("*.md"))],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "a socket was opened" not in done.stderr


def test_the_test_for_that_can_fail() -> None:
    import subprocess

    done = subprocess.run(
        [sys.executable, "-c", _DEAF, "check", "http://example.org/"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 3
    assert "a socket was opened" in done.stderr

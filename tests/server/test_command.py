"""`nutgraf server` as a command: what it prints, how it ends, and without its extra."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Run

COMMAND = [sys.executable, "-m", "nutgraf", "server"]


def message(method: str, **rest: object) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", "method": method, **rest}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def ran(*messages: bytes) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(COMMAND, input=b"".join(messages), capture_output=True, timeout=60)


BEGIN = message("initialize", id=1, params={"capabilities": {}})


def test_nothing_but_the_protocol_is_on_standard_output() -> None:
    done = ran(BEGIN, message("shutdown", id=2), message("exit"))
    assert done.returncode == 0
    rest = done.stdout
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = next(
            header for header in head.split(b"\r\n") if header.startswith(b"Content-Length")
        )
        size = int(length.split(b":")[1])
        assert json.loads(rest[:size])["jsonrpc"] == "2.0"
        rest = rest[size:]
    assert done.stderr == b""


def test_an_editor_that_goes_without_a_word_is_an_exit_of_1() -> None:
    assert ran(BEGIN).returncode == 1
    assert ran().returncode == 1


@pytest.mark.parametrize(
    "noise",
    [
        b"Content-Length: 3\r\n\r\n{{{",
        b"Content-Length: nine\r\n\r\n",
        message("textDocument/didChange", params={"textDocument": 3}),
        message("no/such/thing", id=9, params=[]),
        message("textDocument/hover", id=9, params={}),
    ],
)
def test_broken_messages_end_nothing(noise: bytes) -> None:
    done = ran(BEGIN, noise, message("shutdown", id=2), message("exit"))
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_without_the_extra_the_way_out_is_told(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\n"
        "was = u.find_spec\n"
        "u.find_spec = lambda name, *more: None if name == 'pygls' else was(name, *more)\n"
    )
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(COMMAND, capture_output=True, env=env, timeout=60, text=True)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        'nutgraf: error: server: editors are served by the extra "lsp"; '
        "do pip install 'nutgraf[lsp]'\n"
    )


def test_no_other_command_loads_what_the_server_needs(run: Run) -> None:
    code = "import sys, nutgraf.cli\nprint([m for m in sys.modules if 'pygls' in m or 'lsp' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "[]\n"
    assert "server" in run("--help").out

"""TLS: the certificate has to be the host's, though the connection is to a numeric address."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from nutgraf.errors import InputError
from nutgraf.inputs.sources.web.fetching import fetch

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(self.headers["Host"].encode())

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of news.example, and its key, made for this run."""
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"),
            *("-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")),
        ],
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture
def port(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    server = HTTPServer(("127.0.0.1", 0), _Page)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *args: None  # type: ignore[method-assign]
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    real = socket.getaddrinfo

    def answers(host: str, *args: Any, **kwargs: Any) -> Any:
        return real("127.0.0.1", *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def test_a_certificate_that_is_trusted_and_the_hosts(
    port: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    page = fetch(f"https://news.example:{port}/", allow_private=True)
    assert page.data == f"news.example:{port}".encode()


def test_a_certificate_of_another_host(
    port: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    with pytest.raises(InputError, match="the connection is not safe"):
        fetch(f"https://other.example:{port}/", allow_private=True)


def test_a_certificate_that_nobody_trusts(port: int) -> None:
    with pytest.raises(InputError, match="the connection is not safe: self-signed certificate"):
        fetch(f"https://news.example:{port}/", allow_private=True)

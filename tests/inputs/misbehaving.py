"""A web server on this machine whose every page goes wrong in its own way."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = (
    "<html><head><title>Bridge</title></head><body><article><h1>Bridge to close</h1>"
    "<p>The harbour bridge will close in March for repairs, the council said on Monday.</p>"
    "<p>It will cost $5 million, Mayor Zoë Lee said.</p>"
    "<aside class='key-points'><ul><li>The bridge will close in March</li>"
    "<li>The repairs will cost $7 million</li></ul></aside></article></body></html>"
)


class _Pages(BaseHTTPRequestHandler):
    """Answers by path; unknown ones are 404."""

    def do_GET(self) -> None:
        page = PAGES.get(self.path.split("?")[0])
        with suppress(OSError):
            if page:
                page(self)
            else:
                self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def answer(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def _drip_headers(page: _Pages) -> None:
    page.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        page.wfile.write(b"X-Slow: 1\r\n")
        time.sleep(0.05)


def _drip_body(page: _Pages) -> None:
    page.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        page.wfile.write(b"a")
        time.sleep(0.05)


def _endless(page: _Pages) -> None:
    page.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        page.wfile.write(b"<p>More and more.</p>" * 1000)


def _silent(page: _Pages) -> None:
    time.sleep(3)


def _raw(data: bytes) -> Callable[[_Pages], None]:
    def answer(page: _Pages) -> None:
        page.wfile.write(data)

    return answer


def _page(data: bytes, status: int = 200, **headers: str) -> Callable[[_Pages], None]:
    return lambda page: page.answer(data, status, **headers)


def _to(where: str) -> Callable[[_Pages], None]:
    return _page(b"", 302, Location=where)


_TEXT = "Mayor Zoë Lee said “no”. The naïve plan failed – twice."
PAGES: dict[str, Callable[[_Pages], None]] = {
    "/article": _page(ARTICLE.encode()),
    "/gzip": _page(gzip.compress(ARTICLE.encode()), Content_Encoding="gzip"),
    "/chunked": _raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"5\r\nHello\r\n7\r\n there.\r\n0\r\n\r\n"
    ),
    "/markdown": _page(b"# A\n\nText.", Content_Type="text/markdown"),
    "/untold": _page(b"Just text.", Content_Type=""),
    "/headers": _drip_headers,
    "/drip": _drip_body,
    "/endless": _endless,
    "/silent": _silent,
    "/large": _page(b"a" * 300_000),
    "/bomb": _page(gzip.compress(b"a" * 50_000_000), Content_Encoding="gzip"),
    "/cut-gzip": _page(gzip.compress(ARTICLE.encode())[:-20], Content_Encoding="gzip"),
    "/no-gzip": _page(b"plain", Content_Encoding="gzip"),
    "/brotli": _page(b"plain", Content_Encoding="br"),
    "/500": _page(b"sorry", 500),
    "/204": _page(b"", 204),
    "/empty": _page(b" \n"),
    "/image": _page(b"\x89PNG\r\n", Content_Type="image/png"),
    "/disguised": _page(b"\x89PNG\r\n\x1a\n" + bytes(100)),
    "/pdf": _page(b"%PDF-1.7", Content_Type="application/pdf"),
    "/header-latin": _page(
        f"<p>{_TEXT}</p><meta charset=koi8-r>".encode("cp1252"),
        Content_Type="text/html; charset=ISO-8859-1",
    ),
    "/page-latin": _page(
        f"<meta charset='windows-1252'><p>{_TEXT}</p>".encode("cp1252"), Content_Type="text/html"
    ),
    "/wrong-charset": _page(
        f"<meta charset='windows-1252'><p>{_TEXT}</p>".encode("cp1252"),
        Content_Type="text/html; charset=utf-8",
    ),
    "/no-charset": _page(
        f"<p>{_TEXT}</p>".encode(), Content_Type="text/html; charset=klingon"
    ),
    "/utf-16": _page(_TEXT.encode("utf-16"), Content_Type="text/plain; charset=utf-16"),
    "/loop": _to("/loop"),
    "/ping": _to("/pong"),
    "/pong": _to("/ping"),
    "/once": _to("/article"),
    "/nowhere": _page(b"", 301),
    "/file": _to("file:///etc/passwd"),
    "/ftp": _to("ftp://example.org/a"),
    "/password": _to("http://jo:secret@example.org/"),
    "/metadata": _to("http://169.254.169.254/latest/meta-data/"),
    "/mapped": _to("http://[::ffff:10.0.0.1]/"),
    "/bad-port": _to("http://example.org:99999/"),
    "/hang-up": _raw(b""),
    "/short": _raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99\r\n\r\na"),
    "/no-http": _raw(b"hello\r\n\r\n"),
    "/bad-chunk": _raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
    ),
    "/many-headers": _raw(b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 500 + b"\r\n"),
}  # fmt: skip


@contextmanager
def server() -> Iterator[str]:
    """The address of the server, while it runs."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    made.daemon_threads = True
    made.block_on_close = False
    threading.Thread(target=made.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{made.server_address[1]}"
    finally:
        made.shutdown()
        made.server_close()

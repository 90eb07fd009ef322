"""Pages off the web: fetched within bounds from a server that misbehaves, and from nowhere else."""

import socket
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
from tests.inputs.misbehaving import ARTICLE, server

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.decoding import decode
from nutgraf.inputs.sources.web import fetching
from nutgraf.inputs.sources.web.address import is_web_address, web_address
from nutgraf.inputs.sources.web.fetching import FetchedPage, Limits, fetch
from nutgraf.inputs.sources.web.hosts import is_public

QUICK = Limits(seconds=0.6, size=200_000, redirects=3)
TEXT = "Mayor Zoë Lee said “no”. The naïve plan failed – twice."


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with server() as address:
        yield address


PATIENT = Limits(seconds=10)


def got(url: str, limits: Limits = PATIENT) -> FetchedPage:
    return fetch(url, allow_private=True, limits=limits)


@pytest.mark.parametrize(
    ("path", "format", "text"),
    [
        ("/article", "html", ARTICLE),
        ("/article?a=b&c#d", "html", ARTICLE),
        ("/gzip", "html", ARTICLE),
        ("/once", "html", ARTICLE),
        ("/chunked", "", "Hello there."),
        ("/markdown", "markdown", "# A\n\nText."),
        ("/untold", "", "Just text."),
        ("/header-latin", "html", f"<p>{TEXT}</p><meta charset=koi8-r>"),
        ("/page-latin", "html", f"<meta charset='windows-1252'><p>{TEXT}</p>"),
        ("/wrong-charset", "html", f"<meta charset='windows-1252'><p>{TEXT}</p>"),
        ("/no-charset", "html", f"<p>{TEXT}</p>"),
        ("/utf-16", "", TEXT),
    ],
)
def test_pages_that_can_be_had(path: str, format: str, text: str, site: str) -> None:
    page = got(site + path)
    assert page.format == format
    assert decode(page.data, path) == text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/none", "the server answers 404 (Not Found)"),
        ("/500", "the server answers 500"),
        ("/204", "the server answers 204"),
        ("/headers", "it takes longer than 0.6 seconds"),
        ("/drip", "it takes longer than 0.6 seconds"),
        ("/silent", "it takes longer than 0.6 seconds"),
        ("/endless", "it is larger than"),
        ("/large", "it is larger than"),
        ("/bomb", "it is larger than"),
        ("/cut-gzip", "its end is missing"),
        ("/no-gzip", "the server's answer is broken"),
        ("/brotli", 'it is packed as "br"'),
        ("/empty", "the page is empty"),
        ("/image", "this is image/png; of the web, nutgraf reads HTML"),
        ("/pdf", "this is application/pdf"),
        ("/loop", "it redirects more than 3 times"),
        ("/ping", "it redirects more than 3 times"),
        ("/nowhere", "does not say where to"),
        ("/file", "file:///etc/passwd: only pages at http:// and https:// are fetched"),
        ("/ftp", "only pages at http:// and https:// are fetched"),
        ("/password", "a user's name or password"),
        ("/bad-port", "this is no address of a page"),
        ("/hang-up", "the connection broke off"),
        ("/short", "the server's answer is broken"),
        ("/no-http", "the server's answer is broken"),
        ("/bad-chunk", "the server's answer is broken"),
        ("/many-headers", "the server's answer is broken"),
    ],
)
def test_pages_that_cannot(path: str, words: str, site: str) -> None:
    start = time.monotonic()
    with pytest.raises(InputError) as caught:
        got(site + path, QUICK)
    assert str(caught.value).startswith(f"{site}{path}: ")
    assert words in str(caught.value)
    assert "secret" not in str(caught.value)
    assert time.monotonic() - start < 5  # the machine may be busy; without limits it is for ever


def test_a_picture_that_says_it_is_a_page(site: str) -> None:
    with pytest.raises(InputError, match="a PNG picture"):
        decode(got(site + "/disguised").data, "a")


def test_a_server_that_is_not_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and never listens
        with pytest.raises(InputError, match="the server cannot be reached"):
            got(f"http://127.0.0.1:{taken.getsockname()[1]}/", QUICK)


def test_a_server_that_speaks_no_tls(site: str) -> None:
    with pytest.raises(InputError, match="the connection is not safe"):
        got(site.replace("http:", "https:") + "/article")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254",
        "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1",
        "240.0.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1",
        "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
        "64:ff9b::a00:1", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a00:1::1", "::127.0.0.1",
        "2001:0:a00:1:0:0:f5ff:fffe", "localhost", "",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"],
)
def test_addresses_that_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0"]
)
def test_this_machine_is_private_by_every_name(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_connection", _never)
    with pytest.raises(InputError) as caught:
        fetch(f"http://{host}/", limits=QUICK)
    assert "no public address; --allow-private allows it." in str(caught.value) or (
        "there is no such host" in str(caught.value)  # where the system has no such notation
    )


def _never(*args: object) -> Any:
    raise AssertionError("a connection")


@pytest.mark.parametrize("path", ["/metadata", "/mapped"])
def test_every_hop_is_checked(path: str, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "is_public", lambda each: each == "127.0.0.1" or is_public(each))
    assert fetch(site + "/once").format == "html"
    with pytest.raises(InputError, match=r"redirected to http://.* is no public address"):
        fetch(site + path, limits=QUICK)


def test_the_address_that_was_checked_is_the_one_connected_to(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that is public when it is checked, and this machine when it is asked again."""
    port = int(site.rpartition(":")[2])
    asked: list[str] = []

    def answers(host: str, *args: Any, **kwargs: Any) -> list[Any]:
        asked.append(host)
        address = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    made: list[str] = []

    def connection(address: object, numeric: str, seconds: float) -> Any:
        made.append(numeric)
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    monkeypatch.setattr(fetching, "_connection", connection)
    with pytest.raises(InputError, match="the connection broke off"):
        fetch(f"http://news.example:{port}/article")
    assert (asked, made) == (["news.example"], ["93.184.216.34"])


def test_the_server_hears_the_hosts_name_and_not_its_address(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.rpartition(":")[2])
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *a, **k: real("127.0.0.1", *a, **k))
    sent: list[dict[str, str]] = []
    from urllib3.connection import HTTPConnection

    ask = HTTPConnection.request

    def request(self: HTTPConnection, *args: Any, **kwargs: Any) -> None:
        sent.append(kwargs["headers"])
        ask(self, *args, **kwargs)

    monkeypatch.setattr(HTTPConnection, "request", request)
    assert got(f"http://news.example:{port}/article").format == "html"
    assert sent[0]["Host"] == f"news.example:{port}"
    assert not {"Cookie", "Authorization", "Referer"} & set(sent[0])


def test_a_resolver_that_never_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(*args: object, **kwargs: object) -> list[object]:
        time.sleep(3)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    with pytest.raises(InputError, match=r"longer than 0\.2 seconds"):
        fetch("http://news.example/", limits=Limits(seconds=0.2))


def test_proxies_of_the_environment_are_not_asked(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert got(site + "/article").format == "html"


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "urllib3", None)
    with pytest.raises(InputError, match=r'pip install "nutgraf\[web\]"'):
        fetch("https://news.example/")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("file:///etc/passwd", "only pages at http"),
        ("ftp://example.org/", "only pages at http"),
        ("javascript://example.org/", "only pages at http"),
        ("http://jo:secret@example.org/", "a user's name or password"),
        ("http://jo@example.org/", "a user's name or password"),
        ("http:///path", "no address of a page"),
        ("http://a b/", "no address of a page"),
        ("http://[::1/", "no address of a page"),
        ("http://a:b/", "no address of a page"),
        ("http://" + "a." * 200 + "org/", "no address of a page"),
        ("http://example.org/" + "a" * 9000, "no address of a page"),
        ("http://exa\x00mple.org/", "no address of a page"),
    ],
)
def test_no_addresses(text: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        web_address(text)
    assert words in str(caught.value)
    assert "secret" not in str(caught.value)
    assert len(str(caught.value)) < 320


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("http://Example.org", "http://example.org/"),
        ("https://example.org:443/a?b=c#d", "https://example.org/a?b=c"),
        ("http://example.org:8080/ä b/%20", "http://example.org:8080/%C3%A4%20b/%20"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("http://example.org/a\r\nX-Evil: 1", "http://example.org/aX-Evil:%201"),
    ],
)
def test_addresses(text: str, address: str) -> None:
    assert str(web_address(text)) == address


def test_which_names_are_addresses() -> None:
    assert is_web_address("HTTPS://example.org")
    assert is_web_address("file:///a")
    assert not any(map(is_web_address, ("a.md", "C:\\a.md", "-", "http:/a", "a/b://c", "")))

"""Fetching a page, from its address to its bytes. Every redirect is checked like the first hop."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nutgraf.errors import InputError
from nutgraf.inputs.sources.web.address import WebAddress, web_address
from nutgraf.inputs.sources.web.contents import content_of, format_of, in_utf8, response_body
from nutgraf.inputs.sources.web.deadline import Deadline
from nutgraf.inputs.sources.web.hosts import addresses_of, is_public
from nutgraf.inputs.sources.web.problems import problems

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection
    from urllib3.response import HTTPResponse

_REDIRECTS = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": "nutgraf",
    "Accept": "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a page: seconds in all, bytes when unpacked, redirects."""

    seconds: float = 20.0
    size: int = 10_000_000
    redirects: int = 5


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page that was fetched: its bytes, in UTF-8 if the server named a charset, and its format.

    `format` is an input format, empty where the text has to show it.
    """

    data: bytes
    format: str


def fetch(url: str, *, allow_private: bool = False, limits: Limits = LIMITS) -> FetchedPage:
    """The page at an address; InputError where it cannot be fetched or is no page."""
    address = web_address(url)
    try:
        import urllib3  # noqa: F401
    except ImportError:
        raise InputError(
            f'{address}: pages are fetched by the extra "web": pip install "nutgraf[web]".'
        ) from None
    deadline = Deadline.in_seconds(limits.seconds)
    hops: list[WebAddress] = []
    while len(hops) <= limits.redirects:
        hops.append(address)
        with problems(hops, limits.seconds):
            answer = _hop(address, allow_private, deadline, limits)
            if isinstance(answer, FetchedPage):
                return answer
            address = web_address(answer, address)
    raise InputError(f"{hops[0]}: it redirects more than {limits.redirects} times.")


def _hop(
    address: WebAddress, allow_private: bool, deadline: Deadline, limits: Limits
) -> FetchedPage | str:
    """The page at an address, or where it redirects to."""
    with closing(_connected(address, allow_private, deadline)) as connection:
        connected = connection.sock  # the connection forgets it once the answer has begun
        with deadline.over(connected):
            connection.request(
                "GET",
                address.target,
                headers={"Host": address.authority, **_HEADERS},
                preload_content=False,
                decode_content=False,
            )
            with closing(connection.getresponse()) as response:
                return _page(response, limits)


def _connected(address: WebAddress, allow_private: bool, deadline: Deadline) -> HTTPConnection:
    """A connection to the host, at the very network address that was checked.

    The name is not resolved a second time, as the answer could differ (DNS rebinding).
    """
    numeric = addresses_of(address.host, address.port, deadline)
    allowed = [
        numeric_address
        for numeric_address in numeric
        if allow_private or is_public(numeric_address)
    ]
    if not allowed:
        raise InputError(
            f"{address.host} is {numeric[0]}, which is no public address; "
            "--allow-private allows it."
        )
    for number, numeric_address in enumerate(allowed, 1):
        connection = _connection(address, numeric_address, deadline.left())
        try:
            connection.connect()
        except Exception:
            connection.close()
            if number == len(allowed):
                raise
        else:
            if not allow_private:
                _check_peer(connection, address.host)
            return connection
    raise AssertionError


def _check_peer(connection: HTTPConnection, host: str) -> None:
    """Closes a connection to anything but a public address, and raises InputError."""
    peer = str(connection.sock.getpeername()[0])
    if not is_public(peer):
        connection.close()
        raise InputError(f"{host} is {peer}, which is no public address.")


def _connection(address: WebAddress, numeric: str, seconds: float) -> HTTPConnection:
    """A connection, not yet opened, that checks the certificate against the host."""
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if address.scheme == "http":
        return HTTPConnection(numeric, address.port, timeout=seconds)
    return HTTPSConnection(
        numeric,
        address.port,
        timeout=seconds,
        server_hostname=address.host,
        assert_hostname=address.host,
    )


def _page(response: HTTPResponse, limits: Limits) -> FetchedPage | str:
    """The page in a response, or the address that it redirects to."""
    headers = response.headers
    if response.status in _REDIRECTS:
        where = headers.get("Location", "")
        if not where:
            raise InputError("it redirects, but does not say where to.")
        return where
    if response.status != 200:
        reason = f" ({response.reason})" if response.reason else ""
        raise InputError(f"the server answers {response.status}{reason}.")
    kind, charset = content_of(headers.get("Content-Type", ""))
    format = format_of(kind)
    coding = headers.get("Content-Encoding", "").strip().lower()
    data = response_body(response, coding, limits.size)
    if not data.strip():
        raise InputError("the page is empty.")
    return FetchedPage(in_utf8(data, charset), format)

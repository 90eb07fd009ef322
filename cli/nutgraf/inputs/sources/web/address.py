"""Addresses of pages, validated before any connection is opened."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from nutgraf.errors import InputError

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,30}://", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}
_KEPT = "%/:=&?~+!$,;'@()*[]"  # in a path that may be percent-encoded already
_LONGEST = 8000


@dataclass(frozen=True, slots=True)
class WebAddress:
    """The address of a page. `host` is in ASCII, without brackets; `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port, as in the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def is_web_address(name: str) -> bool:
    """Whether a name is an address, of any scheme, and no path."""
    return bool(_SCHEME.match(name))


def web_address(text: str, base: WebAddress | None = None) -> WebAddress:
    """The address in a text, relative to that of the page which names it.

    InputError where it is no address, has another scheme, or contains a user name or password,
    which the error does not repeat.
    """
    without_fragment = text.split("#", 1)[0]
    try:
        parts = urlsplit(urljoin(str(base), without_fragment) if base else without_fragment)
        host, port = parts.hostname or "", parts.port
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except ValueError:
        raise InputError(f"{_shown(text)}: this is no address of a page.") from None
    if parts.scheme not in _PORTS:
        raise InputError(f"{_shown(text)}: only pages at http:// and https:// are fetched.")
    if parts.username is not None or parts.password is not None:
        raise InputError(
            f"{_shown(text)}: the address has a user's name or password in it, and none is sent."
        )
    if not re.fullmatch(r"[\w.:%-]{1,253}", host, re.ASCII) or len(without_fragment) > _LONGEST:
        raise InputError(f"{_shown(text)}: this is no address of a page.")
    target = quote(parts.path or "/", safe=_KEPT)
    target += f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return WebAddress(parts.scheme, host, port or _PORTS[parts.scheme], target)


def _shown(text: str) -> str:
    """An address for an error message: without credentials, and shortened."""
    text = re.sub(r"//[^/?#]*@", "//", text.split("#", 1)[0])
    return text if len(text) <= 200 else text[:199] + "…"

"""Errors on the way to a page, as sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from nutgraf.errors import InputError
from nutgraf.inputs.sources.web.address import WebAddress


@contextmanager
def problems(hops: Sequence[WebAddress], seconds: float) -> Iterator[None]:
    """Raises InputError, which names the first and the last hop, for any error within."""
    import zlib
    from http.client import HTTPException

    from urllib3.exceptions import HTTPError

    where = str(hops[0]) + (f": redirected to {hops[-1]}" if len(hops) > 1 else "")
    try:
        yield
    except InputError as error:
        raise InputError(f"{where}: {error}") from None
    except (OSError, HTTPError, HTTPException, ValueError, zlib.error) as error:
        raise InputError(f"{where}: {_words(error, seconds)}.") from None


def _words(error: Exception, seconds: float) -> str:
    import socket
    import ssl

    from urllib3 import exceptions
    from urllib3.util.ssl_match_hostname import CertificateError

    if isinstance(error, socket.gaierror):
        return "there is no such host"
    if isinstance(error, CertificateError):
        return "the connection is not safe: the certificate is another host's"
    if isinstance(error, ssl.SSLError | exceptions.SSLError):
        match = re.search(r"certificate verify failed: ([^()\[\]]{1,200})", str(error))
        what = match[1].strip() if match else "the server does not speak TLS as it should"
        return f"the connection is not safe: {what}"
    if isinstance(error, exceptions.NewConnectionError):
        return "the server cannot be reached"
    if isinstance(error, TimeoutError | exceptions.TimeoutError):
        return f"it takes longer than {seconds:g} seconds"
    if isinstance(error, OSError):
        return "the connection broke off"
    return "the server's answer is broken"

"""Hosts: their addresses in the network, and which of them anybody may be sent to."""

import ipaddress
import socket
from threading import Thread

from nutgraf.inputs.web.deadline import Deadline

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses seen through NAT64 (RFC 6052)."""

MOST = 8
"""Addresses of a host that are looked at."""


def addresses_of(host: str, port: int, deadline: Deadline) -> list[str]:
    """The numeric addresses of a host, in the system's order; OSError where it has none.

    The system's resolver knows no time limit, so it is asked from a thread of its own.
    """
    found: list[str] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            failed.append(error)
        except UnicodeError:
            failed.append(socket.gaierror("it is no host's name"))
        else:
            found.extend(dict.fromkeys(str(each[4][0]) for each in answers))

    thread = Thread(target=ask, daemon=True)
    thread.start()
    thread.join(deadline.left())
    if failed:
        raise failed[0]
    if not found:
        raise TimeoutError
    return found[:MOST]


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the public network's.

    No private, loopback, link-local (where clouds keep their metadata), shared, reserved or
    multicast one, nor an IPv6 address that stands for such a one of IPv4.
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:  # `fe80::1%eth0` among others
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if found in _TRANSLATED or int(found) >> 32 == 0:  # the latter is the old `::1.2.3.4`
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None and not _is_public(inner):
            return False
        if found.ipv4_mapped or found in _TRANSLATED:
            return True
    return _is_public(found)


def _is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified
    )

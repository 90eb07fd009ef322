"""Hosts: their addresses in the network, and which of them anybody may be sent to."""

import ipaddress
import socket
from threading import Thread

from nutgraf.inputs.sources.web.deadline import Deadline

_REFUSED_4 = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "168.63.129.16/32",
        ),
    )
)  # fmt: skip
"""IANA's special-purpose addresses, and that at which Azure answers its own machines.

Python's list goes with its version, and lets some through: 192.0.0.192 is Oracle's metadata.
"""

_UNICAST = ipaddress.IPv6Network("2000::/3")
"""All that IANA has given to the public network; whatever is outside is none of it."""

_REFUSED_6 = tuple(
    map(
        ipaddress.IPv6Network,
        ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"),
    )
)
"""Special-purpose ones of these; Teredo's and 6to4's stand for addresses of IPv4."""

_INNER = tuple(map(ipaddress.IPv6Network, ("::ffff:0:0/96", "64:ff9b::/96")))
"""IPv4 addresses as IPv6 writes them (RFC 4291), and seen through NAT64 (RFC 6052)."""

_ISATAP = (0x00005EFE, 0x02005EFE)
"""What stands before an IPv4 address in the lower half of one of ISATAP's (RFC 5214)."""

MOST = 8
"""Addresses of a host that are looked at."""


def addresses_of(host: str, port: int, deadline: Deadline) -> list[str]:
    """The numeric addresses of a host, in the system's order; OSError where it has none.

    The system's resolver knows no time limit, so it is asked from a thread of its own.
    """
    addresses: list[str] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            failed.append(error)
        except UnicodeError:
            failed.append(socket.gaierror("it is no host's name"))
        else:
            addresses.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    thread = Thread(target=ask, daemon=True)
    thread.start()
    thread.join(deadline.left())
    if failed:
        raise failed[0]
    if not addresses:
        raise TimeoutError
    return addresses[:MOST]


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the public network's.

    No private, loopback, link-local (where clouds keep their metadata), shared, reserved or
    multicast one, nor an IPv6 address that stands for such a one of IPv4.
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return _is_public_4(parsed) if parsed.version == 4 else _is_public_6(parsed)


def _is_public_4(address: ipaddress.IPv4Address) -> bool:
    return address.is_global and not any(address in network for network in _REFUSED_4)


def _is_public_6(address: ipaddress.IPv6Address) -> bool:
    inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if any(address in network for network in _INNER):
        return _is_public_4(inner)
    if address not in _UNICAST or any(address in network for network in _REFUSED_6):
        return False
    is_isatap = int(address) >> 32 & 0xFFFFFFFF in _ISATAP
    return address.is_global and (not is_isatap or _is_public_4(inner))

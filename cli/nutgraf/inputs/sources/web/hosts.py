"""Hosts: their network addresses, and which of these are public."""

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
"""IANA's special-purpose addresses, and the one of Azure's metadata service.

Python's own list depends on its version, and misses some: 192.0.0.192 is Oracle's metadata.
"""

_UNICAST = ipaddress.IPv6Network("2000::/3")
"""The whole range that IANA has allocated to the public network."""

_REFUSED_6 = tuple(
    map(
        ipaddress.IPv6Network,
        ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"),
    )
)
"""Special-purpose addresses in that range; those of Teredo and 6to4 stand for IPv4 addresses."""

_INNER = tuple(map(ipaddress.IPv6Network, ("::ffff:0:0/96", "64:ff9b::/96")))
"""IPv4 addresses as IPv6 writes them (RFC 4291), and seen through NAT64 (RFC 6052)."""

_ISATAP = (0x00005EFE, 0x02005EFE)
"""The prefix of an IPv4 address in the lower half of an ISATAP address (RFC 5214)."""

MOST = 8
"""The most addresses of a host that are tried."""


def addresses_of(host: str, port: int, deadline: Deadline) -> list[str]:
    """The numeric addresses of a host, in the system's order; OSError where it has none.

    The system's resolver has no time limit, so it runs in a thread of its own.
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
    """Whether a numeric address is public.

    Private, loopback, link-local (where clouds have their metadata), shared, reserved and
    multicast addresses are not, nor are IPv6 addresses that stand for one of these.
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

"""A host's name to the network addresses that may be connected to: public ones, checked once and then used as checked.

The connection goes to the address that was checked, never to the name again; a name that points elsewhere a moment
later (DNS rebinding) gains nothing. Ranges: IANA's special-purpose registries, as Python's `ipaddress` has them.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from generator.fetch.outcome import NotFetchedError

Resolver = Callable[[str, int], Sequence[str]]
"""A host's name and a port to the addresses it has now; raises OSError where there is none."""

_EMBEDDING = {  # IPv6 ranges that lead to an IPv4 address, and by how many bits it is shifted
    IPv6Network("64:ff9b::/96"): 0, IPv6Network("2002::/16"): 80, IPv6Network("::/96"): 0,
}  # fmt: skip
_NEVER = (
    ip_network("64:ff9b:1::/48"),
    ip_network("2001::/32"),
    ip_network("fec0::/10"),
    ip_network("168.63.129.16/32"),
)


def resolve(host: str, port: int) -> tuple[str, ...]:
    """The addresses that the system's resolver knows for a host, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked(host: str, port: int, resolver: Resolver, *, private_allowed: bool) -> tuple[str, ...]:
    """The addresses of a host; `NotFetchedError` where it has none, or where any of them is not public."""
    try:
        addresses = tuple(resolver(host, port))
    except (OSError, UnicodeError) as error:
        remedy = "look for a mistyped name, or whether this machine is online"
        raise NotFetchedError("host-unknown", f"no host is called {host}", remedy, again=_may_pass(error)) from error
    if not private_allowed and not all(is_public(address) for address in addresses):
        message = f"{host} is an address of this machine or of a private network"
        raise NotFetchedError("address-private", message, "give the address of a public site")
    if not addresses:
        raise NotFetchedError("host-unknown", f"no host is called {host}", "look for a mistyped name")
    return addresses


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet; one that leads to another counts as that one."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inside = _inside(found) if isinstance(found, IPv6Address) else None
    if inside is not None:
        return is_public(str(inside))
    is_special = any(found in network for network in _NEVER if network.version == found.version)
    return found.is_global and not found.is_multicast and not found.is_reserved and not is_special


def _inside(address: IPv6Address) -> IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    for network, shift in _EMBEDDING.items():
        if address in network:
            return IPv4Address((int(address) >> shift) & 0xFFFFFFFF)
    return None


def _may_pass(error: Exception) -> bool:
    return isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN

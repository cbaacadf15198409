"""Which addresses of the web may be fetched: http and https alone, and on a server no private ones.

A name is looked up once, every address that it has is judged, and the connection goes to one of those that
were judged: a name that answers otherwise the second time gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from onrecord.errors import IntakeError

_PORTS = {"http": 80, "https": 443}
Lookup = Callable[[str, int], Sequence[str]]
"""From a host and port to the addresses that it has, as text."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect for a URL: ``address`` was looked up and judged, ``path`` has the query with it."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    address: str


def looked_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def target(url: str, *, public_only: bool, lookup: Lookup = looked_up) -> Target:
    """Where to connect for a URL.

    Raises ``IntakeError``: OR130 it is no http or https URL, OR131 its address is private and only public
    ones are allowed, OR133 its name cannot be looked up.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port or _PORTS.get(parts.scheme.lower(), 0)
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as problem:
        raise IntakeError("OR130", url[:200], str(problem)[:80]) from problem
    scheme = parts.scheme.lower()
    if (
        scheme not in _PORTS
        or not host
        or parts.username is not None
        or any(c.isspace() for c in url.strip())
    ):
        raise IntakeError("OR130", url[:200])
    try:
        addresses = lookup(host, port)
    except (OSError, UnicodeError) as problem:
        raise IntakeError("OR133", url[:200], str(problem)[:80]) from problem
    if not addresses:
        raise IntakeError("OR133", url[:200])
    if public_only and not all(is_public(one) for one in addresses):
        raise IntakeError("OR131", url[:200])
    path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    return Target(url.strip(), scheme, host, port, path, addresses[0])


def is_public(address: str) -> bool:
    """Whether anybody on the internet could reach the address; what is embedded in IPv6 counts as IPv4."""
    try:
        found = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast

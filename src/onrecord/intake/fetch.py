"""Pages and feeds from the web, only when somebody asks for them, and politely.

robots.txt is kept to; one connection a host and a pause between two; what has not changed is not sent again
(ETag, If-Modified-Since); time and size are limited; redirects are followed five times, each judged anew.
Of the standard library, since its connections can be made to the very address that was judged.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from onrecord import __version__
from onrecord.errors import IntakeError
from onrecord.intake.addresses import Lookup, Target, looked_up, target
from onrecord.intake.document import Refused
from onrecord.intake.feeds import documents_from_feed, links_of
from onrecord.intake.html import LARGEST_PAGE, document_from_html
from onrecord.intake.sniff import sniff
from onrecord.record import Document

AGENT = f"onrecord/{__version__}"
"""What servers are told who asks, and what robots.txt is read for."""
PAUSE = 1.0
"""Seconds between two requests to one host."""
_SECONDS = 20.0
_REDIRECTS = 5
_MOVED = frozenset({301, 302, 303, 307, 308})
_LARGEST_RULES = 500_000
_CHUNK = 65_536
_WANTED = "text/html, application/xml, */*;q=0.5"


class Validators(Protocol):
    """What a server said of its pages: an archive keeps it, so that it is asked only for what is new."""

    def get(self, url: str) -> tuple[str | None, str | None]:
        """The ETag and the Last-Modified of a URL, ``None`` where it gave none."""

    def put(self, url: str, etag: str | None, modified: str | None) -> None:
        """Keeps them."""


@dataclass(slots=True)
class Nothing:
    """Keeps nothing: every page is asked for anew."""

    def get(self, url: str) -> tuple[str | None, str | None]:
        """Nothing is known."""
        return None, None

    def put(self, url: str, etag: str | None, modified: str | None) -> None:
        """Nothing is kept."""


@dataclass(slots=True)
class Fetcher:
    """Fetches pages and feeds; one at a time.

    ``public_only`` refuses loopback, private and reserved addresses, as a server's job must.  ``follow``
    fetches the pages that a feed names in place of what it says of them.  ``longest`` is in characters.
    """

    longest: int
    validators: Validators = field(default_factory=Nothing)
    public_only: bool = False
    follow: bool = False
    pause: float = PAUSE
    lookup: Lookup = looked_up
    _rules: dict[tuple[str, str, int], RobotFileParser] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def documents(self, url: str) -> Iterator[Document | Refused]:
        """The document of a page, or those of a feed; nothing where it has not changed."""
        try:
            found = self._page(url)
        except IntakeError as error:
            yield Refused(url, error)
            return
        if found is None:
            return
        final, data = found
        if sniff(data) == "feed":
            if not self.follow:
                yield from documents_from_feed(data, final, longest=self.longest)
                return
            for link in dict.fromkeys(urljoin(final, one) for one in links_of(data)):
                yield from self._article(link)
            return
        yield self._read(final, data)

    def _article(self, url: str) -> Iterator[Document | Refused]:
        try:
            found = self._page(url)
        except IntakeError as error:
            yield Refused(url, error)
            return
        if found is not None:
            yield self._read(*found)

    def _read(self, url: str, data: bytes) -> Document | Refused:
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        try:
            return document_from_html(data, where=url, url=url, retrieved=moment, longest=self.longest)
        except IntakeError as error:
            return Refused(url, error)

    def _page(self, url: str) -> tuple[str, bytes] | None:
        """The last address and the content; ``None`` where the server says that nothing is new."""
        asked = url
        for _ in range(_REDIRECTS + 1):
            where = target(asked, public_only=self.public_only, lookup=self.lookup)
            if not self._rule(where).can_fetch(AGENT, where.url):
                raise IntakeError("OR132", where.url[:200])
            status, headers, data = self._request(where, LARGEST_PAGE, conditional=True)
            if status == 304:
                return None
            if status in _MOVED and headers.get("location"):
                asked = urljoin(where.url, headers["location"])
                continue
            if status != 200:
                raise IntakeError("OR134", where.url[:200], f"status {status}")
            self.validators.put(where.url, headers.get("etag"), headers.get("last-modified"))
            return where.url, data
        raise IntakeError("OR134", url[:200], f"more than {_REDIRECTS} redirects")

    def _rule(self, where: Target) -> RobotFileParser:
        """What robots.txt allows: everything where there is none, nothing where it cannot be had."""
        key = where.scheme, where.host, where.port
        if key in self._rules:
            return self._rules[key]
        rules = RobotFileParser()
        place = Target(
            f"{where.scheme}://{where.host}:{where.port}/robots.txt",
            where.scheme,
            where.host,
            where.port,
            "/robots.txt",
            where.address,
        )
        status, _, data = self._request(place, _LARGEST_RULES, conditional=False)
        if status == 200:
            rules.parse(data.decode("utf-8", "replace").splitlines())
        elif status in (401, 403) or status >= 500:
            rules.parse(["User-agent: *", "Disallow: /"])
        else:
            rules.parse([])
        self._rules[key] = rules
        return rules

    def _request(
        self, where: Target, largest: int, *, conditional: bool
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers by lower-case name, and at most ``largest`` bytes.

        Raises ``IntakeError``: OR112 more than that, OR133 no answer in time or none that can be understood.
        """
        since = time.monotonic() - self._last.get(where.host, float("-inf"))
        if since < self.pause:
            time.sleep(self.pause - since)
        headers = {
            "User-Agent": AGENT,
            "Accept-Encoding": "identity",
            "Accept": "text/html, application/xml, */*;q=0.5",
        }
        if conditional:
            etag, modified = self.validators.get(where.url)
            headers |= {"If-None-Match": etag} if etag else {}
            headers |= {"If-Modified-Since": modified} if modified else {}
        end = time.monotonic() + _SECONDS
        connection = _connection(where)
        try:
            connection.request("GET", where.path, headers=headers)
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            data = b""
            while answer.status == 200 and (part := answer.read(_CHUNK)):
                data += part
                if len(data) > largest:
                    raise IntakeError("OR112", where.url[:200], f"more than {largest:,} bytes")
                if time.monotonic() > end:
                    raise TimeoutError(f"more than {_SECONDS:.0f} seconds")
            if answer.status == 200 and len(data) < int(told.get("content-length") or 0):
                raise OSError("the answer is cut off")
            return answer.status, told, data
        except (OSError, http.client.HTTPException, ValueError) as problem:
            raise IntakeError(
                "OR133", where.url[:200], str(problem)[:80] or type(problem).__name__
            ) from problem
        finally:
            connection.close()
            self._last[where.host] = time.monotonic()


def _connection(where: Target) -> http.client.HTTPConnection:
    """A connection to the address that was judged, which still asks for the host by its name."""
    if where.scheme == "https":
        return _Secure(where)
    return _Plain(where)


class _Plain(http.client.HTTPConnection):
    def __init__(self, where: Target) -> None:
        super().__init__(where.host, where.port, timeout=_SECONDS)
        self._address = where.address

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), _SECONDS)


class _Secure(http.client.HTTPSConnection):
    def __init__(self, where: Target) -> None:
        self._secured = ssl.create_default_context()
        super().__init__(where.host, where.port, timeout=_SECONDS, context=self._secured)
        self._address = where.address

    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), _SECONDS)
        self.sock = self._secured.wrap_socket(plain, server_hostname=self.host)

"""Pages and feeds from the web, only when somebody asks for them, and politely.

robots.txt is kept to; one connection a host and a pause between two; what has not changed is not sent again
(ETag, If-Modified-Since); time and size are limited; redirects are followed five times, each judged anew.
Of the standard library, since its connections can be made to the very address that was judged.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from onrecord import __version__
from onrecord.errors import IntakeError
from onrecord.intake.addresses import Lookup, Target, looked_up, target
from onrecord.intake.document import Refused
from onrecord.intake.feeds import documents_from_feed, links_of
from onrecord.intake.html import LARGEST_PAGE, charset_of, document_from_html
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


@dataclass(frozen=True, slots=True)
class Validator:
    """What a server said of a page, by which it can be asked whether it has changed."""

    url: str
    etag: str | None
    modified: str | None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: its last address, its content, the charset that the server named, and its validator."""

    url: str
    data: bytes
    charset: str | None
    validator: Validator


class Validators(Protocol):
    """What servers said of pages that are kept already."""

    def get(self, url: str) -> Validator | None:
        """What was said of a URL, ``None`` where nothing was."""


@dataclass(slots=True)
class Nothing:
    """Knows nothing: every page is asked for anew."""

    def get(self, url: str) -> Validator | None:
        """Nothing is known."""
        return None


@dataclass(slots=True)
class Fetcher:
    """Fetches pages and feeds; one at a time.

    ``public_only`` refuses loopback, private and reserved addresses, as a server's job must.  ``follow``
    fetches the pages that a feed names in place of what it says of them.  ``longest`` is in characters.

    What servers said is in ``told`` by the id of the document that it belongs to, and in ``feeds`` for those
    read to their end.  It is for the caller to keep, once the document is kept: a page that was lost on the
    way is then asked for again.
    """

    longest: int
    validators: Validators = field(default_factory=Nothing)
    public_only: bool = False
    follow: bool = False
    pause: float = PAUSE
    lookup: Lookup = looked_up
    told: dict[str, Validator] = field(default_factory=dict)
    feeds: list[Validator] = field(default_factory=list)
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
        if sniff(found.data) == "feed":
            if self.follow:
                for link in dict.fromkeys(urljoin(found.url, one) for one in links_of(found.data)):
                    yield from self._article(link)
            else:
                yield from documents_from_feed(found.data, found.url, longest=self.longest)
            self.feeds.append(found.validator)
            return
        yield self._read(found)

    def _article(self, url: str) -> Iterator[Document | Refused]:
        try:
            found = self._page(url)
        except IntakeError as error:
            yield Refused(url, error)
            return
        if found is not None:
            yield self._read(found)

    def _read(self, page: Fetched) -> Document | Refused:
        try:
            found = document_from_html(
                page.data,
                where=page.url,
                url=page.url,
                retrieved=time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                charset=page.charset,
                longest=self.longest,
            )
        except IntakeError as error:
            return Refused(page.url, error)
        self.told[found.id] = page.validator
        return found

    def _name(self, url: str) -> str:
        """What a page's validator is kept by: a feed whose pages are followed is another thing to ask for."""
        return f"{url} followed" if self.follow else url

    def _page(self, url: str) -> Fetched | None:
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
            name = self._name(where.url)
            validator = Validator(name, headers.get("etag"), headers.get("last-modified"))
            return Fetched(where.url, data, charset_of(headers.get("content-type")), validator)
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
        for _ in range(_REDIRECTS + 1):
            status, headers, data = self._request(place, _LARGEST_RULES, conditional=False)
            if status not in _MOVED or not headers.get("location"):
                break
            there = urljoin(place.url, headers["location"])
            place = target(there, public_only=self.public_only, lookup=self.lookup)
        if status == 200:
            rules.parse(data.decode("utf-8", "replace").splitlines())
        elif status in (401, 403, *_MOVED) or status >= 500:
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
            known = self.validators.get(self._name(where.url))
            headers |= {"If-None-Match": known.etag} if known and known.etag else {}
            headers |= {"If-Modified-Since": known.modified} if known and known.modified else {}
        end = time.monotonic() + _SECONDS
        connection = _connection(where)
        # A server that sends a byte now and then would hold us for ever: every single wait is short enough.
        watch = threading.Timer(_SECONDS, _hang_up, (connection,))
        watch.daemon = True
        try:
            connection.request("GET", where.path, headers=headers)
            watch.start()
            connection.kept = connection.sock
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            data = b""
            while answer.status == 200 and (part := answer.read1(_CHUNK)):
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
            watch.cancel()
            connection.close()
            self._last[where.host] = time.monotonic()


def _hang_up(connection: _Plain | _Secure) -> None:
    """Ends an answer that takes too long, in whatever part of it we are waiting."""
    if connection.kept is not None:
        with suppress(OSError):
            connection.kept.shutdown(socket.SHUT_RDWR)


def _connection(where: Target) -> _Plain | _Secure:
    """A connection to the address that was judged, which still asks for the host by its name."""
    if where.scheme == "https":
        return _Secure(where)
    return _Plain(where)


class _Plain(http.client.HTTPConnection):
    kept: socket.socket | None = None

    def __init__(self, where: Target) -> None:
        super().__init__(where.host, where.port, timeout=_SECONDS)
        self._address = where.address

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), _SECONDS)


class _Secure(http.client.HTTPSConnection):
    kept: socket.socket | None = None

    def __init__(self, where: Target) -> None:
        self._secured = ssl.create_default_context()
        super().__init__(where.host, where.port, timeout=_SECONDS, context=self._secured)
        self._address = where.address

    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), _SECONDS)
        self.sock = self._secured.wrap_socket(plain, server_hostname=self.host)

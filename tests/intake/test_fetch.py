"""Fetching from a server on loopback: what is asked, what is refused, what is not asked again."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IntakeError
from onrecord.intake import Refused, documents, fetch
from onrecord.intake.addresses import is_public, target
from onrecord.intake.fetch import Fetcher, Validator
from onrecord.record import Document

WORDS = "The harbour board will sell its 14 pilot boats, chairman Aldo Bresk told the council on Friday."
PAGE = f"<html><body><article><p>{WORDS}</p></article></body></html>"
FEED = "<rss version='2.0'><channel><title>Post</title><item><link>/page</link><title>A</title><description>Short.</description></item></channel></rss>"


class Site(BaseHTTPRequestHandler):
    asked: ClassVar[list[tuple[str, str | None, str | None]]] = []
    robots: ClassVar[tuple[int, str]] = (404, "")

    def do_GET(self) -> None:
        Site.asked.append((self.path, self.headers.get("If-None-Match"), self.headers.get("User-Agent")))
        if self.path == "/robots.txt" and Site.robots[0] == 301:
            self._answer(301, "", Location=Site.robots[1])
        elif self.path == "/robots.txt":
            self._answer(Site.robots[0], Site.robots[1])
        elif self.path == "/rules.txt":
            self._answer(200, "User-agent: *\nDisallow: /private\n")
        elif self.path == "/drip":
            self.send_response(200)
            self.end_headers()
            with suppress(OSError):
                for _ in range(60):
                    self.wfile.write(b"drop ")
                    self.wfile.flush()
                    time.sleep(0.1)
        elif self.path == "/page" and self.headers.get("If-None-Match") == '"one"':
            self._answer(304, "")
        elif self.path in ("/page", "/private"):
            self._answer(200, PAGE, ETag='"one"')
        elif self.path == "/feed":
            self._answer(200, FEED)
        elif self.path == "/moved":
            self._answer(301, "", Location="/page")
        elif self.path == "/round":
            self._answer(302, "", Location="/round")
        elif self.path == "/away":
            self._answer(302, "", Location="file:///etc/passwd")
        elif self.path == "/huge":
            self._answer(200, "a" * 21_000_000)
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "5000")
            self.end_headers()
            self.wfile.write(b"<p>cut")
        else:
            self._answer(404, "nothing here")

    def _answer(self, status: int, body: str, **headers: str) -> None:
        data = body.encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@dataclass
class Kept:
    known: dict[str, Validator] = field(default_factory=dict)

    def get(self, url: str) -> Validator | None:
        return self.known.get(url)


@pytest.fixture
def site() -> Iterator[str]:
    Site.asked, Site.robots = [], (404, "")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def fetched(url: str, **settings: object) -> list[str]:
    fetcher = Fetcher(100_000, pause=0, **settings)  # type: ignore[arg-type]
    return [
        one.error.code if isinstance(one, Refused) else one.text for one in documents([url], fetcher=fetcher)
    ]


ROWS = [
    ("a page", "/page", [WORDS]),
    ("a redirect", "/moved", [WORDS]),
    ("a feed", "/feed", ["Short."]),
    ("what is not there", "/none", ["OR134"]),
    ("a circle", "/round", ["OR134"]),
    ("a redirect to a file", "/away", ["OR130"]),
    ("a page that is too large", "/huge", ["OR112"]),
    ("an answer that is cut off", "/cut", ["OR133"]),
]


@pytest.mark.parametrize(("shows", "path", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_becomes_of_an_address(site: str, shows: str, path: str, expected: list[str]) -> None:
    assert fetched(site + path) == expected, shows


def test_a_feed_is_followed_to_its_pages(site: str) -> None:
    assert fetched(f"{site}/feed", follow=True) == [WORDS]


def test_a_page_that_was_kept_and_has_not_changed_is_not_sent_again(site: str) -> None:
    kept = Kept()
    fetcher = Fetcher(100_000, kept, pause=0)
    (page,) = documents([f"{site}/page"], fetcher=fetcher)
    assert isinstance(page, Document)
    assert fetched(f"{site}/page", validators=kept) == [WORDS], "it was not kept yet"
    kept.known = {one.url: one for one in fetcher.told.values()}
    assert fetched(f"{site}/page", validators=kept) == []
    assert Site.asked[-1][:2] == ("/page", '"one"')


def test_what_is_said_of_a_page_that_was_refused_is_not_kept(site: str) -> None:
    fetcher = Fetcher(10, pause=0)
    assert all(isinstance(one, Refused) for one in documents([f"{site}/page"], fetcher=fetcher))
    assert fetcher.told == {}


def test_an_answer_that_drips_is_given_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "_SECONDS", 0.5)
    begun = time.monotonic()
    assert fetched(f"{site}/drip") == ["OR133"]
    assert time.monotonic() - begun < 4


def test_robots_that_have_moved_are_followed(site: str) -> None:
    Site.robots = (301, "/rules.txt")
    assert fetched(f"{site}/private") == ["OR132"]
    assert fetched(f"{site}/page") == [WORDS]


def test_robots_are_asked_once_and_obeyed(site: str) -> None:
    Site.robots = (200, "User-agent: onrecord\nDisallow: /private\n")
    fetcher = Fetcher(100_000, pause=0)
    found = [one for path in ("/private", "/page") for one in documents([site + path], fetcher=fetcher)]
    assert [isinstance(one, Document) for one in found] == [False, True]
    assert [path for path, _, _ in Site.asked] == ["/robots.txt", "/page"]
    assert all(agent and agent.startswith("onrecord/") for _, _, agent in Site.asked)


@pytest.mark.parametrize("status", [401, 403, 500, 503])
def test_where_robots_cannot_be_had_nothing_is_fetched(site: str, status: int) -> None:
    Site.robots = (status, "")
    assert fetched(f"{site}/page") == ["OR132"]


def test_a_private_address_is_refused_on_a_server(site: str) -> None:
    assert fetched(f"{site}/page", public_only=True) == ["OR131"]
    assert Site.asked == []


def test_nothing_is_fetched_unless_it_is_asked_for(site: str) -> None:
    (one,) = documents([f"{site}/page"])
    assert isinstance(one, Refused) and one.error.code == "OR135"
    assert Site.asked == []


def test_nobody_there() -> None:
    assert fetched("http://127.0.0.1:9/") == ["OR133"]


PRIVATE = ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "224.0.0.1", "100.64.0.1", "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "not an address"]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_is_private(address: str) -> None:
    assert not is_public(address)
    with pytest.raises(IntakeError) as caught:
        target(
            "https://news.example/a", public_only=True, lookup=lambda host, port: ["93.184.216.34", address]
        )
    assert caught.value.code == "OR131"


def test_the_address_that_was_judged_is_the_one_that_is_used() -> None:
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    found = target("https://news.example/a?b=c", public_only=True, lookup=lambda host, port: next(answers))
    assert (found.address, found.port, found.path) == ("93.184.216.34", 443, "/a?b=c")


NO_URLS = ["ftp://a.example/", "file:///etc/passwd", "http://", "https://a b/", "http://ada:secret@a.example/", "http://[::1", "javascript:alert(1)", "http://a.example:99999/"]  # fmt: skip


@pytest.mark.parametrize("url", NO_URLS)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(IntakeError) as caught:
        target(url, public_only=False, lookup=lambda host, port: ["93.184.216.34"])
    assert caught.value.code == "OR130"


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        target(text, public_only=True, lookup=lambda host, port: ["93.184.216.34"])
    except IntakeError as error:
        assert error.code == "OR130"

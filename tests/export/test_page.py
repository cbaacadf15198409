"""The page: complete, escaped, self-contained, usable without its script."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given, settings

from onrecord.export.page import page
from onrecord.export.visible import visible_in_page
from onrecord.record import Document, Notice, Reading, Span, Statement
from tests.export.dispatch import reading as dispatch
from tests.export.test_segments import some_blocks, some_statements, some_text

VOID = {"meta", "input"}


class Outline(HTMLParser):
    """What a browser finds: text of the article, elements with their attributes, and whether they nest."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.open: list[str] = []
        self._article_depth: int | None = None
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        if tag not in VOID:
            self.open.append(tag)
        if found.get("class", "").split()[:1] == ["text"]:
            self._article_depth = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if self._article_depth is not None and len(self.open) < self._article_depth:
            self._article_depth = None

    def handle_data(self, data: str) -> None:
        if self._article_depth is not None:
            self.text += data

    def ids(self) -> list[str]:
        return [found["id"] for _, found in self.elements if "id" in found]

    def links(self) -> list[str]:
        return [found["href"] for tag, found in self.elements if tag == "a"]


def _of(text: str, *statements: Statement, **fields: object) -> Reading:
    return Reading(document=Document(id="x", text=text, **fields), statements=statements)  # type: ignore[arg-type]


def _article(source: str) -> str:
    """The article with its tags stripped: from the page as it is written, not as a parser mends it."""
    inside = source.split('<div class="text">', 1)[1].split("</div>\n", 1)[0]
    return html.unescape(re.sub(r"<[^>]*>", "", inside))


@settings(max_examples=200)
@given(some_text, some_statements, some_blocks)
def test_the_text_stands_in_the_page_once_and_in_order(text: str, statements: list, blocks: list) -> None:  # type: ignore[type-arg]
    reading = _of(text, *statements, blocks=tuple(blocks))
    source = page([reading])
    assert re.sub(r"<[^>]*>", "", source.split('<div class="text">', 1)[1]).startswith(
        html.escape(visible_in_page(text), quote=False)
    )
    outline = Outline(source)
    assert outline.text.split() == visible_in_page(text).split()
    assert len(set(outline.ids())) == len(outline.ids()), "an anchor is there once"


def test_the_dispatch_is_whole_and_its_links_lead_somewhere() -> None:
    reading = dispatch()
    source = page([reading, reading])
    outline = Outline(source)
    assert _article(source) == reading.document.text
    inner = [link[1:] for link in outline.links() if link.startswith("#")]
    assert len(inner) > 2 * 2 * len(reading.statements)
    assert set(inner) <= set(outline.ids())


def test_segments_carry_their_statements() -> None:
    source = page([dispatch()])
    assert '<span class="con src" data-con="5" data-src="6">the islands’ council</span>' in source, "nested"
    assert '<span class="src" data-src="15 16">Pell</span>' in source, "shared"
    assert '<span class="con con2 e" data-con="5 6">that the minister' in source, "overlapping"


def test_every_statement_says_what_a_reader_should_know() -> None:
    listed = page([dispatch()]).split("<aside", 1)[1]
    items = re.findall(r"<li id=\"d1-s(\d+)\".*?</li>", listed, flags=re.S)
    assert items == [str(number) for number in range(1, 18)]
    for words in (
        "17 statements: 4 direct, 11 indirect, 2 mixed; 1 without source",
        "no source given",
        '<a href="#d1-s5">in 5</a>',
        '<span class="strong">negated</span>',
        "unsure? 0.44",
        '(<a class="who-is" href="#d1-a6"><bdi>Odile Brandt</bdi></a>)',
        "hedged: may",
        '<strong class="verdict"><span aria-hidden="true">≡</span> in name only</strong>',
        "The crossing gets a new name in the books",
    ):
        assert words in listed


def test_the_policy_admits_this_style_and_this_script_and_nothing_else() -> None:
    source = page([dispatch()])
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', source)
    assert policy
    for kind in ("style", "script"):
        inline = re.findall(rf"<{kind}>(.*?)</{kind}>", source, flags=re.S)
        assert len(inline) == 1
        digest = base64.b64encode(hashlib.sha256(inline[0].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}';" in policy[1]
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]
    outline = Outline(source)
    assert not [tag for tag, _ in outline.elements if tag in ("link", "img", "iframe", "object", "form")]
    assert not [
        name for _, found in outline.elements for name in found if name.startswith("on") or name == "style"
    ]
    assert not re.findall(r"url\(|@import|\ssrc=", source)


LINKS = [
    ("a web address is a link", "https://news.example/a?b=1&c=2", True),
    ("so is one without encryption", "http://news.example/", True),
    ("a script is none", "javascript:alert(1)", False),
    ("nor in capitals", "JavaScript:alert(1)", False),
    ("nor behind a line end that browsers drop", "java\nscript:alert(1)", False),
    ("nor behind white space", " javascript:alert(1)", False),
    ("nor behind a control character", "\x01javascript:alert(1)", False),
    ("data is none", "data:text/html,<script>alert(1)</script>", False),
    ("a file is none", "file:///etc/hosts", False),
    ("a web address without a host is none", "https:///x", False),
    ("a relative address is none", "/local", False),
    ("a broken host is none", "http://[::1", False),
]


@pytest.mark.parametrize(("shows", "url", "linked"), LINKS, ids=[row[0] for row in LINKS])
def test_only_web_addresses_are_links(shows: str, url: str, linked: bool) -> None:
    outside = [link for link in Outline(page([_of("A.", url=url)])).links() if not link.startswith("#")]
    assert outside == ([url] if linked else []), shows


def test_hostile_fields_are_text() -> None:
    hostile = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\x00\x1b"
    reading = msgspec.structs.replace(
        dispatch(),
        document=Document(
            id=hostile,
            text=hostile,
            title=hostile,
            outlet=hostile,
            byline=hostile,
            published=hostile,
            url=hostile,
            language='en" onload="x',
            notices=(Notice(code="OR154", message=hostile),),
        ),
        statements=(Statement(source=(Span(0, 9),), content=(Span(0, len(hostile)),), actor=0),),
    )
    source = page([reading, reading])
    outline = Outline(source)
    assert source.count("<script>") == source.count("</script>") == 1
    assert not [tag for tag, _ in outline.elements if tag == "img"]
    assert "\x00" not in source
    assert "\x1b" not in source
    assert "onload" not in source


def test_a_headline_in_the_text_is_not_put_there_twice() -> None:
    source = page([dispatch()])
    assert len([tag for tag, _ in Outline(source).elements if tag == "h1"]) == 1
    untitled = page([_of("The pier is open. It rained.")])
    assert len([tag for tag, _ in Outline(untitled).elements if tag == "h1"]) == 1


def test_several_articles_are_listed_at_the_head() -> None:
    source = page([dispatch(), _of("The pier is open."), _of("")])
    outline = Outline(source)
    assert [link for link in outline.links() if re.fullmatch(r"#d\d+", link)] == ["#d1", "#d2", "#d3"]
    assert "<nav" not in page([dispatch()])


def test_nesting_without_end_ends() -> None:
    source = page([_of("A B", Statement(within=1), Statement(within=0), Statement(within=99))])
    assert "in 2" in source

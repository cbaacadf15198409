"""HTML: main text and metadata of pages of our own, and what hostile pages come to."""

from __future__ import annotations

import socket
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IntakeError
from onrecord.intake import document_from_html

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Ferry to Return in May, Port Says | The Harbour Post</title>
<meta property="og:title" content="Ferry to Return in May, Port Says">
<meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="Ines Hallberg">
<meta property="article:published_time" content="2024-03-05T08:30:00+01:00">
<meta property="article:modified_time" content="2024-03-09T08:30:00+01:00">
<link rel="canonical" href="https://harbour.example/news/ferry">
<style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ferry to Return in May, Port Says</h1>
<p>TORSVIK (Coastal) &mdash; The island ferry will be back in service in May, the port
authority said on Tuesday, after a winter in which supplies came by helicopter &amp; barge.</p>
<p>&ldquo;We have the ship, we have the crew, and we have the money,&rdquo; said Olaf Brandt, who runs
the authority.<br>&#8220;What we <b>do not</b> have yet is a <a href="/pier">pier</a>.&#8221;</p>
<script>alert("The script said so.")</script>
<h2>What the islanders want</h2>
<ul><li>A daily crossing, the council said.</li><li>A lower fare for residents.</li></ul>
<blockquote><p>We were promised a ferry in 2019, and in 2021, and again last year.</p></blockquote>
<p>The mayor, Karin Lund, told the council that she would believe it when she saw it.</p>
<!-- <p>A comment in the source.</p> -->
</article>
<section id="comments"><div class="comment"><p>They are lying to all of us, as ever, said a reader.</p></div></section>
<footer><p>&copy; 2024 The Harbour Post. All rights reserved.</p></footer></body></html>"""


def test_page() -> None:
    document = document_from_html(PAGE)
    assert [(block.kind, document.text[slice(*block.span)]) for block in document.blocks] == [
        ("headline", "Ferry to Return in May, Port Says"),
        ("dateline", "TORSVIK (Coastal) —"),
        (
            "paragraph",
            "The island ferry will be back in service in May, the port authority said on Tuesday, after a winter in "
            "which supplies came by helicopter & barge.",
        ),
        (
            "paragraph",
            "“We have the ship, we have the crew, and we have the money,” said Olaf Brandt, who runs the authority.",
        ),
        ("paragraph", "“What we do not have yet is a pier.”"),
        ("subheading", "What the islanders want"),
        ("paragraph", "- A daily crossing, the council said."),
        ("paragraph", "- A lower fare for residents."),
        ("paragraph", "We were promised a ferry in 2019, and in 2021, and again last year."),
        ("paragraph", "The mayor, Karin Lund, told the council that she would believe it when she saw it."),
    ]
    assert document.title == "Ferry to Return in May, Port Says"
    assert (document.outlet, document.byline) == ("The Harbour Post", "Ines Hallberg")
    assert (document.published, document.published_from) == ("2024-03-05T08:30:00+01:00", "metadata")
    assert (document.url, document.language) == ("https://harbour.example/news/ferry", "en-GB")
    assert (document.extractor, document.notices) == ("trafilatura", ())
    assert document.extractor_version


def test_bytes_and_text_give_the_same_document() -> None:
    assert document_from_html(PAGE.encode()) == document_from_html(PAGE) == document_from_html(PAGE)


def test_what_the_caller_gives_goes_first() -> None:
    document = document_from_html(
        PAGE,
        id="1",
        url="u",
        outlet="o",
        title="t",
        byline="b",
        published="2020-01-01",
        retrieved="2024-04-01",
    )
    assert (document.id, document.url, document.outlet, document.title, document.byline) == (
        "1",
        "u",
        "o",
        "t",
        "b",
    )
    assert (document.published, document.published_from) == ("2020-01-01", "caller")
    assert document.retrieved == "2024-04-01"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    external = (
        '<!DOCTYPE html SYSTEM "https://harbour.example/a.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        '<link rel="stylesheet" href="https://harbour.example/a.css"><iframe src="https://harbour.example/"></iframe>'
    )
    document = document_from_html(
        external + PAGE.removeprefix("<!DOCTYPE html>").replace("TORSVIK", "&x;TORSVIK")
    )
    assert "root:" not in document.text


JSON_LD = '<script type="application/ld+json">{}</script>'

# What the row shows, what stands in the head, the date, whether the dates differ.
DATES = (
    (
        "JSON-LD",
        JSON_LD.format('{"@type": "NewsArticle", "datePublished": "2024-03-05"}'),
        "2024-03-05",
        False,
    ),
    (
        "JSON-LD in a graph",
        JSON_LD.format(
            '{"@graph": [{"@type": "WebSite"}, {"@type": ["Report"], "datePublished": "2024-03-05"}]}'
        ),
        "2024-03-05",
        False,
    ),
    ("a date in words", '<meta name="date" content="March 5, 2024">', "2024-03-05", False),
    (
        "two dates that differ",
        '<meta name="date" content="2024-03-07"><meta property="article:published_time" content="2024-03-05">',
        "2024-03-05",
        True,
    ),
    (
        "the same moment in two time zones",
        '<meta name="date" content="2024-03-04T23:30:00Z">'
        '<meta property="article:published_time" content="2024-03-05T00:30:00+01:00">',
        "2024-03-05T00:30:00+01:00",
        False,
    ),
    ("JSON-LD that is broken", JSON_LD.format('{"@type": "NewsArticle", "datePublished": '), None, False),
    ("a date that does not exist", '<meta name="date" content="2024-02-30">', None, False),
    (
        "a moment at the end of time",
        '<meta name="date" content="9999-12-31T23:59:59-14:00">',
        "9999-12-31T23:59:59-14:00",
        False,
    ),
)


@pytest.mark.parametrize(
    ("head", "published", "differ"), [row[1:] for row in DATES], ids=[row[0] for row in DATES]
)
def test_dates(head: str, published: str | None, differ: bool) -> None:
    document = document_from_html(
        f"<html><head>{head}</head><body><p>The ferry will be back.</p></body></html>"
    )
    assert document.published == published
    assert [one.code for one in document.notices] == (["OR154"] if differ else [])


def test_json_ld_names_author_and_publisher() -> None:
    head = JSON_LD.format(
        '[{"@type": "NewsArticle", "headline": "Ferry back", "author": [{"name": "J. Doe"}, {"name": "A. Poe"}],'
        ' "publisher": {"name": "The Post"}}]'
    )
    document = document_from_html(
        f"<html><head>{head}</head><body><p>The ferry will be back.</p></body></html>"
    )
    assert (document.title, document.byline, document.outlet) == ("Ferry back", "J. Doe, A. Poe", "The Post")


ENCODINGS = (
    ("declared", '<meta charset="windows-1251">', "windows-1251", "Паром вернётся", ()),
    ("declared as Latin-1", '<meta charset="iso-8859-1">', "cp1252", "The “ferry” café", ()),
    ("not declared", "", "cp1252", "The “ferry” café", ("OR153",)),
    ("declared, but UTF-8", '<meta charset="iso-8859-1">', "utf-8", "The “ferry” café", ()),
    ("UTF-16", "", "utf-16", "The “ferry” café", ()),
)


@pytest.mark.parametrize(
    ("head", "encoding", "text", "codes"), [row[1:] for row in ENCODINGS], ids=[row[0] for row in ENCODINGS]
)
def test_encodings(head: str, encoding: str, text: str, codes: tuple[str, ...]) -> None:
    document = document_from_html(
        f"<html><head>{head}</head><body><p>{text}</p></body></html>".encode(encoding)
    )
    assert document.text == text
    assert tuple(one.code for one in document.notices) == codes


# What the row shows, the page, its text.
PLAIN = (
    (
        "paragraphs alone",
        "<p>The ferry is back.<p>The pier is not.",
        "The ferry is back.\n\nThe pier is not.",
    ),
    (
        "entities",
        "<p>5 &lt; 6 &amp; &quot;7&quot; &eacute;&#8217;s &bogus;</p>",
        '5 < 6 & "7" é’s &bogus;',
    ),
    (
        "what is not shown",
        "<style>a</style><script>b</script><noscript>c</noscript><p>The ferry</p>",
        "The ferry",
    ),
    ("nothing closed", "<div><p>The <b>ferry <i>is back", "The ferry is back"),
    ("text without tags", "<html>The ferry is back", "The ferry is back"),
)


@pytest.mark.parametrize(("page", "text"), [row[1:] for row in PLAIN], ids=[row[0] for row in PLAIN])
def test_plain_text_where_no_article_is_found(page: str, text: str) -> None:
    assert document_from_html(page).text == text


@pytest.mark.parametrize(
    "page", ["", "<html>", "<p></p>", "<script>alert('x')</script>", "<!-- The ferry -->", b"<p>\xc2\xa0"]
)
def test_no_text(page: str | bytes) -> None:
    with pytest.raises(IntakeError) as refused:
        document_from_html(page, where="a.html")
    assert refused.value.code in ("OR103", "OR108")
    assert refused.value.where == "a.html"


def test_a_page_that_is_too_large_is_refused_at_once() -> None:
    data = b" " * 20_000_001
    start = time.process_time()
    with pytest.raises(IntakeError, match="OR112"):
        document_from_html(data)
    assert time.process_time() - start < 0.5


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(IntakeError, match="OR104"):
        document_from_html(PAGE, longest=100)


ARTICLE = "<p>The ferry will be back in May, the port authority said.</p>"
HOSTILE = (
    ("a hundred thousand nested tags", "<div>" * 100_000 + ARTICLE),
    ("nested tags of a paragraph", "<b>" * 100_000 + ARTICLE),
    ("nested lists", "<ul><li>" * 50_000 + ARTICLE),
    ("nested tables", "<table><tr><td>" * 30_000 + ARTICLE),
    ("nested just below the limit", ("<div>" * 190 + "The ferry" + "</div>" * 190) * 100 + ARTICLE),
    ("many tags", "<p>The ferry <a href='x'>is</a> back.</p>" * 30_000),
    ("many tags below the limit", "<p>The <a href='x'>ferry</a> is back, said <i>Brandt</i>.</p>" * 9_000),
    ("end tags that close nothing", "<div>" * 30_000 + "</span>" * 60_000 + ARTICLE),
    ("one long attribute", f'<div class="{"article " * 200_000}">{ARTICLE}</div>'),
    ("many attributes", f"<div {' '.join(f'a{n}=1' for n in range(50_000))}>{ARTICLE}</div>"),
    ("open comments", "<!--" * 100_000 + ARTICLE + "-->" + ARTICLE),
    ("open tags", "<" * 500_000 + ARTICLE),
    ("open scripts", ARTICLE + "<script>" * 100_000),
    ("entities", ARTICLE + "&amp;" * 300_000),
    ("a long word", f"<p>{'a' * 1_000_000}</p>"),
    ("JSON-LD nested without end", JSON_LD.replace("{}", '{"a":' * 100_000) + ARTICLE),
    ("much JSON-LD", JSON_LD.replace("{}", "[" + "{}," * 100_000 + "{}]") + ARTICLE),
    ("many meta elements", "<meta name='date' content='2024'>" * 20_000 + ARTICLE),
    ("NUL characters", "<p>The\x00 ferry is back</p>"),
)


@pytest.mark.parametrize("page", [row[1] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_hostile_pages(page: str) -> None:
    start = time.process_time()
    try:
        document_from_html(page)
    except IntakeError as error:
        assert error.code in ("OR104", "OR108", "OR112")
    assert time.process_time() - start < 10


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<script>",
        "</script>",
        "<h1>",
        "<li>",
        "<td>",
        "<title>",
        "<svg>",
        "<!--",
        "-->",
        "&amp;",
        "&#0;",
        "&#x110000;",
        "The ferry is back. ",
        "<meta name=date content=2024-03-05>",
        "<html lang>",
        "<time itemprop=datePublished datetime='x'>",
        '<script type="application/ld+json">{"@type":"Article"}</script>',
    ]
)


@given(st.lists(st.one_of(TAGS, st.text(max_size=5)), max_size=25).map("".join))
def test_any_page_is_a_document_or_refused(page: str) -> None:
    try:
        document = document_from_html(page)
    except IntakeError as error:
        assert error.code in ("OR103", "OR108")
    else:
        document.text.encode("utf-8")


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    try:
        document_from_html(b"<html><p>" + data)
    except IntakeError as error:
        assert error.code in ("OR103", "OR105", "OR108")


def test_addresses_that_are_none_are_dropped() -> None:
    head = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://harbour.example/1">'
    page = f'<html lang="</x>"><head>{head}</head><body><p>The ferry will be back.</p></body></html>'
    assert document_from_html(page).url == "https://harbour.example/1"
    assert document_from_html(page).language is None

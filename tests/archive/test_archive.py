"""Adding to an archive and asking it, the same on both engines."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from archived import DECEMBER, JULY, OTHER, Article

from onrecord.archive import Archive
from onrecord.archive.finding import Filters
from onrecord.errors import ArchiveError
from onrecord.record import Reading

NOW = "2026-01-01T00:00:00+00:00"


@pytest.fixture
def filled(archive: Archive) -> Archive:
    archive.add([one.reading() for one in (JULY, DECEMBER, OTHER)], now=NOW)
    return archive


FOUND = [
    ("two words", "needed every", Filters(), ["the boats were needed every night"]),
    ("a phrase", '"pilot boats"', Filters(), ["The harbour board will scrap its 14 pilot boats by 31 December"]),
    ("another form of the word", "boat", Filters(by="pilots"), ["the boats were needed every night"]),
    ("a word left out", "boats -night", Filters(), ["The harbour board will scrap its 14 pilot boats by 31 December"]),
    ("by part of a name in any case", "", Filters(by="BRESK", kind="direct"), ['"Nobody needs them any more,"']),
    ("not named", "", Filters(named=False), ["the boats were needed every night"]),
    ("in an outlet", "", Filters(outlet="velden"), ["The school in Velden will get a new roof"]),
    ("since a month", "", Filters(since="2021-12"), ["The moorings stand empty"]),
    ("until a day", "", Filters(until="2021-07-23", kind="direct"), ['"Nobody needs them any more,"']),
    ("said since a year", "moorings", Filters(said_since="2021"), ["The moorings stand empty"]),
    ("said until a day, by publication where no day is told", "", Filters(said_until="2021-07-31", named=False), ["the boats were needed every night"]),
    ("with a figure in a range", "", Filters(least=10, most=20), ["The harbour board will scrap its 14 pilot boats by 31 December"]),
    ("with a figure from a value on", "", Filters(least=20), ["The school in Velden will get a new roof"]),
    ("a word that is everywhere, as a phrase with another", '"the boats"', Filters(), ["the boats were needed every night"]),
    ("an accent more", "móorings", Filters(), ["The moorings stand empty"]),
    ("nothing", "submarine", Filters(), []),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "words", "filters", "expected"), FOUND, ids=[row[0] for row in FOUND])
def test_statements_are_found(
    filled: Archive, shows: str, words: str, filters: Filters, expected: list[str]
) -> None:
    assert [one.quote.exact for one in filled.find(words, filters)] == expected, shows


ARTICLES = [
    ("a word of the text", "moorings", Filters(), [DECEMBER]),
    ("a phrase over two words", '"harbour board"', Filters(), [DECEMBER, JULY]),
    ("the words, but not as a phrase", '"board harbour"', Filters(), []),
    ("in an outlet", "roof", Filters(outlet="velden"), [OTHER]),
    ("a word left out", "board -moorings", Filters(), [JULY]),
    ("until a day", "board", Filters(until="2021-08"), [JULY]),
]


@pytest.mark.parametrize(
    ("shows", "words", "filters", "expected"), ARTICLES, ids=[row[0] for row in ARTICLES]
)
def test_articles_are_found(
    filled: Archive, shows: str, words: str, filters: Filters, expected: list[Article]
) -> None:
    found = [filled.show(one.id).document.text for one in filled.articles(words, filters)]
    assert found == [one.text for one in expected], shows


@pytest.fixture(scope="module")
def days() -> list[str]:
    """Days of publication over eleven years, several within a week, others years apart."""
    first = date(2010, 1, 4)
    return [(first + timedelta(days=n * n * n // 16 + n % 3)).isoformat() for n in range(40)]


@pytest.mark.parametrize("limit", [1, 3, 8, 39])
def test_the_first_rows_are_found_wherever_they_stand(archive: Archive, days: list[str], limit: int) -> None:
    """The words stand in every third article only, and no article in the same week as the next for long."""
    words = [f"Ada Bresk said that pier {n} needs {'paint' if n % 3 == 0 else 'planks'}." for n in range(40)]
    archive.add(
        [
            Article(text, [("Ada Bresk", text[19:-1], "indirect")], {"published": day, "id": day}).reading()
            for text, day in zip(words, days, strict=True)
        ],
        now=NOW,
    )
    painted = [day for n, day in enumerate(days) if n % 3 == 0]
    for since, until in ((None, None), (days[9], None), (None, days[30]), (days[9], days[30])):
        inside = [day for day in painted if (since or "") <= day <= (until or "9")]
        filters = Filters(since=since, until=until)
        newest = [one.place.published for one in archive.find("paint", filters, limit=limit)]
        oldest = [one.place.published for one in archive.find("paint", filters, limit=limit, sort="oldest")]
        skipped = [one.place.published for one in archive.find("paint", filters, limit=limit, skip=2)]
        assert newest == inside[::-1][:limit]
        assert oldest == inside[:limit]
        assert skipped == inside[::-1][2 : limit + 2]
        articles = [one.place.published for one in archive.articles("paint", filters, limit=limit)]
        assert articles == inside[::-1][:limit]


OPERATORS = ['"', "a OR b", "NEAR(a b)", "boats*", "text:boats", "'; DROP TABLE documents; --", "(", "^boats", "boats AND", "{x}", "a\x00b", "§s1", "\\", "%", "boats & night | !x", ":*", "tags : s1"]  # fmt: skip


@pytest.mark.parametrize("words", OPERATORS)
def test_operators_in_a_query_are_words(filled: Archive, words: str) -> None:
    """Whatever is typed gives an answer or the numbered error that no word is asked for."""
    try:
        filled.find(words)
        filled.articles(words)
    except ArchiveError as error:
        assert error.code == "OR513"
    assert len(filled.find("")) == 5


def test_the_newest_come_first_and_pages_follow_each_other(filled: Archive) -> None:
    days = [one.place.published for one in filled.find("")]
    assert days == sorted(days, reverse=True)
    assert [one.id for one in filled.find("", sort="oldest")] == [one.id for one in filled.find("")][::-1]
    both = filled.find("", limit=2) + filled.find("", limit=3, skip=2)
    assert both == filled.find("")


def test_an_answer_carries_its_evidence(filled: Archive) -> None:
    (one,) = filled.find("", Filters(kind="direct"))
    assert one.source == "Aldo Bresk"
    assert one.role == "chairman, harbour board"
    assert one.quote.exact == JULY.text[slice(*one.quote.spans[0])]
    assert JULY.text.count(one.quote.prefix + one.quote.exact + one.quote.suffix) == 1
    assert one.place.outlet == "Port Herald"
    shown = filled.show(one.id)
    assert shown.document.text == JULY.text
    assert shown.part is not None
    assert shown.part.exact == one.quote.exact
    assert shown.reading == JULY.reading()


def test_adding_the_same_again_changes_nothing(filled: Archive) -> None:
    before = filled.find(""), filled.sources(), filled.changes(as_of="2022-01-01")
    assert [one.status for one in filled.add([JULY.reading(), OTHER.reading()])] == ["known", "known"]
    assert (filled.find(""), filled.sources(), filled.changes(as_of="2022-01-01")) == before


def test_a_newer_reading_stands_beside_the_older(filled: Archive) -> None:
    newer = msgspec.structs.replace(JULY.reading(), model="test 2")
    newer = msgspec.structs.replace(newer, statements=newer.statements[:1])
    assert filled.add(newer)[0].status == "read again"
    assert len(filled.find("", Filters(outlet="port"))) == 1
    assert len(filled.find("", Filters(outlet="port", model="test 1"))) == 3
    bresk = next(one for one in filled.sources() if one.id == filled.source("bresk")[0].id)
    assert (bresk.statements, bresk.articles) == (1, 1)
    assert filled.show(filled.find("", Filters(outlet="port"))[0].id).models == ("test 1", "test 2")


def read_again(one: Article, *, model: str = "test 2", **parts: object) -> Reading:
    """The same article as another model reads it, with these parts of the reading instead."""
    return msgspec.structs.replace(one.reading(), model=model, **parts)


def test_a_part_is_cited_of_the_reading_that_it_was_found_in(filled: Archive) -> None:
    (cited,) = filled.find("nobody")
    second = read_again(JULY, statements=JULY.reading().statements[2:])
    filled.add(second)
    shown = filled.show(cited.id)
    assert shown.part is not None
    assert shown.part.exact == '"Nobody needs them any more,"'
    (now,) = filled.find("night")
    assert now.id.endswith(":r1s0")
    again = filled.show(now.id)
    assert again.id == now.id
    assert again.part is not None
    assert again.part.exact == "the boats were needed every night"


def test_what_only_an_older_reading_had_settles_nothing(filled: Archive) -> None:
    (before,) = filled.changes("boats", as_of="2022-01-15")
    assert len(before.chain) == 1
    filled.add(read_again(DECEMBER))
    (same,) = filled.changes("boats", as_of="2022-01-15")
    assert [one.verdict for one in same.chain] == ["in fact"], "told once, by the newer reading"
    filled.add(read_again(DECEMBER, model="test 3", changes=()))
    (none,) = filled.changes("boats", as_of="2021-12-25")
    assert (none.verdict, none.chain) == ("not yet", ())


def test_a_report_is_shown_where_what_it_reports_on_is_not(filled: Archive) -> None:
    """By day of publication, and where a newer reading no longer has the announcement."""
    (one,) = filled.changes(filters=Filters(since="2021-12"), as_of="2022-01-15")
    assert one.verdict == "in fact"
    filled.add(read_again(JULY, changes=()))
    (only,) = filled.changes("boats", as_of="2022-01-15")
    assert only.place.published == DECEMBER.fields["published"]


def test_counts_after_a_re_reading_and_a_split(filled: Archive) -> None:
    filled.add([read_again(JULY), read_again(DECEMBER)])
    (one,) = filled.find("nobody")
    article, bresk = one.place.article, one.source_id
    _, new = filled.split(f"#{bresk}", articles=[article, article], by="Ada")
    for key in (bresk, new):
        (found,) = (one for one in filled.source(f"#{key}") if one.id == key)
        said = filled.said_by(f"#{key}")
        assert found.statements == len(said)
        assert found.articles == len({one.place.article for one in said})
    filled.add(read_again(JULY, model="test 3"))
    assert {one.place.article for one in filled.said_by(f"#{new}")} == {article}, (
        "what a person decided stays"
    )


def test_those_of_whom_nothing_is_told_stay_together_after_a_split(archive: Archive) -> None:
    def odum(number: int) -> Reading:
        text = f'"It was number {number}," said Carl Odum.'
        fields = {"published": f"2021-09-{number:02}"}
        return Article(text, [("Carl Odum", text[1:17], "direct")], fields).reading()

    archive.add([odum(1), odum(2)], now=NOW)
    first = archive.find("number")[0].place.article
    archive.split("odum", articles=[first], by="Ada")
    archive.add([odum(number) for number in range(3, 8)], now=NOW)
    assert sorted(one.articles for one in archive.source("odum")) == [1, 1, 5]


def test_two_that_are_one_with_a_third_cannot_be_split(archive: Archive) -> None:
    names = ("Ada Moll", "Berta Kohl", "Carl Odum")
    text = ". ".join(f"{name} said that it rained" for name in names)
    archive.add(Article(text, [(name, "it rained", "indirect") for name in names]).reading(), now=NOW)
    archive.merge("moll", "kohl", by="Ada")
    archive.merge("kohl", "odum", by="Ada")
    with pytest.raises(ArchiveError) as caught:
        archive.split("moll", "odum", by="Ada")
    assert caught.value.code == "OR516"
    assert len(archive.said_by("moll")) == 3
    archive.split("moll", "kohl", by="Ada")
    assert len(archive.said_by("moll")) == 1


def test_a_name_in_two_fields_is_two_people(filled: Archive) -> None:
    """A chairman of a harbour board and a teacher: the text does not say that they are one."""
    alike = Article(
        "Minister Carl Odum resigned. \"I am tired,\" Carl Odum said.",
        said=[("Carl Odum", '"I am tired,"', "direct")],
        fields={"published": "2021-09-01"},
        roles={"Carl Odum": ("minister", None)},
    )  # fmt: skip
    player = Article(
        'Striker Carl Odum scored twice. "It was luck," Carl Odum said.',
        said=[("Carl Odum", '"It was luck,"', "direct")],
        fields={"published": "2021-09-02"},
        roles={"Carl Odum": ("striker", None)},
    )
    filled.add([alike.reading(), player.reading()], now=NOW)
    assert len(filled.source("odum")) == 2
    left, right = (f"#{one.id}" for one in filled.source("odum"))
    filled.merge(left, right, by="Ada", note="same man")
    assert [one.quote.exact for one in filled.said_by(left)] == ['"I am tired,"', '"It was luck,"']
    assert any("Ada" in reason for reason in filled.source(left)[0].reasons)
    filled.split(left, right, by="Bea")
    assert [one.quote.exact for one in filled.said_by(left)] == ['"I am tired,"']


def test_articles_can_be_given_to_another_source_and_back(filled: Archive) -> None:
    namesake = Article(
        "Aldo Bresk of the harbour board welcomed the ship, said chairman Aldo Bresk's office.",
        said=[("Aldo Bresk", "welcomed the ship", "indirect")],
        fields={"published": "2021-10-05", "outlet": "Port Herald"},
        roles={"Aldo Bresk": ("chairman", "harbour board")},
    )
    (put,) = filled.add(namesake.reading(), now=NOW)
    first = next(one for one in filled.source("bresk") if one.articles == 2)
    _, new = filled.split(f"#{first.id}", articles=[put.digest[:12]], by="Ada")
    assert [one.quote.exact for one in filled.said_by(f"#{new}")] == ["welcomed the ship"]
    assert [one.quote.exact for one in filled.find("ship", Filters(by=f"#{new}"))] == ["welcomed the ship"]
    assert filled.find("ship", Filters(by=f"#{first.id}")) == []
    assert filled.source(f"#{first.id}")[0].articles == 1
    filled.merge(f"#{first.id}", f"#{new}", by="Ada")
    assert len(filled.find("ship", Filters(by=f"#{first.id}"))) == 1


def test_a_later_article_settles_an_earlier_announcement(filled: Archive) -> None:
    def verdict(day: str) -> str:
        (one,) = filled.changes("boats", as_of=day)
        return one.verdict

    assert verdict("2021-08-01") == "not yet"
    assert verdict("2021-12-23") == "in fact"
    (one,) = filled.changes("boats", as_of="2022-01-15")
    assert [report.verdict for report in one.chain] == ["in fact"]
    assert one.chain[0].quote.exact == "The moorings stand empty"
    assert one.place.published == "2021-07-23"


def test_what_falls_due_has_a_status_as_of_a_day(archive: Archive) -> None:
    archive.add(JULY.reading(), now=NOW)
    statuses = [
        archive.due(before="2022-01-01", as_of=day)[0].status
        for day in ("2021-08-01", "2021-12-31", "2022-01-01")
    ]
    assert statuses == ["pending", "due", "overdue"]
    archive.add(DECEMBER.reading(), now=NOW)
    (one,) = archive.due(before="2022-01-01", as_of="2022-01-01")
    assert one.status == "done"
    assert one.source == "Aldo Bresk"
    assert archive.due(before="2022-01-01", as_of="2021-12-01")[0].status == "pending"
    assert archive.due(after="2022-06-01", as_of="2022-01-01") == []


def test_articles_may_come_in_any_order(archive: Archive) -> None:
    archive.add([DECEMBER.reading(), JULY.reading()], now=NOW)
    (one,) = archive.changes("boats", as_of="2022-01-15")
    assert one.verdict == "in fact"
    assert one.place.published == "2021-07-23"


def test_figures_are_series(filled: Archive) -> None:
    found = filled.figures("pilot boats")
    assert [(one.value, one.source, one.said) for one in found] == [
        (14, "Aldo Bresk", "2021-07-23"),
        (14, None, "2021-12-22"),
    ]
    assert {one.series for one in found} == {"pilot boats"}
    assert filled.figures("pilot boats", Filters(by="bresk"))[0].place.outlet == "Port Herald"


def test_copies_of_a_story_are_one_voice(archive: Archive) -> None:
    wire = " ".join(
        f"{JULY.text} Paragraph {number} of the wire report tells more of the Kestrel Bay harbour."
        for number in range(6)
    )
    first = Article(
        wire,
        said=JULY.said,
        fields={"published": "2021-07-23", "outlet": "Wire"},
        roles=JULY.roles,
        unnamed=JULY.unnamed,
    )
    copies = [
        Article(f"By a reporter.\n\n{wire[: 500 + 60 * n]}", said=JULY.said[:1], fields={"published": "2021-07-24", "outlet": f"Paper {n}"}, roles=JULY.roles)
        for n in range(3)
    ]  # fmt: skip
    archive.add([one.reading() for one in (first, *copies)], now=NOW)
    assert len(archive.find("scrap")) == 1
    assert archive.find("scrap")[0].place.copies == 3
    assert len(archive.find("scrap", Filters(copies=True))) == 4
    (bresk,) = archive.sources(Filters(by="bresk"))
    assert (bresk.statements, bresk.articles, bresk.copies) == (2, 1, 3)


def test_versions_of_an_article_are_kept_and_linked(archive: Archive) -> None:
    archive.add(JULY.reading(), now="2026-01-01T00:00:00+00:00")
    corrected = Article(
        JULY.text + " Correction: an earlier version of this article gave a wrong name.",
        said=JULY.said,
        fields=JULY.fields,
        roles=JULY.roles,
        unnamed=JULY.unnamed,
    )
    archive.add(corrected.reading(), now="2026-01-02T00:00:00+00:00")
    newer = archive.articles("correction", Filters(copies=True))[0]
    assert newer.place.notice == "correction"
    (older,) = archive.show(newer.id).versions
    assert older.earlier
    assert not archive.show(older.id).versions[0].earlier
    said = archive.find("needed every", Filters(copies=True))[-1]
    (other,) = archive.show(said.id).versions
    assert other.part is not None
    assert corrected.text[slice(*other.part)] == archive.show(said.id).part.exact


def test_the_newest_version_of_an_article_speaks_for_it(archive: Archive) -> None:
    """A corrected text is nearly the same as the first, and no copy of it."""
    lead = (
        "Two thousand five hundred reservists were called to the border by the ministry on Monday morning. "
    )
    told = (
        "The minister, Ada Moll, said that {} soldiers would stay in the valley through the winter months, "
        "that their tents were dry and that nobody had been hurt on the way up the pass."
    )
    versions = [lead + told.format(number) for number in ("2,500", "25,000")]
    for number, text in enumerate(versions):
        said = text[text.index("that ") + 5 : -1]
        fields = {"published": "2021-07-23", "url": "https://port.example/v", "outlet": "Port Herald"}
        archive.add(
            Article(text, [("Ada Moll", said, "indirect")], fields).reading(), now=f"2026-01-0{number + 1}"
        )
    (found,) = archive.find("soldiers")
    assert "25,000" in found.quote.exact
    assert [one.excerpt for one in archive.articles('"25,000"')] != []
    assert len(archive.find("soldiers", Filters(copies=True))) == 2
    (moll,) = archive.source("moll")
    assert (moll.statements, moll.articles) == (1, 1)


def test_a_text_with_odd_characters_comes_back_as_it_was(archive: Archive) -> None:
    text = "The mayor\x00 said \u202e “the bridge 🌉 is closed”\ud7ff on Friday, Ĝ\u0301 and all."
    odd = Article(
        text, said=[("mayor\x00", "the bridge 🌉 is closed", "direct")], fields={"title": "A\x00b 🌉"}
    )
    archive.add(odd.reading(), now=NOW)
    (one,) = archive.find("bridge")
    assert one.source == "mayor\x00"
    shown = archive.show(one.id)
    assert shown.document.text == text
    assert shown.reading == odd.reading()
    assert one.quote.exact == "the bridge 🌉 is closed"


REFUSED = [
    ("an unknown identifier", lambda archive: archive.show("00000000beef"), "OR509"),
    ("a part that is not there", lambda archive: archive.show(archive.find("")[0].place.article + ":s99"), "OR509"),
    ("a name that nobody has", lambda archive: archive.said_by("nobody at all"), "OR511"),
    ("a name that is only punctuation", lambda archive: archive.said_by("!!!"), "OR511"),
    ("a name that several have", lambda archive: archive.merge("o", "#1"), "OR510"),
    ("an outlet that is not there", lambda archive: archive.find("", Filters(outlet="Nowhere")), "OR511"),
    ("a day that does not exist", lambda archive: archive.find("", Filters(since="2021-02-30")), "OR514"),
    ("a day that is none", lambda archive: archive.due(before="soon"), "OR514"),
    ("only words to leave out", lambda archive: archive.find("-boats"), "OR513"),
    ("a source merged with itself", lambda archive: archive.merge("#1", "#1"), "OR511"),
    ("a source that is not there", lambda archive: archive.merge("#1", "#99999"), "OR511"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "ask", "code"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_answered_is_a_numbered_error(filled: Archive, shows: str, ask, code: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ArchiveError) as caught:
        ask(filled)
    assert caught.value.code == code, shows
    assert len(filled.find("")) == 5

"""What holds for the figures of every text."""

from __future__ import annotations

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from onrecord.reading import numerals
from onrecord.reading.figures.find import find_figures
from onrecord.reading.times.find import find_times
from onrecord.reading.words import Words, words
from onrecord.record import Figure, Span, Statement

PIECES = (
    "2,500 5 1e400 ٢٥ 2٥ 10,000 3.5 12% percent points $ £ million bn dozens half third a an of the to from between and "
    "about at least more than first 21st twice three times -fold year-old , . - – ( ) troops 7-5 300 yen \u200b é İ one "
    "rose fell by doubled in 1998 May on Monday"
)
LINES = st.lists(st.sampled_from(PIECES.split(" ")), max_size=14).map(" ".join)


def _words(text: str) -> Words:
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return words(text, spans)


def figures_of(text: str) -> tuple[Figure, ...]:
    """The figures of a text whose paragraphs are its lines."""
    found = _words(text)
    return find_figures(found, find_times(found, "2021-07-25"), ())[0]


@given(st.integers(2, 10**15))
def test_a_number_in_digits_is_read_back(number: int) -> None:
    assume(not 1500 <= number < 2200)
    (figure,) = figures_of(f"They counted {number:,} stars.")
    assert (figure.low, figure.high, figure.of) == (number, number, "stars")


@given(st.integers(2, 10**9))
def test_a_number_in_words_is_read_back(number: int) -> None:
    (figure,) = figures_of(f"They counted {num2words(number).replace(',', '')} stars.")
    assert (figure.low, figure.high) == (number, number)


@given(st.integers(0, 10**12))
def test_number_words_have_one_worth(number: int) -> None:
    assert numerals.value(num2words(number).replace(",", "")) == number


@given(st.integers(1, 99))
def test_ordinals_have_one_worth(number: int) -> None:
    assert numerals.ordinal(num2words(number, to="ordinal")) == number
    assert numerals.ordinal(num2words(number, to="ordinal_num")) == number


@given(st.decimals(0, 1000, places=2))
def test_decimals_are_read_back(number: object) -> None:
    (figure,) = figures_of(f"It measured {number} percent of it.")
    assert figure.low is not None and abs(figure.low - float(str(number))) < 1e-9


@settings(deadline=None, max_examples=300)
@given(st.lists(LINES, max_size=4).map("\n".join))
@example("$" * 50 + "9" * 500 + " percent")
@example("2,5 3,000,00 1,2,3 12,34,567 1/0 0/0 ½ ½½")
def test_whatever_the_words(text: str) -> None:
    found = _words(text)
    times = find_times(found, "2021-07-25")
    statement = Statement(cue=(Span(0, 1),), content=(Span(1, len(text)),)) if len(text) > 1 else Statement()
    figures, movements = find_figures(found, times, (statement,))
    reached = 0
    for figure in figures:
        assert reached <= figure.span.start < figure.span.end <= len(text)
        reached = figure.span.end
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        assert not any(
            time.span.start < figure.span.end and figure.span.start < time.span.end for time in times
        )
        assert figure.of is None or (figure.of_span and text[slice(*figure.of_span)] == figure.of)
    for one in movements:
        assert all(index is None or 0 <= index < len(figures) for index in (one.before, one.after, one.by))


@settings(deadline=None, max_examples=100)
@given(st.lists(LINES, min_size=1, max_size=3).map("\n".join), LINES)
def test_a_paragraph_at_the_end_changes_nothing_before_it(text: str, more: str) -> None:
    before = figures_of(text)
    assert figures_of(text + "\n" + more)[: len(before)] == before


@given(st.text())
def test_any_characters_at_all(text: str) -> None:
    figures_of(text)
    numerals.value(text)
    numerals.ordinal(text)
    numerals.year_in_words(text)


def test_ten_thousand_numbers_in_a_row() -> None:
    figures = figures_of(" ".join(str(number) for number in range(10_000, 20_000)))
    assert len(figures) > 5_000

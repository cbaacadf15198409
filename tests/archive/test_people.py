"""Who is who: names that are one person's, names that are not, and what the machine leaves open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive.people import Told, folded, name_words, same_person, sound

ONE = [
    ("the same name, nothing else told", ("Anna Kohl", ""), ("Anna Kohl", "")),
    ("the same name, told of one only", ("Anna Kohl", "mayor of Oster"), ("Anna Kohl", "")),
    ("the same role", ("Anna Kohl", "mayor of Oster"), ("Anna Kohl", "former mayor")),
    ("the same field", ("Anna Kohl", "minister"), ("Anna Kohl", "opposition candidate")),
    ("with a title", ("Dr. Anna Kohl", "physician"), ("Anna Kohl", "")),
    ("accents and case", ("José Núñez", ""), ("JOSE NUNEZ", "")),
    ("two transliterations, one office", ("Mustafa al-Kadhimi", "prime minister, Iraq"), ("Mostafa Al-Kazemi", "Iraq's prime minister")),
    ("an initial, one office", ("J. Smith", "sheriff, Dalton"), ("John Smith", "sheriff")),
    ("a family name alone, one office", ("Kohl", "mayor, Oster"), ("Kohl", "mayor")),
]  # fmt: skip
TWO = [
    ("two fields", ("John Smith", "striker"), ("John Smith", "senator")),
    ("told apart by place and office", ("Ann Lee", "teacher, Velden school"), ("Ann Lee", "chair, harbour board")),
    ("another first name", ("Anna Kohl", "mayor"), ("Boris Kohl", "mayor")),
    ("another initial", ("J. Smith", "sheriff"), ("Robert Smith", "sheriff")),
    ("spelt alike, nothing told", ("Mustafa al-Kadhimi", ""), ("Mostafa Al-Kazemi", "")),
    ("a family name alone", ("Kohl", ""), ("Kohl", "")),
    ("a family name and a full one", ("Kohl", ""), ("Anna Kohl", "")),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "one", "other"), ONE, ids=[row[0] for row in ONE])
def test_these_are_one(shows: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    found = same_person(Told(*one), [Told(*other)])
    assert found is not None, shows
    assert found.reason
    assert sound(one[0]) == sound(other[0])


@pytest.mark.parametrize(("shows", "one", "other"), TWO, ids=[row[0] for row in TWO])
def test_these_stay_two(shows: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert same_person(Told(*one), [Told(*other)]) is None, shows


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_names_can_be_compared(one: str, other: str) -> None:
    same_person(Told(one, other), [Told(other, one)])
    sound(one)
    name_words(one)
    assert folded(folded(one)) == folded(one)

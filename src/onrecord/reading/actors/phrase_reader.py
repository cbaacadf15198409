"""Reads the phrases of a source: its head, what stands in apposition, lists of speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.actors.apposition import apposed
from onrecord.reading.actors.headnouns import head_noun
from onrecord.reading.actors.lexicon import Lexicon, word_set
from onrecord.reading.actors.names import Name
from onrecord.reading.actors.phrases import FIRST_PERSON, PRONOUNS, RELATIVES, Form, Phrase
from onrecord.reading.actors.tokens import Token
from onrecord.record import Span

_DASHES = "—–-("


class Reader:
    """Analyses phrases of one document."""

    def __init__(self, tokens: Sequence[Token], names: Sequence[Name], text: str, lexicon: Lexicon) -> None:
        self.tokens, self.text, self.lexicon = tokens, text, lexicon
        self.starts = [t.start for t in tokens]
        self.name_at: dict[int, Name] = {n: name for name in names for n in range(name.first, name.last)}

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that begin inside the characters."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def phrases(self, spans: Sequence[Span]) -> list[Phrase]:
        """The speakers of a source, in order; empty where it holds none."""
        found: list[Phrase] = []
        for start, end in spans:
            found.extend(self._read(*self.within(start, end)))
        names = [p for p in found if p.form == "name"]
        if len(spans) > 1 and names and any(p.form in ("description", "indefinite") for p in found):
            return names
        return found

    def _read(self, first: int, last: int) -> list[Phrase]:
        first, last = self.trimmed(first, last)
        if first >= last:
            return []
        head = self.tokens[first].folded
        if head in word_set("nobody") and last - first == 1:
            return []
        if head in RELATIVES and last - first <= 2:
            return [Phrase("relative", self._span(first, first + 1), head, pronoun=head)]
        if head in FIRST_PERSON and not (head in ("my", "our") and last - first > 1):
            return [
                Phrase(
                    "first person", self._span(first, first + 1), head, pronoun=head,
                    plural=head in ("we", "our", "us", "ours", "ourselves"),
                )
            ]  # fmt: skip
        if head in PRONOUNS and (last - first == 1 or not self._possesses(first, last)):
            gender, plural = PRONOUNS[head]
            found = [
                Phrase(
                    "pronoun", self._span(first, first + 1), head, pronoun=head, gender=gender, plural=plural
                )
            ]
            if first + 1 < last and self.tokens[first + 1].folded == "and":
                found += self._read(first + 2, last)
            return found
        segments = self._segments(first, last)
        if len(segments) > 1 and self._is_list(segments):
            return [p for a, b in segments for p in self._conjuncts(a, b)]
        main = self._conjuncts(*segments[0])
        return apposed(self, main, segments[1:])

    def _possesses(self, first: int, last: int) -> bool:
        """True where a pronoun is a possessor ("her lawyer") rather than a speaker ("her own")."""
        head = self.tokens[first].folded
        return head in ("his", "her", "its", "their", "my", "our") and last - first > 1

    def trimmed(self, first: int, last: int) -> tuple[int, int]:
        """The tokens without the punctuation at their ends."""
        while first < last and not self.tokens[first].is_word and first not in self.name_at:
            first += 1
        while last > first and not self.tokens[last - 1].is_word:
            last -= 1
        return first, last

    def _span(self, first: int, last: int) -> Span:
        end = self.tokens[last - 1].end
        token = self.tokens[last - 1]
        if token.possessive and not token.surface.endswith(self.text[token.start : token.end]):
            end = token.start + len(token.surface)
        return Span(self.tokens[first].start, end)

    def _segments(self, first: int, last: int) -> list[tuple[int, int]]:
        """The pieces between commas, dashes and brackets."""
        found: list[tuple[int, int]] = []
        begin = first
        for at in range(first, last):
            mark = self.tokens[at].surface
            if at not in self.name_at and not self.tokens[at].is_word and mark in ",;—–-():":
                if at > begin:
                    found.append((begin, at))
                begin = at + 1
        if begin < last:
            found.append((begin, last))
        return found or [(first, last)]

    def _is_list(self, segments: Sequence[tuple[int, int]]) -> bool:
        """True for "A, B and C": the last piece holds an "and" and every piece could be a speaker."""
        a, b = segments[-1]
        joint = [n for n in range(a, b) if self.tokens[n].folded == "and" and n not in self.name_at]
        if not joint:
            return False
        if joint[0] == a:
            return True
        sides = ((a, joint[0]), (joint[0] + 1, b))
        if len(segments) == 2:
            return all(
                x < y and self._ends_in_name(x, y) and x in self.name_at for x, y in (segments[0], *sides)
            )
        return all(x < y and self.tokens[x].folded not in ("a", "an") for x, y in sides)

    def _conjuncts(self, first: int, last: int) -> list[Phrase]:
        first, last = self.trimmed(first, last)
        opening = self.tokens[first].folded if first < last else ""
        joint = any(self.tokens[n].folded in ("and", "or", "nor") for n in range(first, last))
        if opening == "and" or (opening in ("both", "either", "neither") and joint):
            first += 1
        last = self.before_relative(first, last)
        cut = next(
            (n for n in range(first + 1, last) if self.tokens[n].folded in ("and", "or", "nor", "&")
             and n not in self.name_at),
            None,
        )  # fmt: skip
        if cut is not None and not any(
            self.tokens[n].folded in word_set("phrase ends") and n not in self.name_at
            for n in range(first, cut)
        ):
            left, right = (first, cut), (cut + 1, last)
            others = right[0] < last and self.tokens[right[0]].folded in ("other", "senior", "former")
            body = others and not self._is_person(self._cut(*left) - 1)
            if (
                self.tokens[cut].folded == "and"
                and self._ends_in_name(*left)
                and right[0] < right[1]
                and not body
            ):
                return [*self._conjuncts(*left), *self._conjuncts(*right)]
        phrase = self.one(first, last)
        return [phrase] if phrase else []

    def _is_person(self, at: int) -> bool:
        return at in self.name_at and self.name_at[at].kind in ("person", "unknown")

    def _ends_in_name(self, first: int, last: int) -> bool:
        return self._cut(first, last) - 1 in self.name_at

    def before_relative(self, first: int, last: int) -> int:
        """The end of a phrase before its relative clause."""
        for at in range(first + 1, last):
            if self.tokens[at].folded in word_set("relatives and the like") and at not in self.name_at:
                return at
        return last

    def _cut(self, first: int, last: int) -> int:
        """The end of the head phrase: before the first preposition that is no part of a name."""
        for at in range(first + 1, last):
            if at in self.name_at:
                continue
            word = self.tokens[at].folded
            if word in word_set("phrase ends"):
                return at
            if (
                word.endswith(("ing", "ed"))
                and self._is_noun(at - 1)
                and at - 1 not in self.name_at
                and (not self._is_noun(at))
            ):
                return at
        return last

    def is_time(self, at: int) -> bool:
        """True for a word that dates what stands before it: "the Court this month", "a feature Saturday"."""
        token = self.tokens[at]
        if at in self.name_at:
            return False
        return token.folded in word_set("time words") or (
            token.capital and token.folded in self.lexicon.not_actors
        )

    def _is_one_person(self, at: int) -> bool:
        noun = self.lexicon.people.get(self.tokens[at].folded)
        return noun is not None and not noun.plural and at not in self.name_at

    def _is_noun(self, at: int) -> bool:
        word, lists = self.tokens[at].folded, self.lexicon
        return (
            word in lists.people or word in lists.groups or word in lists.documents or word in lists.outlets
        )

    def one(self, first: int, last: int) -> Phrase | None:
        """The phrase of one speaker that the tokens make."""
        first, last = self.trimmed(first, last)
        if first >= last:
            return None
        while last > first + 1 and self.is_time(last - 1):
            last -= 1
        stop = self._cut(first, last)
        words = [t.folded for t in self.tokens[first:stop]]
        if (
            stop < last
            and self.tokens[stop].folded in ("of", "among")
            and words[-1] in word_set("partitives")
        ):
            inner = self.one(stop + 1, last)
            if inner is not None and inner.form != "pronoun":
                if inner.form == "name" and inner.name and inner.name.kind == "person":
                    return inner
                one_of = words[-1] in ("one", "each", "either", "neither", "none")
                return replace(
                    inner,
                    plural=inner.plural and not one_of,
                    form="indefinite",
                    span=self._span(first, last),
                    text=self._text(first, last),
                    name=None,
                )
        stop = self.trimmed(first, stop)[1]
        head = stop - 1
        owner, owner_pronoun, begin = self._owner(first, stop)
        if head in self.name_at:
            name = self.name_at[head]
            if (self.tokens[head].possessive and head == last - 1) or begin <= name.first or head >= begin:
                return self.named(first, name)
        return self._described(first, begin, stop, last, owner, owner_pronoun)

    def _owner(self, first: int, stop: int) -> tuple[Name | None, str | None, int]:
        """The possessor inside a phrase, and where what it possesses begins."""
        for at in range(stop - 2, first - 1, -1):
            if self.tokens[at].possessive:
                return self.name_at.get(at), None, at + 1
        if self.tokens[first].folded in ("his", "her", "its", "their", "my", "our") and first + 1 < stop:
            return None, self.tokens[first].folded, first + 1
        return None, None, first

    def named(self, first: int, name: Name) -> Phrase:
        """The phrase of a name whose noun phrase begins at a token."""
        role = " ".join(t.folded for t in self.tokens[first : name.first] if t.is_word) or None
        return Phrase(
            "name", Span(name.start, name.end), name.surface, name=name,
            sort="person" if name.kind in ("person", "unknown") else name.kind,
            gender=name.gender, role=role,
        )  # fmt: skip

    def _described(
        self, first: int, begin: int, stop: int, last: int, owner: Name | None, owner_pronoun: str | None
    ) -> Phrase:
        words = [t.folded for t in self.tokens[begin:stop] if t.is_word]
        noun, sort, plural, gender = head_noun(words, self.lexicon)
        opener = self.tokens[first].folded
        definite = opener in word_set("definite") or owner is not None or owner_pronoun is not None
        count = next((w for w in words if w in word_set("pairs")), None)
        if count:
            plural = True
        if words and words[-1] in word_set("pairs"):
            # "both", "the pair", "the other two": persons, and no more is said of them.
            noun, sort, plural, gender, definite = None, "person", True, None, True
        form: Form = (
            "description"
            if definite
            or (not plural and self.tokens[first].capital and opener not in word_set("indefinite"))
            else "indefinite"
        )
        if opener in word_set("indefinite") and opener not in ("both", "two", "neither", "either"):
            form = "indefinite"
        inner = {self.name_at[n].start: self.name_at[n] for n in range(begin, stop) if n in self.name_at}
        return Phrase(
            form,
            self._span(first, last),
            self._text(first, last),
            noun=noun,
            sort=sort,
            plural=plural,
            gender=gender,
            count=count,
            modifiers=frozenset(words) - {noun or ""} - word_set("determiners"),
            owner=owner,
            owner_pronoun=owner_pronoun,
            inner=tuple(inner.values()),
            possessed=begin > first and not owner_pronoun and owner is None,
            of_person=stop < last - 1 and self._is_one_person(last - 1),
        )

    def _text(self, first: int, last: int) -> str:
        """The words of a head phrase without its leading article."""
        while first < last - 1 and self.tokens[first].folded in word_set("articles"):
            first += 1
        span = self._span(first, last)
        return " ".join(self.text[span.start : span.end].split())

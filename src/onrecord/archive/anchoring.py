"""Words found again in another text of the same article, by what they are and what stands around them."""

from __future__ import annotations

from onrecord.archive.results import Quote
from onrecord.record import Span

# A page that repeats its words more often than this says nothing by where they stand.
_MOST_PLACES = 200


def anchored(quote: Quote, text: str) -> Span | None:
    """Where the words of a quote stand in a text, after the W3C's text quote selector.

    Where they stand more than once, there where most of what stood around them does; ``None`` where they do
    not stand, or nothing tells one place from another.

    >>> anchored(Quote(spans=(), exact="boats", prefix="the new "), "Old boats and the new boats.")
    Span(start=22, end=27)
    """
    if not quote.exact:
        return None
    places: list[int] = []
    at = text.find(quote.exact)
    while at >= 0 and len(places) <= _MOST_PLACES:
        places.append(at)
        at = text.find(quote.exact, at + 1)
    if not places or len(places) > _MOST_PLACES:
        return None
    around = {place: _around(quote, text, place) for place in places}
    best = max(around.values())
    likeliest = [place for place in places if around[place] == best]
    if len(likeliest) > 1:
        return None
    return Span(likeliest[0], likeliest[0] + len(quote.exact))


def _around(quote: Quote, text: str, place: int) -> int:
    """How many characters before and after are the same."""
    end = place + len(quote.exact)
    before = text[max(0, place - len(quote.prefix)) : place]
    after = text[end : end + len(quote.suffix)]
    return _same(quote.prefix[::-1], before[::-1]) + _same(quote.suffix, after)


def _same(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))

"""Numbers as a person reads them: thousands apart, round millions in words, money with its sign."""

from __future__ import annotations

import math
from collections.abc import Mapping

Number = float | int

# Signs that mean one currency to readers everywhere; any other stands as its code.
_SIGNS: Mapping[str, str] = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "AUD": "A$",
    "CAD": "C$",
    "NZD": "NZ$",
    "HKD": "HK$",
}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_LARGEST = 10**18
_IRREGULAR: Mapping[str, str] = {"foot": "feet", "hertz": "hertz", "yen": "yen", "stone": "stone"}


def number(value: Number) -> str:
    """A number with its thousands apart; from a million on in words where it is round.

    >>> number(1_200_000_000), number(2500), number(1_234_567), number(0.5)
    ('1.2 billion', '2,500', '1,234,567', '0.5')
    """
    if isinstance(value, float) and not math.isfinite(value):
        return "not a number" if math.isnan(value) else "beyond any number"
    if abs(value) >= _LARGEST:
        # An integer may be larger than any float, and too long for Python to print.
        sign = "minus " if value < 0 else ""
        return f"{sign}10 to the power of {math.floor(math.log10(abs(value))):,} or so"
    for size, name in _SCALES:
        if abs(value) >= size:
            scaled = value / size
            if round(scaled, 3) == scaled:
                return f"{_decimals(scaled)} {name}"
            break
    return _decimals(value)


def money(value: Number, unit: str | None) -> str:
    """An amount with the sign or the code of its currency: ``$1.2 billion``, ``CHF 20``, ``$0.40``."""
    amount = number(abs(value))
    cents = 100 * abs(value) if abs(value) < 10**6 else 0
    if isinstance(value, float) and cents and cents == round(cents) and value != int(value):
        amount = f"{abs(value):,.2f}"
    minus = "-" if value < 0 else ""
    if not unit:
        return minus + amount
    sign = _SIGNS.get(unit)
    return f"{minus}{sign}{amount}" if sign else f"{unit} {minus}{amount}"


def ordinal(value: Number) -> str:
    """``1st``, ``22nd``, ``113th``; what is no whole number from nought up stays as it is."""
    if not 0 <= value < _LARGEST or value != int(value):
        return number(value)
    whole = int(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
    return f"{whole:,}{'th' if 10 < whole % 100 < 14 else ending}"


def plural(unit: str) -> str:
    """The plural of a unit: ``miles per hour``, ``degrees Celsius``, ``feet``."""
    first, space, rest = unit.partition(" ")
    if space and (rest.startswith("per ") or first in ("degree", "foot", "litre", "liter")):
        return f"{plural(first)} {rest}"
    before, space, last = unit.rpartition(" ")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        last = f"{last[:-1]}ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last = f"{last}es"
    elif last:
        last = f"{last}s"
    return f"{before}{space}{last}"


def _decimals(value: Number) -> str:
    """At most four decimals, or below one four digits that mean something, and no nought at the end."""
    if isinstance(value, int) or value == int(value):
        return f"{int(value):,}"
    if abs(value) < 0.001:
        return f"{value:.4g}"
    written = f"{value:,.4f}".rstrip("0").rstrip(".")
    return written

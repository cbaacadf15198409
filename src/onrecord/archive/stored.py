"""Text as both engines can hold it."""

from __future__ import annotations

from sqlalchemy import Dialect, Text, TypeDecorator

_NUL, _STANDS_FOR_IT = "\x00", "\U000f0000"


def stored(words: str) -> str:
    """Text as a database holds it."""
    return words.replace(_NUL, _STANDS_FOR_IT)


class Words(TypeDecorator[str]):
    """Text in which a private character stands for NUL, which PostgreSQL and many tools cannot hold.

    Offsets stay as they are, and what is read back is what was put in.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as it is stored."""
        return stored(value) if value is not None else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as it was."""
        return value.replace(_STANDS_FOR_IT, _NUL) if value is not None else None

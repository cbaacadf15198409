"""onrecord reads news and keeps the record: who said what, on whose word.

>>> from onrecord import read
>>> reading = read("The mayor said the bridge would reopen in May.")

The names below are the library; everything else may move.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.archive import Archive
    from onrecord.errors import OnrecordError
    from onrecord.intake import Refused, documents
    from onrecord.reading import read, read_many
    from onrecord.record import Document, Reading, Span, Statement

__version__ = "0.1.0"

__all__ = [
    "Archive",
    "Document",
    "OnrecordError",
    "Reading",
    "Refused",
    "Span",
    "Statement",
    "documents",
    "read",
    "read_many",
]

_HOMES = {
    "Archive": "onrecord.archive",
    "Document": "onrecord.record",
    "OnrecordError": "onrecord.errors",
    "Reading": "onrecord.record",
    "Refused": "onrecord.intake",
    "Span": "onrecord.record",
    "Statement": "onrecord.record",
    "documents": "onrecord.intake",
    "read": "onrecord.reading",
    "read_many": "onrecord.reading",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that ``import onrecord`` costs next to nothing."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")

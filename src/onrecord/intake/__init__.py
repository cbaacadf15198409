"""Bytes, files, folders, patterns and standard input -> ``Document``: one file a format.

Everything that comes in here is hostile until parsed: bounded in size and time, never executed.  Offsets
refer to the decoded text, which is otherwise left exactly as it came.
"""

from onrecord.intake.document import DEFAULT_LONGEST, Refused, document_from_text
from onrecord.intake.files import document_from_bytes, documents
from onrecord.intake.html import document_from_html

__all__ = [
    "DEFAULT_LONGEST",
    "Refused",
    "document_from_bytes",
    "document_from_html",
    "document_from_text",
    "documents",
]

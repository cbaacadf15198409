"""Readings of thousands of articles, kept in SQLite or PostgreSQL and asked.

The record (documents, readings, people's judgements) is never changed; what makes it quick to ask is an
index over it.  ``Archive`` is the library's door, with the same verbs as the command line.
"""

from onrecord.archive.archive import Archive

__all__ = ["Archive"]

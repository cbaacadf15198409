"""Document -> Reading: pure functions, one pass a file."""

from onrecord.reading.many import read_many
from onrecord.reading.one import read

__all__ = ["read", "read_many"]

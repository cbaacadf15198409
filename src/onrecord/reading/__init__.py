"""Document -> Reading: pure functions, one pass a file."""

from onrecord.reading.many import read_many
from onrecord.reading.one import model_name, read

__all__ = ["model_name", "read", "read_many"]

"""Copies of one story: wire copy that several outlets print, cut, headed and touched up."""

from onrecord.archive.copies.fingerprint import Fingerprint, fingerprint, from_bytes, to_bytes
from onrecord.archive.copies.likeness import Likeness, likeness, same_story

__all__ = ["Fingerprint", "Likeness", "fingerprint", "from_bytes", "likeness", "same_story", "to_bytes"]

"""Streams: what is looked at is still there."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.streams import Prefixed, leading


@given(st.binary(max_size=50), st.binary(max_size=50), st.integers(1, 20))
def test_bytes_are_put_back_in_front(prefix: bytes, rest: bytes, size: int) -> None:
    stream = io.BufferedReader(Prefixed(prefix, io.BytesIO(rest)), buffer_size=size)
    assert stream.read() == prefix + rest


@given(
    st.lists(st.sampled_from([b"", b" ", b"\r", b"a", b"{"]), max_size=6).map(b"\n".join), st.integers(1, 10)
)
def test_leading_lines_end_with_the_first_that_is_not_blank(data: bytes, limit: int) -> None:
    stream = io.BytesIO(data)
    start, last = leading(stream, limit)
    assert start + stream.read() == data
    assert start.endswith(last)
    assert len(start) <= limit
    assert not start.removesuffix(last).strip()

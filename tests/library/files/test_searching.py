"""Bytes are found wherever they lie, also across the parts in which a file is read."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.library.files import searching
from photosort.library.files.searching import place_of


@given(st.text("ab", max_size=40).map(str.encode), st.text("ab", min_size=1, max_size=5).map(str.encode))
def test_the_first_place_is_found(content: bytes, wanted: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "_PART", 3)
        assert place_of(io.BytesIO(content), wanted) == content.find(wanted)


@given(st.integers(1, 40))
def test_each_byte_is_read_once(parts: int) -> None:
    read = 0

    class Counting(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            nonlocal read
            data = super().read(size)
            read += len(data)
            return data

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "_PART", 8)
        assert place_of(Counting(bytes(8 * parts)), b"not there") == -1
    assert read == 8 * parts

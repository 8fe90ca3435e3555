"""How large a picture is read for text, and its pieces: bounded, without a gap, each line in exactly one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from photosort.ocr.bounds import LENGTH, MOST, OVERLAP, SHORT, edge, pieces

LENGTHS = st.integers(1, 100_000)


@given(LENGTHS, LENGTHS)
def test_a_picture_is_read_at_a_bounded_size(width: int, height: int) -> None:
    scale = edge(width, height) / max(width, height)
    assert scale <= 1
    assert scale * min(width, height) <= SHORT
    assert scale * width * scale * height <= MOST


def test_screens_and_long_conversations_keep_their_size_and_photographs_are_made_small() -> None:
    assert [edge(1080, 2400), edge(1080, 11_000), edge(4000, 3000)] == [2400, 11_000, 1706]


@given(st.integers(16, 30_000))
def test_pieces_cover_a_picture_and_every_line_is_the_own_of_one(length: int) -> None:
    found = list(pieces(length))
    assert [found[0].start, found[-1].stop] == [0, length]
    for piece, following in pairwise(found):
        assert following.start < piece.stop
        assert piece.own_stop == following.own_start
        assert piece.own_stop - following.start >= OVERLAP / 2 - 1
        assert piece.stop - piece.own_stop >= OVERLAP / 2 - 1
    assert max(piece.stop - piece.start for piece in found) <= LENGTH + 1

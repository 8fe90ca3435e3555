"""The cover of an album."""

from photosort.organizing.describing.album_summary import cover
from tests.organizing.describing.made_up import album


def test_a_cover_is_typical_first_and_never_twice_the_same() -> None:
    rows = cover(album(count=30))
    assert len(rows) == len(set(rows)) == 6
    assert cover(album(count=1)) == [0]

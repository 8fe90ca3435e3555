"""What `organize` says at its end is right for no photo, one, two and many, in albums and out of them."""

import pytest

from photosort.commands.listing import say_total
from photosort.model.album import Album, AlbumId, AlbumKind


def albums(unsorted: int, *counts: int) -> list[Album]:
    made = [Album(AlbumId(number), "", AlbumKind.PHOTOS, count=count) for number, count in enumerate(counts, start=2)]
    return [Album(AlbumId(1), "Unsorted", AlbumKind.UNSORTED, count=unsorted), *made]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (albums(0, 1), "1 photo in 1 album."),
        (albums(0, 2, 1), "3 photos in 2 albums."),
        (albums(1), "1 photo: 0 in 0 albums, 1 unsorted."),
        (albums(1, 1), "2 photos: 1 in 1 album, 1 unsorted."),
        (albums(3, 1200, 34), "1,237 photos: 1,234 in 2 albums, 3 unsorted."),
        (albums(0), "0 photos in 0 albums."),
    ],
)
def test_totals(found: list[Album], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    say_total(found)
    assert capsys.readouterr().out == said + "\n"

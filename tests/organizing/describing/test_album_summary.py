"""The cover of an album."""

import numpy as np

from photosort.organizing.describing.album_summary import cover
from tests.organizing.describing.made_up import album, subject
from tests.organizing.describing.test_few_photos import showing


def test_a_cover_is_typical_first_and_never_twice_the_same() -> None:
    rows = cover(album(count=30))
    assert len(rows) == len(set(rows)) == 6
    assert cover(album(count=1)) == [0]


def test_strangers_are_on_no_cover_however_sure_they_seem() -> None:
    some = album(count=30)
    strangers = (3, 11, 12, 26)
    for number, row in enumerate(strangers):
        some.points[row] = np.eye(12, dtype=np.float32)[number]
        some.certainty[row] = 1.0
    assert not set(cover(some)) & set(strangers)


def test_the_first_photo_shows_what_the_album_is_called() -> None:
    zoo = showing(*["Flowers and plants"] * 8, *["Wild animals"] * 19)
    for row in range(8):  # in the very middle
        zoo.points[row] = zoo.points[8:].mean(0) / np.linalg.norm(zoo.points[8:].mean(0))
    assert subject(zoo) == "Wild animals"
    assert cover(zoo)[0] >= 8

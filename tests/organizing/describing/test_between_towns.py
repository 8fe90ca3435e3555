"""An album is named after no town where none of its photos was taken, such as the one in the middle of others."""

from photosort.organizing.describing.places_and_dates import place
from tests.organizing.describing.test_places_and_dates import taken_at


def test_an_album_of_two_towns_is_not_called_after_the_one_between_them() -> None:
    west, east = 11.2, 12.0  # of Munich
    assert place(taken_at(48.14, (west + east) / 2)) == "Munich, Germany"
    assert place(taken_at(48.14, west, west, west, east, east, east)) in {
        place(taken_at(48.14, west)),
        place(taken_at(48.14, east)),
    }

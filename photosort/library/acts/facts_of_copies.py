"""What copies know better than the photo that stays of when and where it was taken: it goes over as said by the person.

The file of the photo that stays is not changed, and what was found of it lies beside, so that undo gives it back.
"""

from collections.abc import Callable, Sequence
from enum import IntEnum

from photosort.library.acts.when_and_where import is_possible, say_dates, say_places
from photosort.library.db.store import Write
from photosort.model.photo import DateSource, Photo

_BEST_FIRST = (DateSource.PERSON, *(source for source in DateSource if source is not DateSource.PERSON))


class _Place(IntEnum):
    """How sure a photo's place is."""

    NONE = 0
    GUESSED = 1
    KNOWN = 2


def hand_on_when_and_where(
    write: Write, stays: Photo, copies: Sequence[Photo], same: Callable[[Photo, Photo], bool]
) -> None:
    """Have a photo be where, and of when, its copies are, as far as these know it better; the journal watches.

    Args:
        write: under way.
        stays: the photo that stays.
        copies: all that go in its place.
        same: whether two photos show one picture. Another shot was taken at another time, and about in the same place.
    """
    dated = [one for one in copies if _rank(one) < _rank(stays) and one.time_known and is_possible(one.when)]
    dated = [one for one in dated if same(one, stays)]
    if dated:
        say_dates(write, {stays.id: min(dated, key=_rank).when})
    place, best = max(((_place(one, same(one, stays)), one) for one in copies), key=lambda row: row[0])
    placed = place > _place(stays)
    if placed:
        there = best.header.latitude or 0.0, best.header.longitude or 0.0
        say_places(write, {stays.id: there}, guessed=place is _Place.GUESSED)
    if dated or placed:
        write.touched(photos=[stays.id], members=True, events=True)


def _rank(photo: Photo) -> int:
    """How far from the best what tells its date is."""
    return _BEST_FIRST.index(photo.dated)


def _place(photo: Photo, same: bool = True) -> _Place:
    if photo.header.latitude is None or photo.header.longitude is None:
        return _Place.NONE
    return _Place.GUESSED if photo.guessed or not same else _Place.KNOWN

"""Days with the photo that stands for each, out of all photos by day. Pure."""

from collections.abc import Collection, Mapping, Sequence, Set
from datetime import date

from photosort.model.photo import PhotoId
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class DayCover:
    """A day's number of photos, and the one that stands for it."""

    photo: PhotoId
    count: int


def day_covers(
    days: Sequence[tuple[date, Sequence[PhotoId]]], folded: Set[PhotoId], favourites: Set[PhotoId], kept: Set[PhotoId]
) -> dict[date, DayCover]:
    """The days that have photos besides folded ones.

    A favourite stands for its day; else one that is marked as kept; else the one in the middle, for the first and the
    last of a day are often of the way.
    """
    found: dict[date, DayCover] = {}
    for day, photos in days:
        shown = [photo for photo in photos if photo not in folded]
        if shown:
            best = next((some for some in (_among(shown, favourites), _among(shown, kept)) if some), shown)
            found[day] = DayCover(best[len(best) // 2], len(shown))
    return found


def on_this_day(covers: Mapping[date, DayCover], today: date) -> list[date]:
    """The days of earlier years that have today's date and photos, the last year first."""
    return sorted(
        (day for day in covers if (day.month, day.day) == (today.month, today.day) and day < today), reverse=True
    )


def _among(photos: Sequence[PhotoId], chosen: Collection[PhotoId]) -> list[PhotoId]:
    return [photo for photo in photos if photo in chosen]

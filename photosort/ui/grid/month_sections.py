"""Months as sections of photos that are ordered by date: found by bisection, so that few photos are asked about."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from photosort.model.photo import Photo, PhotoId

Month = tuple[int, int]  # year, month


def month_of(photo: Photo) -> Month:
    """Of the date that the library's order by date goes by."""
    return photo.when.year, photo.when.month


def month_starts(
    ids: Sequence[PhotoId], ask: Callable[[Sequence[PhotoId]], Sequence[Photo]]
) -> list[tuple[int, Month]]:
    """The first row of each month. `ids` are ordered by date, either way; `ask` describes photos in the order asked.

    Costs about one question of `2 * months` photos per doubling of the number of photos.
    """
    if not ids:
        return []
    known: dict[int, Month] = {}

    def learn(rows: Sequence[int]) -> None:
        unknown = [row for row in dict.fromkeys(rows) if row not in known]
        known.update(zip(unknown, map(month_of, ask([ids[row] for row in unknown])), strict=True))

    spans = [(0, len(ids) - 1)]
    learn([0, len(ids) - 1])
    while spans:
        # Between equal ends nothing changes; neighbours that differ are a border.
        spans = [(low, high) for low, high in spans if known[low] != known[high] and high - low > 1]
        learn([(low + high) // 2 for low, high in spans])
        spans = [half for low, high in spans for half in ((low, (low + high) // 2), ((low + high) // 2, high))]
    rows = sorted(known)
    starts = [(0, known[0])]
    starts += [(row, known[row]) for before, row in pairwise(rows) if known[before] != known[row]]
    return starts


def moved_starts(starts: Sequence[int], stays: Sequence[bool]) -> list[int]:
    """Where sections begin after some rows have gone."""
    before = [0]
    for one in stays:
        before.append(before[-1] + one)
    return [before[start] for start in starts]

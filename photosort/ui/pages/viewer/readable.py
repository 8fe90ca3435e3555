"""Which photos of a line-up a slide show can show."""

from collections.abc import Sequence

from photosort.model.photo import PhotoId, ReadState
from photosort.ui.services.context import Context
from photosort.ui.text.i18n import tr

SOME = 100  # photos that are asked for at once


def first_slide(context: Context, ids: Sequence[PhotoId], place: int) -> int:
    """Where a slide show that is asked for at a place begins; -1 where no photo can be shown, which is said."""
    first = max(first_readable(context, ids, place), first_readable(context, ids, 0))
    if first < 0:
        context.failed.emit(tr("None of these photos can be shown."))
    return first


def first_readable(context: Context, ids: Sequence[PhotoId], first: int) -> int:
    """The first place from `first` on whose photo could be read; -1 where there is none."""
    for start in range(first, len(ids), SOME):
        some = ids[start : start + SOME]
        readable = {photo.id for photo in context.library.photos.get(some) if photo.state is not ReadState.UNREADABLE}
        if not readable.isdisjoint(some):
            return next(place for place, one in enumerate(some, start) if one in readable)
    return -1

"""Places for photos that have none, out of those taken within an hour: for the person to agree to, as an act."""

import numpy as np

from photosort.learning.moments.events import NONE, moments
from photosort.learning.moments.guessing import neighbours
from photosort.library.library import Library
from photosort.model.acts import PlacePhotos
from photosort.model.photo import PhotoId
from photosort.model.text_line import KINDS


def suggested_places(library: Library) -> PlacePhotos | None:
    """What would place all photos that a neighbour in time tells of; None where there are none.

    Places that are guesses themselves tell nothing of others.
    """
    arrays = library.events.arrays()
    photograph = ~np.isin(arrays.photos, list(library.search.traits.of_kinds(KINDS)))
    guesses = np.isin(arrays.photos, library.events.guessed())
    moment = moments(arrays.clock, arrays.offset)
    from_where = neighbours(moment, arrays.place, photograph & ~guesses)
    rows = np.flatnonzero(from_where != NONE)
    if not len(rows):
        return None
    places = arrays.place[from_where[rows]].tolist()
    return PlacePhotos(
        tuple(map(PhotoId, arrays.photos[rows].tolist())), tuple((north, east) for north, east in places), guessed=True
    )

"""Working out what photos are found by, after the albums stand: the towns near them, and what they show.

Nothing is opened for it: stored vectors and coordinates tell. What is done is kept, so that it may end at any moment.
"""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.vocabulary import PICTURE, PICTURE_EDGE
from photosort.library.library import Library
from photosort.library.search.traits import Cell, middle
from photosort.model.album import AlbumId
from photosort.model.cancel_token import CancelToken
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.place import packed
from photosort.model.search.found import Why
from photosort.model.view import View
from photosort.organizing.describing.colours import parts_coloured
from photosort.organizing.describing.nearest_town import nearest_town
from photosort.organizing.describing.photo_words import Surroundings, are_known, photo_words
from photosort.organizing.read_stage import vectors_key

_CELLS = 200  # places named before they are kept
_AT_ONCE = 2000  # photos
_TELLING = 1000  # members that tell what an album is of


def prepare_search(library: Library, encoder: str, token: CancelToken) -> None:
    """Work out what is not known yet; what pictures show only where the trunk has words for it, and with an eye to what
    else is in their albums.

    Raises:
        Cancelled: asked to stop; the rest waits for the next run.
        PhotosortError: it cannot be kept.
    """
    name_towns(library, token)
    traits = library.search.traits
    for album, ids in traits.unlooked(vectors_key(encoder)).items():
        around = _around(library, encoder, album)
        for start in range(0, len(ids), _AT_ONCE):
            token.check()
            numbers, vectors = library.embeddings.get(vectors_key(encoder), ids[start : start + _AT_ONCE])
            if are_known(vectors.shape[1]):
                photos = list(map(PhotoId, numbers.tolist()))
                texts = library.texts.lines_of(photos)
                said = photo_words(vectors, around, [texts.get(photo) for photo in photos])
                found = [seen + more for seen, more in zip(said, coloured(vectors), strict=True)]
                traits.store_words(dict(zip(photos, found, strict=True)), album, texts)
    library.search.catch_up()


def coloured(vectors: NDArray[np.float16]) -> list[list[tuple[Why, MessageCode]]]:
    """The colours of something in each picture, of stored vectors of the built-in trunk, (n, d)."""
    small = vectors[:, -PICTURE:].reshape(-1, 3, PICTURE_EDGE, PICTURE_EDGE).astype(np.float32)
    return [[(Why.WORD, code) for code in codes] for codes in parts_coloured(small)]


def name_towns(library: Library, token: CancelToken) -> None:
    """Work out the towns of places that have none yet. Raises as `prepare_search` does."""
    traits = library.search.traits
    cells = traits.unnamed_cells()
    for start in range(0, len(cells), _CELLS):
        token.check()
        traits.store_towns({cell: _town(cell) for cell in cells[start : start + _CELLS]})


def _around(library: Library, encoder: str, album: AlbumId | None) -> Surroundings:
    """What is around the photos of an album; those that are in none, or in Unsorted, have nothing in common."""
    if album is None or album == library.albums.unsorted_id:
        return Surroundings.unknown()
    members = library.photos.ids(View(album=album))
    _, vectors = library.embeddings.get(vectors_key(encoder), members[:: 1 + len(members) // _TELLING])
    return Surroundings.among(vectors) if are_known(vectors.shape[1]) else Surroundings.unknown()


def _town(cell: Cell) -> str:
    """The town nearest to a cell as "Lambeth; London, Greater London, England, United Kingdom"; '' far from any."""
    town = nearest_town(*middle(cell))
    if town is None:
        return ""
    return packed((town.part, town.district), (town.name, *town.regions, town.country))

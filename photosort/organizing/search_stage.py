"""Working out what photos are found by, after the albums stand: the towns near them, and what they show.

Nothing is opened for it: stored vectors and coordinates tell. What is done is kept, so that it may end at any moment.
"""

from photosort.library.library import Library
from photosort.library.search.traits import Cell, middle
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import PhotoId
from photosort.organizing.describing.nearest_town import nearest_town
from photosort.organizing.describing.photo_words import are_known, photo_words
from photosort.organizing.read_stage import vectors_key

_CELLS = 200  # places named before they are kept


def prepare_search(library: Library, encoder: str, token: CancelToken) -> None:
    """Work out what is not known yet; what pictures show only where the trunk has words for it.

    Raises:
        Cancelled: asked to stop; the rest waits for the next run.
        PhotosortError: it cannot be kept.
    """
    traits = library.search.traits
    cells = traits.unnamed_cells()
    for start in range(0, len(cells), _CELLS):
        token.check()
        traits.store_towns({cell: _town(cell) for cell in cells[start : start + _CELLS]})
    while ids := traits.unlooked(vectors_key(encoder)):
        token.check()
        numbers, vectors = library.embeddings.get(vectors_key(encoder), ids)
        if not are_known(vectors.shape[1]):
            break
        traits.store_words(dict(zip(map(PhotoId, numbers.tolist()), photo_words(vectors), strict=True)))
    library.search.catch_up()


def _town(cell: Cell) -> str:
    """The town nearest to a cell as "Lambeth, Greater London, England, United Kingdom"; '' far from any."""
    town = nearest_town(*middle(cell))
    if town is None:
        return ""
    return ", ".join(dict.fromkeys(part for part in (town.name, *town.regions, town.country) if part))

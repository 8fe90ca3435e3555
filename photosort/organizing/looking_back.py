"""What is worked out once the albums stand: what photos are found by, their events, and clocks that were off."""

from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.organizing.clocks_stage import compare_clocks
from photosort.organizing.events_stage import find_all_events
from photosort.organizing.search_stage import name_towns, prepare_search


def look_back(library: Library, encoder: str, token: CancelToken, *, words: bool = True) -> None:
    """Bring all up to date; the kinds and places that the first finds tell the second.

    Without `words`, of what photos are found by only their towns: what they show is the same as before.

    Raises:
        Cancelled: asked to stop; the rest waits for the next run.
        PhotosortError: it cannot be kept.
    """
    if words:
        prepare_search(library, encoder, token)
    else:
        name_towns(library, token)
    find_all_events(library, token)
    compare_clocks(library, encoder, token)

"""Whether a first order was left standing: asked before the first paint of the window, so it loads no arrays."""

from photosort.library.library import Library

GROUPING = "grouping"  # key of what the library keeps of its last grouping (`StoredGrouping`)


def standing(library: Library) -> int | None:
    """Of how many photos the first order is that an earlier run left in a library which was never grouped.

    None where there is none.
    """
    if library.meta.get(GROUPING) is not None:
        return None
    unsorted = library.albums.unsorted_id
    if all(album.settled or album.id == unsorted for album in library.albums.all()):
        return None
    return library.photos.counts().read

"""A smart album: a search that the person keeps under a name. It holds no photos, but whatever the search finds."""

from typing import NewType

from photosort.model.value import dataclass

SmartAlbumId = NewType("SmartAlbumId", int)


@dataclass(frozen=True, slots=True)
class SmartAlbum:
    """One of them; `query` is what somebody would type into the search."""

    id: SmartAlbumId
    name: str
    query: str

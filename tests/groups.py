"""Albums as a regrouping makes them, for tests that care for their members alone."""

from collections.abc import Sequence

from photosort.model.album import AlbumId, Member, Name, NewGroup
from photosort.model.photo import PhotoId


def group(album: AlbumId | None, name: Name, photos: Sequence[PhotoId]) -> NewGroup:
    """An album, or with None a new one, with photos that are as certain as not."""
    return NewGroup(album, name, members=tuple(Member(photo, 0.5) for photo in photos))

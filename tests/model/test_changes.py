"""Changes add up."""

from photosort.model.album import AlbumId
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId


def test_changes_add_up_and_know_when_they_are_empty() -> None:
    assert not Changes()
    both = Changes(photos=frozenset({PhotoId(1)})) | Changes(albums=frozenset({AlbumId(2)}), members=True)
    assert both == Changes(frozenset({PhotoId(1)}), frozenset({AlbumId(2)}), members=True)
    assert both

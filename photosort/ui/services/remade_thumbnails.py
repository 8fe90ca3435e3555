"""Thumbnails of a library: one that was cleared, or lost with the cache, is made again when it is wanted."""

from typing import TYPE_CHECKING

from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.photo import PhotoId, Presence, ReadState
from photosort.model.problem import PhotosortError
from photosort.ui.services.originals import Originals

if TYPE_CHECKING:
    from photosort.library.ports import PhotosPort


class RemadeThumbnails:
    """Asked on the threads of the loader, which wait while an original is decoded in a process of its own."""

    def __init__(self, photos: "PhotosPort", originals: Originals) -> None:
        self._photos, self._originals = photos, originals
        self._token = CancelToken()

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        """An encoded picture of at most 512 pixels; None where the photo was not read, or its file is not at hand."""
        kept = self._photos.thumbnail(photo_id)
        if kept is not None:
            return kept
        found = self._photos.get([photo_id])
        if not found or found[0].state is not ReadState.READ or found[0].presence is not Presence.PRESENT:
            return None
        try:
            fingerprint, made = self._originals.thumbnail(found[0].path, self._token)
        except (PhotosortError, OSError, Cancelled):
            return None  # the next scan says why
        self._photos.keep_thumbnail(fingerprint, made)
        return made

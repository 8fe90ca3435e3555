"""What belongs to photos at the moment of an act: by what lies in their folders now, and not when they were scanned."""

import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from photosort.library.files.kept_below import kept_below
from photosort.library.photos import Photos
from photosort.library.scan.walker import list_folder
from photosort.model.companion import Companion, has_raw
from photosort.model.part import Part
from photosort.model.photo import Photo, PhotoId
from photosort.model.scan import Formats


class Belongings:
    """Looks into each folder once for each question; where it cannot, it answers what the library knows."""

    def __init__(self, photos: Photos, formats: Formats) -> None:
        self._photos = photos
        self._formats = formats

    def of(self, photos: Sequence[Photo]) -> dict[PhotoId, tuple[Companion, ...]]:
        """The companions of each photo. What the library shows as a photo of its own is none: it goes by itself."""
        by_folder: dict[bytes, list[Photo]] = defaultdict(list)
        for photo in photos:
            by_folder[os.path.dirname(photo.path)].append(photo)
        found: dict[PhotoId, tuple[Companion, ...]] = {}
        for folder, inside in by_folder.items():
            listing, _ = list_folder(folder, b"", self._formats)
            paired, below = listing.parted(), kept_below(folder)
            owned = {companion.name for companions in paired.values() for companion in companions}
            for photo in inside:
                known = tuple(Companion(name, certain=False) for name in photo.companions if name not in owned)
                beside = paired.get(photo.name, known)
                own = Part.DEVELOPED if has_raw(beside) else Part.WHOLE
                owners = (Companion(photo.name, certain=True, part=own), *beside)
                kept = (
                    replace(owner, name=name, size=_size(photo.beside(name)))
                    for owner in owners
                    for name in below.get(owner.name, ())
                )
                found[photo.id] = (*beside, *kept)
        return self._without_photos({photo.id: photo for photo in photos}, found)

    def now(self, photos: Sequence[Photo]) -> list[Photo]:
        """The photos with the companions that they have now."""
        found = self.of(photos)
        return [replace(photo, companions=tuple(one.name for one in found[photo.id])) for photo in photos]

    def _without_photos(
        self, photos: dict[PhotoId, Photo], found: dict[PhotoId, tuple[Companion, ...]]
    ) -> dict[PhotoId, tuple[Companion, ...]]:
        """Leave out what has a row of its own, as a RAW file has before a scan finds the picture beside it."""
        paths = {
            (photo, companion.name): photos[photo].beside(companion.name)
            for photo, companions in found.items()
            for companion in companions
        }
        shown = self._photos.find(list(paths.values()))  # a companion stands for its photo there
        own = {photo.path for photo in self._photos.get(list(set(shown.values())))}
        return {
            photo: tuple(c for c in companions if paths[photo, c.name] not in own)
            for photo, companions in found.items()
        }


def _size(path: bytes) -> int:
    """The size of a file in bytes; 0 where it cannot be asked."""
    try:
        return os.lstat(path).st_size
    except OSError:
        return 0

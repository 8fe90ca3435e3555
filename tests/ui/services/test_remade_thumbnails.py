"""A thumbnail that was cleared is made again from its original when it is wanted, and kept."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from photosort.model.photo import Photo, PhotoId, Presence
from photosort.ui.services.originals import Originals
from photosort.ui.services.remade_thumbnails import RemadeThumbnails
from tests.ui.fakes import FakeLibrary, FakePhotos

ONE = PhotoId(1)


class Kept(FakePhotos):
    """Has those thumbnails alone that were kept, and notes them."""

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        return self._thumbnails.get(photo_id)

    def keep_thumbnail(self, fingerprint: bytes, data: bytes) -> None:
        assert len(fingerprint) == 16
        self._thumbnails[ONE] = data


@pytest.fixture
def library(tmp_path: Path) -> FakeLibrary:
    """Photo 1 lies on disk; no thumbnail of it is kept."""
    made = FakeLibrary(most=1)
    Image.new("RGB", (1600, 1200), (200, 100, 50)).save(tmp_path / "a.jpg")
    row = made.store.photos[ONE]
    made.store.photos[ONE] = dataclasses.replace(row, root_path=bytes(tmp_path), folder=b"", name=b"a.jpg")
    made.photos = Kept(made.store)
    return made


@pytest.fixture
def thumbnails(library: FakeLibrary) -> Iterator[RemadeThumbnails]:
    originals = Originals()
    yield RemadeThumbnails(library.photos, originals)
    originals.close()


def photo(library: FakeLibrary) -> Photo:
    return library.store.photos[ONE]


def test_it_is_made_again_from_the_original(library: FakeLibrary, thumbnails: RemadeThumbnails) -> None:
    made = thumbnails.thumbnail(ONE)
    assert made is not None
    assert made[:2] == b"\xff\xd8"
    assert library.photos.thumbnail(ONE) == made


def test_one_whose_drive_is_away_is_not_opened(library: FakeLibrary, thumbnails: RemadeThumbnails) -> None:
    library.store.photos[ONE] = dataclasses.replace(photo(library), presence=Presence.UNAVAILABLE)
    assert thumbnails.thumbnail(ONE) is None


def test_a_file_that_is_gone_or_broken_has_none(library: FakeLibrary, thumbnails: RemadeThumbnails) -> None:
    path = Path(photo(library).path.decode())
    path.write_bytes(b"no picture")
    assert thumbnails.thumbnail(ONE) is None
    path.unlink()
    assert thumbnails.thumbnail(ONE) is None


def test_what_is_kept_opens_no_original(library: FakeLibrary, thumbnails: RemadeThumbnails) -> None:
    Path(photo(library).path.decode()).unlink()
    library.photos.keep_thumbnail(bytes(16), b"kept")
    assert thumbnails.thumbnail(ONE) == b"kept"

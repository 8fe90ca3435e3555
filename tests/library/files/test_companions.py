"""Which files travel with which picture."""

from photosort.library.files.companions import pair
from photosort.model.scan import Formats

FORMATS = Formats()


def test_pictures_own_the_files_of_their_name() -> None:
    names = [b"IMG_1.jpg", b"IMG_1.dng", b"IMG_1.mov", b"IMG_1.xmp", b"IMG_1.jpg.xmp", b"IMG_1.aae", b"IMG_1.jpg.json"]
    assert pair(names, FORMATS) == {
        b"IMG_1.jpg": (b"IMG_1.dng", b"IMG_1.aae", b"IMG_1.jpg.json", b"IMG_1.jpg.xmp", b"IMG_1.mov", b"IMG_1.xmp")
    }


def test_a_raw_file_alone_is_a_photo_and_owns_its_sidecars() -> None:
    assert pair([b"a.nef", b"a.xmp", b"a.nef.xmp"], FORMATS) == {b"a.nef": (b"a.nef.xmp", b"a.xmp")}


def test_two_raw_files_of_one_stem_are_both_seen() -> None:
    assert set(pair([b"a.nef", b"a.dng"], FORMATS)) == {b"a.nef", b"a.dng"}


def test_the_sidecar_of_a_raw_companion_goes_with_the_picture() -> None:
    assert pair([b"a.jpg", b"a.dng", b"a.dng.xmp"], FORMATS) == {b"a.jpg": (b"a.dng", b"a.dng.xmp")}


def test_a_shared_companion_has_one_owner() -> None:
    assert pair([b"a.png", b"a.jpg", b"a.heic", b"a.mov"], FORMATS) == {
        b"a.heic": (b"a.mov",),
        b"a.jpg": (),
        b"a.png": (),
    }


def test_films_and_texts_alone_are_no_photos() -> None:
    assert pair([b"a.mov", b"b.json", b"c.xmp", b"d.txt"], FORMATS) == {}


def test_extensions_are_told_apart_without_regard_to_case() -> None:
    assert pair([b"A.JPG", b"A.MOV"], FORMATS) == {b"A.JPG": (b"A.MOV",)}


def test_takeout_names() -> None:
    names = [b"a.jpg", b"a(1).jpg", b"b.jpg", b"c(2).jpg"]
    texts = [
        b"a.jpg.supplemental-metadata.json",
        b"a.jpg(1).json",
        b"b.jpg.supple.json",
        b"c.jpg.supplemental-meta(2).json",
    ]
    assert pair(names + texts, FORMATS) == {
        b"a.jpg": (b"a.jpg.supplemental-metadata.json",),
        b"a(1).jpg": (b"a.jpg(1).json",),
        b"b.jpg": (b"b.jpg.supple.json",),
        b"c(2).jpg": (b"c.jpg.supplemental-meta(2).json",),
    }

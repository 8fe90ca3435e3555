"""Which files travel with which picture."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.library.files.companions import pair
from photosort.library.files.free_names import MOST_BYTES, numbered
from photosort.model.companion import Companion
from photosort.model.scan import Formats

FORMATS = Formats()


class Said:
    """Evidence as a test wants it; by default a video plausibly belongs, and no JSON file is Takeout's."""

    def __init__(self, half: bool | None = None, titles: dict[bytes, bytes] | None = None) -> None:
        self.half, self.titles = half, titles or {}

    def is_moving_half(self, photo: bytes, video: bytes) -> bool | None:
        return self.half

    def is_takeout(self, text: bytes, photo: bytes | None) -> bool:
        return text in self.titles and photo in (None, self.titles[text])


def paired(*names: str, evidence: Said | None = None) -> dict[str, set[str]]:
    found = pair(map(os.fsencode, names), FORMATS, evidence or Said())
    return {os.fsdecode(photo): {os.fsdecode(other.name) for other in of} for photo, of in found.items()}


# Everything that belongs to a picture by its name, and the picture: each form once.
BELONGS = {
    "a.jpg": "a.dng|a.mov|a.aae|a.acr|a.dr4|a.on1|a.thm|a.vrd|a.wav|a.xmp|a.jpg.arp|a.jpg.dop|a.jpg.json|a.jpg.out.pp3|"
    "a.jpg.pp3|a.jpg.supplemental-metadata.json|a.jpg.xmp|a.jpg_original|a_01.jpg.xmp|a.dng.xmp|a.mov.xmp",
    "IMG_1234.HEIC": "IMG_1234.MOV|IMG_1234.AAE|IMG_O1234.AAE",
    "IMG_2001.HEIC": "IMG_2001_HEVC.MOV",
    "0C9DDBF7-2C8B-4F10-9E80-000000000000.heic": "0C9DDBF7-2C8B-4F10-9E80-000000000000_3.mov",
    "PXL_1.MP.jpg": "PXL_1.MP|PXL_1.MP~2|PXL_1.dng|PXL_1.MP.jpg.supplemental-meta.json",
    "PXL_3.MP~2.jpg": "PXL_3.MP~2|PXL_3.MP~2.jpg.json",
    "PXL_2.RAW-01.COVER.jpg": "PXL_2.RAW-02.ORIGINAL.dng|PXL_2.RAW-02.ORIGINAL.dng.xmp",
    "P1.JPG": "P1.jpg.xmp|p1.aae",
    "b.nef": "b.nef.xmp|b.xmp|b_02.nef.xmp",
    "c(1).jpg": "c.jpg(1).json",
    "d(2).jpg": "d.jpg.supplemental-meta(2).json",
    "Peanut cake.jpg": "Peanut cake.supplemental-metadata.json",
}


@pytest.mark.parametrize("photo", BELONGS)
def test_what_is_made_of_a_pictures_name_goes_with_it(photo: str) -> None:
    assert paired(photo, *BELONGS[photo].split("|")) == {photo: set(BELONGS[photo].split("|"))}


def test_composed_and_decomposed_names_are_one() -> None:
    assert paired("Caf\u00e9.jpg", "Cafe\u0301.mov") == {"Caf\u00e9.jpg": {"Cafe\u0301.mov"}}


@pytest.mark.parametrize(
    "names",
    [
        ["a.jpg", "a.txt", "a.pdf", "ab.jpg.json", "a.jpg.md5"],
        ["logo.png", "logo.json"],
        ["logo.png", "logo.info.json"],
        ["a.jpg", "A.jpg", "a.JPG.xmp"],  # of which?
        ["IMG_1.jpg", "IMG_O2.AAE"],
        ["IMG_3.jpg", "IMG_3_3.mov"],
    ],
)
def test_what_only_looks_alike_stays(names: list[str]) -> None:
    assert all(not of for of in paired(*names).values())


def test_a_number_may_be_a_picture_of_its_own() -> None:
    found = paired("P1.JPG", "P1.JPG.xmp", "P1_01.JPG", "P1_01.JPG.xmp", "P1_02.JPG.xmp")
    assert found == {"P1.JPG": {"P1.JPG.xmp", "P1_02.JPG.xmp"}, "P1_01.JPG": {"P1_01.JPG.xmp"}}


def test_a_film_of_the_same_stem_stays() -> None:
    assert paired("Heat.jpg", "Heat.mp4", "Heat.mp4.xmp", evidence=Said(half=False)) == {"Heat.jpg": set()}


def test_json_of_the_same_stem_goes_along_when_it_is_takeouts() -> None:
    said = Said(titles={b"a.json": b"a.jpg"})
    assert paired("a.jpg", "a.json", evidence=said) == {"a.jpg": {"a.json"}}


def test_names_cut_by_takeout_are_told_by_their_title() -> None:
    long = "Screenshot_20240504-101112_com.example.reader"  # and a dot, which Takeout drops, are 46 characters
    said = Said(titles={f"{long}.json".encode(): f"{long}.y.jpg".encode()})
    found = paired(f"{long}.x.jpg", f"{long}.y.jpg", f"{long}.json", evidence=said)
    assert found == {f"{long}.x.jpg": set(), f"{long}.y.jpg": {f"{long}.json"}}


def test_an_edited_motion_photo_has_a_film_of_its_own() -> None:
    found = paired("PXL_1.MP.jpg", "PXL_1.MP", "PXL_1.MP~2.jpg", "PXL_1.MP~2", "PXL_1.MP~3")
    assert found == {"PXL_1.MP.jpg": {"PXL_1.MP", "PXL_1.MP~3"}, "PXL_1.MP~2.jpg": {"PXL_1.MP~2"}}


def test_cut_names_with_a_number_are_told_by_their_title() -> None:
    long = "x" * 47
    said = Said(titles={f"{long[:46]}(1).json".encode(): f"{long}.jpg".encode()})
    found = paired(f"{long}.jpg", f"{long}(1).jpg", f"{long[:46]}(1).json", evidence=said)
    assert found == {f"{long}.jpg": set(), f"{long}(1).jpg": {f"{long[:46]}(1).json"}}


def test_a_raw_file_alone_is_a_photo_and_two_of_one_stem_are_both_seen() -> None:
    assert set(paired("a.nef", "a.dng", "b.nef")) == {"a.nef", "a.dng", "b.nef"}


def test_a_shared_companion_has_one_owner() -> None:
    assert paired("a.png", "a.jpg", "a.heic", "a.mov") == {"a.heic": {"a.mov"}, "a.jpg": set(), "a.png": set()}


def test_films_and_texts_alone_are_no_photos() -> None:
    assert paired("a.mov", "b.json", "c.xmp", "d.txt", "e.MP") == {}


@pytest.mark.parametrize(
    ("companion", "half", "certain"),
    [
        ("a.jpg.xmp", None, True),
        ("a.xmp", None, True),
        ("a.jpg.json", None, True),
        ("a.wav", None, False),
        ("a.dng", None, False),
        ("a.mov", None, False),
        ("a.mov", True, True),
    ],
)
def test_what_is_certain_to_belong(companion: str, half: bool | None, certain: bool) -> None:
    found = pair([b"a.jpg", companion.encode()], FORMATS, Said(half))
    assert found == {b"a.jpg": (Companion(companion.encode(), certain),)}


def test_a_sidecar_of_a_stem_that_two_pictures_share_is_not_certain() -> None:
    assert pair([b"a.jpg", b"a.png", b"a.xmp"], FORMATS, Said())[b"a.jpg"] == (Companion(b"a.xmp", certain=False),)


@given(
    st.sampled_from(sorted(BELONGS)),
    st.integers(2, 1200),
    st.text(st.characters(exclude_characters="/\0.", exclude_categories=["Cs"]), max_size=80),
)
def test_whatever_gets_a_number_still_belongs_together(photo: str, number: int, beginning: str) -> None:
    if photo.startswith(("IMG_", "0C9D")):
        beginning = ""  # their names have to begin so
    names = [beginning + name for name in BELONGS[photo].split("|")]
    names = [name for name in names if len(name.encode()) <= MOST_BYTES - 20]
    before = pair([os.fsencode(name) for name in (beginning + photo, *names)], FORMATS, Said())
    owned = [other.name for other in before[os.fsencode(beginning + photo)]]
    new = numbered(os.fsencode(beginning + photo), owned, number)
    assert len(set(new)) == len(new)
    after = pair(new, FORMATS, Said())
    assert {name: {other.name for other in of} for name, of in after.items()} == {new[0]: set(new[1:])}
    assert all(len(name) <= MOST_BYTES for name in new)

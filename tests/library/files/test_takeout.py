"""Takeout cuts names and replaces characters in them, and gives what was edited no JSON of its own."""

import pytest

from photosort.library.files.takeout import may_date, may_name
from photosort.model.photo import Photo, PhotoId, RootId


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        ("IMG_1.jpg", "IMG_1.jpg", True),
        ("IMG_1.JPG", "IMG_1.jpg", True),
        ("IMG_12.jpg", "IMG_1.jpg", False),
        ("IMG_1.heic", "IMG_1.jpg", False),
        ("Anna & Bob?.jpg", "Anna _ Bob_.jpg", True),
        ("Anna + Bob.jpg", "Anna & Bob.jpg", False),
        ("Cafe\u0301.jpg", "Caf\u00e9.jpg", True),
        ("x" * 70 + ".jpg", "x" * 47 + ".jpg", True),
        ("x" * 70 + ".heic", "x" * 46 + ".heic", True),
        ("x" * 70 + ".jpg", "x" * 40 + ".jpg", False),
        ("x" * 46 + "y" * 9 + ".jpg", "x" * 47 + ".jpg", False),
        ("", "a.jpg", False),
    ],
)
def test_a_title_and_the_name_that_is_made_of_it(title: str, name: str, expected: bool) -> None:
    assert may_name(title, name) is expected


def dating(name: str) -> list[bytes]:
    """Which files may date a photo of this name that has no companions."""
    return list(may_date(Photo(PhotoId(1), RootId(1), b"/photos", b"", name.encode(), 1, 1)))


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("a.jpg", "metadata/a.jpg.json"),
        ("a-edited.jpg", "a.jpg.json"),
        ("a-edited.jpg", "a.jpg.supplemental-metadata.json"),
        ("a-edited.jpg", "a.HEIC.supplemental-metadata.json"),
        ("a-bearbeitet(1).jpg", "a(1).jpg.json"),
        ("a-modifie\u0301(1).jpg", "a.jpg(1).json"),
        ("a-ha editado(1).jpg", "a.jpg.supplemental-metadata(1).json"),
        ("x" * 40 + "-edited.jpg", ("x" * 40 + ".jpg.supplemental-metadata")[:46] + ".json"),
    ],
)
def test_where_it_is_written_about_others(name: str, about: str) -> None:
    assert about.encode() in dating(name)


@pytest.mark.parametrize("name", ["a.jpg", "a-b.jpg", "-edited.jpg", "edited.jpg", "b-edited.jpg"])
def test_nothing_is_written_about_other_names(name: str) -> None:
    assert not [text for text in dating(name) if text.startswith(b"a.jpg")]

"""Names sort as people count."""

from photosort.model.natural_key import natural_key


def test_numbers_count_and_case_does_not() -> None:
    names = ["img_10", "IMG_9", "IMG_9b", "album 2"]
    assert sorted(names, key=natural_key) == ["album 2", "IMG_9", "IMG_9b", "img_10"]


def test_the_key_is_what_libraries_have_stored() -> None:
    assert natural_key("IMG_9.JPG") == "img_000000000009.jpg"

"""What albums are called: by what they are, else show, else when and where."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import vocabulary
from photosort.model.english import in_english
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Header
from photosort.organizing.describing import album_names
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.colours import colours
from photosort.organizing.describing.name_parts import word
from tests.organizing.describing.made_up import CAMERA, PLAIN, album, mixed, names_of, spread, subject


@pytest.mark.parametrize(
    ("kind", "word", "expected"),
    [
        ("photograph", "Dogs", "Dogs"),
        ("phone screen", "Dogs", "Phone screenshots"),
        ("meme", "People", "Memes"),
        ("receipt", "Papers and screens", "Receipts"),
    ],
)
def test_an_album_is_named_by_what_it_is_or_else_shows(kind: str, word: str, expected: str) -> None:
    assert subject(album(kind, word)) == expected


def test_dark_photographs_are_of_the_night() -> None:
    assert subject(album(word="Buildings", bright=0.1)) == "Night"


@pytest.mark.parametrize(("bright", "above", "said"), [(0.33, 0.1, "Night"), (0.33, 0.4, "Boats"), (0.5, 0.1, "Boats")])
def test_lit_streets_below_a_dark_sky_are_of_the_night(bright: float, above: float, said: str) -> None:
    small = np.full((10, 3, 12, 12), bright, np.float32)
    small[:, :, :4] = above
    found = replace(album(word="Boats", bright=bright), colours=lambda: colours(small))
    assert subject(found) == said
    assert subject(album("meme", bright=0.1)) == "Memes"


def test_photos_taken_at_night_are_counted_one_by_one_whatever_makes_them_so() -> None:
    """Of nine, three are dark all over and two lit below a dark sky: neither alone is most of them."""
    small = np.full((9, 3, 12, 12), 0.33, np.float32)
    small[:3], small[3:5, :, :4] = 0.22, 0.1
    found = replace(album(word="Boats", count=9, bright=0.3), colours=lambda: colours(small))
    assert subject(found) == "Night"
    small[4, :, :4] = 0.33
    assert subject(found) == "Boats"


def test_what_a_camera_took_is_not_named_as_junk() -> None:
    assert subject(album("greeting", header=CAMERA)) == "Dogs"


def test_papers_keep_their_kind_whatever_the_place() -> None:
    assert names_of([album("receipt", header=CAMERA)]) == ["Receipts"]


def test_an_album_of_one_journey_is_named_after_it() -> None:
    names = names_of([album(header=CAMERA)])
    assert names == ["Kochi · March 2018"]
    kinds = [fact.kind for fact in album_names.chips(album(header=CAMERA))]
    assert kinds == [FactKind.PLACE, FactKind.DATES]


def of_everything(header: Header = PLAIN) -> AlbumFeatures:
    """An album each photo of which shows something else."""
    dogs = album(word="Dogs", header=header)
    assert dogs.meaning is not None
    count = dogs.meaning.groups.shape[1]
    each = replace(
        dogs.meaning, words=np.eye(len(dogs), 32, dtype=np.float32), groups=np.eye(len(dogs), count, dtype=np.float32)
    )
    return replace(dogs, meaning=each)


def test_nothing_clear_is_said_honestly() -> None:
    assert subject(of_everything()) == "Mixed photos"
    unknown = replace(album(), meaning=None)
    assert subject(unknown) == "Pictures"


def test_of_a_mixture_at_one_place_it_is_told_where_it_was_taken() -> None:
    undated = replace(CAMERA, taken=None)
    assert names_of([of_everything(undated)]) == ["Kochi"]


def test_what_is_seen_all_year_at_one_place_has_its_word_first() -> None:
    days = [datetime(2023, month, 4) for month in (1, 3, 5, 8, 11)]
    fruit = album(word="Fruit and vegetables", count=5)
    photos = [replace(photo, header=replace(CAMERA, taken=day)) for photo, day in zip(fruit.photos, days, strict=True)]
    assert names_of([replace(fruit, photos=photos)]) == ["Fruit and vegetables · Kochi"]


@pytest.mark.parametrize(("there", "away", "of"), [(2, 0, 3), (1, 0, 1), (5, 5, 10), (3, 2, 10)])
def test_the_place_of_few_photos_names_no_album(there: int, away: int, of: int) -> None:
    kochi, lyon = replace(CAMERA, taken=None), replace(CAMERA, taken=None, latitude=45.76, longitude=4.84)
    made = album(count=of)
    headers = [kochi] * there + [lyon] * away + [PLAIN] * (of - there - away)
    photos = [replace(photo, header=header) for photo, header in zip(made.photos, headers, strict=True)]
    assert names_of([replace(made, photos=photos)]) == ["Dogs"]


def test_a_black_dog_is_no_night_and_neither_is_a_floodlit_pitch() -> None:
    assert subject(album(word="Dogs", bright=0.1)) == "Dogs"
    assert subject(album(word="Sports", bright=0.1)) == "Sports"


def test_two_words_share_an_album_of_both() -> None:
    assert subject(mixed({"Dogs": 0.5, "Cats": 0.3})) == "Dogs and cats"


def test_flowers_that_pass_for_insects_are_told_beside_them() -> None:
    both = mixed({"Insects and spiders": 0.45, "Flowers and plants": 0.4})
    assert subject(both) == "Insects and flowers"


def test_the_group_beside_one_of_its_words_is_the_others() -> None:
    cars = mixed({"Cars": 0.3, "Trains": 0.25, "Aircraft": 0.1}, count=9)
    assert cars.meaning is not None
    names = names_of([album(word="Boats"), replace(cars, meaning=spread(cars.meaning, "Vehicles"))])
    assert names == ["Boats", "Other vehicles"]


def test_every_word_of_the_vocabulary_can_be_said() -> None:
    known = vocabulary()
    assert {in_english(word(text)) for text in (*known.words, *known.groups)} == {*known.words, *known.groups}


def test_few_months_are_told_as_first_and_last() -> None:
    trip = album(count=10)
    dates = [datetime(2023, 11, 30), datetime(2023, 12, 24), datetime(2024, 1, 2)]
    photos = [replace(photo, header=replace(CAMERA, taken=dates[row % 3])) for row, photo in enumerate(trip.photos)]
    assert names_of([replace(trip, photos=photos)]) == ["Kochi · Nov 2023 – Jan 2024"]


def test_time_without_a_place_stands_behind_what_is_seen() -> None:
    assert names_of([album(header=replace(CAMERA, latitude=None, longitude=None))]) == ["Dogs · March 2018"]


def kinds_of_chips(found: AlbumFeatures) -> list[FactKind]:
    return [fact.kind for fact in album_names.chips(found)]


def test_camera_explains_where_place_and_time_do_not_and_that_there_is_none_what_is_no_photograph() -> None:
    unplaced = replace(CAMERA, latitude=None, longitude=None)
    assert kinds_of_chips(album(header=unplaced)) == [FactKind.DATES, FactKind.CAMERA]
    assert kinds_of_chips(album("meme")) == [FactKind.NO_CAMERA]
    assert kinds_of_chips(album()) == []


def test_a_size_is_told_where_it_is_that_of_a_phone_screen() -> None:
    sizes = [(1080, 2400), (1170, 2532)]
    phone, other = (replace(PLAIN, width=width, height=height) for width, height in sizes)
    assert kinds_of_chips(album("phone screen", header=phone)) == [FactKind.ONE_PHONE, FactKind.NO_CAMERA]
    assert kinds_of_chips(album("greeting", header=phone)) == [FactKind.PHONE_SIZED, FactKind.NO_CAMERA]
    both = album("phone screen", header=phone)
    photos = [replace(photo, header=phone if row % 2 else other) for row, photo in enumerate(both.photos)]
    assert kinds_of_chips(replace(both, photos=photos)) == [FactKind.PHONE_SIZED, FactKind.NO_CAMERA]


def test_what_came_by_a_messenger_says_by_which() -> None:
    sent = album(name=b"photo_2024-03-%02d_10-00-00.jpg")
    assert album_names.chips(sent) == (Fact(FactKind.APP, "Telegram"),)


def test_many_places_are_no_share_of_photos() -> None:
    apart = album(header=CAMERA)
    photos = [replace(photo, header=replace(CAMERA, latitude=10.0 + 5 * row)) for row, photo in enumerate(apart.photos)]
    chips = album_names.chips(replace(apart, photos=photos))
    assert [in_english(chip) for chip in chips] == ["at several places", "2018-03"]

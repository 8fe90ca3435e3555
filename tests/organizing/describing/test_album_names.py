"""What albums are called: by what they are, else show, else when and where."""

from dataclasses import replace

import numpy as np
import pytest

from photosort.model.fact import FactKind
from photosort.organizing.describing import album_names
from tests.organizing.describing.made_up import CAMERA, album, mixed, spread


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
    assert album_names.subject(album(kind, word)) == expected


def test_dark_photographs_are_of_the_night() -> None:
    assert album_names.subject(album(word="Buildings", bright=0.1)) == "Night"
    assert album_names.subject(album("meme", bright=0.1)) == "Memes"


def test_what_a_camera_took_is_not_named_as_junk() -> None:
    assert album_names.subject(album("greeting", header=CAMERA)) == "Dogs"


def test_papers_keep_their_kind_whatever_the_place() -> None:
    assert album_names.name_albums([album("receipt", header=CAMERA)]) == ["Receipts"]


def test_an_album_of_one_journey_is_named_after_it() -> None:
    names = album_names.name_albums([album(header=CAMERA)])
    assert names == ["Kochi · March 2018"]
    kinds = [fact.kind for fact in album_names.chips(album(header=CAMERA))]
    assert kinds == [FactKind.CAMERA, FactKind.PLACE, FactKind.PIXELS, FactKind.DATES]


def test_nothing_clear_is_said_honestly() -> None:
    dogs = album(word="Dogs")
    assert dogs.meaning is not None
    count = dogs.meaning.groups.shape[1]
    mixed = replace(
        dogs.meaning, words=np.eye(len(dogs), 32, dtype=np.float32), groups=np.eye(len(dogs), count, dtype=np.float32)
    )
    assert album_names.subject(replace(dogs, meaning=mixed)).startswith("Mixed · mostly ")
    unknown = replace(album(), meaning=None)
    assert album_names.subject(unknown) == "Pictures"


def test_two_words_share_an_album_of_both() -> None:
    assert album_names.subject(mixed({"Dogs": 0.5, "Cats": 0.3})) == "Dogs and cats"


def test_flowers_that_pass_for_insects_are_told_beside_them() -> None:
    both = mixed({"Insects and spiders": 0.3, "Flowers and plants": 0.25})
    assert album_names.subject(both) == "Insects and flowers"


def test_the_group_beside_one_of_its_words_is_the_others() -> None:
    cars = mixed({"Cars": 0.3, "Trains": 0.25, "Aircraft": 0.1}, count=9)
    assert cars.meaning is not None
    names = album_names.name_albums([album(word="Boats"), replace(cars, meaning=spread(cars.meaning, "Vehicles"))])
    assert names == ["Boats", "Other vehicles"]

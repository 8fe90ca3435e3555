"""What an album of few photos is called: only what they say clearly."""

from dataclasses import replace

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import KINDS, vocabulary
from photosort.organizing.describing.album_features import AlbumFeatures
from tests.organizing.describing.made_up import album, subject


def guessed(kind: str, *sure: float) -> AlbumFeatures:
    """An album of photos that are taken for a kind with these probabilities, and else for the one beside it."""
    found = album(kind, count=len(sure))
    assert found.meaning is not None
    kinds = np.zeros((len(sure), len(KINDS)), np.float32)
    kinds[:, KINDS.index(kind)] = sure
    kinds[:, KINDS.index(kind) - 1] = 1 - np.array(sure)
    return replace(found, meaning=replace(found.meaning, kinds=kinds))


def showing(*words: str) -> AlbumFeatures:
    """An album of photographs, each of another thing."""
    found = album(count=len(words))
    assert found.meaning is not None
    known = vocabulary()
    said = np.eye(len(known.words), dtype=np.float32)[[known.words.index(word) for word in words]]
    groups = said @ np.eye(len(known.groups), dtype=np.float32)[known.group_of]
    return replace(found, meaning=replace(found.meaning, words=said, groups=groups))


@pytest.mark.parametrize(
    ("sure", "name"),
    [
        ((0.6,), "Pictures with writing"),
        ((0.9,), "Memes"),
        ((0.55, 0.55), "Pictures with writing"),
        ((0.7, 0.7), "Memes"),
        ((0.6,) * 10, "Memes"),
        ((0.52,) * 10, "Pictures with writing"),
        ((0.52,) * 40, "Memes"),
    ],
)
def test_few_must_be_surer_of_their_kind_than_many(sure: tuple[float, ...], name: str) -> None:
    assert subject(guessed("meme", *sure)) == name


def test_one_photo_that_may_be_a_photograph_is_a_picture() -> None:
    found = guessed("phone screen", 0.55)  # else a photograph
    assert subject(found) == "Pictures"


def test_one_of_each_makes_no_mixture() -> None:
    assert subject(showing("Papers and screens", "People", "Dogs", "Boats", "Dishes")) == "Mixed photos"
    assert subject(showing("Dogs", "Dogs", "Boats", "Boats", "Dishes")) == "Mixed photos"
    assert subject(showing(*["Dogs"] * 3, *["Boats"] * 3, "Dishes")) == "Dogs and boats"


def test_two_kinds_make_a_pair_where_each_has_several() -> None:
    six = guessed("greeting", 0.9, 0.9, 0.9, 0.1, 0.1, 0.1)
    assert subject(six) == "Greetings and memes"
    assert subject(guessed("greeting", 0.9, 0.9, 0.1, 0.1)) == "Pictures with writing"


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("phone screen", "desktop screen", "Screenshots"),
        ("receipt", "document", "Papers"),
    ],
)
def test_what_two_kinds_have_in_common_is_said_where_there_is_a_word_for_it(one: str, other: str, name: str) -> None:
    found = album("photograph", count=5)
    assert found.meaning is not None
    kinds = np.full((5, len(KINDS)), 0.05, np.float32)
    kinds[:2, KINDS.index(one)] = kinds[2:4, KINDS.index(other)] = kinds[4, 0] = 0.65
    assert subject(replace(found, meaning=replace(found.meaning, kinds=kinds))) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["Fruit and vegetables"] * 4 + ["Dogs"] * 2, "Mostly fruit and vegetables"),
        (["Sea life"] * 2 + ["Landscapes"], "Mixed photos"),
        (["Birds"] * 2 + ["Bikes and scooters"] * 2, "Mixed photos"),
        (["Wild animals"] * 7 + ["Birds"] * 3, "Wild animals"),
        (["Cats"] * 5 + ["Dogs"] * 5, "Cats and dogs"),
        (["Bedrooms and living rooms"] * 4 + ["Bathrooms"] * 3 + ["Kitchens"] * 2, "Rooms"),
        (["Cars"] * 6 + ["Buildings"] + ["Streets and bridges"] * 3, "Cars and streets"),
        (["Cars"] * 3 + ["Boats"] * 3 + ["Dogs", "Dishes", "People", "Sports"], "Mostly vehicles"),
    ],
)
def test_a_word_is_said_where_it_is_true_of_most(words: list[str], name: str) -> None:
    assert subject(showing(*words)) == name


def test_papers_are_no_part_of_a_mixture_of_photographs() -> None:
    words = ["Shopping"] * 5 + ["Papers and screens"] * 3 + ["Dogs", "Boats"]
    assert subject(showing(*words)) == "Mostly shopping"

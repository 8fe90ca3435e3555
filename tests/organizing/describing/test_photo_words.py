"""Of a picture only what is likely is said, by the codes of its words."""

import numpy as np
import pytest

from photosort.learning.photos import class_words, kinds
from photosort.learning.photos.things import THINGS
from photosort.learning.photos.vocabulary import KINDS, vocabulary
from photosort.model.message_code import MessageCode
from photosort.model.search.found import Why
from photosort.organizing.describing import photo_words
from photosort.organizing.describing.name_parts import word
from photosort.organizing.describing.photo_words import Surroundings


@pytest.fixture(autouse=True)
def no_classes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is made up are words; of no class anything is said."""
    monkeypatch.setattr(class_words, "of_classes", lambda some: np.zeros((len(some), 1000), np.float32))


def row(names: tuple[str, ...], **shares: float) -> list[float]:
    rest = (1 - sum(shares.values())) / (len(names) - len(shares))
    return [shares.get(name, rest) for name in names]


def test_what_is_likely_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    words = vocabulary().words
    of_kind = [
        row(KINDS, photograph=0.9),
        row(KINDS, photograph=0.4),
        row(KINDS, receipt=0.7),
        row(KINDS, photograph=0.9),
        row(KINDS, photograph=0.9),
    ]
    of_word = [row(words, Cats=0.1, Dogs=0.55), row(words, Boats=0.5), row(words, Boats=0.9), row(words, Things=0.9)]
    of_word.append(row(words, Cats=0.3, Dogs=0.25))
    monkeypatch.setattr(kinds, "probabilities", lambda _: np.array(of_kind, np.float32))
    monkeypatch.setattr(class_words, "by_word", lambda _: np.array(of_word, np.float32))
    assert photo_words.photo_words(np.zeros((5, 1), np.float16), Surroundings.unknown(), [None] * 5) == [
        [
            (Why.KIND, MessageCode.SOME_PHOTOS),
            (Why.WORD, MessageCode.DOGS),
            (Why.WORD, MessageCode.PETS),
        ],
        [(Why.WORD, MessageCode.BOATS), (Why.WORD, MessageCode.VEHICLES)],
        [(Why.KIND, MessageCode.RECEIPTS)],
        [(Why.KIND, MessageCode.SOME_PHOTOS)],
        [(Why.KIND, MessageCode.SOME_PHOTOS), (Why.WORD, MessageCode.PETS)],
    ]


def test_a_word_is_said_by_what_is_around(monkeypatch: pytest.MonkeyPatch) -> None:
    """What looks like a wolf is a dog among dogs."""
    words = vocabulary().words
    of_word = [row(words, Dogs=0.9)] * 39 + [row(words, **{"Wild animals": 0.5, "Dogs": 0.3})]
    monkeypatch.setattr(
        kinds, "probabilities", lambda some: np.array([row(KINDS, photograph=0.9)] * len(some), np.float32)
    )
    monkeypatch.setattr(class_words, "by_word", lambda some: np.array(of_word[-len(some) :], np.float32))
    one, photo = np.zeros((1, 1), np.float16), (Why.KIND, MessageCode.SOME_PHOTOS)
    assert photo_words.photo_words(one, Surroundings.unknown(), [None]) == [
        [photo, (Why.WORD, MessageCode.WILD_ANIMALS), (Why.WORD, MessageCode.ANIMALS)]
    ]
    around = Surroundings.among(np.zeros((40, 1), np.float16))
    assert photo_words.photo_words(one, around, [None]) == [
        [photo, (Why.WORD, MessageCode.DOGS), (Why.WORD, MessageCode.PETS)]
    ]


def test_a_kind_is_said_by_what_is_around(monkeypatch: pytest.MonkeyPatch) -> None:
    """Among photographs, what looks a little more like a meme than like one is one, and is described."""
    of_kind = [row(KINDS, photograph=0.95)] * 39 + [row(KINDS, photograph=0.4, meme=0.55)]
    words = vocabulary().words
    monkeypatch.setattr(kinds, "probabilities", lambda some: np.array(of_kind[-len(some) :], np.float32))
    monkeypatch.setattr(class_words, "by_word", lambda some: np.array([row(words, Dogs=0.9)] * len(some), np.float32))
    one = np.zeros((1, 1), np.float16)
    assert photo_words.photo_words(one, Surroundings.unknown(), [None]) == [[(Why.KIND, MessageCode.MEMES)]]
    around = Surroundings.among(np.zeros((40, 1), np.float16))
    assert photo_words.photo_words(one, around, [None])[0][:2] == [
        (Why.KIND, MessageCode.SOME_PHOTOS),
        (Why.WORD, MessageCode.DOGS),
    ]


def test_what_a_picture_says_tells_its_kind_better_than_what_is_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wish among jokes is none of them."""
    of_kind = [row(KINDS, meme=0.95)] * 39 + [row(KINDS, meme=0.6, greeting=0.35)]
    words = vocabulary().words
    monkeypatch.setattr(kinds, "probabilities", lambda some: np.array(of_kind[-len(some) :], np.float32))
    monkeypatch.setattr(class_words, "by_word", lambda some: np.zeros((len(some), len(words)), np.float32))
    one, around = np.zeros((1, 1), np.float16), Surroundings.among(np.zeros((40, 1), np.float16))
    assert photo_words.photo_words(one, around, [None]) == [[(Why.KIND, MessageCode.MEMES)]]
    assert photo_words.photo_words(one, around, [["Good", "Morning"]]) == [[(Why.KIND, MessageCode.GREETINGS)]]


def test_an_elephant_is_told_from_other_animals(monkeypatch: pytest.MonkeyPatch) -> None:
    """By all classes of elephants together; where another animal is likelier, it is an animal alone."""
    of_class = np.zeros((3, 1000), np.float32)
    of_class[0, [101, 385, 386, 292]] = 0.3, 0.2, 0.2, 0.3  # tuskers, elephants, a tiger
    of_class[1, [101, 294, 292]] = 0.4, 0.3, 0.3
    of_class[2, [101, 500]] = 0.3, 0.7  # rather something else
    monkeypatch.setattr(class_words, "of_classes", lambda _: of_class)
    monkeypatch.setattr(kinds, "probabilities", lambda _: np.array([row(KINDS, photograph=0.9)] * 3, np.float32))
    said = photo_words.photo_words(np.zeros((3, 1), np.float16), Surroundings.unknown(), [None] * 3)
    assert [MessageCode.ELEPHANTS in [code for _, code in one] for one in said] == [True, False, False]


def test_every_thing_lies_in_one_group_and_has_a_name() -> None:
    known = vocabulary()
    for name, classes in THINGS.items():
        assert len(set(known.group_of[known.word_of[list(classes)]].tolist())) == 1, name
        assert word(name).code

"""Screens that were read are found by what they are about, and seven of ten name their album by it."""

from dataclasses import replace

import numpy as np
import pytest

from photosort.learning.photos import class_words, kinds
from photosort.learning.photos.vocabulary import KINDS, vocabulary
from photosort.model.message_code import MessageCode
from photosort.model.search.found import Why
from photosort.organizing.describing.photo_words import Surroundings, photo_words
from photosort.organizing.describing.screen_signs import Screen
from tests.organizing.describing.made_up import album, names_of

ERROR = ["Error", "The file could not be opened.", "OK"]


@pytest.mark.parametrize(
    ("chats", "errors", "name"),
    [
        (7, 3, "Screenshots of chats"),
        (0, 7, "Screenshots of errors"),
        (6, 4, "Phone screenshots"),
        (0, 0, "Phone screenshots"),
    ],
)
def test_most_name_their_album(chats: int, errors: int, name: str) -> None:
    screens = [Screen.CHAT] * chats + [Screen.ERROR] * errors + [None] * (10 - chats - errors)
    assert names_of([replace(album("phone screen"), screens=screens)]) == [name]


def test_two_albums_of_screens_are_told_apart_by_it() -> None:
    chats, errors = ([one] * 10 for one in Screen)
    both = [replace(album("desktop screen"), screens=of) for of in (chats, errors)]
    assert names_of(both) == ["Screenshots of chats", "Screenshots of errors"]


def test_only_screens_are_found_by_it(monkeypatch: pytest.MonkeyPatch) -> None:
    of_kind = np.full((3, len(KINDS)), 0.01, np.float32)
    of_kind[[0, 1, 2], [KINDS.index(kind) for kind in ("desktop screen", "document", "desktop screen")]] = 0.9
    words = vocabulary().words
    monkeypatch.setattr(kinds, "probabilities", lambda _: of_kind)
    monkeypatch.setattr(class_words, "of_classes", lambda _: np.zeros((3, 1000), np.float32))
    monkeypatch.setattr(class_words, "by_word", lambda _: np.full((3, len(words)), 1 / len(words), np.float32))
    assert photo_words(np.zeros((3, 1), np.float16), Surroundings.unknown(), [ERROR, ERROR, None]) == [
        [(Why.KIND, MessageCode.DESKTOP_SCREENSHOTS), (Why.KIND, MessageCode.SCREENSHOTS_OF_ERRORS)],
        [(Why.KIND, MessageCode.DOCUMENTS)],
        [(Why.KIND, MessageCode.DESKTOP_SCREENSHOTS)],
    ]

"""Of a picture only what is likely is said, by the codes of its words."""

import numpy as np
import pytest

from photosort.learning.photos import class_words, kinds
from photosort.learning.photos.vocabulary import KINDS, vocabulary
from photosort.model.message_code import MessageCode
from photosort.model.search.found import Why
from photosort.organizing.describing import photo_words


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
    of_word = [row(words, Cats=0.3, Dogs=0.35), row(words, Boats=0.5), row(words, Boats=0.9), row(words, Things=0.9)]
    of_word.append(row(words, Cats=0.2, Dogs=0.22))
    monkeypatch.setattr(kinds, "probabilities", lambda _: np.array(of_kind, np.float32))
    monkeypatch.setattr(class_words, "probabilities", lambda _: np.array(of_word, np.float32))
    assert photo_words.photo_words(np.zeros((5, 1), np.float16)) == [
        [
            (Why.KIND, MessageCode.SOME_PHOTOS),
            (Why.WORD, MessageCode.CATS),
            (Why.WORD, MessageCode.DOGS),
            (Why.WORD, MessageCode.PETS),
        ],
        [(Why.WORD, MessageCode.BOATS), (Why.WORD, MessageCode.VEHICLES)],
        [(Why.KIND, MessageCode.RECEIPTS)],
        [(Why.KIND, MessageCode.SOME_PHOTOS)],
        [(Why.KIND, MessageCode.SOME_PHOTOS), (Why.WORD, MessageCode.PETS)],
    ]

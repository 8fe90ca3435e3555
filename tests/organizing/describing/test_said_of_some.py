"""That some of an album are memes or receipts is said only where they are, and not where a few pass for such."""

from dataclasses import replace

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import KINDS
from photosort.organizing.describing.album_features import AlbumFeatures
from tests.organizing.describing.made_up import album, names_of


def _beside(first: str, sure_of: float, share: float) -> AlbumFeatures:
    """Twenty pictures of a kind, a share of which pass for memes, as surely as that."""
    found = album(first, count=20)
    assert found.meaning is not None
    kinds = found.meaning.kinds.copy()
    others = np.full(len(KINDS), (1 - sure_of) / (len(KINDS) - 1), np.float32)
    others[KINDS.index("meme")] = sure_of
    kinds[: int(20 * share)] = others
    return replace(found, meaning=replace(found.meaning, kinds=kinds))


@pytest.mark.parametrize(
    ("sure_of", "share", "said"),
    [(0.9, 0.3, True), (0.6, 0.3, False), (0.9, 0.1, False)],
    ids=["some are", "none surely is", "a few are"],
)
def test_what_some_are_is_said_of_a_clear_share(sure_of: float, share: float, said: bool) -> None:
    names = names_of([_beside("greeting", sure_of, share), album("greeting", count=20)])
    assert ("Greetings · with memes" in names) is said


@pytest.mark.parametrize(("share", "said"), [(0.4, "Greetings and memes"), (0.1, "Greetings")])
def test_half_of_a_pair_is_a_clear_share(share: float, said: str) -> None:
    assert names_of([_beside("greeting", 0.9, share)]) == [said]


def test_few_make_no_pair() -> None:
    found = album("greeting", count=30)
    assert found.meaning is not None
    kinds = np.full_like(found.meaning.kinds, 0.01)
    kinds[:20, KINDS.index("greeting")] = 0.93  # two of three, so that it needs a second
    kinds[20:25, KINDS.index("meme")] = 0.93
    kinds[25:, KINDS.index("photograph")] = 0.93
    assert names_of([replace(found, meaning=replace(found.meaning, kinds=kinds))]) == ["Pictures with writing"]

"""What makes an album junk, and what alone does not."""

from dataclasses import replace

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import KINDS
from photosort.model.fact import FactKind
from photosort.organizing.describing import junk_score
from tests.organizing.describing.made_up import CAMERA, PLAIN, album


def test_junk_is_what_looks_like_junk_and_has_no_camera() -> None:
    screens = album("phone screen", header=replace(PLAIN, width=1080, height=2400), name=b"Screenshot_%d.png")
    judged = junk_score.junk_score(screens)
    assert judged.likely
    assert judged.score > 0.9
    assert FactKind.SCREENSHOT_NAMES in {fact.kind for fact in judged.reasons}
    assert junk_score.junk_score(album("meme")).likely


@pytest.mark.parametrize("kind", ["photograph", "receipt", "document", "whiteboard"])
def test_no_sign_of_origin_alone_makes_junk(kind: str) -> None:
    forwarded = album(kind, header=replace(PLAIN, width=1080, height=2400), name=b"IMG-20240101-WA%04d.jpg")
    assert not junk_score.junk_score(forwarded).likely


def test_photographs_that_all_look_a_little_like_junk_are_none() -> None:
    photos = album()
    assert photos.meaning is not None
    kinds = np.zeros_like(photos.meaning.kinds)
    kinds[:, [KINDS.index(kind) for kind in ("photograph", "meme", "greeting")]] = (0.36, 0.34, 0.3)
    assert not junk_score.junk_score(replace(photos, meaning=replace(photos.meaning, kinds=kinds))).likely


@pytest.mark.parametrize(
    ("name", "size", "likely"),
    [
        (b"Screenshot_%d.png", (1080, 2400), True),
        (b"Screenshot_%d.png", (640, 480), False),
        (b"IMG-20240101-WA%04d.jpg", (1080, 2400), False),
    ],
)
def test_without_kinds_only_named_and_sized_screenshots_are_junk(
    name: bytes, size: tuple[int, int], *, likely: bool
) -> None:
    header = replace(PLAIN, width=size[0], height=size[1])
    assert junk_score.junk_score(replace(album(header=header, name=name), meaning=None)).likely is likely


def test_a_camera_speaks_against_junk() -> None:
    with_camera = junk_score.junk_score(album("meme", header=CAMERA))
    assert not with_camera.likely
    assert with_camera.score < junk_score.junk_score(album("meme")).score

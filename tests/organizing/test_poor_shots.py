"""What came out badly is told by two signs or by nothing being seen, never where the person has decided or a machine
cannot know.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosort.demo.damages import shaken, soft
from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.acts import Favour, MarkPhotos
from photosort.model.cancel_token import CancelToken
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, PhotoId
from photosort.organizing.poor_shots import poor_shots, signs
from photosort.organizing.twins_stage import find_twins
from tests.organizing.twin_photos import ENCODER, opened, read_all, save, scene

FOCUS, SHAKEN, FEW = Fact(FactKind.OUT_OF_FOCUS), Fact(FactKind.SHAKEN), Fact(FactKind.FEW_DETAILS)
DARK, BURNT, BETTER = Fact(FactKind.TOO_DARK), Fact(FactKind.BURNT_OUT), Fact(FactKind.BETTER_SHOT)
NOON = datetime(2024, 5, 3, 12)


def look(sharpness: float = 0.6, *, streak: float = 1.1, brightest: float = 250, lost: float = 0) -> Look:
    code = np.ones(1, np.float16)
    return Look(b"1", code, code, sharpness, 0.9, streak, brightest, lost)


@pytest.mark.parametrize(
    ("found", "exposure", "share", "better", "told"),
    [
        (look(0.25), "", 0.5, False, (FOCUS, FEW)),
        (look(0.25, streak=1.5), "", 0.5, False, (SHAKEN, FEW)),
        (look(0.25), "", 0.9, True, (FOCUS, BETTER)),
        (look(0.25), "1/8 s · f/1.9", None, False, (FOCUS, Fact(FactKind.LONG_EXPOSURE, "1/8 s"))),
        (look(0.0, brightest=30), "", 0.3, False, (DARK, FEW)),
        (look(lost=0.6), "", 1, True, (BURNT, BETTER)),
        # One sign alone: art, fog, a bare white picture, a tripod.
        (look(0.25), "1/500 s", 0.9, False, ()),
        (look(0.25), "20 s · f/8", None, False, ()),
        (look(0.0), "1/8 s", 0.2, True, ()),
        (look(lost=0.9), "", 0.2, False, ()),
        (look(0.0, brightest=30), "", None, False, ()),
        (look(), "1/8 s", 0.3, True, ()),
        # Nothing at all is seen: that is enough, as without camera data nothing else could tell.
        (look(0.2), "", None, False, (FOCUS,)),
        (look(0.0, brightest=12), "", None, False, (DARK,)),
        (look(0.0, lost=0.99), "", None, False, (BURNT,)),
        (look(0.5, lost=0.99), "", None, False, ()),
    ],
)
def test_it_takes_two_signs_or_nothing_to_see(
    found: Look, exposure: str, share: float | None, better: bool, told: tuple[Fact, ...]
) -> None:
    assert signs(found, exposure, share, better=better) == told


@pytest.fixture
def roll(tmp_path: Path) -> Iterator[tuple[Library, dict[str, PhotoId]]]:
    """A hill, the same shaken a second later, and one out of focus that was taken on another day."""
    rng, hill = np.random.default_rng(3), np.asarray(scene("hill"))
    made = {"hill.jpg": hill, "shaken.jpg": shaken(hill, rng, 18, 20), "alone.jpg": soft(hill, rng, 2, 2.1)}
    save(tmp_path / "photos", {name: Image.fromarray(pixels) for name, pixels in made.items()})
    library = opened(tmp_path)
    after = {"hill.jpg": 0, "shaken.jpg": 1, "alone.jpg": 100_000}
    ids = read_all(library, {name: NOON + timedelta(seconds=seconds) for name, seconds in after.items()})
    find_twins(library, ENCODER, CancelToken())
    yield library, ids
    library.close()


def told(library: Library) -> dict[PhotoId, list[FactKind]]:
    return {shot.photo: [fact.kind for fact in shot.reasons] for shot in poor_shots(library, ENCODER)}


def test_a_better_shot_of_the_scene_bears_out_that_one_is_shaken(roll: tuple[Library, dict[str, PhotoId]]) -> None:
    library, ids = roll
    assert told(library) == {ids["shaken.jpg"]: [FactKind.SHAKEN, FactKind.BETTER_SHOT]}
    library.history.do(MarkPhotos((ids["shaken.jpg"],), Mark.KEPT))
    assert told(library) == {}
    library.history.undo()
    assert list(told(library)) == [ids["shaken.jpg"]]
    library.history.do(Favour((ids["shaken.jpg"],), True))
    assert told(library) == {}


def test_a_file_much_smaller_than_the_others_of_its_camera_bears_it_out(
    roll: tuple[Library, dict[str, PhotoId]], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, ids = roll
    monkeypatch.setattr("photosort.organizing.poor_shots._SEVERAL", 3)
    assert told(library)[ids["alone.jpg"]] == [FactKind.OUT_OF_FOCUS, FactKind.FEW_DETAILS]
    assert ids["hill.jpg"] not in told(library)
    [[count, mean]] = library.photos.densities().values()
    sizes = [photo.size for photo in library.photos.get(list(ids.values()))]
    assert count == 3
    assert mean == pytest.approx(np.mean(sizes) / (480 * 360))

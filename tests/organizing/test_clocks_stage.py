from datetime import datetime, timedelta

import numpy as np
import pytest

from photosort.learning.moments import two_clocks
from photosort.model.acts import ShiftDates
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.photo import Header, PhotoId
from photosort.organizing import clocks_stage
from photosort.organizing.clocks_stage import compare_clocks
from photosort.organizing.read_stage import vectors_key
from tests.library.conftest import World, fingerprint

KOCHI, TOKYO, KIRITIMATI = (9.97, 76.24), (35.68, 139.76), (1.87, -157.43)
START = datetime(2024, 5, 4, 11)
CODE = "code"
MOMENTS = 12


def feast(world: World, place: tuple[float, float] | None = KOCHI) -> tuple[list[PhotoId], list[PhotoId]]:
    """A phone's photos and those of a camera whose clock was five and a half hours behind, of the same moments."""
    random = np.random.default_rng(0)
    scenes = random.normal(size=(MOMENTS, 16))
    told: dict[str, tuple[Header, np.ndarray]] = {}
    for moment in range(MOMENTS):
        for take in range(3):
            when = START + timedelta(minutes=23 * moment + moment**2, seconds=20 * take)
            look = scenes[moment] + 0.2 * random.normal(size=16)
            north, east = place or (None, None)
            phone = Header(format="JPEG", taken=when, camera="Pixel", offset=330, latitude=north, longitude=east)
            told[f"p{moment:02}{take}.jpg"] = (phone, look)
            early = when - timedelta(hours=5, minutes=30)
            told[f"c{moment:02}{take}.jpg"] = (Header(format="JPEG", taken=early, camera="DSC-W50"), look + 0.01)
    world.add(*told)
    ids = {photo.name.decode(): photo for photo in world.everything()}
    world.library.reading.store(
        [(ids[name].id, header, fingerprint(ids[name].path), b"thumbnail") for name, (header, _) in told.items()]
    )
    looks = np.array([look for _, look in told.values()], np.float32)
    world.library.embeddings.store(vectors_key(CODE), [ids[name].id for name in told], looks)
    return [ids[name].id for name in told if name[0] == "p"], sorted(ids[name].id for name in told if name[0] == "c")


def test_a_camera_that_was_hours_off_is_offered_until_it_is_put_right(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, camera = feast(world)
    compare_clocks(world.library, CODE, CancelToken())
    [wrong] = world.library.dates.suspects()
    assert (wrong.camera, wrong.against, wrong.photos) == ("DSC-W50", "Pixel", tuple(camera))
    assert (wrong.seconds, wrong.day, wrong.last) == (19_800, START.date(), None)
    with monkeypatch.context() as once:
        once.setattr(clocks_stage, "off_by", None)
        compare_clocks(world.library, CODE, CancelToken())  # what was told before is not looked at again
    assert world.library.dates.suspects() == [wrong]
    world.library.history.do(ShiftDates(wrong.photos, wrong.seconds))
    assert world.library.dates.suspects() == []
    compare_clocks(world.library, CODE, CancelToken())
    assert world.library.dates.suspects() == []
    world.library.history.undo()
    compare_clocks(world.library, CODE, CancelToken())
    assert world.library.dates.suspects() == [wrong]


def test_what_is_not_seen_yet_is_compared_later_and_another_encoder_takes_nothing_back(world: World) -> None:
    phone, camera = feast(world)
    key = vectors_key(CODE)
    ids, looks = world.library.embeddings.get(key, [phone[0]])
    with world.library._store.write() as write:
        write.db.execute("DELETE FROM embedding WHERE photo_id = ?", (phone[0],))
    compare_clocks(world.library, CODE, CancelToken())
    assert world.library.dates.suspects() == []
    world.library.embeddings.store(key, [PhotoId(int(ids[0]))], looks)
    compare_clocks(world.library, CODE, CancelToken())
    assert [one.photos for one in world.library.dates.suspects()] == [tuple(camera)]
    compare_clocks(world.library, "another code", CancelToken())
    assert [one.photos for one in world.library.dates.suspects()] == [tuple(camera)]


def test_it_stops_when_asked(world: World) -> None:
    feast(world)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        compare_clocks(world.library, CODE, token)


def test_a_library_of_few_photos_has_nothing_to_compare(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(two_clocks, "_LEAST", 1000)
    feast(world)
    compare_clocks(world.library, CODE, CancelToken())
    assert world.library.dates.suspects() == []


@pytest.mark.parametrize("place", [None, TOKYO, KIRITIMATI])
def test_a_camera_that_has_no_place_or_is_set_to_another_zone_tells_nothing_of_others(
    world: World, place: tuple[float, float] | None
) -> None:
    feast(world, place)
    compare_clocks(world.library, CODE, CancelToken())
    assert world.library.dates.suspects() == []


def test_zones_beyond_the_date_line_agree_with_the_sun(world: World) -> None:
    world.add("a.jpg", "b.jpg")
    for name, place, offset in (("a.jpg", KIRITIMATI, 14 * 60), ("b.jpg", TOKYO, -15 * 60)):
        world.read_as(
            name,
            Header(format="JPEG", taken=START, camera="Pixel", offset=offset, latitude=place[0], longitude=place[1]),
        )
    assert world.library.dates.clocks().sure.tolist() == [True, True]

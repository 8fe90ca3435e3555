from datetime import date, datetime, timedelta

from photosort.model.acts import ShiftDates
from photosort.model.dates import Suspect
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header, PhotoId
from tests.library.conftest import World, fingerprint


def fill(world: World, *taken: datetime, camera: str = "Canon A70") -> list[PhotoId]:
    names = [f"{camera} {number}.jpg" for number in range(len(taken))]
    world.add(*names)
    for name, when in zip(names, taken, strict=True):
        header = Header(format="JPEG", taken=when, camera=camera)
        world.library.reading.store([(world.id(name), header, fingerprint(bytes(world.photos / name)), b"thumbnail")])
    return [world.id(name) for name in names]


def test_dates_of_a_reset_clock_are_one_group_until_they_are_put_right(world: World) -> None:
    reset = fill(world, datetime(2000, 1, 1, 0, 3), datetime(2000, 1, 1, 9), datetime(2012, 5, 3, 12))[:2]
    fill(world, datetime(2024, 1, 1, 0, 1), camera="Google Pixel 7")
    assert world.library.dates.suspects() == [Suspect(date(2000, 1, 1), "Canon A70", tuple(sorted(reset)))]
    world.library.history.do(ShiftDates(tuple(reset), 4_500 * 86_400))
    assert world.library.dates.suspects() == []
    world.library.history.undo()
    assert len(world.library.dates.suspects()) == 1


def test_dates_before_cameras_and_yet_to_come_are_suspect(world: World) -> None:
    later = datetime.now() + timedelta(400)
    old, _, new = fill(world, datetime(1981, 5, 3, 12), datetime(2012, 5, 3, 12), later)
    assert [(one.day, one.photos) for one in world.library.dates.suspects()] == [
        (date(1981, 5, 3), (old,)), (later.date(), (new,))
    ]  # fmt: skip


def test_dates_that_the_person_calls_right_are_suspected_no_more_until_that_is_undone(world: World) -> None:
    reset = fill(world, datetime(2000, 1, 1, 0, 3), datetime(2000, 1, 1, 9))
    done = world.library.history.do(ShiftDates(tuple(reset), 0))
    assert done.message == Message(MessageCode.DATES_RIGHT, count=2)
    assert world.library.dates.suspects() == []
    world.library.history.undo()
    assert [suspect.photos for suspect in world.library.dates.suspects()] == [tuple(sorted(reset))]

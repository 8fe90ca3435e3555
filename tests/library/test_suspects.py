from datetime import date, datetime, timedelta

from photosort.model.acts import SetDate, ShiftDates
from photosort.model.dates import ClockOff, Suspect
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import DateSource, Header, PhotoId
from tests.library.conftest import World


def fill(world: World, *taken: datetime, camera: str = "Canon A70", name: str = "") -> list[PhotoId]:
    names = [(name or f"{camera} {{}}.jpg").format(number) for number in range(len(taken))]
    world.add(*names)
    return [
        world.read_as(name, Header(format="JPEG", taken=when, camera=camera))
        for name, when in zip(names, taken, strict=True)
    ]


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


def test_a_reset_clock_counts_on_until_it_was_set(world: World) -> None:
    days = (datetime(2000, 1, 1, 0, 3), datetime(2000, 1, 20), datetime(2000, 5, 30, 18), datetime(2012, 5, 3, 12))
    reset = fill(world, *days)[:3]
    fill(world, datetime(2000, 3, 1), camera="Another")
    assert world.library.dates.suspects() == [
        Suspect(date(2000, 1, 1), "Canon A70", tuple(sorted(reset)), date(2000, 5, 30))
    ]


def test_a_camera_that_never_knew_the_date_is_seen_by_the_others(world: World) -> None:
    fill(world, datetime(2000, 1, 1, 0, 3), datetime(2000, 5, 30, 18))
    assert [one.last for one in world.library.dates.suspects()] == [None], "nothing else tells of another year"
    fill(world, datetime(2011, 1, 2), camera="Another")
    assert [one.last for one in world.library.dates.suspects()] == [date(2000, 5, 30)]
    fill(world, datetime(2000, 2, 2), camera="A third")
    assert [one.last for one in world.library.dates.suspects()] == [None]


def test_who_photographed_over_midnight_was_there(world: World) -> None:
    fill(world, datetime(1999, 12, 31, 23, 50), datetime(2000, 1, 1, 0, 3), datetime(2012, 5, 3, 12))
    fill(world, datetime(2009, 12, 31, 23, 50), datetime(2010, 1, 1, 0, 3), camera="Another")
    assert world.library.dates.suspects() == []


def test_numbers_that_go_on_while_the_clock_goes_back_tell_of_any_year(world: World) -> None:
    before, reset, on, after = (
        datetime(2014, 7, 1),
        datetime(2006, 1, 1, 0, 9),
        datetime(2006, 2, 3),
        datetime(2014, 9, 1),
    )
    first = fill(world, before, reset, on, after, name="DSC_01{:02}.jpg")
    assert [one.photos for one in world.library.dates.suspects()] == [tuple(first[1:3])]
    fill(world, reset, before, after, camera="Party", name="P_01{:02}.jpg")
    fill(world, datetime(2006, 5, 5), before + timedelta(1), camera="Drawer", name="D_01{:02}.jpg")
    assert len(world.library.dates.suspects()) == 1, "in their order they may be right"


def test_a_clock_that_was_never_set_is_a_group_until_the_person_says_when_it_was(world: World) -> None:
    never = Header(format="JPEG", camera="Canon A70", dated=DateSource.RESET)
    world.add("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    unset = [world.read_as(name, never) for name in ("a.jpg", "b.jpg")]
    other = world.read_as("c.jpg", Header(format="JPEG", dated=DateSource.RESET))
    world.read_as("d.jpg", Header(format="JPEG", camera="Canon A70"))
    found = [Suspect(None, "Canon A70", tuple(sorted(unset))), Suspect(None, "", (other,))]
    assert world.library.dates.suspects() == found
    before = [photo.when for photo in world.library.photos.get(unset)]
    for act in (SetDate((other, *unset), datetime(2012, 5, 3, 12)), ShiftDates((other, *unset), -86_400)):
        world.library.history.do(act)
        assert world.library.dates.suspects() == []
        world.library.history.undo()
        assert world.library.dates.suspects() == found
        assert [photo.when for photo in world.library.photos.get(unset)] == before


def test_stretches_that_are_off_by_as_much_are_one_group(world: World) -> None:
    days = [datetime(2024, month, 1, 12) for month in (1, 3, 5, 7)]
    photos = fill(world, *days)
    first, second, third, _ = (round((day - datetime(1970, 1, 1)).total_seconds()) for day in days)
    off = [ClockOff("Canon A70", "Pixel", first, first, 7_200), ClockOff("Canon A70", "Pixel", third, third, 7_380)]
    world.library.dates.store_off([*off, ClockOff("Canon A70", "Pixel", second, second, -3_600)])
    assert world.library.dates.suspects() == [
        Suspect(date(2024, 1, 1), "Canon A70", (photos[0], photos[2]), date(2024, 5, 1), 7_380, "Pixel"),
        Suspect(date(2024, 3, 1), "Canon A70", (photos[1],), None, -3_600, "Pixel"),
    ]
    world.library.dates.store_off([])
    assert world.library.dates.suspects() == []

"""What was read before the sources of dates were kept had its date from EXIF; what is read now says its own."""

from datetime import datetime

from photosort.model.photo import DateSource, Header
from tests.library.conftest import World
from tests.library.db.older import make_older


def test_source_is_kept_with_the_date(world: World) -> None:
    world.add("a.jpg", "b.jpg")
    header = Header(taken=datetime(2023, 4, 5), dated=DateSource.NAME)
    world.library.reading.store([(world.id("a.jpg"), header, b"1" * 16, b"x")])
    found = {photo.shown_name: photo.dated for photo in world.everything()}
    assert found == {"a.jpg": DateSource.NAME, "b.jpg": DateSource.FILE}


def test_older_library_had_dates_from_exif_alone(world: World) -> None:
    world.add("a.jpg")
    world.library.reading.store([(world.id("a.jpg"), Header(taken=datetime(2023, 4, 5)), b"1" * 16, b"x")])
    world.library.close()
    make_older(world.base / "library", 3)
    world.library = world.open()
    assert [photo.dated for photo in world.everything()] == [DateSource.EXIF]

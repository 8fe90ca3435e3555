"""Photos that were read before are dated anew when what tells their date comes, changes or goes; none is read again."""

import json
import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from photosort.imaging.exif import Facts
from photosort.library.files.keywords import with_album
from photosort.library.files.when_and_where_in_sidecar import with_said
from photosort.model.acts import PlacePhotos, Rename
from photosort.model.cancel_token import CancelToken
from photosort.model.dates import Said, Suspect
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import DateSource, Photo
from photosort.model.view import View
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.decoding.letters import Decoded
from photosort.organizing.describing import seen_and_read
from photosort.organizing.engine.engine import Engine
from photosort.organizing.organizer import Organizer
from tests.imaging.pictures import corners, encoded, exif
from tests.imaging.test_dating import XMP
from tests.library.db.older import make_older
from tests.organizing.conftest import FAKE, PATIENCE_S, Desk

WROTE_XMP = datetime(2013, 7, 8, 9, 10, 11)


class Counting(Decoders):
    """Counts what is asked of them."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def read(self, path: bytes, views: tuple[int, int], token: CancelToken) -> Decoded:
        self.asked.append("read")
        return super().read(path, views, token)

    def facts(self, path: bytes, token: CancelToken) -> Facts:
        self.asked.append("facts")
        return super().facts(path, token)


def organize(desk: Desk) -> list[str]:
    """Organize everything; what was asked of the decode processes."""
    decoders = Counting()
    engine, learner = Engine(FAKE, threads=1), Engine(FAKE, threads=1)
    organizer = Organizer(desk.library, engine=engine, learner=learner, decoders=decoders)
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    organizer.close()
    return decoders.asked


def takeout(photo: Path, year: int) -> None:
    moment = str(int(datetime(year, 5, 6, 12, tzinfo=UTC).timestamp()))
    said = {"title": photo.name, "photoTakenTime": {"timestamp": moment}}
    (photo.parent / f"{photo.name}.json").write_text(json.dumps(said))


def one(desk: Desk, name: str) -> Photo:
    return desk.library.photos.get(desk.ids(name))[0]


@pytest.fixture
def plain(desk: Desk) -> Path:
    """A library with a photo that tells no date, and has been organized."""
    path = desk.photos / "holiday.jpg"
    path.write_bytes(encoded(corners(), "JPEG"))
    organize(desk)
    assert one(desk, "holiday.jpg").dated is DateSource.FILE
    return path


def test_takeout_that_comes_changes_and_goes(desk: Desk, plain: Path) -> None:
    before = one(desk, plain.name)
    for year in (2019, 2018):  # the second file is of the same size
        takeout(plain, year)
        assert organize(desk) == []
        now = one(desk, plain.name)
        assert (now.when.year, now.dated) == (year, DateSource.TAKEOUT)
    assert organize(desk) == []
    (plain.parent / f"{plain.name}.json").unlink()
    assert organize(desk) == ["facts"], "what the picture itself says was not kept"
    now = one(desk, plain.name)
    assert (now.when, now.dated, now.fingerprint) == (before.when, DateSource.FILE, before.fingerprint)
    assert organize(desk) == []


def test_a_place_beside_a_photo_counts_where_it_has_none_of_its_own(desk: Desk, plain: Path) -> None:
    def beside(latitude: float, longitude: float) -> None:
        said = with_said(with_album(None, "Beach"), Said(place=(latitude, longitude)))
        (plain.parent / f"{plain.name}.xmp").write_bytes(said)

    def place() -> tuple[float | None, float | None]:
        return one(desk, plain.name).header.latitude, one(desk, plain.name).header.longitude

    beside(9.97, 76.24)
    assert organize(desk) == []
    assert place() == (9.97, 76.24)
    beside(-33.9, 18.42)
    assert organize(desk) == ["facts"], "it might have a place of its own"
    assert place() == (-33.9, 18.42)
    desk.library.history.do(PlacePhotos((one(desk, plain.name).id,), ((52.52, 13.4),)))
    beside(-33.9, 18.5)
    assert organize(desk) == ["facts"]
    assert place() == (52.52, 13.4)
    desk.library.history.undo()
    assert place() == (-33.9, 18.5)
    assert organize(desk) == []


def test_a_place_of_the_camera_goes_before_one_beside(desk: Desk) -> None:
    path = desk.photos / "placed.jpg"
    picture = Image.new("RGB", (60, 40))
    own = picture.getexif()
    own.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 0.0)})
    picture.save(path, exif=own)
    (desk.photos / "placed.jpg.xmp").write_bytes(with_said(with_album(None, "Beach"), Said(place=(9.97, 76.24))))
    organize(desk)
    assert one(desk, path.name).header.latitude == 52.52
    (desk.photos / "placed.jpg.xmp").write_bytes(with_said(with_album(None, "Beach"), Said(place=(10.97, 76.24))))
    assert organize(desk) == ["facts"]
    assert one(desk, path.name).header.latitude == 52.52


def test_name_that_tells_a_date_counts_once_the_file_has_it(desk: Desk, plain: Path) -> None:
    plain.rename(plain.with_name("IMG_20190506_120000.jpg"))
    assert organize(desk) == []
    assert one(desk, "IMG_20190506_120000.jpg").when == datetime(2019, 5, 6, 12)


def test_header_is_read_once_of_what_an_older_version_read(desk: Desk) -> None:
    path = desk.photos / "wrote.jpg"
    path.write_bytes(encoded(corners(), "JPEG", xmp=XMP))
    organize(desk)
    before = one(desk, path.name)
    count = len(desk.library.photos.ids(View()))
    desk.library.close()
    db = sqlite3.connect(desk.base / "library" / "library.db")
    db.execute("UPDATE photo SET taken = NULL")
    db.commit()
    db.close()
    make_older(desk.base / "library", 3)
    desk.library = desk._open()
    assert one(desk, path.name).dated is DateSource.FILE
    assert organize(desk) == ["facts"] * count
    assert (one(desk, path.name).when, one(desk, path.name).dated) == (WROTE_XMP, DateSource.XMP)
    assert one(desk, path.name).fingerprint == before.fingerprint
    assert organize(desk) == []


def test_offset_is_read_from_the_header_alone_where_an_older_version_read_none(desk: Desk) -> None:
    for name, year in (("zoned.jpg", 2023), ("old.jpg", 2012)):
        said = exif(DateTimeOriginal=f"{year}:04:05 12:00:00", OffsetTimeOriginal="+05:30")
        (desk.photos / name).write_bytes(encoded(corners(), "JPEG", exif=said))
    organize(desk)
    assert one(desk, "zoned.jpg").header.offset == 330
    taken = one(desk, "zoned.jpg").when
    desk.library.close()
    make_older(desk.base / "library", 11)
    desk.library = desk._open()
    assert one(desk, "zoned.jpg").header.offset is None
    waiting = len(desk.library.dates.due(1000, offsets=True))
    assert desk.library.dates.due(1000) == []
    assert organize(desk) == ["facts"] * waiting
    assert (one(desk, "zoned.jpg").header.offset, one(desk, "zoned.jpg").when) == (330, taken)
    assert one(desk, "old.jpg").header.offset is None, "no camera of that time wrote one, so that it is not asked"
    assert organize(desk) == []


def test_a_clock_that_was_never_set_is_told_by_the_header_alone_where_an_older_version_read_none(desk: Desk) -> None:
    said = exif(DateTimeOriginal="2000:01:01 00:00:00", Model="DSC-W50")
    (desk.photos / "reset.jpg").write_bytes(encoded(corners(), "JPEG", exif=said))
    organize(desk)
    suspects = [Suspect(None, "DSC-W50", (one(desk, "reset.jpg").id,))]
    assert desk.library.dates.suspects() == suspects
    desk.library.close()
    make_older(desk.base / "library", 11)
    db = sqlite3.connect(desk.base / "library" / "library.db")
    db.execute("UPDATE photo SET dated = 'exif' WHERE dated = 'reset'")
    db.commit()
    db.close()
    desk.library = desk._open()
    assert desk.library.dates.suspects() == []
    assert "read" not in organize(desk)
    assert desk.library.dates.suspects() == suspects


def test_a_clock_that_was_never_set_is_told_again_once_the_name_tells_no_date(desk: Desk) -> None:
    path = desk.photos / "IMG_20230405_123456.jpg"
    path.write_bytes(encoded(corners(), "JPEG", exif=exif(DateTimeOriginal="2000:01:01 00:00:00")))
    organize(desk)
    assert desk.library.dates.suspects() == []
    path.rename(desk.photos / "renamed.jpg")
    assert organize(desk) == ["facts"]
    assert [one.day for one in desk.library.dates.suspects()] == [None]


def test_file_that_is_gone_waits_for_the_scan_that_misses_it(desk: Desk, plain: Path) -> None:
    takeout(plain, 2019)
    organize(desk)
    (plain.parent / f"{plain.name}.json").unlink()
    desk.library.scanner.scan(desk.root)
    os.rename(plain, desk.base / plain.name)
    organizer = desk.organizer()
    organizer.start([])
    assert organizer.wait(PATIENCE_S)
    os.rename(desk.base / plain.name, plain)
    assert one(desk, plain.name).dated is DateSource.TAKEOUT
    assert organize(desk) == ["facts"]
    assert one(desk, plain.name).dated is DateSource.FILE


def test_albums_follow_the_dates_of_their_photos(desk: Desk, plain: Path) -> None:
    mine = desk.album_of(plain.name)
    desk.library.history.do(Rename(mine, "Holidays"))
    for photo in desk.library.photos.get(desk.library.photos.ids(View())):
        takeout(Path(os.fsdecode(photo.path)), 2019)
    assert organize(desk) == []
    for album in desk.library.albums.all():
        if album.count:
            assert Fact(FactKind.DATES, "2019-05") in album.chips
    assert desk.library.albums.get(mine).name == "Holidays"


def test_name_that_tells_a_time_follows_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen_and_read, "meaning", lambda points: None)  # the vectors of the tests mean nothing
    in_kochi = exif(
        GPSLatitudeRef="N", GPSLatitude=(9.0, 55.0, 48.0), GPSLongitudeRef="E", GPSLongitude=(76.0, 15.0, 36.0)
    )
    made = [desk.photos / f"kochi {number}.jpg" for number in range(60)]
    for path in made:
        path.write_bytes(encoded(corners(), "JPEG", exif=in_kochi))
    organize(desk)
    album = desk.album_of(made[0].name)
    for year in (2019, 2018):
        for path in made:
            takeout(path, year)
        organize(desk)
        assert desk.library.albums.get(album).name == f"Kochi · May {year}"

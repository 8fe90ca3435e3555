"""Dates and places of the person's in sidecars: written where that is wanted, and taken back like the rest."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from photosort.imaging.exif import xmp_date
from photosort.library.files.kept_of_acts import KEPT_OF_ACTS, KeptOfSidecar
from photosort.library.files.keywords import keywords
from photosort.library.files.when_and_where_in_sidecar import with_said, without_said
from photosort.library.files.xmp_tree import rdf_of
from photosort.model.acts import NamePerson, PlacePhotos, SetDate, ShiftDates
from photosort.model.album import AlbumId
from photosort.model.dates import Said
from photosort.model.face import PersonId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header
from photosort.stored import could_be_of_library, files_to_move
from tests.library.conftest import World, tree
from tests.library.faces import NEW, assign, find, found

EXIF = "http://ns.adobe.com/exif/1.0/"
SAID = Said(datetime(2012, 5, 3, 14, 30), (9.97, -76.2417))
LIGHTROOM = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  exif:DateTimeOriginal="2000-01-01T00:03:00" xmp:Rating="4"/>
</rdf:RDF></x:xmpmeta>"""


@pytest.fixture
def album(world: World) -> AlbumId:
    """Of three photos in an album the first has a date and a place of the person's, the second one a guessed place."""
    world.add("a.jpg", "b.jpg", "c.jpg")
    world.read()
    photos = world.ids("a.jpg", "b.jpg", "c.jpg")
    [album] = world.group(list(photos))
    assert SAID.taken is not None
    assert SAID.place is not None
    world.library.history.do(SetDate(photos[:1], SAID.taken))
    world.library.history.do(PlacePhotos(photos[:1], (SAID.place,)))
    world.library.history.do(PlacePhotos(photos[1:2], (SAID.place,), guessed=True))
    return album


def sidecar(world: World, photo: str) -> Path:
    return world.photos / f"{photo}.xmp"


def said(content: bytes, name: str) -> str:
    return rdf_of(content).said((EXIF, name))


def test_what_was_said_is_written_where_that_is_wanted_and_taken_back(world: World, album: AlbumId) -> None:
    (world.photos / "a.jpg.xmp").write_bytes(LIGHTROOM)
    before = tree(world.photos)
    with_dates = Message(MessageCode.WITH_DATES)
    assert world.library.sidecars.write([album], dates=True, dry_run=True).detail == with_dates
    assert tree(world.photos) == before
    done = world.library.sidecars.write([album], dates=True)
    assert (done.failures, done.detail) == ((), with_dates)
    content = sidecar(world, "a.jpg").read_bytes()
    assert xmp_date(content) == SAID.taken
    assert [said(content, name) for name in ("DateTimeOriginal", "GPSLatitude", "GPSLongitude")] == [
        "2012-05-03T14:30:00", "9,58.200000N", "76,14.502000W"
    ]  # fmt: skip
    assert b'xmp:Rating="4"' in content
    assert keywords(content)["subject"] == ["Album 0"]
    for name in ("b.jpg", "c.jpg"):
        other = sidecar(world, name).read_bytes()
        assert (xmp_date(other), said(other, "GPSLatitude")) == (None, ""), "nothing is said, or but guessed"
    after = tree(world.photos)
    world.library.history.undo()
    assert tree(world.photos) == before
    world.reopen()
    world.library.history.redo()
    assert [content for content, _ in tree(world.photos).values()] == [content for content, _ in after.values()]


def test_without_being_asked_nothing_is_written_of_it(world: World, album: AlbumId) -> None:
    world.library.sidecars.write([album])
    assert xmp_date(sidecar(world, "a.jpg").read_bytes()) is None


def test_photos_in_no_album_get_what_was_said_alone(world: World, album: AlbumId) -> None:
    world.add("loose.jpg", "other.jpg")
    world.read()
    [loose, _] = world.ids("loose.jpg", "other.jpg")
    assert SAID.taken is not None
    world.library.history.do(SetDate((loose,), SAID.taken))
    also = world.library.dates.outside_albums()
    assert also == [loose]
    before = tree(world.photos)
    done = world.library.sidecars.write([album], dates=True, also=also)
    assert (done.failures, done.message) == ((), Message(MessageCode.SIDECARS_WRITTEN, count=4))
    content = sidecar(world, "loose.jpg").read_bytes()
    assert (xmp_date(content), keywords(content)["subject"]) == (SAID.taken, [])
    assert not sidecar(world, "other.jpg").exists()
    sidecar(world, "loose.jpg").write_bytes(content.replace(b"</rdf:RDF>", b"<!-- mine --></rdf:RDF>"))
    world.library.history.undo()
    left = sidecar(world, "loose.jpg")
    assert (b"mine" in left.read_bytes(), xmp_date(left.read_bytes())) == (True, None)
    left.unlink()
    assert tree(world.photos) == before


@pytest.mark.parametrize(
    ("moved", "written"), [(timedelta(4500), "2012-04-27T12:00:00+02:00"), (timedelta(hours=3), "2000-01-01T15:00:00")]
)
def test_the_zone_is_written_where_the_time_of_day_stayed_the_cameras(
    world: World, moved: timedelta, written: str
) -> None:
    world.add("a.jpg")
    header = Header(format="JPEG", taken=datetime(2000, 1, 1, 12), offset=120)
    photo = world.read_as("a.jpg", header)
    world.library.history.do(ShiftDates((photo,), round(moved.total_seconds())))
    world.library.sidecars.write([], dates=True, also=[photo])
    content = sidecar(world, "a.jpg").read_bytes()
    assert said(content, "DateTimeOriginal") == written
    assert xmp_date(content) == datetime(2000, 1, 1, 12) + moved, "of the wall clock, as it stands there"
    sidecar(world, "a.jpg").write_bytes(content + b" ")
    world.library.history.undo()
    assert said(sidecar(world, "a.jpg").read_bytes(), "DateTimeOriginal") == ""


def test_an_undo_leaves_what_others_have_written_since(world: World, album: AlbumId) -> None:
    world.library.sidecars.write([album], dates=True, people=True)
    place = sidecar(world, "a.jpg")
    mine = b"<!-- mine --></rdf:RDF>"
    place.write_bytes(place.read_bytes().replace(b"</rdf:RDF>", mine))
    world.library.history.undo()
    left = place.read_bytes()
    assert mine in left
    assert (xmp_date(left), said(left, "GPSLatitude"), keywords(left)["subject"]) == (None, "", [])


def test_all_that_is_kept_of_a_sidecar_moves_with_the_library_and_is_forgotten_with_it(
    world: World, album: AlbumId
) -> None:
    assign(world, {find(world, "a.jpg", found(0.1, 0))[0]: NEW})
    world.library.history.do(NamePerson(PersonId(1), "Anne"))
    sidecar(world, "a.jpg").write_bytes(LIGHTROOM)
    assert world.library.sidecars.write([album], dates=True, people=True).failures == ()
    directory = world.base / "library"
    kept = [path.relative_to(directory) for path in (directory / KEPT_OF_ACTS).rglob("*") if path.is_file()]
    assert {path.suffix for path in kept} == {f".{name}" for name in KeptOfSidecar._fields}
    assert [path for path in kept if not could_be_of_library(path)] == []
    assert set(kept) <= set(files_to_move(directory))


def test_what_was_there_before_is_there_again_and_another_word_since_stays() -> None:
    written = with_said(LIGHTROOM, SAID)
    assert with_said(written, SAID) == written
    assert without_said(written, LIGHTROOM, SAID).count(b'DateTimeOriginal="2000-01-01T00:03:00"') == 1
    corrected = written.replace(b'DateTimeOriginal="2012-05-03T14:30:00"', b'DateTimeOriginal="2013-01-01T00:00:00"')
    assert said(without_said(corrected, LIGHTROOM, SAID), "DateTimeOriginal") == "2013-01-01T00:00:00"


def test_what_others_have_made_attributes_of_is_taken_out_as_well() -> None:
    attributes = LIGHTROOM.replace(b"2000-01-01T00:03:00", b"2012-05-03T14:30:00").replace(
        b'xmp:Rating="4"', b"exif:GPSLatitude='9,58.200000N' xmp:Rating=\"4\""
    )
    left = without_said(attributes, None, SAID)
    assert (said(left, "DateTimeOriginal"), said(left, "GPSLatitude")) == ("", "")
    assert b'xmp:Rating="4"' in left


@pytest.mark.parametrize(
    ("place", "latitude", "longitude"),
    [((-33.9, 18.4), "33,54.000000S", "18,24.000000E"), ((0.0, 179.9999999999), "0,0.000000N", "180,0.000000E")],
)
def test_places_have_degrees_and_minutes(place: tuple[float, float], latitude: str, longitude: str) -> None:
    content = with_said(LIGHTROOM, Said(None, place))
    assert (said(content, "GPSLatitude"), said(content, "GPSLongitude")) == (latitude, longitude)

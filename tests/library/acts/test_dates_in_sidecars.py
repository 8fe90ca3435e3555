"""Dates and places of the person's in sidecars: written where that is wanted, and taken back like the rest."""

import json
import shutil
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from photosort.imaging.exif import xmp_date, xmp_position
from photosort.library.files.kept_of_acts import KEPT_OF_ACTS, KeptOfSidecar
from photosort.library.files.keywords import keywords, with_album
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


def test_the_zone_is_left_to_the_file_as_others_would_shift_the_date_by_it(world: World) -> None:
    world.add("a.jpg")
    photo = world.read_as("a.jpg", Header(format="JPEG", taken=datetime(2000, 1, 1, 12), offset=120))
    world.library.history.do(ShiftDates((photo,), 4500 * 86_400))
    world.library.sidecars.write([], dates=True, also=[photo])
    content = sidecar(world, "a.jpg").read_bytes()
    assert said(content, "DateTimeOriginal") == "2012-04-27T12:00:00"
    assert xmp_date(content) == datetime(2012, 4, 27, 12)
    sidecar(world, "a.jpg").write_bytes(content + b" ")
    world.library.history.undo()
    assert said(sidecar(world, "a.jpg").read_bytes(), "DateTimeOriginal") == ""


def test_what_an_earlier_version_wrote_with_a_zone_is_taken_out_as_well() -> None:
    zoned = Said(datetime(2012, 5, 3, 14, 30, tzinfo=timezone(timedelta(hours=2))))
    written = with_said(LIGHTROOM, zoned)
    assert said(written, "DateTimeOriginal") == "2012-05-03T14:30:00+02:00"
    assert said(without_said(written, LIGHTROOM, zoned), "DateTimeOriginal") == "2000-01-01T00:03:00"


EXIFTOOL = """<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/' x:xmptk='Image::ExifTool 12.57'>
<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>

 <rdf:Description rdf:about=''
  xmlns:exif='http://ns.adobe.com/exif/1.0/'>
  <exif:DateTimeOriginal>2012-05-03T14:30:00+05:30</exif:DateTimeOriginal>
  <exif:GPSLatitude>33,54.0S</exif:GPSLatitude>
  <exif:GPSLongitude>70,30.0W</exif:GPSLongitude>
 </rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>""".encode()
DIGIKAM = b"""<?xml version="1.0" encoding="UTF-8"?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
   xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
   xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
   tiff:DateTime="2012-05-03T14:30:00" exif:DateTimeOriginal="2012-05-03T14:30:00" exif:GPSVersionID="2.2.0.0"
   exif:GPSLatitude="33,54.00000000S" exif:GPSLongitude="70,30.00000000W" exif:GPSMapDatum="WGS-84"
   xmp:CreateDate="2012-05-03T14:30:00" photoshop:DateCreated="2012-05-03T14:30:00"/></rdf:RDF></x:xmpmeta>"""


@pytest.mark.parametrize("theirs", [EXIFTOOL, DIGIKAM], ids=["exiftool", "digikam"])
def test_what_others_wrote_is_read_said_otherwise_and_brought_back(theirs: bytes) -> None:
    assert (xmp_date(theirs), xmp_position(theirs)) == (datetime(2012, 5, 3, 14, 30), (-33.9, -70.5))
    ours = with_said(theirs, Said(datetime(1999, 5, 3, 9), (9.97, 76.24)))
    assert (xmp_date(ours), xmp_position(ours)) == (datetime(1999, 5, 3, 9), (9.97, 76.24))
    assert [said(ours, name) for name in ("GPSLatitude", "GPSLongitude")] == ["9,58.200000N", "76,14.400000E"]
    left = without_said(ours, theirs, Said(datetime(1999, 5, 3, 9), (9.97, 76.24)))
    for name in ("DateTimeOriginal", "GPSLatitude", "GPSLongitude", "GPSVersionID"):
        assert said(left, name) == said(theirs, name)


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize(
    "sidecar", [None, LIGHTROOM, EXIFTOOL, DIGIKAM], ids=["new", "lightroom", "exiftool", "digikam"]
)
@pytest.mark.parametrize("place", [(-33.9, -70.123456), (0.5, -0.25), (89.999999, 179.999999)])
def test_exiftool_reads_what_was_written(tmp_path: Path, sidecar: bytes | None, place: tuple[float, float]) -> None:
    path = tmp_path / "a.jpg.xmp"
    path.write_bytes(with_said(with_album(sidecar, "Beach"), Said(datetime(1962, 7, 1, 12, 5, 9), place)))
    names = ["DateTimeOriginal", "DateCreated", "GPSLatitude", "GPSLongitude"]
    asked = [f"-XMP-exif:{name}" if name != "DateCreated" else "-XMP-photoshop:DateCreated" for name in names]
    told = subprocess.run(["exiftool", "-j", "-n", "-validate", *asked, path], capture_output=True, check=True).stdout
    [found] = json.loads(told)
    assert found["DateTimeOriginal"] == found["DateCreated"] == "1962:07:01 12:05:09"
    assert (found["GPSLatitude"], found["GPSLongitude"]) == pytest.approx(place, abs=1e-7)


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


@pytest.mark.parametrize(
    ("latitude", "longitude", "place"),
    [
        (b"33,54,30S", b"70,30,0W", (-33.908333, -70.5)),
        (b"0,0.000000N", b"0,0.000000E", None),
        (b"91,0.0N", b"7,0.0E", None),
        (b"9,58.2N", b"76,14.4", None),
        (b"9.97", b"76.24", None),
    ],
)
def test_a_place_in_xmp_is_degrees_and_minutes_with_their_side(
    latitude: bytes, longitude: bytes, place: tuple[float, float] | None
) -> None:
    assert xmp_position(b'<x exif:GPSLatitude="%s" exif:GPSLongitude="%s"/>' % (latitude, longitude)) == place

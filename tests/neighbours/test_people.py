"""exiftool, exiv2 and digiKam read the people who were written beside a photo, and what they write is read here."""

import json
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from photosort.library.files.face_regions import named_faces, with_people
from photosort.library.files.faces_in_file import faces_in_file
from photosort.library.files.orientation import Turn
from photosort.model.acts import FaceIs
from photosort.model.album import AlbumId
from photosort.model.face import FINDER, FaceId, FoundFace, NamedFace
from tests.neighbours.digikam import DigiKam
from tests.neighbours.photographs import KERALA, Photographs, packet
from tests.neighbours.programs import needs

pytestmark = pytest.mark.neighbours

TOM = NamedFace("Tom & <Jerry>", (0.1, 0.2, 0.2, 0.4))
REGION = (
    "-RegionInfo={AppliedToDimensions={W=64,H=48,Unit=pixel},RegionList=[{Area={X=0.7,Y=0.4,W=0.2,H=0.4,"
    "Unit=normalized},Name=Anne,Type=Face}]}"
)
ANNE = NamedFace("Anne", (0.6, 0.2, 0.2, 0.4))
LYING = Turn(1, 64, 48)


def _run(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


@pytest.fixture
def albums(photographs: Photographs) -> list[AlbumId]:
    """One photo on which Tom is known."""
    photographs.make("a.jpg", KERALA)
    albums = photographs.albums({"Beach": ["a.jpg"]})
    people = photographs.library.people
    people.store(FINDER, [(photographs.ids()[0], [FoundFace(TOM.box, (), 0.9, 0.9, bytes(256))])])
    photographs.library.history.do(FaceIs((FaceId(1),), None, TOM.name))
    return albums


def test_exiftool_reads_who_is_where(photographs: Photographs, albums: list[AlbumId]) -> None:
    needs("exiftool")
    assert photographs.library.sidecars.write(albums, people=True).failures == ()
    [said] = json.loads(_run("exiftool", "-j", "-struct", "-RegionInfo", photographs.folder / "a.jpg.xmp"))
    area = {"X": 0.2, "Y": 0.4, "W": 0.2, "H": 0.4, "Unit": "normalized"}
    assert said["RegionInfo"] == {
        "AppliedToDimensions": {"W": 64, "H": 48, "Unit": "pixel"},
        "RegionList": [{"Area": area, "Name": TOM.name, "Type": "Face"}],
    }


def test_exiv2_reads_who_is_where(photographs: Photographs, albums: list[AlbumId]) -> None:
    needs("exiv2")
    photographs.library.sidecars.write(albums, people=True)
    lines = _run("exiv2", "-px", photographs.folder / "a.jpg.xmp").splitlines()
    region = "Xmp.mwg-rs.Regions/mwg-rs:RegionList[1]/mwg-rs:"
    said = {line.split()[0].removeprefix(region): line.split(maxsplit=3)[3] for line in lines if region in line}
    assert (said["Name"], said["Area/stArea:x"]) == (TOM.name, "0.200000")


@pytest.mark.parametrize("way", [1, 6])
def test_what_exiftool_writes_is_read(photographs: Photographs, way: int) -> None:
    needs("exiftool")
    path = photographs.folder / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = way
    Image.new("RGB", (64, 48)).save(path, exif=exif)
    _run("exiftool", "-overwrite_original", REGION, path)
    there = {1: ANNE, 6: NamedFace("Anne", (0.4, 0.6, 0.4, 0.2))}[way]
    assert faces_in_file(bytes(path), (), (64, 48) if way == 1 else (48, 64)) == [there]


def test_a_sidecar_that_exiftool_rewrote_is_taken_back(photographs: Photographs, albums: list[AlbumId]) -> None:
    needs("exiftool")
    photographs.library.sidecars.write(albums, people=True)
    sidecar = photographs.folder / "a.jpg.xmp"
    region = "-RegionList+={Area={X=0.7,Y=0.4,W=0.2,H=0.4,Unit=normalized},Name=Anne,Type=Face}"
    _run("exiftool", "-overwrite_original", region, sidecar)
    assert named_faces(sidecar.read_bytes(), LYING) == [TOM, ANNE]
    assert photographs.library.history.undo().failures == ()
    assert named_faces(sidecar.read_bytes(), LYING) == [ANNE]


def test_digikam_knows_who_is_where(photographs: Photographs, albums: list[AlbumId], digikam: DigiKam) -> None:
    """Also on a photo that lies on its side in the file: digiKam keeps pixels of the upright picture."""
    photographs.library.sidecars.write(albums, people=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (640, 480), "red").save(photographs.folder / "turned.jpg", exif=exif)
    written, _ = with_people(packet({}), [NamedFace("Anne", (0.5, 0.25, 0.25, 0.125))], Turn(6, 480, 640))
    (photographs.folder / "turned.jpg.xmp").write_bytes(written)
    assert f"People/{TOM.name}" in digikam.tags(photographs.folder)["a.jpg"]
    assert digikam.regions(photographs.folder)["turned.jpg"] == '<rect x="240" y="160" width="120" height="80"/>'

"""Faces that other programs named in XMP, in every way in which that is written, and ours put beside them."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from photosort.library.files.face_regions import named_faces, with_people, without_people
from photosort.library.files.faces_in_file import faces_in_file, turn_of
from photosort.library.files.keywords import keywords, with_album
from photosort.library.files.orientation import Turn, orientation, turned, turned_back
from photosort.model.face import Box, NamedFace
from photosort.model.problem import PhotosortError

SPACES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
    'xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#" '
    'xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#" '
    'xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"'
)
# As digiKam writes it: structures as rdf:Description with attributes, in both schemas.
DIGIKAM = """<mwg-rs:Regions rdf:parseType="Resource">
 <mwg-rs:AppliedToDimensions stDim:w="400" stDim:h="300" stDim:unit="pixel"/>
 <mwg-rs:RegionList><rdf:Bag>
  <rdf:li><rdf:Description mwg-rs:Name="Anne" mwg-rs:Type="Face">
   <mwg-rs:Area stArea:x="0.25" stArea:y="0.5" stArea:w="0.1" stArea:h="0.2" stArea:unit="normalized"/>
  </rdf:Description></rdf:li>
 </rdf:Bag></mwg-rs:RegionList>
</mwg-rs:Regions>
<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag>
 <rdf:li MPReg:Rectangle="0.2, 0.4, 0.1, 0.2" MPReg:PersonDisplayName="Anne"/>
</rdf:Bag></MPRI:Regions></MP:RegionInfo>"""
# As exiftool and Lightroom write it: fields as elements; a pet, a focus point and a face without a name beside.
LIGHTROOM = """<mwg-rs:Regions rdf:parseType="Resource">
 <mwg-rs:RegionList><rdf:Bag>
  <rdf:li rdf:parseType="Resource">
   <mwg-rs:Area rdf:parseType="Resource"><stArea:x>0.25</stArea:x><stArea:y>0.5</stArea:y><stArea:w>0.1</stArea:w>
    <stArea:h>0.2</stArea:h></mwg-rs:Area>
   <mwg-rs:Name>Anne</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type>
  </rdf:li>
  <rdf:li rdf:parseType="Resource"><mwg-rs:Area stArea:x="0.5" stArea:y="0.5" stArea:w="0.1" stArea:h="0.1"/>
   <mwg-rs:Name>Rex</mwg-rs:Name><mwg-rs:Type>Pet</mwg-rs:Type></rdf:li>
  <rdf:li rdf:parseType="Resource"><mwg-rs:Area stArea:x="0.5" stArea:y="0.5" stArea:w="0.1" stArea:h="0.1"/>
   <mwg-rs:Type>Face</mwg-rs:Type></rdf:li>
 </rdf:Bag></mwg-rs:RegionList>
</mwg-rs:Regions>"""
WINDOWS = """<MP:RegionInfo><rdf:Description><MPRI:Regions><rdf:Bag><rdf:li><rdf:Description>
 <MPReg:Rectangle>0.2,0.4,0.1,0.2</MPReg:Rectangle><MPReg:PersonDisplayName>Anne</MPReg:PersonDisplayName>
</rdf:Description></rdf:li></rdf:Bag></MPRI:Regions></rdf:Description></MP:RegionInfo>"""
PIXELS = """<mwg-rs:Regions><rdf:Description>
 <mwg-rs:AppliedToDimensions><rdf:Description stDim:w="400" stDim:h="300"/></mwg-rs:AppliedToDimensions>
 <mwg-rs:RegionList><rdf:Seq><rdf:li><rdf:Description mwg-rs:Name="Anne"><mwg-rs:Area stArea:unit="pixel"
  stArea:x="100" stArea:y="150" stArea:w="40" stArea:h="60"/></rdf:Description></rdf:li></rdf:Seq></mwg-rs:RegionList>
</rdf:Description></mwg-rs:Regions>"""
ANNE = NamedFace("Anne", (0.2, 0.4, 0.1, 0.2))
TOM = NamedFace("Tom & <Jerry>", (0.6, 0.1, 0.2, 0.3))
LYING = Turn(1, 400, 300)


def packet(inside: str, about: str = "") -> bytes:
    described = f'<rdf:Description rdf:about="{about}">{inside}</rdf:Description>'
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/" {SPACES}><rdf:RDF>{described}</rdf:RDF></x:xmpmeta>'.encode()


@pytest.mark.parametrize("inside", [DIGIKAM, LIGHTROOM, WINDOWS, PIXELS])
def test_faces_are_read_as_each_program_writes_them(inside: str) -> None:
    assert named_faces(packet(inside), LYING) == [ANNE]


@pytest.mark.parametrize(
    "broken",
    [
        LIGHTROOM.replace("0.25", "left"),
        LIGHTROOM.replace("<stArea:w>0.1", "<stArea:w>-0.1"),
        LIGHTROOM.replace("0.25", "7"),
        LIGHTROOM.replace("0.25", "nan"),
        WINDOWS.replace("0.2,0.4,0.1,0.2", "0.2,0.4"),
        WINDOWS.replace("Anne", " \n"),
        PIXELS.replace('stDim:w="400"', 'stDim:w="0"'),
        DIGIKAM.replace("Bag", "Rag"),
        "<mwg-rs:Regions/>",
    ],
)
def test_what_is_no_face_names_nobody(broken: str) -> None:
    assert named_faces(packet(broken), LYING) == []


def test_a_box_that_reaches_beyond_the_picture_ends_there() -> None:
    assert named_faces(packet(WINDOWS.replace("0.2,0.4,0.1,0.2", "-0.1,0.9,0.3,0.2")), LYING) == [
        NamedFace("Anne", (0.0, 0.9, 0.2, 0.1))
    ]


@given(st.lists(st.sampled_from(["<a>", "</a>", "<rdf:li>", "</rdf:li>", "<rdf:Bag>", "</rdf:Bag>", "x", "&amp;"])))
def test_packets_that_are_anything_name_nobody_or_are_refused(pieces: list[str]) -> None:
    try:
        assert named_faces(packet("".join(pieces)), LYING) == []
    except PhotosortError:
        return


def test_a_packet_that_is_very_deep_is_no_trouble() -> None:
    assert named_faces(packet("<a>" * 100_000 + "</a>" * 100_000 + DIGIKAM), LYING) == [ANNE]


def test_photos_that_lie_on_their_side_have_their_faces_upright() -> None:
    # By the rule regions are of the stored pixels: 400 × 300 of a picture that stands.
    assert named_faces(packet(DIGIKAM), Turn(6, 300, 400)) == [NamedFace("Anne", (0.4, 0.2, 0.2, 0.1))]
    # Told of 300 × 400 they are of the picture as it stands.
    standing = DIGIKAM.replace('stDim:w="400" stDim:h="300"', 'stDim:w="300" stDim:h="400"').split("<MP:")[0]
    assert named_faces(packet(standing), Turn(6, 300, 400)) == [ANNE]


@pytest.mark.parametrize("way", range(1, 9))
def test_boxes_turn_as_pictures_do(way: int) -> None:
    box: Box = (0.1, 0.2, 0.3, 0.4)
    picture = Image.new("L", (20, 10))
    picture.paste(255, (2, 2, 8, 6))
    exif = Image.Exif()
    exif[0x0112] = way
    data = io.BytesIO()
    picture.save(data, "PNG", exif=exif)
    assert orientation(data) == way
    upright = ImageOps.exif_transpose(Image.open(data))
    left, top, right, bottom = upright.getbbox() or (0, 0, 0, 0)
    width, height = upright.size
    there = (left / width, top / height, (right - left) / width, (bottom - top) / height)
    assert turned(box, way) == pytest.approx(there)
    assert turned_back(turned(box, way), way) == pytest.approx(box)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_the_orientation_is_read_from_files(tmp_path: Path, form: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 8
    Image.new("RGB", (4, 3)).save(tmp_path / "a", form, exif=exif)
    assert turn_of(bytes(tmp_path / "a"), (3, 4)) == Turn(8, 3, 4)
    (tmp_path / "a").write_bytes(b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert turn_of(bytes(tmp_path / "a"), (3, 4)).way == 1


def test_a_sidecar_speaks_before_the_photo(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    Image.new("RGB", (400, 300)).save(photo, xmp=packet(DIGIKAM))
    path = bytes(photo)
    assert faces_in_file(path, (), (400, 300)) == [ANNE]
    (tmp_path / "a.xmp").write_bytes(packet(WINDOWS.replace("Anne", "Eve")))
    assert faces_in_file(path, (b"a.xmp",), (400, 300)) == [NamedFace("Eve", ANNE.box)]
    (tmp_path / "a.xmp").write_bytes(b"none")
    assert faces_in_file(path, (b"a.xmp",), (400, 300)) == [ANNE]
    assert faces_in_file(b"/nowhere/a.jpg", (b"a.xmp",), (400, 300)) == []


@pytest.mark.parametrize("inside", [DIGIKAM, LIGHTROOM, PIXELS, WINDOWS, ""])
@pytest.mark.parametrize("turn", [LYING, Turn(6, 300, 400), Turn(3, 400, 300)])
def test_people_are_put_beside_who_is_there_and_taken_out_again(inside: str, turn: Turn) -> None:
    before = packet(inside, about="uuid:1")
    there = named_faces(before, turn)
    after, new = with_people(before, [*there, TOM], turn)
    assert new == [TOM]
    assert named_faces(after, turn) == ([*there, TOM] if inside != WINDOWS else [TOM, *there])
    assert with_people(after, [TOM], turn) == (after, [])
    back = without_people(after, before, [TOM], turn)
    assert named_faces(back, turn) == there
    if "mwg-rs:Regions" in inside:
        assert b"".join(back.split()) == b"".join(before.split())


def test_every_other_byte_stays() -> None:
    before = with_album(packet(DIGIKAM), "Kochi")
    after, _ = with_people(before, [TOM], LYING)
    start = next(n for n in range(len(before)) if before[n] != after[n])
    assert after.endswith(before[start:])
    assert keywords(after) == keywords(before)


def test_nobody_is_put_where_somebody_else_is_named() -> None:
    before = packet(LIGHTROOM)
    assert with_people(before, [NamedFace("Eve", (0.21, 0.41, 0.1, 0.2))], LYING) == (before, [])


NAMELESS = [  # in each way in which a face without a name is written
    DIGIKAM.replace('"Anne" mwg', "'' mwg").replace('"Anne"/>', '""/>'),
    DIGIKAM.replace('mwg-rs:Name="Anne" mwg', "mwg").replace('"Anne"/>', '""/>'),
    LIGHTROOM.replace("Anne</mwg-rs:Name>", "</mwg-rs:Name>"),
    LIGHTROOM.replace("<mwg-rs:Name>Anne</mwg-rs:Name>", "<mwg-rs:Name about='a>b'/>"),
    PIXELS.replace("Anne", " "),
]


@pytest.mark.parametrize("inside", NAMELESS)
@pytest.mark.parametrize("turn", [LYING, Turn(6, 300, 400)])
def test_a_region_without_a_name_gets_the_name_and_loses_it_again(inside: str, turn: Turn) -> None:
    before = packet(inside)
    [there] = [one.box for one in named_faces(packet(DIGIKAM), turn)]
    tom = NamedFace(TOM.name, (there[0] + 0.01, there[1], there[2], there[3]))
    after, new = with_people(before, [tom], turn)
    assert new == [tom]
    assert {(one.name, one.box) for one in named_faces(after, turn)} == {(TOM.name, there)}
    assert after.count(b"Jerry") == (2 if "MPReg" in inside else 1)
    assert after.count(b"<mwg-rs:Area") == before.count(b"<mwg-rs:Area")
    assert with_people(after, [tom], turn) == (after, [])
    back = without_people(after, before, new, turn)
    assert named_faces(back, turn) == []
    assert back.count(b"<mwg-rs:Area") == before.count(b"<mwg-rs:Area")


def test_of_two_without_a_name_each_gets_whose_it_is_and_others_a_region_of_their_own() -> None:
    before = packet(LIGHTROOM.replace("Anne", ""))
    people = [TOM, NamedFace("Eve", (0.45, 0.45, 0.1, 0.1)), ANNE]
    after, new = with_people(before, people, LYING)
    assert named_faces(after, LYING) == [ANNE, people[1], TOM]
    assert after.count(b"<mwg-rs:Area") == 4
    assert named_faces(without_people(after, before, new, LYING), LYING) == []


def test_beside_regions_that_are_told_of_the_upright_picture_others_are_told_so_too() -> None:
    turn = Turn(6, 300, 400)
    before = packet(DIGIKAM.replace('stDim:w="400" stDim:h="300"', 'stDim:w="300" stDim:h="400"'))
    after, new = with_people(before, [TOM], turn)
    assert named_faces(after, turn)[:2] == [ANNE, TOM]
    assert TOM not in named_faces(without_people(after, before, new, turn), turn)


def test_what_other_programs_add_meanwhile_stays() -> None:
    before = with_album(None, "Kochi")
    after, _ = with_people(before, [TOM], LYING)
    more, _ = with_people(after, [ANNE], LYING)
    assert named_faces(without_people(more, before, [TOM], LYING), LYING) == [ANNE]
    assert b"Regions" not in without_people(after, before, [TOM], LYING)


def test_regions_that_are_no_structure_are_refused() -> None:
    with pytest.raises(PhotosortError, match="mwg-rs:Regions"):
        with_people(packet("<mwg-rs:Regions>yes</mwg-rs:Regions>"), [TOM], LYING)
    with pytest.raises(PhotosortError):
        with_people(b"none", [TOM], LYING)


def test_slivers_are_nobody_and_long_names_are_cut() -> None:
    turn = Turn(1, 400, 300)
    regions = '<rdf:li MPReg:Rectangle="{}" MPReg:PersonDisplayName="{}"/>'
    boxes = ("0.1,0.1,0.014,0.05", "0.5,0.1,0.04,0.3", "0.3,0.5,0.1,0.1")  # 5.6 pixels wide; 16 by 90; a face
    items = "".join(regions.format(box, letter * 300) for box, letter in zip(boxes, "abc", strict=True))
    inside = WINDOWS[: WINDOWS.index("<rdf:li>")] + items + WINDOWS[WINDOWS.index("</rdf:Bag>") :]
    assert named_faces(packet(inside), turn) == [NamedFace("c" * 200, (0.3, 0.5, 0.1, 0.1))]


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00", b"<?xml version='1.0' encoding='latin-1'?><a>\xe9</a>", b"\0\1"]
)
def test_what_is_no_xmp_is_said_in_plain_words(data: bytes) -> None:
    with pytest.raises(PhotosortError, match="could not be read as XMP"):
        named_faces(data, Turn(1, 4, 3))

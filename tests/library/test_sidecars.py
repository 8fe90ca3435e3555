import csv
import io
import json
import os
import sys
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.library.export_tables import export, to_csv, to_json
from photosort.library.files.xmp import keywords, sidecar_names, with_album
from photosort.model.acts import Rename
from photosort.model.album import AlbumId
from photosort.model.cancel_token import CancelToken
from photosort.model.problem import PhotosortError, ProblemKind
from tests.library.conftest import World, tree, write
from tests.library.test_apply import Deadly
from tests.library.test_trashing import Killed, forget

LIGHTROOM = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0">
 <!-- a comment > with signs -->
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="uuid:1"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
   xmp:Rating='5' crs:Note="two&#xA;lines, 1 &gt; 0 > /"
   crs:Exposure2012="+0.35">
   <dc:subject><rdf:Bag><rdf:li>Kochi &amp; Goa</rdf:li></rdf:Bag></dc:subject>
   <lr:hierarchicalSubject>
    <rdf:Bag/>
   </lr:hierarchicalSubject>
   <crs:ToneCurve><rdf:Seq><rdf:li>0, 0</rdf:li></rdf:Seq></crs:ToneCurve>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def test_a_new_sidecar() -> None:
    made = with_album(None, "Beach & <Sun>")
    assert keywords(made) == {
        "subject": ["Beach & <Sun>"],
        "hierarchicalSubject": ["Albums|Beach & <Sun>"],
        "TagsList": ["Albums/Beach & <Sun>"],
    }
    assert made.startswith(b"<?xpacket begin")
    assert with_album(made, "Beach & <Sun>") == made


def test_an_existing_sidecar_loses_no_byte() -> None:
    made = with_album(LIGHTROOM, "Beach")
    assert keywords(made) == {
        "subject": ["Kochi & Goa", "Beach"],
        "hierarchicalSubject": ["Albums|Beach"],
        "TagsList": ["Albums/Beach"],
    }
    rest = made
    for added in (
        b"<rdf:li>Beach</rdf:li>",
        b'<rdf:Description rdf:about="uuid:1" xmlns:digiKam="http://www.digikam.org/ns/1.0/"><digiKam:TagsList><rdf:Seq>'
        b"<rdf:li>Albums/Beach</rdf:li></rdf:Seq></digiKam:TagsList></rdf:Description>\n",
    ):
        assert rest.count(added) == 1
        rest = rest.replace(added, b"")
    assert rest.replace(b"<rdf:Bag><rdf:li>Albums|Beach</rdf:li></rdf:Bag>", b"<rdf:Bag/>") == LIGHTROOM


@pytest.mark.parametrize(
    "existing",
    [
        b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
        b'<?xml version="1.0"?>\n<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description '
        b'xmlns:d="http://purl.org/dc/elements/1.1/"><d:subject/></r:Description></r:RDF>',
        LIGHTROOM.decode().replace("\ufeff", "").encode("utf-16"),
        b"\xef\xbb\xbf" + LIGHTROOM,
    ],
)
def test_sidecars_of_many_kinds(existing: bytes) -> None:
    made = with_album(existing, "Beach")
    found = keywords(made)
    assert found["subject"][-1] == "Beach"
    assert (found["hierarchicalSubject"], found["TagsList"]) == (["Albums|Beach"], ["Albums/Beach"])
    assert with_album(made, "Beach") == made
    assert made[:3] == existing[:3] or existing.startswith(b"<r:RDF")


@pytest.mark.parametrize("broken", [b"", b"no xml", b"<a/>", LIGHTROOM[:600], b"\xff\xfe\x00", b"caf\xe9"])
def test_what_cannot_be_understood_is_not_written_over(broken: bytes) -> None:
    with pytest.raises(PhotosortError, match="cannot be understood"):
        with_album(broken, "Beach")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1), max_size=4))
def test_every_name_is_found_again(names: list[str]) -> None:
    made: bytes | None = LIGHTROOM
    for name in names:
        made = with_album(made, name)
    assert made is not None
    assert keywords(made)["subject"] == list(dict.fromkeys(["Kochi & Goa", *names]))


def test_names_of_sidecars() -> None:
    assert sidecar_names(b"a.b.jpg", raw=False)[0] == b"a.b.jpg.xmp"
    assert sidecar_names(b"a.nef", raw=True)[0] == b"a.xmp"
    assert sidecar_names(b"noname", raw=False) == (b"noname.xmp", b"noname.xmp")


@pytest.fixture
def album(world: World) -> AlbumId:
    write(world.photos / "b.jpg.xmp", LIGHTROOM)
    world.add("a.jpg", "b.jpg", "c.jpg", "c.nef")
    world.read()
    album = world.group(list(world.ids("a.jpg", "b.jpg", "c.jpg")))[0]
    world.library.history.do(Rename(album, "Beach"))
    return album


def test_sidecars_there_and_back(world: World, album: AlbumId) -> None:
    before = tree(world.photos)
    done = world.library.sidecars.write([album])
    assert (done.text, done.failures) == ("Wrote the albums of 3 photos into sidecars", ())
    after = tree(world.photos)
    assert set(after) - set(before) == {"a.jpg.xmp", "c.xmp"}
    assert {name for name in before if before[name] != after[name]} == {"b.jpg.xmp"}
    assert all("Beach" in keywords(after[name][0])["subject"] for name in ("a.jpg.xmp", "b.jpg.xmp", "c.xmp"))
    photos = {photo.name: photo.companions for photo in world.everything()}
    assert photos == {b"a.jpg": (b"a.jpg.xmp",), b"b.jpg": (b"b.jpg.xmp",), b"c.jpg": (b"c.nef", b"c.xmp")}
    world.library.scanner.scan(world.library.folders.all()[0].id)
    assert {photo.name: photo.companions for photo in world.everything()} == photos
    world.reopen()
    assert world.library.history.undo().text == "Took the albums of 3 photos out of the sidecars"
    assert tree(world.photos) == before
    assert world.library.history.redo().failures == ()
    assert {name: data for name, (data, _) in tree(world.photos).items()} == {n: data for n, (data, _) in after.items()}
    world.library.history.undo()
    assert tree(world.photos) == before


def test_a_sidecar_that_cannot_be_understood_stays(world: World, album: AlbumId) -> None:
    write(world.photos / "b.jpg.xmp", b"<broken")
    done = world.library.sidecars.write([album])
    assert [(problem.kind, os.path.basename(problem.path)) for problem in done.failures] == [
        (ProblemKind.UNSUPPORTED, b"b.jpg.xmp")
    ]
    assert (world.photos / "b.jpg.xmp").read_bytes() == b"<broken"
    assert done.text == "Wrote the albums of 2 photos into sidecars"


def test_a_sidecar_that_was_changed_since_stays(world: World, album: AlbumId) -> None:
    world.library.sidecars.write([album])
    write(world.photos / "b.jpg.xmp", b"edited")
    (world.photos / "a.jpg.xmp").unlink()
    done = world.library.history.undo()
    assert [os.path.basename(problem.path) for problem in done.failures] == [b"b.jpg.xmp"]
    assert (world.photos / "b.jpg.xmp").read_bytes() == b"edited"
    assert not (world.photos / "c.xmp").exists()


def test_writing_sidecars_can_be_stopped(world: World, album: AlbumId) -> None:
    before = tree(world.photos)
    token = CancelToken()
    done = world.library.sidecars.write([album], token=token, on_file=lambda n, of: token.cancel())
    assert done.text == "Wrote the albums of 1 photo into sidecars"
    world.library.history.undo()
    assert tree(world.photos) == before


def test_writing_sidecars_can_be_killed(world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(world.photos)
    for at in range(40):
        with monkeypatch.context() as patch:
            Deadly(patch, at // 2, after=bool(at % 2), names=("replace", "chmod", "utime", "unlink"))
            try:
                world.library.sidecars.write([album])
            except Killed:
                killed = True
            else:
                killed = False
        forget(world)
        assert world.library.history.undo().failures == ()
        assert tree(world.photos) == before
        if not killed:
            break
    assert at > 4


def test_export(world: World, album: AlbumId, tmp_path: Path) -> None:
    odd = os.path.join(os.fsencode(world.photos), b"latin-\xe9.jpg")
    Path(os.fsdecode(odd)).write_bytes(b"photo")
    world.add()
    world.read()
    world.group([photo.id for photo in world.everything() if photo.name.startswith(b"latin")])
    found = json.loads(to_json(world.library))
    assert [(entry["name"], len(entry["photos"])) for entry in found["albums"]] == [
        ("Unsorted", 0),
        ("Beach", 3),
        ("Album 0", 1),
    ]
    assert unquote_to_bytes(found["albums"][2]["photos"][0]["uri"].removeprefix("file://")) == odd
    assert found["albums"][1]["photos"][2]["companions"] == ["c.nef"]
    lines = list(csv.DictReader(io.StringIO(to_csv(world.library, [album]))))
    assert [(line["album"], os.path.basename(line["path"]), line["certainty"]) for line in lines] == [
        ("Beach", "a.jpg", "0.5"),
        ("Beach", "b.jpg", "0.5"),
        ("Beach", "c.jpg", "0.5"),
    ]
    for name in ("albums.csv", "albums.json"):
        export(world.library, tmp_path / name, [album])
        export(world.library, tmp_path / name)
    assert (tmp_path / "albums.json").read_text(encoding="utf-8") == to_json(world.library)
    assert (tmp_path / "albums.csv").read_bytes().decode() == to_csv(world.library)
    assert (tmp_path / "albums.csv").stat().st_mode & 0o777 == 0o600, "it names the person's pictures"


def test_nesting_costs_work_in_proportion_and_is_left_as_it_is() -> None:
    def steps(depth: int) -> int:
        """How many lines run for a sidecar that is nested so deep: a count, so that it is the same on every machine."""
        head = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        nested = head + b"<a>" * depth + b"</a>" * depth + b"</rdf:RDF></x:xmpmeta>"
        count = 0

        def trace(frame: FrameType, event: str, argument: object) -> Any:
            nonlocal count
            count += event == "line"
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            written = with_album(nested, "Memes")
        finally:
            sys.settrace(before)
        assert b"<a>" * depth + b"</a>" * depth in written
        return count

    assert steps(400) < 2.2 * steps(200)


@pytest.mark.parametrize("name", ['=HYPERLINK("x")', "+1", "-1+2", "@SUM(A1)", "＝1"])
def test_no_cell_begins_a_formula(world: World, album: AlbumId, name: str) -> None:
    world.library.history.do(Rename(album, name))
    line = next(csv.DictReader(io.StringIO(to_csv(world.library, [album]))))
    assert line["album"] == f"'{name}"
    assert line["certainty"] == "0.5"
    assert json.loads(to_json(world.library, [album]))["albums"][0]["name"] == name

"""Album names in sidecars, and the way back to the last byte."""

import os
import sys
from pathlib import Path

import pytest

from photosort.library.files.keywords import keywords
from photosort.library.library import Library
from photosort.model.acts import Rename
from photosort.model.album import AlbumId
from photosort.model.cancel_token import CancelToken
from photosort.model.english import in_english
from photosort.model.message_code import MessageCode
from photosort.model.problem import ProblemKind
from tests.library.conftest import World, tree, write
from tests.library.killing import Deadly, Killed, forget
from tests.library.sidecars import LIGHTROOM


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
    assert (in_english(done.message), done.failures) == ("Wrote the albums of 3 photos into sidecars", ())
    after = tree(world.photos)
    assert set(after) - set(before) == {"a.jpg.xmp", "c.jpg.xmp"}
    assert {name for name in before if before[name] != after[name]} == {"b.jpg.xmp"}
    assert all("Beach" in keywords(after[name][0])["subject"] for name in ("a.jpg.xmp", "b.jpg.xmp", "c.jpg.xmp"))
    photos = {photo.name: set(photo.companions) for photo in world.everything()}
    assert photos == {b"a.jpg": {b"a.jpg.xmp"}, b"b.jpg": {b"b.jpg.xmp"}, b"c.jpg": {b"c.jpg.xmp", b"c.nef"}}
    world.library.scanner.scan(world.library.folders.all()[0].id)
    assert {photo.name: set(photo.companions) for photo in world.everything()} == photos
    world.reopen()
    assert in_english(world.library.history.undo().message) == "Took the albums of 3 photos out of the sidecars"
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
    assert in_english(done.message) == "Wrote the albums of 2 photos into sidecars"


def test_what_another_program_wrote_since_stays_and_the_albums_go(world: World, album: AlbumId) -> None:
    write(world.photos / "b.jpg.xmp", LIGHTROOM)
    world.library.sidecars.write([album])
    for name in ("a.jpg.xmp", "b.jpg.xmp"):
        sidecar = world.photos / name
        edited = b'<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="3"/></rdf:RDF>'
        sidecar.write_bytes(sidecar.read_bytes().replace(b"</rdf:RDF>", edited))
    assert world.library.history.undo().failures == ()
    for name, subject in (("a.jpg.xmp", []), ("b.jpg.xmp", ["Kochi & Goa"])):
        left = (world.photos / name).read_bytes()
        assert keywords(left)["subject"] == subject
        assert not any("Albums" in value for values in keywords(left).values() for value in values)
        assert b'xmp:Rating="3"' in left
    assert world.photos.joinpath("a.jpg.xmp").exists()


def test_a_sidecar_that_is_understood_no_more_stays(world: World, album: AlbumId) -> None:
    world.library.sidecars.write([album])
    write(world.photos / "b.jpg.xmp", b"edited")
    (world.photos / "a.jpg.xmp").unlink()
    done = world.library.history.undo()
    assert [os.path.basename(problem.path) for problem in done.failures] == [b"b.jpg.xmp"]
    assert (world.photos / "b.jpg.xmp").read_bytes() == b"edited"
    assert not (world.photos / "c.jpg.xmp").exists()


def test_a_sidecar_whose_old_content_is_lost_stays(world: World, album: AlbumId) -> None:
    world.library.sidecars.write([album])
    written = (world.photos / "b.jpg.xmp").read_bytes()
    (kept,) = (world.base / "library" / "applied").rglob("*.xmp")
    kept.unlink()
    done = world.library.history.undo()
    assert [problem.reason.code for problem in done.failures] == [MessageCode.SIDECAR_LOST]
    assert (world.photos / "b.jpg.xmp").read_bytes() == written


def test_in_a_library_that_was_moved_sidecars_are_brought_back_as_well(world: World, album: AlbumId) -> None:
    before = tree(world.photos)
    world.library.sidecars.write([album])
    world.library.close()
    (world.base / "library").rename(world.base / "elsewhere")
    world.library = Library.open(world.base / "elsewhere")
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before


def test_tags_of_a_persons_own_stay_also_after_the_album_was_renamed(world: World, album: AlbumId) -> None:
    world.library.sidecars.write([album])
    sidecar = world.photos / "a.jpg.xmp"
    ours = b"<rdf:li>Albums/Beach</rdf:li>"
    sidecar.write_bytes(sidecar.read_bytes().replace(ours, ours + b"<rdf:li>Albums/Mine</rdf:li>"))
    act = world.library.history.entries()[0].id
    world.library.history.do(Rename(album, "Sea"))
    assert world.library.history.undo_act(act).failures == ()
    assert keywords(sidecar.read_bytes()) == {"subject": [], "hierarchicalSubject": [], "TagsList": ["Albums/Mine"]}


def test_what_an_older_version_added_to_a_sidecar_that_changed_since_stays(world: World, album: AlbumId) -> None:
    world.library.sidecars.write([album])
    for name in (world.base / "library" / "applied").rglob("*.album"):
        name.unlink()
    sidecar = world.photos / "a.jpg.xmp"
    edited = sidecar.read_bytes() + b"\n"
    sidecar.write_bytes(edited)
    done = world.library.history.undo()
    assert [problem.reason.code for problem in done.failures] == [MessageCode.SIDECAR_CHANGED]
    assert sidecar.read_bytes() == edited
    assert not (world.photos / "c.jpg.xmp").exists()


def test_writing_sidecars_can_be_stopped(world: World, album: AlbumId) -> None:
    before = tree(world.photos)
    token = CancelToken()
    done = world.library.sidecars.write([album], token=token, on_file=lambda n, of: token.cancel())
    assert in_english(done.message) == "Wrote the albums of 1 photo into sidecars"
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


def test_writing_sidecars_again_can_be_killed(world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(world.photos)
    act = world.library.sidecars.write([album]).act_id or 0
    world.library.history.undo()
    for at in range(40):
        with monkeypatch.context() as patch:
            Deadly(patch, at // 2, after=bool(at % 2), names=("replace", "chmod", "utime", "unlink"))
            try:
                world.library.history.redo()
            except Killed:
                killed = True
            else:
                killed = False
        forget(world)
        assert not world.library.history.entry(act).undone, "sidecars are written"
        assert world.library.history.undo().failures == ()
        assert tree(world.photos) == before
        if not killed:
            break
    assert at > 4


def test_an_undo_that_is_killed_keeps_the_time(world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(world.photos)
    kills = 0
    for at in range(20):
        world.library.sidecars.write([album])
        with monkeypatch.context() as patch:
            Deadly(patch, at // 2, after=bool(at % 2), names=("replace", "chmod", "utime", "unlink"))
            try:
                world.library.history.undo()
            except Killed:
                kills += 1
        forget(world)
        if not world.library.history.entries()[0].undone:
            assert world.library.history.undo().failures == ()
        assert tree(world.photos) == before
    assert kills > 6


def test_a_sidecar_that_is_a_link_stays_a_link(world: World, album: AlbumId, tmp_path: Path) -> None:
    kept = write(tmp_path / "kept" / "b.xmp", LIGHTROOM)
    link = world.photos / "b.jpg.xmp"
    link.unlink()
    link.symlink_to(kept)
    world.library.scanner.scan(world.library.folders.all()[0].id)
    before = tree(world.photos), tree(kept.parent)
    assert world.library.sidecars.write([album]).failures == ()
    assert os.readlink(link) == str(kept)
    assert "Beach" in keywords(kept.read_bytes())["subject"]
    assert world.library.history.undo().failures == ()
    assert os.readlink(link) == str(kept)
    assert (tree(world.photos), tree(kept.parent)) == before


def test_a_link_that_leads_nowhere_is_refused(world: World, album: AlbumId, tmp_path: Path) -> None:
    (world.photos / "a.jpg.xmp").symlink_to(tmp_path / "nowhere.xmp")
    done = world.library.sidecars.write([album])
    assert [(os.path.basename(problem.path), problem.reason.code) for problem in done.failures] == [
        (b"a.jpg.xmp", MessageCode.LINK_LEADS_NOWHERE)
    ]
    assert not (tmp_path / "nowhere.xmp").exists()


def test_sidecars_on_a_drive_that_is_away_are_not_taken_for_gone(world: World, album: AlbumId) -> None:
    before = tree(world.photos)
    act = world.library.sidecars.write([album]).act_id or 0
    world.photos.rename(world.base / "away")
    done = world.library.history.undo()
    assert {problem.reason.code for problem in done.failures} == {MessageCode.FOLDER_AWAY}
    assert len(done.failures) == 3
    (world.base / "away").rename(world.photos)
    assert world.library.history.undo_act(act).failures == ()
    assert tree(world.photos) == before


@pytest.mark.skipif(sys.platform == "win32", reason="has no such pipes")
def test_a_pipe_called_like_a_sidecar_is_refused(world: World, album: AlbumId) -> None:
    os.mkfifo(world.photos / "a.jpg.xmp")
    done = world.library.sidecars.write([album])
    assert [(os.path.basename(problem.path), problem.reason.code) for problem in done.failures] == [
        (b"a.jpg.xmp", MessageCode.NOT_REGULAR)
    ]
    assert in_english(done.message) == "Wrote the albums of 2 photos into sidecars"

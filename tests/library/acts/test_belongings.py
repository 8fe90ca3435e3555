"""What goes with a photo is what lies beside it when it goes, and not what a scan saw there."""

import os

import pytest

from photosort.library.acts import belongings
from photosort.library.scan import walker
from photosort.library.scan.walker import Listing
from photosort.model.acts import Trash
from photosort.model.applying import Way
from photosort.model.companion import Companion
from photosort.model.part import Part
from photosort.model.photo import PhotoId
from photosort.model.scan import Formats
from tests.library.conftest import World, tree, write


@pytest.fixture
def photo(world: World) -> PhotoId:
    world.add("a.jpg", "a.xmp", "b.jpg")
    world.read()
    world.group([world.id("a.jpg")])
    return world.id("a.jpg")


def test_a_sidecar_that_came_after_the_scan_goes_along(world: World, photo: PhotoId) -> None:
    write(world.photos / "a.jpg.xmp")
    (world.photos / "a.xmp").unlink()
    before = tree(world.photos)
    assert world.library.trash.companions([photo]) == {photo: (Companion(b"a.jpg.xmp", certain=True),)}
    world.library.history.do(Trash((photo,)))
    assert set(tree(world.photos)) == {"b.jpg"}
    world.library.history.undo()
    assert tree(world.photos) == before


@pytest.mark.parametrize("way", [Way.COPY, Way.MOVE])
def test_it_is_put_into_the_folder_of_the_album_as_well(world: World, photo: PhotoId, way: Way) -> None:
    write(world.photos / "a.dng")
    albums = [world.album_of("a.jpg")]
    assert albums[0] is not None
    plan = world.library.export.plan([albums[0]], os.fsencode(world.base / "out"), way)
    world.library.export.apply(plan)
    assert {path.name for path in (world.base / "out").rglob("a.*")} == {"a.jpg", "a.xmp", "a.dng"}


def test_what_is_shown_as_a_photo_of_its_own_goes_by_itself(world: World) -> None:
    world.add("c.dng", "d.jpg")
    (world.photos / "d.jpg").rename(world.photos / "c.jpg")
    with world.library._store.write() as write_:  # as in a library of an older version, by whose rules they are two
        write_.db.execute("UPDATE photo SET name = ? WHERE name = ?", (b"c.jpg", b"d.jpg"))
    both = world.ids("c.jpg", "c.dng")
    assert world.library.trash.companions(both) == dict.fromkeys(both, ())


def test_where_the_folder_cannot_be_listed_it_is_what_the_library_knows(
    world: World, photo: PhotoId, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scandir(path: bytes) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert world.library.trash.companions([photo]) == {photo: (Companion(b"a.xmp", certain=False),)}


BELOW = ("a.jpg", "a.dng", "CaptureOne/Settings1665/a.dng.cos", "metadata/a.jpg.json")


@pytest.fixture
def developed(world: World) -> PhotoId:
    """A photo of which two programs keep something in folders of their own; so do they of another."""
    world.add(*BELOW, "b.jpg", "CaptureOne/Settings1665/b.jpg.cos", "CaptureOne/Cache/Proxies/a.dng.cop")
    world.read()
    world.group([world.id("a.jpg")])
    return world.id("a.jpg")


def test_what_programs_keep_in_folders_of_their_own_goes_along(world: World, developed: PhotoId) -> None:
    before = tree(world.photos)
    world.library.history.do(Trash((developed,)))
    left = {"b.jpg", "CaptureOne/Settings1665/b.jpg.cos", "CaptureOne/Cache/Proxies/a.dng.cop"}
    assert set(tree(world.photos)) == left
    world.reopen()
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before
    result = world.library.scanner.scan(world.library.folders.all()[0].id)
    assert (result.added, result.changed, result.missing) == (0, 0, 0)


@pytest.mark.parametrize("way", Way)
def test_it_keeps_its_place_beside_the_photo(world: World, developed: PhotoId, way: Way) -> None:
    before, album, out = tree(world.photos), world.album_of("a.jpg"), world.base / "out"
    assert album is not None
    world.library.export.apply(world.library.export.plan([album], os.fsencode(out), way))
    assert set(tree(out / "Album 0")) == set(BELOW)
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before
    assert not out.exists()


def test_a_taken_name_gives_all_of_them_another(world: World, developed: PhotoId) -> None:
    album, out = world.album_of("a.jpg"), world.base / "out"
    assert album is not None
    write(out / "Album 0" / "metadata" / "a.jpg.json", b"somebody else's")
    world.library.export.apply(world.library.export.plan([album], os.fsencode(out), Way.MOVE))
    assert set(tree(out / "Album 0")) == {
        "a (2).jpg",
        "a (2).dng",
        "CaptureOne/Settings1665/a (2).dng.cos",
        "metadata/a (2).jpg.json",
        "metadata/a.jpg.json",
    }
    moved = world.library.trash.companions([developed])[developed]
    assert {one.name for one in moved} == {
        b"a (2).dng",
        b"CaptureOne/Settings1665/a (2).dng.cos",
        b"metadata/a (2).jpg.json",
    }, "it belongs together by its new names"


def test_brought_back_under_another_name_it_belongs_together(world: World, developed: PhotoId) -> None:
    world.library.history.do(Trash((developed,)))
    write(world.photos / "a.jpg", b"somebody else's")
    done = world.library.history.undo()
    assert done.act_id is not None
    assert world.library.trash.bring_back(done.act_id).failures == ()
    back = world.library.trash.companions([developed])[developed]
    assert {one.name for one in back} == {
        b"a (2).dng",
        b"CaptureOne/Settings1665/a (2).dng.cos",
        b"metadata/a (2).jpg.json",
    }


def test_a_folder_is_looked_into_once_for_all_albums(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.add("a.jpg", "b.jpg", "sub/c.jpg")
    world.read()
    albums = world.group(*([photo] for photo in world.ids("a.jpg", "b.jpg", "sub/c.jpg")))
    looked: list[bytes] = []

    def list_folder(root: bytes, folder: bytes, formats: Formats) -> tuple[Listing, list[bytes]]:
        looked.append(root)
        return walker.list_folder(root, folder, formats)

    monkeypatch.setattr(belongings, "list_folder", list_folder)
    plan = world.library.export.plan(albums, os.fsencode(world.base / "out"), Way.COPY)
    assert plan.photos == 3
    assert sorted(looked) == [os.fsencode(world.photos), os.fsencode(world.photos / "sub")]


def test_no_file_is_given_to_two_photos(world: World) -> None:
    world.add("a.jpg", "a.tif", "a.nef", "a.xmp")
    world.library.history.do(Trash(world.ids("a.jpg"), Part.DEVELOPED))
    act = Trash(world.ids("a.tif", "a.nef"))
    would, did = world.library.history.do(act, dry_run=True), world.library.history.do(act)
    assert (would.failures, did.failures) == ((), ())
    assert tree(world.photos) == {}

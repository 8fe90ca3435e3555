"""What lies in a folder that is one document to another program is never listed and never touched."""

import os
from pathlib import Path

import pytest

from photosort.library.export_tables import export
from photosort.library.files import packages
from photosort.model.acts import Trash
from photosort.model.applying import Way
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Presence
from photosort.model.problem import PhotosortError, ProblemKind, Stage
from tests.library.conftest import World, tree
from tests.library.sidecars import LIGHTROOM

PHOTOS = Message(MessageCode.INSIDE_LIBRARY, program="Apple Photos")


@pytest.fixture
def inside(world: World) -> World:
    """A library of an older version, which listed the pictures of an Apple Photos library below its folder."""
    world.add("Trip/a.jpg", "Trip/b.jpg", "c.jpg")
    world.read()
    world.group(list(world.ids("Trip/a.jpg", "Trip/b.jpg")))
    os.rename(world.photos / "Trip", world.photos / "Mine.photoslibrary")
    with world.library._store.write() as write:
        write.db.execute("UPDATE photo SET folder = 'Mine.photoslibrary' WHERE folder <> x''")
        write.db.execute("UPDATE photo SET folder = CAST(folder AS BLOB)")
    return world


@pytest.mark.parametrize("name", ["Mine.photoslibrary", "OLD.PhotoLibrary", "x.aplibrary", "Tool.app", "Live.pvt"])
def test_a_package_is_passed_over_and_named_once(world: World, name: str) -> None:
    world.add("a.jpg", f"{name}/originals/0/b.jpg", f"{name}/c.jpg", f"sub/{name}/d.jpg")
    assert [photo.relative for photo in world.everything()] == [b"a.jpg"]
    named = sorted(problem.path for problem in world.library.problems.all())
    assert named == sorted([os.fsencode(world.photos / name), os.fsencode(world.photos / "sub" / name)])
    assert {(problem.stage, problem.kind) for problem in world.library.problems.all()} == {
        (Stage.SCAN, ProblemKind.UNSUPPORTED)
    }


def test_a_change_in_a_package_is_no_reason_to_look_into_it(world: World) -> None:
    root = world.add("a.jpg", "Mine.photoslibrary/originals/0/b.jpg")
    world.library.scanner.scan(root, folders={os.fsencode(world.photos / "Mine.photoslibrary" / "originals" / "0")})
    assert [photo.relative for photo in world.everything()] == [b"a.jpg"]


@pytest.mark.parametrize("place", ["Mine.photoslibrary", "Mine.photoslibrary/originals", "link"])
def test_a_package_cannot_be_added(world: World, place: str) -> None:
    (world.photos / "Mine.photoslibrary" / "originals").mkdir(parents=True)
    (world.photos / "link").symlink_to(world.photos / "Mine.photoslibrary" / "originals")
    with pytest.raises(PhotosortError) as error:
        world.library.folders.add(os.fsencode(world.photos / place))
    whole = os.fsencode(world.photos / "Mine.photoslibrary")
    assert error.value.message == Message(MessageCode.NOT_OURS, path=whole, what=PHOTOS)


def test_single_files_of_a_package_cannot_be_added(world: World) -> None:
    (world.photos / "Mine.photoslibrary").mkdir()
    file = world.photos / "Mine.photoslibrary" / "a.jpg"
    file.write_bytes(b"photo")
    with pytest.raises(PhotosortError):
        world.library.folders.add_files([os.fsencode(file)])


def test_photos_known_from_before_leave_the_albums_without_alarm(inside: World) -> None:
    result = inside.library.scanner.scan(inside.library.folders.all()[0].id)
    assert result.available
    assert {photo.relative: photo.presence for photo in inside.everything()} == {
        b"Mine.photoslibrary/a.jpg": Presence.MISSING,
        b"Mine.photoslibrary/b.jpg": Presence.MISSING,
        b"c.jpg": Presence.PRESENT,
    }


def test_the_trash_takes_nothing_out_of_a_package(inside: World) -> None:
    before = tree(inside.photos)
    photos = inside.ids("Mine.photoslibrary/a.jpg", "c.jpg")
    for dry_run in (True, False):
        result = inside.library.history.do(Trash(photos), dry_run=dry_run)
        assert [(failure.path, failure.reason) for failure in result.failures] == [
            (os.fsencode(inside.photos / "Mine.photoslibrary" / "a.jpg"), PHOTOS)
        ]
    assert tree(inside.photos) == {name: kept for name, kept in before.items() if name != "c.jpg"}


def test_nothing_in_a_package_is_deleted_for_good(inside: World) -> None:
    before = tree(inside.photos)
    inside.library.trash._files._can = None  # a drive without a trash
    result = inside.library.trash.delete_for_good(inside.ids("Mine.photoslibrary/a.jpg"))
    assert [failure.reason for failure in result.failures] == [PHOTOS]
    assert tree(inside.photos) == before


def test_nothing_is_moved_out_of_a_package_but_copies_may_be_had(inside: World, tmp_path: Path) -> None:
    before = tree(inside.photos)
    album = inside.album_of("Mine.photoslibrary/a.jpg")
    assert album is not None
    target = os.fsencode(tmp_path / "out")
    plan = inside.library.export.plan([album], target, Way.MOVE)
    assert [(problem.reason, problem.kind) for problem in plan.problems] == [(PHOTOS, ProblemKind.UNSUPPORTED)] * 2
    assert not plan.files
    inside.library.export.apply(inside.library.export.plan([album], target, Way.COPY))
    assert sorted(path.name for path in (tmp_path / "out").rglob("*.jpg")) == ["a.jpg", "b.jpg"]
    assert tree(inside.photos) == before


def test_nothing_is_put_into_a_package(world: World) -> None:
    world.add("a.jpg")
    world.read()
    [album] = world.group(list(world.ids("a.jpg")))
    (world.photos / "Mine.photoslibrary").mkdir()
    plan = world.library.export.plan([album], os.fsencode(world.photos / "Mine.photoslibrary" / "out"), Way.COPY)
    whole = os.fsencode(world.photos / "Mine.photoslibrary")
    assert plan.obstacles == (Message(MessageCode.NOT_OURS, path=whole, what=PHOTOS),)


def test_no_sidecar_is_written_into_a_package(inside: World) -> None:
    before = tree(inside.photos)
    album = inside.album_of("Mine.photoslibrary/a.jpg")
    assert album is not None
    result = inside.library.sidecars.write([album])
    assert [failure.reason for failure in result.failures] == [PHOTOS, PHOTOS]
    assert tree(inside.photos) == before


def test_no_sidecar_is_written_through_a_link_into_a_package(world: World) -> None:
    world.add("a.jpg")
    (world.photos / "Mine.photoslibrary").mkdir()
    inner = world.photos / "Mine.photoslibrary" / "s.xmp"
    inner.write_bytes(LIGHTROOM)
    (world.photos / "a.jpg.xmp").symlink_to("Mine.photoslibrary/s.xmp")
    world.library.scanner.scan(world.library.folders.all()[0].id)
    world.read()
    [album] = world.group(list(world.ids("a.jpg")))
    result = world.library.sidecars.write([album])
    assert [failure.reason for failure in result.failures] == [PHOTOS]
    assert inner.read_bytes() == LIGHTROOM


@pytest.mark.parametrize("place", ["Mine.photoslibrary/t.csv", "Mine.photoslibrary/deep/t.json", "link/t.csv"])
def test_no_table_is_written_into_a_package(world: World, place: str) -> None:
    whole = world.photos / "Mine.photoslibrary"
    (whole / "deep").mkdir(parents=True)
    (world.photos / "link").symlink_to(whole / "deep")
    with pytest.raises(PhotosortError) as error:
        export(world.library, world.photos / place)
    assert error.value.message == Message(MessageCode.NOT_OURS, path=os.fsencode(whole), what=PHOTOS)
    assert [path.name for path in whole.rglob("*")] == ["deep"]


@pytest.mark.parametrize(
    ("name", "code", "program"),
    [
        (b"Photo Booth Library", MessageCode.INSIDE_LIBRARY, "Photo Booth"),
        (b"My.photoboothlibrary", MessageCode.INSIDE_LIBRARY, "Photo Booth"),
        (b"My.lightroomlibrary", MessageCode.INSIDE_LIBRARY, "Lightroom"),
        (b"Trip.iMovieProject", MessageCode.INSIDE_DOCUMENT, "iMovie"),
        (b"Trip.fcpproject", MessageCode.INSIDE_DOCUMENT, "Final Cut Pro"),
        (b"Papers.dtBase2", MessageCode.INSIDE_DOCUMENT, "DEVONthink"),
        (b"Song.band", MessageCode.INSIDE_DOCUMENT, "GarageBand"),
        (b"Letter.rtfd", MessageCode.INSIDE_DOCUMENT, "TextEdit"),
        (b"Letter.pages", MessageCode.INSIDE_DOCUMENT, "Pages"),
        (b"Backup.sparsebundle", MessageCode.INSIDE_DOCUMENT, "Disk Utility"),
    ],
)
def test_documents_are_known_by_their_names(name: bytes, code: MessageCode, program: str) -> None:
    assert packages.what_is(name) == Message(code, program=program)


@pytest.mark.parametrize("name", [b"Photo Booth", b"The band", b"Pages", b".pages", b"Photo Booth Library 2"])
def test_ordinary_names_are_no_documents(name: bytes) -> None:
    assert packages.what_is(name) is None


def test_a_file_of_such_a_name_is_no_package(tmp_path: Path) -> None:
    (tmp_path / "notes.app").write_bytes(b"")
    assert packages.enclosing(os.fsencode(tmp_path / "notes.app")) is None
    (tmp_path / "tool.app").mkdir()
    assert packages.enclosing(os.fsencode(tmp_path / "tool.app" / "x" / "y")) == (
        os.fsencode(tmp_path / "tool.app"),
        Message(MessageCode.INSIDE_PROGRAM),
    )

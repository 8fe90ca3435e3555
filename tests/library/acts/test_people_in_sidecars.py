"""People as regions in sidecars: written beside the albums where that is wanted, and taken back like them."""

from pathlib import Path

import pytest

from photosort.library.files.face_regions import named_faces, with_people
from photosort.library.files.keywords import keywords
from photosort.library.files.orientation import Turn
from photosort.model.acts import FaceIs, HidePeople, NamePerson
from photosort.model.album import AlbumId
from photosort.model.face import NamedFace, PersonId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from tests.library.conftest import World, tree
from tests.library.faces import NEW, assign, find, found

TURN = Turn(1, 4, 3)
ANNE = NamedFace("Anne", (0.1, 0.1, 0.2, 0.2))
EVE = NamedFace("Eve", (0.6, 0.1, 0.2, 0.2))


@pytest.fixture
def album(world: World) -> AlbumId:
    """Two photos in an album: Anne on both, somebody without a name and somebody hidden beside her."""
    world.add("a.jpg", "b.jpg")
    world.read()
    [album] = world.group(list(world.ids("a.jpg", "b.jpg")))
    one = find(world, "a.jpg", found(0.1, 0), found(0.4, 1), found(0.7, 2))
    other = find(world, "b.jpg", found(0.1, 0))
    assign(world, {one[0]: NEW, other[0]: NEW, one[1]: NEW - 1, one[2]: NEW - 2})
    history = world.library.history
    history.do(NamePerson(PersonId(1), "Anne"))
    history.do(FaceIs((one[2],), None, "Uncle"))
    history.do(HidePeople((PersonId(4),)))
    return album


def sidecar(world: World, photo: str) -> Path:
    return world.photos / f"{photo}.xmp"


def test_who_has_a_name_is_written_where_that_is_wanted(world: World, album: AlbumId) -> None:
    before = tree(world.photos)
    would = world.library.sidecars.write([album], people=True, dry_run=True)
    assert would.detail == Message(MessageCode.WITH_PEOPLE)
    assert tree(world.photos) == before
    done = world.library.sidecars.write([album], people=True)
    assert (done.failures, done.detail) == ((), Message(MessageCode.WITH_PEOPLE))
    for photo in ("a.jpg", "b.jpg"):
        assert named_faces(sidecar(world, photo).read_bytes(), TURN) == [ANNE]
        assert keywords(sidecar(world, photo).read_bytes())["subject"] == ["Album 0"]
    assert world.library.history.entries()[0].detail == Message(MessageCode.WITH_PEOPLE)
    after = tree(world.photos)
    world.library.history.undo()
    assert tree(world.photos) == before
    world.reopen()
    world.library.history.redo()
    assert {name: content for name, (content, _) in tree(world.photos).items()} == {
        name: content for name, (content, _) in after.items()
    }


def test_without_being_wanted_nobody_is_written(world: World, album: AlbumId) -> None:
    assert world.library.sidecars.write([album]).detail is None
    assert named_faces(sidecar(world, "a.jpg").read_bytes(), TURN) == []
    world.library.history.undo()
    world.library.history.redo()
    assert named_faces(sidecar(world, "a.jpg").read_bytes(), TURN) == []


def test_what_others_wrote_before_and_since_stays(world: World, album: AlbumId) -> None:
    world.library.sidecars.write([album])
    first = sidecar(world, "a.jpg").read_bytes()
    world.library.sidecars.write([album], people=True)
    more, _ = with_people(sidecar(world, "a.jpg").read_bytes(), [EVE], TURN)
    sidecar(world, "a.jpg").write_bytes(more)
    done = world.library.history.undo()
    assert done.failures == ()
    assert named_faces(sidecar(world, "a.jpg").read_bytes(), TURN) == [EVE]
    assert sidecar(world, "b.jpg").read_bytes() == first


def test_who_is_forgotten_is_in_none_of_what_is_kept_of_sidecars(world: World, album: AlbumId) -> None:
    world.library.sidecars.write([album], people=True)
    kept = world.base / "library" / "applied"
    assert [path.name for path in kept.rglob("*.people") if b"Anne" in path.read_bytes()] != []
    world.library.people.forget(PersonId(1))
    assert [path.name for path in kept.rglob("*") if path.is_file() and b"Anne" in path.read_bytes()] == []
    assert world.library.history.undo().failures == ()
    assert not sidecar(world, "a.jpg").exists()


def test_our_own_regions_name_nobody_anew(world: World, album: AlbumId) -> None:
    people = world.library.people
    world.library.sidecars.write([album], people=True)
    world.library.scanner.scan(world.library.folders.all()[0].id)
    world.library.history.do(NamePerson(PersonId(1), "Anna"))
    before = people.all()
    people.take_new_names()
    assert people.all() == before

"""What goes with a photo is what lies beside it when it goes, and not what a scan saw there."""

import os

import pytest

from photosort.model.acts import Trash
from photosort.model.applying import Way
from photosort.model.companion import Companion
from photosort.model.photo import PhotoId
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

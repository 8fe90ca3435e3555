"""A dry run says what the act would say, refuses what the act would refuse, and changes nothing."""

import os
from collections.abc import Callable

import pytest

from photosort.library.library import Library
from photosort.model.acts import (
    Act,
    DismissJunk,
    Merge,
    Move,
    NewAlbum,
    Pin,
    Regroup,
    Remove,
    Rename,
    Split,
    Trash,
)
from photosort.model.album import AlbumId
from photosort.model.english import in_english
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError
from tests.groups import group
from tests.library.conftest import World, tree

Make = Callable[[AlbumId, AlbumId, tuple[PhotoId, ...]], Act]

DONE: dict[str, Make] = {
    "rename": lambda one, two, photos: Rename(one, "Kerala"),
    "merge": lambda one, two, photos: Merge((two,), one),
    "split": lambda one, two, photos: Split(one, (photos[:1], photos[1:3])),
    "move": lambda one, two, photos: Move(photos[:1], two),
    "new": lambda one, two, photos: NewAlbum(photos[:2], "Mine"),
    "remove": lambda one, two, photos: Remove(photos[:2]),
    "pin": lambda one, two, photos: Pin(photos[:2]),
    "dismiss": lambda one, two, photos: DismissJunk((one,)),
    "regroup": lambda one, two, photos: Regroup((group(None, "New", photos[:2]),)),
    "trash": lambda one, two, photos: Trash(photos[:2]),
}
REFUSED: dict[str, Make] = {
    "no name": lambda one, two, photos: Rename(one, " \n"),
    "no album": lambda one, two, photos: Rename(AlbumId(99), "Kerala"),
    "one album": lambda one, two, photos: Merge((one,), one),
    "unsorted": lambda one, two, photos: Merge((AlbumId(1),), one),
    "no photo": lambda one, two, photos: Move((), two),
    "foreign photo": lambda one, two, photos: Split(one, (photos[:1], photos[4:])),
    "unknown photo": lambda one, two, photos: Remove((PhotoId(99),)),
}


@pytest.fixture
def albums(world: World) -> tuple[AlbumId, AlbumId, tuple[PhotoId, ...]]:
    world.add(*(f"{letter}.jpg" for letter in "abcdef"))
    world.read()
    photos = world.ids(*(f"{letter}.jpg" for letter in "abcdef"))
    one, two = world.group(list(photos[:4]), list(photos[4:]))
    return one, two, photos


def dump(library: Library) -> list[str]:
    with library._store.database.read() as db:
        return list(db.iterdump())


@pytest.mark.parametrize("make", DONE.values(), ids=DONE)
def test_a_dry_run_answers_as_the_act_and_changes_nothing(
    world: World, albums: tuple[AlbumId, AlbumId, tuple[PhotoId, ...]], make: Make
) -> None:
    act = make(*albums)
    before, files = dump(world.library), tree(world.photos)
    heard: list[object] = []
    world.library.subscribe(heard.append)
    would = world.library.history.do(act, dry_run=True)
    assert dump(world.library) == before
    assert tree(world.photos) == files
    assert not heard
    done = world.library.history.do(act)
    assert (in_english(would.message), would.act_id, would.detail, would.failures) == (
        in_english(done.message),
        done.act_id,
        done.detail,
        done.failures,
    )
    changed = dump(world.library)
    assert world.library.history.undo(dry_run=True).act_id == done.act_id
    assert dump(world.library) == changed


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED)
def test_a_dry_run_refuses_what_the_act_refuses(
    world: World, albums: tuple[AlbumId, AlbumId, tuple[PhotoId, ...]], make: Make
) -> None:
    act = make(*albums)
    with pytest.raises(PhotosortError) as refused:
        world.library.history.do(act)
    with pytest.raises(PhotosortError) as would:
        world.library.history.do(act, dry_run=True)
    assert str(would.value) == str(refused.value)


def test_a_library_that_is_only_read_can_be_asked_while_another_program_has_it(
    world: World, albums: tuple[AlbumId, AlbumId, tuple[PhotoId, ...]]
) -> None:
    reader = Library.open(world.base / "library", can=world.can, read_only=True)
    try:
        assert (
            in_english(reader.history.do(Rename(albums[0], "Kerala"), dry_run=True).message)
            == "Renamed Album 0 to Kerala"
        )
        assert in_english(reader.history.do(Trash(albums[2][:1]), dry_run=True).message) == "Moved 1 photo to the trash"
        with pytest.raises(PhotosortError, match="at least two"):
            reader.history.do(Merge((), albums[0]), dry_run=True)
        with pytest.raises(PhotosortError, match="reading only"):
            reader.history.do(Rename(albums[0], "Kerala"))
    finally:
        reader.close()
    assert world.library.albums.get(albums[0]).name == "Album 0"


def test_a_file_that_would_stay_is_told_beforehand(
    world: World, albums: tuple[AlbumId, AlbumId, tuple[PhotoId, ...]]
) -> None:
    os.utime(world.photos / "a.jpg", (1, 1))
    act = Trash(albums[2][:2])
    would = world.library.history.do(act, dry_run=True)
    done = world.library.history.do(act)
    assert in_english(would.message) == in_english(done.message) == "Moved 1 of 2 photos to the trash"
    assert would.failures == done.failures


def test_the_act_that_would_be_undone_or_redone_is_the_one_that_is(
    world: World, albums: tuple[AlbumId, AlbumId, tuple[PhotoId, ...]]
) -> None:
    library, one = world.library, albums[0]
    for name in ("A", "B", "C"):
        library.history.do(Rename(one, name))
    library.history.undo()
    library.history.undo()
    assert in_english(library.history.redo(dry_run=True).message) == "Would redo: Renamed A to B", (
        "the one that was undone last, not the newest"
    )
    assert in_english(library.history.redo().message) == "Renamed A to B"
    assert in_english(library.history.undo(dry_run=True).message) == "Would undo: Renamed A to B"
    with pytest.raises(PhotosortError, match="no act 99"):
        library.history.undo_act(99, dry_run=True)

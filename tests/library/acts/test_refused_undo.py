"""An undo that was refused is told in the history, and tried again once no other act is left."""

import os
from pathlib import Path

import pytest

from photosort.model.acts import Rename, Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.english import in_english
from photosort.model.history import HistoryEntry
from photosort.model.problem import PhotosortError
from tests.library.conftest import NAMES, World, tree, write


def refused(world: World) -> list[str]:
    """What the history says of refusals, newest act first."""
    return [in_english(act.refused) if act.refused else "" for act in world.library.history.entries()]


def test_a_trash_comes_back_once_its_folder_is_there_again(world: World, albums: list[AlbumId]) -> None:
    before = tree(world.photos)
    world.library.history.do(Trash(world.ids(*NAMES)))
    world.photos.rename(world.base / "away")
    world.reopen()
    assert len(world.library.history.undo().failures) == len(NAMES)
    assert refused(world) == [
        "Could not be taken back: 0.jpg and 8 other files are not back: its folder is not connected"
    ]
    (world.base / "away").rename(world.photos)
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before
    assert refused(world) == [""]


def test_a_move_comes_back_once_its_folder_has_its_name_again(
    world: World, albums: list[AlbumId], tmp_path: Path
) -> None:
    before, out = tree(world.photos), tmp_path / "out"
    world.library.export.apply(world.library.export.plan(albums, os.fsencode(out), Way.MOVE))
    out.rename(tmp_path / "out2")
    for _ in range(2):
        assert world.library.history.undo().failures
    (tmp_path / "out2").rename(out)
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before


@pytest.fixture
def stuck(world: World, albums: list[AlbumId]) -> list[int]:
    """A name, and the trash of a photo whose name is taken: first and last of what was done."""
    renamed = world.library.history.do(Rename(albums[1], "Goa")).act_id or 0
    trashed = world.library.history.do(Trash(world.ids("0.jpg"))).act_id or 0
    write(world.photos / "0.jpg", b"another picture")
    return [renamed, trashed]


def test_the_other_acts_come_first(world: World, stuck: list[int]) -> None:
    history = world.library.history
    done = [history.undo().act_id for _ in range(4)]
    assert done == [stuck[1], stuck[0], stuck[1], stuck[1]]


def test_what_is_gone_for_good_bars_no_way(world: World, stuck: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    history = world.library.history
    with monkeypatch.context() as patch:
        patch.setattr(type(world.can), "available", lambda self, path: False)
        world.library.trash.delete_for_good(world.ids("5.jpg"))
    with pytest.raises(PhotosortError, match="deleted for good"):
        history.undo()
    assert [history.undo().act_id for _ in range(3)] == [stuck[1], stuck[0], stuck[1]]


def test_undone_by_number_nothing_is_left(world: World, stuck: list[int]) -> None:
    history = world.library.history
    for _ in range(2):
        history.undo()
    (world.photos / "0.jpg").unlink()
    history.undo_act(stuck[1])
    with pytest.raises(PhotosortError, match="nothing to undo"):
        history.undo()
    acts: list[HistoryEntry] = history.entries()
    assert [act.refusal for act in acts] == [None, None]

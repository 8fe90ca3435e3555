"""The numbers of the history are counted, also of an act that a kill stopped and that only a reader looks at."""

import os
from pathlib import Path

import pytest

from photosort.library.db.database import Database
from photosort.library.library import Library
from photosort.model.acts import Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.english import in_english
from photosort.model.history import HistoryEntry
from tests.library.conftest import NAMES, World, write
from tests.library.killing import Killed, forget

TOLD = {
    "trash": ("Moved 2 of 3 photos to the trash", "22 bytes"),
    "move": ("Moved 2 of 3 photos into 1 folder", "33 bytes"),
    "sidecars": ("Wrote the albums of 2 photos into sidecars", ""),
}


def done(world: World, album: AlbumId, kind: str, out: Path) -> int:
    """An act on three photos."""
    if kind == "trash":
        return world.library.history.do(Trash(world.ids(*NAMES[:3]))).act_id or 0
    if kind == "sidecars":
        return world.library.sidecars.write([album]).act_id or 0
    return world.library.export.apply(world.library.export.plan([album], os.fsencode(out), Way.MOVE)).act_id or 0


def die_at_the_second(patch: pytest.MonkeyPatch, number: int) -> None:
    """The dead write nothing more."""

    def nothing(*_: object) -> None:
        raise Killed

    if number == 2:
        patch.setattr(Database, "write", nothing)
        raise Killed


@pytest.mark.parametrize("kind", TOLD)
def test_of_a_killed_act(
    world: World, albums: list[AlbumId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    act, history = done(world, albums[0], kind, tmp_path / "out"), world.library.history
    history.undo()
    with monkeypatch.context() as patch, pytest.raises(Killed):
        history.redo_act(act, on_file=lambda number, _: die_at_the_second(patch, number))
    world.library.close()
    reader = Library.open(world.base / "library", read_only=True)
    read = reader.history.entry(act)
    reader.close()
    forget(world)
    for entry in (read, world.library.history.entry(act)):
        assert told(entry) == TOLD[kind]
        assert (entry.waiting, entry.photos) == (1, 3)


def told(entry: HistoryEntry) -> tuple[str, str]:
    return in_english(entry.message), in_english(entry.detail).split(" · ")[-1] if entry.detail else ""


def test_a_redo_after_an_undo_of_a_part_tells_of_that_part(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Trash(world.ids(*NAMES)))
    (world.base / "Trash" / "files" / "8.jpg").unlink()
    write(world.photos / "7.jpg", b"another picture")
    world.library.history.undo()
    redone = world.library.history.redo()
    assert [in_english(told) for told in (redone.message, redone.detail) if told] == [
        "Moved 7 photos to the trash",
        "77 bytes",
    ]

"""A library on media that cannot be written is read all the same; what would write says why it cannot."""

import os
from pathlib import Path

import pytest

from photosort.library.db.database import Database
from photosort.library.library import Library
from photosort.model.acts import Rename
from photosort.model.album import AlbumId
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from tests.library.conftest import World


@pytest.fixture
def still(world: World, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a closed library in which nothing can be written. The superuser may write anywhere else."""
    world.add("a.jpg")
    world.read()
    world.group([world.id("a.jpg")])
    world.library.close()
    folder = world.base / "library"
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != folder and access(path, mode))
    return folder


def test_it_is_read_without_a_file_beside_it(still: Path) -> None:
    before = sorted(still.iterdir())
    library = Library.open(still, read_only=True)
    try:
        assert [album.count for album in library.albums.all()] == [0, 1]
        assert sorted(still.iterdir()) == before
        with pytest.raises(PhotosortError, match="cannot be written: it is read-only"):
            library.history.do(Rename(AlbumId(2), "Kerala"), dry_run=True)
    finally:
        library.close()


def test_one_that_was_not_closed_says_what_to_do(still: Path) -> None:
    (still / "library.db-wal").write_bytes(b"newer than the rest")
    with pytest.raises(PhotosortError, match=r"was not closed properly.*open it once where it can be written"):
        Library.open(still, read_only=True)


def test_a_pipe_in_its_place_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "library.db")
    with pytest.raises(PhotosortError) as refused:
        Database(tmp_path / "library.db", read_only=True)
    assert refused.value.message.code is MessageCode.LIBRARY_NOT_OPENED

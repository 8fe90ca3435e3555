"""A disk that is full, or does not answer, is not taken for damage: nothing is thrown away for it."""

import sqlite3
from pathlib import Path
from typing import NoReturn

import pytest

from photosort.library.db.database import Database
from photosort.library.db.health import examine
from photosort.library.db.mending import repair
from photosort.library.db.sqlite_says import in_words, is_damage
from photosort.library.db.thumbnails import ThumbnailCache
from photosort.library.library import Library
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError


def said(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = name
    return error


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    Library.open(tmp_path / "library").close()
    return tmp_path / "library"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_IOERR_SHMSIZE", MessageCode.LIBRARY_DISK_FULL),
        ("SQLITE_FULL", MessageCode.LIBRARY_DISK_FULL),
        ("SQLITE_IOERR_READ", MessageCode.LIBRARY_DISK_SILENT),
    ],
)
def test_the_doctor_tells_the_disk_from_damage(
    directory: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: MessageCode
) -> None:
    def refused(path: Path) -> NoReturn:
        raise said(name)

    monkeypatch.setattr("photosort.library.db.health.looking", refused)
    before = (directory / "library.db").read_bytes()
    for look in (examine, repair):
        with pytest.raises(PhotosortError) as caught:
            look(directory)
        assert caught.value.message.code is code
    assert (directory / "library.db").read_bytes() == before


@pytest.mark.parametrize("name", ["SQLITE_CORRUPT_INDEX", "SQLITE_NOTADB", "SQLITE_IOERR_SHORT_READ"])
def test_damage_is_still_called_so(tmp_path: Path, name: str) -> None:
    assert is_damage(said(name))
    assert in_words(tmp_path / "library.db", said(name)).code is MessageCode.LIBRARY_DAMAGED_BARE


def test_a_full_disk_does_not_cost_the_thumbnails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "thumbnails.db"
    cache = ThumbnailCache(path)
    cache.put([(b"a", b"jpeg")])
    cache.close()

    def full(self: Database) -> None:
        with self.errors():
            raise said("SQLITE_FULL")

    with monkeypatch.context() as patched:
        patched.setattr(Database, "write", full)
        with pytest.raises(PhotosortError, match="is full"):
            ThumbnailCache(path)
    cache = ThumbnailCache(path)
    assert cache.get(b"a") == b"jpeg"
    cache.close()


def test_damaged_thumbnails_are_not_promised_the_backup_of_the_library(directory: Path) -> None:
    [_] = (directory / "backups").iterdir()
    assert in_words(directory / "library.db", said("SQLITE_CORRUPT")).code is MessageCode.LIBRARY_DAMAGED
    assert in_words(directory / "thumbnails.db", said("SQLITE_CORRUPT")).code is MessageCode.LIBRARY_DAMAGED_BARE


@pytest.mark.parametrize("link", [False, True])
def test_what_has_the_place_of_the_thumbnails_is_put_aside(tmp_path: Path, link: bool) -> None:
    path = tmp_path / "thumbnails.db"
    if link:
        path.symlink_to("nowhere")
    else:
        path.mkdir()
        (path / "holiday.jpg").write_bytes(b"a photo")
    cache = ThumbnailCache(path)
    cache.put([(b"a", b"jpeg")])
    assert cache.get(b"a") == b"jpeg"
    cache.close()
    [aside] = (tmp_path / "damaged").iterdir()
    assert (aside / "thumbnails.db").is_symlink() is link
    assert link or (aside / "thumbnails.db" / "holiday.jpg").read_bytes() == b"a photo"

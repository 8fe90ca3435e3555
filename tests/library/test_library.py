"""Opening a library, also a damaged, locked, full or far one, and one of a program that was killed."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from photosort.library.db.mending import repair
from photosort.library.files.volumes import on_network_drive
from photosort.library.library import Library
from photosort.model.acts import Rename
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.view import View
from tests.library.conftest import World, fingerprint, write


def test_a_second_program_is_refused_but_may_look(world: World) -> None:
    world.add("a.jpg")
    code = (
        "import sys; from pathlib import Path; from photosort.library.library import Library\n"
        "from photosort.model.view import View\n"
        "try: Library.open(Path(sys.argv[1]))\n"
        "except Exception as error: print(type(error).__name__, error)\n"
        "library = Library.open(Path(sys.argv[1]), read_only=True)\n"
        "print(len(library.photos.ids(View())))\n"
        "try: library.meta.set('a', b'')\n"
        "except Exception as error: print(type(error).__name__, error)\n"
        "library.close()"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, str(world.base / "library")],
        capture_output=True,
        text=True,
        check=True,
        cwd=os.getcwd(),
    )
    refusal, count, reading = result.stdout.splitlines()
    assert refusal == (
        f"PhotosortError The library {world.base / 'library'} is open in another Photosort (process {os.getpid()}); "
        "close that one first."
    )
    assert count == "1"
    assert reading.endswith("is open for reading only.")


def test_a_closed_library_says_so(world: World) -> None:
    world.library.close()
    world.library.close()
    with pytest.raises(PhotosortError, match="is closed"):
        world.library.albums.all()
    with pytest.raises(PhotosortError, match="is closed"):
        world.library.meta.set("a", b"")


def test_looking_at_no_library_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PhotosortError, match="cannot be opened"):
        Library.open(tmp_path / "none", read_only=True)
    assert not list(tmp_path.iterdir())


def test_a_full_disk_loses_nothing(world: World) -> None:
    world.add("a.jpg")
    with world.library._store.database.exclusive() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(PhotosortError, match="is full; nothing was lost"):
        world.library.meta.set("big", b"x" * 1_000_000)
    assert world.library.photos.counts().photos == 1
    with world.library._store.database.exclusive() as db:
        db.execute("PRAGMA max_page_count = 1000000")
    world.library.meta.set("big", b"x" * 1_000_000)
    world.reopen()
    assert len(world.library.meta.get("big") or b"") == 1_000_000


def test_a_damaged_library_names_its_backup(world: World) -> None:
    world.add("a.jpg")
    world.read()
    album = world.group(world.library.photos.ids(View()))[0]
    world.library.history.do(Rename(album, "Mine"))
    world.library.close()
    path = world.base / "library" / "library.db"
    path.write_bytes(b"not a database" * 1000)
    with pytest.raises(PhotosortError, match=r"is damaged; `photosort doctor --repair` .* the backup .*-daily\.db\."):
        world.open()
    path.write_bytes(b"")  # cut to nothing, which must not pass for a library that is new
    with pytest.raises(
        PhotosortError, match=r"is empty or missing; `photosort doctor --repair` goes back to the backup .*-daily\.db"
    ):
        world.open()
    assert repair(world.base / "library").well
    world.library = world.open()
    assert world.library.albums.get(album).name == "Mine"
    assert world.library.albums.get(album).count == 1
    assert in_english(world.library.history.undo().message) == "Undone: Renamed Album 0 to Mine"


def test_damage_inside_is_found_after_a_kill(world: World) -> None:
    world.add(*(f"{number}.jpg" for number in range(300)))
    world.read()
    with world.library._store.database.exclusive() as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    world.library._thumbnails.close()
    world.library._store.database.close()
    world.library.close()
    path = world.base / "library" / "library.db"
    content = bytearray(path.read_bytes())
    for page in range(8, len(content) // 8192):
        content[page * 8192 : page * 8192 + 200] = b"\xff" * 200
    path.write_bytes(content)
    with pytest.raises(PhotosortError, match="is damaged"):
        world.open()


def test_a_killed_program_leaves_a_library_that_opens(tmp_path: Path) -> None:  # promise 5
    for name in range(700):
        write(tmp_path / "photos" / f"{name}.jpg", b"%d" % name)
    code = (
        "import os, sys; from pathlib import Path; from photosort.library.library import Library\n"
        "library = Library.open(Path(sys.argv[1]))\n"
        "root = library.folders.add(os.fsencode(sys.argv[2]))\n"
        "library.scanner.scan(root, on_batch=lambda found: os._exit(9))\n"
    )
    arguments = [sys.executable, "-c", code, str(tmp_path / "library"), str(tmp_path / "photos")]
    assert subprocess.run(arguments, check=False, cwd=os.getcwd()).returncode == 9
    library = Library.open(tmp_path / "library", fingerprint=fingerprint)
    assert library.photos.counts().photos == 500
    assert library.scanner.scan(library.folders.all()[0].id).added == 200
    library.close()


def test_a_database_in_use_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photosort.library.db.database.BUSY_TIMEOUT_S", 0.05)
    library = Library.open(tmp_path)
    other = sqlite3.connect(tmp_path / "library.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(PhotosortError, match="is in use by another program"):
        library.meta.set("a", b"b")
    other.execute("ROLLBACK")
    other.close()
    library.meta.set("a", b"b")
    library.close()


def test_a_library_on_a_network_drive_is_warned_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nnas:/x {tmp_path}/my\\040nas nfs4 rw 0 0\n")
    (tmp_path / "my nas").mkdir()
    assert on_network_drive(tmp_path / "my nas" / "library", mounts)
    assert not on_network_drive(tmp_path, mounts)
    assert not on_network_drive(tmp_path, tmp_path / "none")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("photosort.library.library.on_network_drive", lambda folder: True)
        library = Library.open(tmp_path / "library")
    assert library.warnings == (Message(MessageCode.ON_NETWORK_DRIVE, path=bytes(tmp_path / "library")),)
    library.close()

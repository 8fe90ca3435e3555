import os
import sqlite3
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from photosort.library.files.volumes import on_network_drive
from photosort.library.library import Library
from photosort.model.acts import Rename
from photosort.model.changes import Changes
from photosort.model.photo import Header, Photo, PhotoId
from photosort.model.problem import PhotosortError
from photosort.model.view import Order, View
from tests.library.conftest import World, fingerprint, write


def test_values_are_kept(world: World) -> None:
    assert world.library.meta.get("model") is None
    world.library.meta.set("model", b"\0\1")
    world.library.meta.set("model", b"\2")
    world.reopen()
    assert world.library.meta.get("model") == b"\2"


def test_reading_keeps_header_thumbnail_and_fingerprint(world: World) -> None:
    world.add("a.jpg")
    (photo,) = world.library.reading.unread()
    header = Header("JPEG", 3, 4, datetime(2023, 1, 7, 12, 0, 1), "Google Pixel 7", "1/950 s", 9.9, 76.2, "Snap")
    world.library.reading.store([(photo.id, header, b"print", b"jpeg")])
    (read,) = world.library.photos.get([photo.id])
    assert (read.header, read.fingerprint) == (header, b"print")
    assert world.library.photos.thumbnail(photo.id) == b"jpeg"
    assert not world.library.reading.unread()


def test_embeddings(world: World) -> None:
    world.add("a.jpg", "b.jpg", "c.jpg")
    world.read()
    a, b, c = world.ids("a.jpg", "b.jpg", "c.jpg")
    assert world.library.embeddings.missing("lite0", 2) == [a, b]
    vectors = np.arange(6, dtype=np.float32).reshape(2, 3)
    world.library.embeddings.store("lite0", [a, b], vectors)
    assert world.library.embeddings.missing("lite0") == [c]
    assert world.library.embeddings.missing("other") == [a, b, c]
    assert world.library.albums.unplaced("lite0") == [a, b]
    world.group([a])
    assert world.library.albums.unplaced("lite0") == [b]
    ids, found = world.library.embeddings.get("lite0")
    assert (ids.dtype.name, found.dtype.name, ids.tolist()) == ("int64", "float16", [a, b])
    np.testing.assert_array_equal(found, vectors)
    ids, found = world.library.embeddings.get("lite0", [c, b])
    assert (ids.tolist(), found.tolist()) == ([b], [[3.0, 4.0, 5.0]])
    assert world.library.embeddings.get("other")[1].shape == (0, 0)
    with pytest.raises(ValueError, match="2 photos need 2 vectors"):
        world.library.embeddings.store("lite0", [a, b], vectors[:1])


def test_a_changed_picture_loses_its_embedding_and_an_equal_one_keeps_it(world: World) -> None:
    root = world.add("a.jpg", "b.jpg")
    world.read()
    a, b = world.ids("a.jpg", "b.jpg")
    world.library.embeddings.store("lite0", [a, b], np.ones((2, 3)))
    write(world.photos / "a.jpg", b"another picture", mtime_ns=3)
    write(world.photos / "b.jpg", mtime_ns=3)
    world.library.scanner.scan(root)
    world.read()
    assert world.library.embeddings.missing("lite0") == [a]


def test_orders(world: World) -> None:
    root = world.add()
    for number, name in enumerate(("IMG_10.jpg", "img_9.jpg", "B.jpg")):
        write(world.photos / name, b"x" * (10 - number), mtime_ns=(number + 1) * 10**9)
    world.library.scanner.scan(root)
    ten, nine, b = world.ids("IMG_10.jpg", "img_9.jpg", "B.jpg")
    assert world.library.photos.ids(View(order=Order.NAME)) == [b, nine, ten]
    assert world.library.photos.ids(View(order=Order.SIZE)) == [ten, nine, b]
    assert world.library.photos.ids(View(order=Order.DATE)) == [b, nine, ten]
    world.library.photos.set_order([nine, b])
    assert world.library.photos.ids(View()) == [nine, b, ten]
    assert world.library.photos.ids(View(search="IMG")) == [nine, ten]
    assert world.library.photos.ids(View(search="img 10")) == [ten]
    assert world.library.photos.total_bytes([ten, b]) == 18
    assert [photo.id for photo in world.library.photos.get([b, PhotoId(99), ten])] == [b, ten]


def test_changes_are_told_after_the_commit(world: World) -> None:
    world.add("a.jpg")
    heard: list[tuple[Changes, list[Photo]]] = []
    end = world.library.subscribe(lambda changes: heard.append((changes, world.library.reading.unread())))
    (photo,) = world.library.reading.unread()
    world.library.reading.store([(photo.id, Header(), b"print", b"jpeg")])
    assert heard == [(Changes(photos=frozenset([photo.id])), [])]
    end()
    world.library.photos.set_order([photo.id])
    assert len(heard) == 1


def test_a_failing_listener_does_not_harm_the_write(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.library.subscribe(lambda changes: 1 / 0)  # type: ignore[arg-type]
    world.add("a.jpg")
    assert world.library.photos.counts().photos == 1
    assert "A listener of the library failed" in caplog.text


def test_a_failed_write_is_rolled_back(world: World) -> None:
    heard: list[Changes] = []
    world.library.subscribe(heard.append)

    def fail() -> None:
        with world.library._store.write() as write_:
            write_.db.execute("INSERT INTO meta VALUES ('half', 'x')")
            write_.touched(roots=True)
            raise ValueError

    with pytest.raises(ValueError):
        fail()
    assert world.library.meta.get("half") is None
    assert not heard


def test_any_thread_may_read_and_write(world: World) -> None:
    world.add(*(f"{number}.jpg" for number in range(20)))
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(20):
                world.library.meta.set(f"{number}", b"%d" % turn)
                assert world.library.meta.get(f"{number}") == b"%d" % turn
                assert len(world.library.photos.ids(View())) == 20
        except Exception as error:  # noqa: BLE001 - told below
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


def test_a_lost_thumbnail_cache_is_harmless(world: World) -> None:
    world.add("a.jpg", "b.jpg")
    world.read()
    ids = world.library.photos.ids(View())
    world.library.embeddings.store("lite0", ids, np.ones((2, 3)))
    album = world.group(ids)[0]
    world.library.close()
    (world.base / "library" / "thumbnails.db").write_bytes(b"damaged" * 1000)
    looking = Library.open(world.base / "library", read_only=True)
    assert looking.albums.get(album).count == 2
    assert looking.photos.thumbnail(ids[0]) is None
    looking.close()
    world.library = world.open()
    assert world.library.photos.thumbnail(ids[0]) is None
    assert [photo.id for photo in world.library.reading.unread()] == ids
    world.read()
    assert world.library.photos.thumbnail(ids[0]) == b"thumbnail a.jpg"
    assert world.library.albums.get(album).count == 2
    assert not world.library.embeddings.missing("lite0")


def test_thumbnails_that_nobody_needs_are_pruned(world: World) -> None:
    root = world.add("a.jpg")
    world.read()
    write(world.photos / "a.jpg", b"edited", mtime_ns=3)
    world.library.scanner.scan(root)
    old = world.everything()[0].fingerprint
    world.read()
    world.library.reading.prune_thumbnails()
    assert old is not None
    assert world.library._thumbnails.get(old) is None
    assert world.library.photos.thumbnail(world.id("a.jpg")) == b"thumbnail a.jpg"


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
    with pytest.raises(PhotosortError, match=r"is damaged; put the backup .*-daily\.db in its place"):
        world.open()
    path.write_bytes(b"")  # cut to nothing, which must not pass for a library that is new
    with pytest.raises(PhotosortError, match=r"is empty; put the backup .*-daily\.db in its place"):
        world.open()
    (backup,) = (world.base / "library" / "backups").iterdir()
    backup.replace(path)
    world.library = world.open()
    assert world.library.albums.get(album).name == "Mine"
    assert world.library.albums.get(album).count == 1
    assert world.library.history.undo().text == "Undone: Renamed Album 0 to Mine"


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


def test_only_one_backup_a_day_and_not_too_many(world: World) -> None:
    world.add("a.jpg")
    folder = world.base / "library" / "backups"
    for _ in range(2):
        world.reopen()
        assert len(list(folder.iterdir())) == 1
    for day in range(1, 9):
        (folder / f"library-2020090{day}-000000-daily.db").touch()
    for path in folder.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    world.reopen()
    assert len(list(folder.iterdir())) == 5
    newest = max(folder.iterdir(), key=lambda path: path.name)
    db = sqlite3.connect(newest)
    assert db.execute("SELECT count(*) FROM photo").fetchone() == (1,)
    db.close()


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
    assert "keep it on a local one" in library.warnings[0]
    library.close()

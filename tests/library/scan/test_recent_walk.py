"""What was listed a moment ago is not listed again, unless the folder has changed or is too fresh to tell."""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from photosort.library.scan import recent_walk
from photosort.library.scan.recent_walk import USES, RecentWalk
from photosort.library.scan.walker import walk
from photosort.model.scan import Formats
from tests.library.conftest import World, write

FORMATS = Formats()
LONG_AGO = 1_600_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "photos"
    for name in ("a.jpg", "b.mov", "b.jpg", "deep/c.png", "deep/deeper/d.jpg"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(name.encode())
    settle(root)
    return root


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> Counter[bytes]:
    """How often each folder has been listed."""
    counts: Counter[bytes] = Counter()
    scandir: Callable[[bytes], object] = os.scandir

    def counting(path: bytes) -> object:
        counts[os.path.basename(path)] += 1
        return scandir(path)

    monkeypatch.setattr(os, "scandir", counting)
    return counts


def settle(root: Path) -> None:
    """Date everything back: it has not been touched for years."""
    for path in (root, *root.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))


def again(recent: RecentWalk, root: Path) -> list[tuple[bytes, list[bytes]]]:
    found = walk(os.fsencode(root), FORMATS, lister=recent.recall)
    return [(listing.folder, [photo.name for photo in listing.photos()]) for listing in found]


WHOLE = [(b"", [b"a.jpg", b"b.jpg"]), (b"deep", [b"c.png"]), (b"deep/deeper", [b"d.jpg"])]


def test_who_asks_again_gets_the_same_and_nothing_is_listed(folder: Path, listed: Counter[bytes]) -> None:
    recent = RecentWalk(FORMATS)
    first = list(recent.look(os.fsencode(folder) + b"/"))
    assert [listing.folder for listing in first] == [b"", b"deep", b"deep/deeper"]
    assert listed == {b"photos": 1, b"deep": 1, b"deeper": 1}
    listed.clear()
    for _ in range(USES):
        assert again(recent, folder) == WHOLE
    assert not listed
    assert again(recent, folder) == WHOLE
    assert listed == {b"photos": 1, b"deep": 1, b"deeper": 1}


def test_what_is_made_of_a_listing_leaves_the_remembered_one_alone(folder: Path) -> None:
    recent = RecentWalk(FORMATS)
    list(recent.look(os.fsencode(folder)))
    for listing in walk(os.fsencode(folder), FORMATS, lister=recent.recall):
        listing.files.clear()
    assert again(recent, folder) == WHOLE


UNTOLD = pytest.mark.skipif(os.name == "nt", reason="Windows has no date that cannot be set")


@pytest.mark.parametrize("change", ["add", "remove", "rename", pytest.param("disguise", marks=UNTOLD)])
def test_a_folder_that_changed_is_listed_anew(folder: Path, listed: Counter[bytes], change: str) -> None:
    recent = RecentWalk(FORMATS)
    list(recent.look(os.fsencode(folder)))
    listed.clear()
    expected = [b"c.png", b"new.jpg"]
    if change in ("add", "disguise"):
        (folder / "deep" / "new.jpg").touch()
    elif change == "remove":
        (folder / "deep" / "c.png").unlink()
        expected = []
    else:
        (folder / "deep" / "c.png").rename(folder / "deep" / "new.jpg")
        expected = [b"new.jpg"]
    if change == "disguise":  # as unpacking an archive does
        os.utime(folder / "deep", (LONG_AGO, LONG_AGO))
    assert again(recent, folder)[1] == (b"deep", expected)
    assert listed == {b"deep": 1}


def test_what_was_written_just_now_is_not_believed_to_stay(folder: Path, listed: Counter[bytes]) -> None:
    (folder / "deep" / "c.png").write_bytes(b"still growing")
    recent = RecentWalk(FORMATS)
    list(recent.look(os.fsencode(folder)))
    listed.clear()
    again(recent, folder)
    assert listed == {b"deep": 1}


def test_memory_ends(folder: Path, listed: Counter[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent_walk, "LIFE_S", -1.0)
    recent = RecentWalk(FORMATS)
    list(recent.look(os.fsencode(folder)))
    listed.clear()
    assert again(recent, folder) == WHOLE
    assert set(listed.values()) == {1}


def test_a_folder_that_is_gone_says_so(folder: Path) -> None:
    recent = RecentWalk(FORMATS)
    list(recent.look(os.fsencode(folder)))
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()
    [listing] = walk(os.fsencode(folder), FORMATS, lister=recent.recall)
    assert not listing.readable


def test_a_dropped_folder_is_listed_once_by_looking_and_scanning(world: World, listed: Counter[bytes]) -> None:
    for name in ("a.jpg", "deep/b.jpg"):
        write(world.photos / name)
    settle(world.photos)
    listed.clear()
    path = os.fsencode(world.photos)
    assert sum(len(listing.photos()) for listing in world.library.scanner.look(path)) == 2
    root = world.library.folders.add(path)
    assert world.library.scanner.scan(root).added == 2
    assert listed == {b"photos": 1, b"deep": 1}


def test_what_came_between_looking_and_scanning_is_found(world: World) -> None:
    write(world.photos / "deep" / "a.jpg")
    settle(world.photos)
    path = os.fsencode(world.photos)
    list(world.library.scanner.look(path))
    write(world.photos / "deep" / "b.jpg")
    root = world.library.folders.add(path)
    assert world.library.scanner.scan(root).added == 2


def test_a_folder_that_was_seen_to_change_is_looked_at_itself(world: World) -> None:
    path = os.fsencode(world.photos)
    write(world.photos / "a.jpg", b"short")
    settle(world.photos)
    root = world.library.folders.add(path)
    world.library.scanner.scan(root)
    list(world.library.scanner.look(path))
    write(world.photos / "a.jpg", b"somewhat longer", mtime_ns=LONG_AGO * 10**9)
    settle(world.photos)
    assert world.library.scanner.scan(root, folders={path}).changed == 1

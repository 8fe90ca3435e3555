"""The trash of Linux: what goes there is found there, and comes back to where it was."""

import errno
import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

import photosort.library.files.trash_can as trash_module
from photosort.library.files.moving import move
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.problem import PhotosortError
from photosort.model.system_error import FileRefused
from tests.library.conftest import OLD_NS, write

NAMES = [b"plain.jpg", b"line\nbreak %41.jpg", b"latin-\xe9\xff.jpg", b"a" * 255, b".hidden", b"\xf0\x9f\x8c\xbb.jpg"]


@pytest.fixture
def can(tmp_path: Path) -> FreedesktopTrash:
    return FreedesktopTrash(tmp_path / "Trash")


@pytest.mark.parametrize("name", NAMES)
def test_there_and_back(tmp_path: Path, can: FreedesktopTrash, name: bytes) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    path = os.path.join(os.fsencode(folder), name)
    Path(os.fsdecode(path)).write_bytes(b"content")
    os.utime(path, ns=(OLD_NS, OLD_NS))
    assert can.available(path)
    place = can.put(path)
    assert not os.path.lexists(path)
    assert Path(os.fsdecode(place)).read_bytes() == b"content"
    info = Path(os.fsdecode(place.replace(b"/files/", b"/info/") + b".trashinfo")).read_bytes().splitlines()
    assert info[0] == b"[Trash Info]"
    assert unquote_to_bytes(info[1].removeprefix(b"Path=")) == path
    assert info[2].startswith(b"DeletionDate=20")
    assert can.find(path) == place
    can.restore(place, path)
    assert Path(os.fsdecode(path)).read_bytes() == b"content"
    assert os.lstat(path).st_mtime_ns == OLD_NS
    assert not os.listdir(tmp_path / "Trash" / "files")
    assert not os.listdir(tmp_path / "Trash" / "info")
    assert can.find(path) is None


def test_equal_names_do_not_meet(tmp_path: Path, can: FreedesktopTrash) -> None:
    paths = [os.fsencode(write(tmp_path / folder / "a.jpg", folder.encode())) for folder in ("x", "y", "z")]
    places = [can.put(path) for path in paths]
    assert len(set(places)) == 3
    for path, place in zip(paths, places, strict=True):
        can.restore(place, path)
    assert [Path(os.fsdecode(path)).read_bytes() for path in paths] == [b"x", b"y", b"z"]


def test_restoring_never_overwrites(tmp_path: Path, can: FreedesktopTrash) -> None:
    path = os.fsencode(write(tmp_path / "a.jpg", b"old"))
    place = can.put(path)
    write(tmp_path / "a.jpg", b"new")
    with pytest.raises(FileExistsError):
        can.restore(place, path)
    assert (tmp_path / "a.jpg").read_bytes() == b"new"
    assert Path(os.fsdecode(place)).read_bytes() == b"old"
    assert can.find(path) == place


def test_restoring_makes_the_folder_again(tmp_path: Path, can: FreedesktopTrash) -> None:
    path = os.fsencode(write(tmp_path / "deep" / "er" / "a.jpg"))
    place = can.put(path)
    os.removedirs(os.path.dirname(path))
    can.restore(place, path)
    assert os.path.exists(path)


def test_what_is_no_longer_there_is_said(tmp_path: Path, can: FreedesktopTrash) -> None:
    path = os.fsencode(write(tmp_path / "a.jpg"))
    place = can.put(path)
    os.unlink(place)
    with pytest.raises(FileNotFoundError):
        can.restore(place, path)
    with pytest.raises(FileNotFoundError):
        can.put(path)
    assert can.find(path) is None


def test_a_failed_move_leaves_no_trace(tmp_path: Path, can: FreedesktopTrash, monkeypatch: pytest.MonkeyPatch) -> None:
    path = os.fsencode(write(tmp_path / "a.jpg"))

    def refuse(source: bytes, target: bytes) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "rename", refuse)
    with pytest.raises(PermissionError):
        can.put(path)
    assert os.path.exists(path)
    assert not os.listdir(tmp_path / "Trash" / "info")


def test_a_move_that_only_pretends_is_not_believed(
    tmp_path: Path, can: FreedesktopTrash, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = os.fsencode(write(tmp_path / "a.jpg"))
    real = os.rename

    def copy(source: bytes, target: bytes) -> None:
        real(source, target)
        Path(os.fsdecode(source)).write_bytes(b"still here")

    monkeypatch.setattr(os, "rename", copy)
    with pytest.raises(PhotosortError, match="is not found there"):
        can.put(path)


class Volume:
    """Another drive, as far as the trash can tell."""

    def __init__(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.top = tmp_path / "volume"
        self.top.mkdir()
        top = os.fsencode(self.top)
        monkeypatch.setattr(
            trash_module, "on_one_drive", lambda one, other: one.startswith(top) == other.startswith(top)
        )


@pytest.fixture
def volume(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Volume:
    return Volume(tmp_path, monkeypatch)


def test_another_drive_has_a_trash_of_its_own(volume: Volume, can: FreedesktopTrash) -> None:
    path = os.fsencode(write(volume.top / "trip" / "a b.jpg"))
    place = can.put(path)
    own = volume.top / f".Trash-{os.getuid()}"
    assert place == os.fsencode(own / "files" / "a b.jpg")
    assert "Path=trip/a%20b.jpg" in (own / "info" / "a b.jpg.trashinfo").read_text()
    assert can.find(path) == place
    can.restore(place, path)
    assert os.path.exists(path)


def test_a_shared_trash_is_used_if_it_is_sticky(volume: Volume, can: FreedesktopTrash) -> None:
    shared = volume.top / ".Trash"
    shared.mkdir()
    shared.chmod(0o1777)
    place = can.put(os.fsencode(write(volume.top / "a.jpg")))
    assert place == os.fsencode(shared / str(os.getuid()) / "files" / "a.jpg")
    shared.chmod(0o777)
    place = can.put(os.fsencode(write(volume.top / "b.jpg")))
    assert place.startswith(os.fsencode(volume.top / f".Trash-{os.getuid()}"))


def test_a_shared_trash_that_is_a_link_is_not_trusted(volume: Volume, can: FreedesktopTrash, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.mkdir()
    target.chmod(0o1777)
    (volume.top / ".Trash").symlink_to(target)
    assert b".Trash-" in can.put(os.fsencode(write(volume.top / "a.jpg")))
    assert not list(target.iterdir())


def test_a_drive_without_a_trash(volume: Volume, can: FreedesktopTrash, monkeypatch: pytest.MonkeyPatch) -> None:
    path = os.fsencode(write(volume.top / "a.jpg"))
    access, top = os.access, os.fsencode(volume.top)
    monkeypatch.setattr(os, "access", lambda path, mode: path != top and access(path, mode))
    assert not can.available(path)
    with pytest.raises(FileRefused, match="has no trash"):
        can.put(path)
    assert os.path.exists(path)


def test_asking_makes_no_trash(volume: Volume, can: FreedesktopTrash, tmp_path: Path) -> None:
    inside, outside = (os.fsencode(write(folder / "a.jpg")) for folder in (volume.top, tmp_path / "home"))
    assert can.available(inside)
    assert can.available(outside)
    assert not (tmp_path / "Trash").exists()
    assert os.listdir(volume.top) == ["a.jpg"]


def test_what_a_drive_refuses_against_all_signs_is_not_promised_again(
    volume: Volume, can: FreedesktopTrash, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = os.fsencode(write(volume.top / "a.jpg"))
    own = volume.top / f".Trash-{os.getuid()}"

    def refuse(source: bytes, target: bytes) -> None:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    assert can.available(path)
    monkeypatch.setattr(os, "rename", refuse)
    with pytest.raises(FileRefused, match="has no trash"):
        can.put(path)
    assert not can.available(path)
    assert os.path.exists(path)
    assert not os.listdir(own / "info")


def test_a_trash_that_cannot_be_made_is_none(
    volume: Volume, can: FreedesktopTrash, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = os.fsencode(write(volume.top / "a.jpg"))

    def refuse(*args: object, **options: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "makedirs", refuse)
    with pytest.raises(FileRefused, match="has no trash"):
        can.put(path)
    assert not can.available(path)


def test_moving_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*args: object, **options: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", unsupported)
    a, b = (os.fsencode(write(tmp_path / name)) for name in ("a", "b"))
    with pytest.raises(FileExistsError):
        move(a, b)
    os.unlink(b)
    move(a, b)
    assert os.listdir(tmp_path) == ["b"]


def test_the_home_trash_is_where_the_system_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    place = FreedesktopTrash().put(os.fsencode(write(tmp_path / "a.jpg")))
    assert place == os.fsencode(tmp_path / "data" / "Trash" / "files" / "a.jpg")

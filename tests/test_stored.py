"""What is stored is listed whole and erased whole; what is not ours stays, whatever it is called."""

import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from photosort import cli, log, paths, settings
from photosort.library.library import Library
from photosort.model.acts import Trash
from photosort.model.problem import PhotosortError
from photosort.model.view import View
from photosort.organizing.opening import open_library
from photosort.stored import Kept, erase, erase_demo, stored


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A library with a file of every kind, beside settings and a log."""
    home = tmp_path / "library"
    Library.open(home).close()
    for name in (
        "damaged/20260101-000000-000001/library.db",
        "applied/act-000001.jsonl",
        "applied/act-000002/7.xmp",
        "applied/act-000002/7.album",
        "applied/act-000002/7.people",
        "applied/act-000002/7.said",
        "applied/act-000002/.photosort-0123456789abcdef.part",
        "vectors.tmp",
        "search.db",
        "twins.db",
        "faces.db",
        "library.db-wal",
    ):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(b"" if name.endswith("wal") else b"content")
    settings.save(settings.Settings())
    paths.log_dir().mkdir(parents=True, exist_ok=True)
    (paths.log_dir() / f"{log.FILE}.1").write_text("old")
    paths.old_demo_pictures().mkdir(parents=True)
    (paths.old_demo_pictures() / "drawn.jpg").write_bytes(b"drawn")
    make_demo()
    return home


def make_demo() -> Path:
    """The demo as it is once it was drawn: a library, and a picture with a sidecar that an act has written."""
    Library.open(paths.demo_library()).close()
    camera = paths.demo_pictures() / "DCIM" / "Camera"
    camera.mkdir(parents=True)
    for name in ("drawn.jpg", "drawn.jpg.xmp"):
        (camera / name).write_bytes(b"drawn")
    paths.demo_list().write_text("DCIM/Camera/drawn.jpg", "utf-8")
    return camera


def test_everything_is_listed_and_erased(directory: Path) -> None:
    assert {part.kind for part in stored(directory)} == set(Kept)
    done = erase(directory)
    assert done.staying == ()
    assert not directory.exists()
    for ours in (paths.config_dir(), paths.log_dir().parent):
        assert (ours.name, ours.exists()) == ("photosort", False)
    assert [part.kind for part in stored(directory)] == [Kept.OLD_DEMO], "the person's library may show them"


def test_what_is_not_ours_stays_and_is_named(directory: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "act-000009").mkdir(parents=True)
    photo = elsewhere / "act-000009" / "1.xmp"
    photo.write_bytes(b"of a photo")
    (directory / "holiday.jpg").write_bytes(b"a photo")
    (directory / "backups" / "notes.db").write_bytes(b"notes")
    (directory / "applied" / "act-000009").symlink_to(elsewhere / "act-000009")
    (directory / "vectors.tmp").unlink()
    (directory / "vectors.tmp").symlink_to(photo)
    done = erase(directory)
    assert {str(path.relative_to(directory)) for path in done.staying} == {
        "holiday.jpg", "backups/notes.db", "applied/act-000009", "vectors.tmp",
    }  # fmt: skip
    assert photo.read_bytes() == b"of a photo"
    assert (directory / "backups" / "notes.db").exists()
    assert not (directory / "library.db").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links of another kind")
def test_what_has_the_place_of_face_data_and_is_none_stays_and_is_named(
    directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.db"
    mine.write_bytes(b"mine")
    (directory / "faces.db").unlink()
    (directory / "faces.db").symlink_to(mine)
    (directory / "search.db").unlink()
    (directory / "search.db").mkdir()
    (directory / "search.db" / "note.txt").write_bytes(b"mine")
    assert cli.main(["forget", "--library", str(directory), "--yes"]) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [
        f"{directory / 'faces.db'} stays: it is a link, which is not followed.",
        f"{directory / 'search.db'} stays: it is none of Photosort's files.",
    ]
    assert mine.read_bytes() == (directory / "search.db" / "note.txt").read_bytes() == b"mine"


@pytest.mark.skipif(sys.platform == "win32", reason="links of another kind")
def test_a_library_that_is_a_link_is_not_erased_through_it(
    directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link = tmp_path / "link"
    link.symlink_to(directory)
    before = stored(directory)
    assert cli.main(["forget", "--library", str(link), "--yes"]) == 1
    assert f"“photosort forget --library {directory}” erases all of it." in capsys.readouterr().err
    assert stored(directory) == before
    assert cli.main(["forget", "--library", str(directory), "--yes"]) == 0
    assert not directory.exists()
    settings.save(settings.Settings())
    assert cli.main(["forget", "--library", str(link), "--yes"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"{link} stays: it is a link, which is not followed."
    assert not settings.place().exists()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_settings_are_their_owners_alone() -> None:
    settings.save(settings.Settings())
    assert settings.place().stat().st_mode & 0o777 == 0o600


def test_a_name_alone_makes_no_library(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "library.db")) as db, db:
        db.execute("CREATE TABLE photo (id)")
    (tmp_path / "lock").touch()
    assert stored(tmp_path) == []
    erase(tmp_path)
    assert sorted(os.listdir(tmp_path)) == ["library.db", "lock"]


def test_a_library_that_is_open_is_not_erased(directory: Path) -> None:
    library = Library.open(directory)
    try:
        with pytest.raises(PhotosortError, match="is open in another Photosort"):
            erase(directory)
    finally:
        library.close()
    assert (directory / "library.db").exists()
    assert settings.place().exists()


def test_the_command_lists_asks_and_erases(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["forget", "--library", str(directory)]
    assert cli.main([*command, "--dry-run"]) == 0
    assert f"  {directory} · " in capsys.readouterr().out
    assert cli.main(command) == 1
    assert "add --yes" in capsys.readouterr().err
    assert (directory / "library.db").exists()
    number = sum(len(part.files) for part in stored(directory) if part.kind is not Kept.OLD_DEMO)
    assert cli.main([*command, "--yes"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"Erased {number} files, ")
    assert not directory.exists()


def test_nothing_of_the_demo_stays_when_it_is_left() -> None:
    make_demo()
    erase_demo()
    assert not paths.demo_dir().exists()


def test_the_demo_has_a_trash_of_its_own_which_goes_with_it_and_keeps_nothing_of_a_person() -> None:
    camera = make_demo()
    (camera / "mine.jpg").write_bytes(b"mine")
    with closing(open_library(paths.demo_library())) as library:
        library.scanner.scan(library.folders.add(os.fsencode(paths.demo_pictures())))
        library.history.do(Trash(tuple(library.photos.ids(View()))))
        assert {file.name for file in (paths.demo_trash() / "files").iterdir()} == {
            "drawn.jpg",
            "drawn.jpg.xmp",
            "mine.jpg",
        }
        library.history.undo()
        assert (camera / "drawn.jpg").exists()
        library.history.redo()
    assert not (paths.data_dir().parent / "Trash").exists()
    erase_demo()
    left = [path for path in paths.demo_dir().rglob("*") if path.is_file()]
    assert left == [camera / "mine.jpg"]
    assert left[0].read_bytes() == b"mine"


@pytest.mark.parametrize("leave", [erase_demo, lambda: erase(paths.own_library())])
def test_no_folder_of_the_demo_stays_where_all_of_it_was_deleted(leave: Callable[[], object]) -> None:
    make_demo()
    with closing(open_library(paths.demo_library())) as library:
        library.scanner.scan(library.folders.add(os.fsencode(paths.demo_pictures())))
        library.history.do(Trash(tuple(library.photos.ids(View()))))
    leave()
    assert not paths.demo_dir().exists()


def test_what_a_person_put_into_the_demo_stays() -> None:
    camera = make_demo()
    (camera / "mine.jpg").write_bytes(b"mine")
    erase_demo()
    left = [path for path in paths.demo_dir().rglob("*") if path.is_file()]
    assert left == [camera / "mine.jpg"]


@pytest.mark.skipif(sys.platform == "win32", reason="links of another kind")
def test_the_demo_is_not_erased_through_a_link(tmp_path: Path) -> None:
    camera = make_demo()
    (tmp_path / "mine").mkdir()
    photo = tmp_path / "mine" / "drawn.jpg"
    photo.write_bytes(b"mine")
    for file in camera.iterdir():
        file.unlink()
    camera.rmdir()
    camera.symlink_to(tmp_path / "mine")
    erase_demo()
    assert photo.read_bytes() == b"mine"


@pytest.mark.skipif(sys.platform == "win32", reason="links of another kind")
def test_a_library_in_the_place_of_that_of_the_demo_is_not_erased_through_a_link(tmp_path: Path) -> None:
    make_demo()
    paths.demo_library().rename(tmp_path / "mine")
    paths.demo_library().symlink_to(tmp_path / "mine")
    erase_demo()
    assert (tmp_path / "mine" / "library.db").exists()


def test_a_demo_that_is_open_is_not_erased() -> None:
    camera = make_demo()
    library = Library.open(paths.demo_library())
    try:
        with pytest.raises(PhotosortError, match="is open in another Photosort"):
            erase_demo()
    finally:
        library.close()
    assert (camera / "drawn.jpg").exists()

"""The command line: what it prints, what it refuses, and with which exit code."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from photosort import cli, log
from photosort.commands import window
from photosort.commands.exit_codes import USAGE
from photosort.library.scan import reconcile
from photosort.organizing import organizer
from photosort.organizing.engine.engine import Engine
from tests.organizing.conftest import FAKE
from tests.organizing.pictures import fill

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setattr(organizer, "Engine", lambda *_: Engine(FAKE, threads=1))
    monkeypatch.setenv("PHOTOSORT_LIBRARY", str(tmp_path / "library"))
    yield
    log.stop()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    fill(tmp_path / "photos", 24)
    return tmp_path / "photos"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*args: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        status = cli.main([os.fsdecode(arg) for arg in args])
        out, err = capsys.readouterr()
        return status, out, err

    return command


@pytest.fixture
def organized(run: Run, photos: Path) -> dict[str, Any]:
    target = photos.parent / "albums.json"
    assert run("organize", photos, "--json", target)[0] == 0
    found: dict[str, Any] = json.loads(target.read_text())
    return found


def test_the_json_is_what_the_contract_says(organized: dict[str, Any], photos: Path) -> None:
    assert organized["schema"] == 1
    assert organized["folder"] == str(photos)
    assert set(organized["seconds"]) == {"scan", "read", "embed", "learn", "group", "total"}
    paths = []
    for album in organized["albums"]:
        assert isinstance(album["id"], str)
        assert album["kind"] in ("photos", "junk", "unsorted")
        for photo in album["photos"]:
            assert 0 <= photo["certainty"] <= 1
            assert isinstance(photo["tick"], bool)
            paths.append(photo["path"])
    assert sorted(paths) == sorted(str(path.relative_to(photos)) for path in photos.rglob("*.jpg"))


def test_names_that_are_no_utf8_survive_the_json(run: Run, photos: Path) -> None:
    odd = os.path.join(os.fsencode(photos), b"caf\xe9 \xff.jpg")
    os.rename(photos / "IMG_0001.jpg", odd)
    status, out, _ = run("organize", photos, "--json")
    assert status == 0
    paths = {os.fsencode(photo["path"]) for album in json.loads(out)["albums"] for photo in album["photos"]}
    assert b"caf\xe9 \xff.jpg" in paths


def test_every_bad_file_is_named_and_none_is_in_an_album(run: Run, photos: Path) -> None:
    (photos / "bad.jpg").write_bytes(b"no picture")
    status, out, err = run("organize", photos, "--json")
    found = json.loads(out)
    assert status == 0
    assert "1 file could not be read" in err
    [problem] = found["problems"]
    assert problem["path"] == "bad.jpg"
    assert problem["stage"] == "decode"
    assert problem["reason"]
    assert all(photo["path"] != "bad.jpg" for album in found["albums"] for photo in album["photos"])


def test_only_the_folder_asked_for_is_in_the_json(run: Run, photos: Path, tmp_path: Path) -> None:
    fill(tmp_path / "others", 8, start=100)
    assert run("organize", tmp_path / "others")[0] == 0
    _, out, _ = run("organize", photos, "--json")
    assert sum(len(album["photos"]) for album in json.loads(out)["albums"]) == 24


def test_without_json_people_get_a_list(run: Run, photos: Path) -> None:
    status, out, err = run("organize", photos)
    assert status == 0
    assert "24 photos in" in out
    assert err == "", "no bar where there is no terminal"


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "There is no folder"),
        (lambda path: path.write_text("x"), "is not a folder"),
        (lambda path: path.mkdir(), "There is no picture in"),
        (lambda path: (path.mkdir(), (path / "notes.txt").touch()), "There is no picture in"),
    ],
)
def test_a_folder_that_is_no_use_is_one_sentence(
    run: Run, tmp_path: Path, make: Callable[[Path], object], sentence: str
) -> None:
    make(tmp_path / "folder")
    status, out, err = run("organize", tmp_path / "folder")
    assert (status, out) == (1, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_a_sudden_loss_is_told_and_believed_on_the_persons_word(
    run: Run, organized: dict[str, Any], photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconcile, "SHRINK_COUNT", 5)
    for number in range(3, 24):
        next(photos.rglob(f"IMG_{number:04}.jpg")).unlink()
    status, _, err = run("organize", photos)
    assert status == 0
    assert "suddenly lacks 21 of its 24 photos" in err
    assert "--accept-loss" in err
    assert sum(album["count"] for album in json.loads(run("albums", "--json")[1])["albums"]) == 24
    status, _, err = run("organize", photos, "--accept-loss")
    assert (status, err) == (0, "")
    assert sum(album["count"] for album in json.loads(run("albums", "--json")[1])["albums"]) == 3


def test_an_empty_folder_still_gives_valid_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    status, out, _ = run("organize", tmp_path / "empty", "--json")
    assert status == 1
    assert json.loads(out)["albums"] == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_an_unreadable_folder_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    status, _, err = run("organize", tmp_path / "closed")
    assert status == 1
    assert "cannot be read" in err


def test_json_into_a_folder_that_is_not_there_is_a_sentence(run: Run, photos: Path, tmp_path: Path) -> None:
    status, _, err = run("organize", photos, "--json", tmp_path / "no" / "such" / "file.json")
    assert status == 1
    assert "cannot be written" in err
    assert "Traceback" not in err


def test_albums_lists_what_there_is(run: Run, organized: dict[str, Any]) -> None:
    status, out, _ = run("albums", "--json")
    listed = json.loads(out)["albums"]
    assert status == 0
    assert {"id", "name", "kind", "count", "bytes", "junk", "reasons"} <= set(listed[0])
    sizes = {album["id"]: len(album["photos"]) for album in organized["albums"]}
    assert {album["id"]: album["count"] for album in listed if album["count"]} == sizes
    assert listed[1]["name"] in run("albums")[1]


def test_rename_undo_redo_and_history(run: Run, organized: dict[str, Any]) -> None:
    number = _albums(organized)[0]
    assert "Would rename" in run("rename", number, "Sky", "--dry-run")[1]
    assert run("rename", number, "Sky")[0] == 0
    assert "Sky" in run("albums")[1]
    assert "Would undo: Renamed" in run("undo", "--dry-run")[1]
    assert run("undo")[0] == 0
    assert "Sky" not in run("albums")[1]
    assert run("redo")[0] == 0
    assert "Sky" in run("albums")[1]
    acts = json.loads(run("history", "--json")[1])["acts"]
    assert [act["text"] for act in acts] == ["Renamed Pictures to Sky", "Added photos to Photosort"]
    assert acts[0]["undoable"]
    assert "Renamed" in run("history")[1]


@pytest.mark.parametrize("command", [["albums"], []])
def test_a_library_without_a_name_is_refused(capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*command, "--library", ""])
    assert ended.value.code == USAGE
    assert "name the folder of the library" in capsys.readouterr().err


def test_nothing_to_undo_is_a_sentence(run: Run) -> None:
    for command in ("undo", "redo", "revert"):
        status, _, err = run(command)
        assert status == 1
        assert err.startswith("photosort: ")
        assert err.count("\n") == 1


def _albums(organized: dict[str, Any]) -> list[str]:
    return [album["id"] for album in organized["albums"] if album["kind"] != "unsorted"]


def test_folders_are_listed_taken_out_and_brought_back(
    run: Run, organized: dict[str, Any], photos: Path, tmp_path: Path
) -> None:
    (listed,) = json.loads(run("folders", "--json")[1])["folders"]
    assert (listed["path"], listed["count"], listed["available"]) == (str(photos), 24, True)
    assert str(photos) in run("folders")[1]
    albums = run("albums")[1]
    assert "is not in the library" in run("folders", "--remove", tmp_path)[2]
    assert run("folders", "--remove", photos, "--dry-run")[1] == "Took photos out of Photosort.\n"
    assert run("albums")[1] == albums
    assert run("folders", "--remove", photos)[0] == 0
    assert (run("folders")[1], run("albums")[1] == albums) == ("", False)
    assert run("undo")[1] == "Undone: Took photos out of Photosort.\n"
    assert run("albums")[1] == albums
    assert [act["text"] for act in json.loads(run("history", "--json")[1])["acts"]] == [
        "Took photos out of Photosort", "Added photos to Photosort"
    ]  # fmt: skip


def test_merge_and_split(run: Run, organized: dict[str, Any]) -> None:
    first, second = _albums(organized)[:2]
    sizes = {album["id"]: len(album["photos"]) for album in organized["albums"]}
    assert "Would merge" in run("merge", first, second, "--dry-run")[1]
    assert run("merge", first, second)[0] == 0
    listed = {album["id"]: album for album in json.loads(run("albums", "--json")[1])["albums"]}
    assert listed[first]["count"] == sizes[first] + sizes[second]
    assert second not in listed
    before = len(listed)
    groups = json.loads(run("split", first, "--parts", "3", "--dry-run", "--json")[1])["groups"]
    assert len(groups) == 3
    assert run("split", first, "--parts", "3")[0] == 0
    assert len(json.loads(run("albums", "--json")[1])["albums"]) == before + 2


def test_move_like_and_out(run: Run, organized: dict[str, Any], photos: Path) -> None:
    path = photos / "IMG_0001.jpg"
    found = json.loads(run("like", path, "--limit", "5", "--json")[1])["photos"]
    assert len(found) == 5
    assert all(Path(row["path"]).name != path.name for row in found)
    assert run("move", path, "--new", "Mine")[0] == 0
    listed = {album["name"]: album for album in json.loads(run("albums", "--json")[1])["albums"]}
    assert listed["Mine"]["count"] == 1
    assert run("like", path, "--limit", "3", "--to", listed["Mine"]["id"])[0] == 0
    listed = {album["name"]: album for album in json.loads(run("albums", "--json")[1])["albums"]}
    assert listed["Mine"]["count"] == 4
    assert run("move", path, "--out")[0] == 0
    status, _, err = run("move", photos / "nowhere.jpg", "--out")
    assert status == 1
    assert "is not in the library" in err


def test_trash_and_undo_bring_the_same_files_back(run: Run, organized: dict[str, Any], photos: Path) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in photos.rglob("*.jpg")}
    number = _albums(organized)[0]
    assert "Would move" in run("trash", number, "--dry-run")[1]
    assert len(list(photos.rglob("*.jpg"))) == len(before)
    assert run("trash", number, "--all")[0] == 0
    assert len(list(photos.rglob("*.jpg"))) < len(before)
    assert run("undo")[0] == 0
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in photos.rglob("*.jpg")} == before


def test_what_goes_along_is_listed_beforehand(
    run: Run, organized: dict[str, Any], photos: Path, tmp_path: Path
) -> None:
    album = next(album for album in organized["albums"] if len(album["photos"]) > 1)
    photo = photos / album["photos"][0]["path"]
    sidecar = photo.with_name(f"{photo.name}.xmp")
    sidecar.write_text("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")  # after the scan
    would = json.loads(run("trash", album["id"], "--all", "--dry-run", "--json")[1])
    assert would["companions"] == {str(photo): [str(sidecar)]}
    assert f"With {photo}: {sidecar.name}\n" in run("trash", album["id"], "--all", "--dry-run")[1]
    plan = json.loads(run("apply", "--to", tmp_path / "out", "--album", album["id"], "--dry-run", "--json")[1])
    assert plan["companions"] == {str(photo): [str(sidecar)]}
    assert run("trash", album["id"], "--all")[0] == 0
    assert not sidecar.exists()
    assert run("undo")[0] == 0
    assert sidecar.exists()


@pytest.mark.parametrize("way", ["copy", "hardlink", "symlink", "move"])
def test_apply_and_revert(run: Run, organized: dict[str, Any], photos: Path, tmp_path: Path, way: str) -> None:
    before = {path: path.read_bytes() for path in photos.rglob("*.jpg")}
    target = tmp_path / "out"
    plan = json.loads(run("apply", "--to", target, "--as", way, "--dry-run", "--json")[1])
    assert not target.exists()
    assert len(plan["files"]) == plan["photos"] == 24
    assert run("apply", "--to", target, "--as", way)[0] == 0
    assert len(list(target.rglob("*.jpg"))) == 24
    assert "Would undo" in run("revert", "--dry-run")[1]
    assert run("revert")[0] == 0
    assert not list(tmp_path.glob("out/**/*.jpg"))
    assert {path: path.read_bytes() for path in photos.rglob("*.jpg")} == before


def test_albums_as_sidecars_and_tables(run: Run, organized: dict[str, Any], photos: Path, tmp_path: Path) -> None:
    before = sorted(photos.rglob("*"))
    assert "Would write the albums of 24 photos" in run("apply", "--as", "xmp", "--dry-run")[1]
    assert sorted(photos.rglob("*")) == before
    for reader, ending in ((), ".jpg.xmp"), (("--for", "others"), ".xmp"):
        assert run("apply", "--as", "xmp", *reader)[0] == 0
        assert {path.name for path in photos.rglob("*.xmp")} == {
            f"{path.stem}{ending}" for path in photos.rglob("*.jpg")
        }
        assert run("revert")[0] == 0
        assert sorted(photos.rglob("*")) == before
    for kind in ("csv", "json"):
        target = tmp_path / f"list.{kind}"
        assert "Would write" in run("apply", "--as", kind, "--to", target, "--dry-run")[1]
        assert not target.exists()
        assert run("apply", "--as", kind, "--to", target)[0] == 0
        assert "IMG_0001.jpg" in target.read_text()
    for dry in ([], ["--dry-run"]):
        status, _, err = run("apply", "--as", "csv", "--to", tmp_path / "no" / "list.csv", *dry)
        assert status == 1
        assert "cannot be written: No such file" in err


def test_a_dry_run_is_refused_as_the_act_would_be(run: Run, organized: dict[str, Any]) -> None:
    number = _albums(organized)[0]
    for command in (["rename", number, " "], ["merge", number, number], ["merge", number, "1"], ["revert", "99"]):
        assert run(*command, "--dry-run") == run(*command)
        assert run(*command)[0] == 1


def test_granularity_joins_albums_without_learning(run: Run, organized: dict[str, Any], photos: Path) -> None:
    before = len(_albums(organized))
    _, out, _ = run("organize", photos, "--granularity", "2", "--json")
    again = json.loads(out)
    assert len(_albums(again)) == 2 < before
    assert again["seconds"]["learn"] == 0


def test_an_unknown_album_is_a_sentence(run: Run, organized: dict[str, Any]) -> None:
    for args in (["rename", "99", "x"], ["merge", "98", "99"], ["trash", "99"], ["split", "99"]):
        status, _, err = run(*args)
        assert (status, err.count("\n")) == (1, 1), err
        assert "There is no album" in err


@pytest.mark.parametrize("args", [["organize"], ["--nonsense"], ["rename", "x", "y"], ["split", "1", "--parts", "9"]])
def test_a_mistake_in_the_command_is_2(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(args)
    assert ended.value.code == USAGE
    assert "usage:" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    text = capsys.readouterr().out
    assert all(name in text for name in (*cli.COMMANDS, "benchmark", "--self-test"))


def test_a_benchmark_that_is_not_there_is_2(run: Run) -> None:
    status, _, err = run("benchmark", "nonsense")
    assert status == USAGE
    assert "digits" in err


def test_a_library_in_use_is_a_sentence(run: Run, photos: Path, tmp_path: Path) -> None:
    from photosort.organizing.opening import open_library

    library = open_library(tmp_path / "library")
    try:
        status, _, err = run("organize", photos)
        assert (status, err.count("\n")) == (1, 1), err
        assert run("albums")[0] == 0, "looking is possible"
    finally:
        library.close()


def test_a_damaged_library_is_a_sentence(run: Run, photos: Path, tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "library.db").write_bytes(b"this is no database" * 500)
    status, _, err = run("organize", photos)
    assert (status, err.count("\n")) == (1, 1), err


@pytest.fixture
def qt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt is installed, also where these tests run without it."""
    found = ModuleType("PySide6")
    found.__spec__ = ModuleSpec("PySide6", None)
    monkeypatch.setitem(sys.modules, "PySide6", found)


def test_a_window_without_qt_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6", None)
    status, _, err = run()
    assert status == 1
    assert "pip install PySide6-Essentials" in err


@pytest.mark.usefixtures("qt")
def test_no_display_says_what_to_do(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    status, _, err = run()
    assert status == 1
    assert "photosort organize FOLDER" in err


@pytest.mark.usefixtures("qt")
def test_missing_system_libraries_give_the_line_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(window, "_loads", lambda name: name not in ("libEGL.so.1", "libxcb-cursor.so.0"))
    status, _, err = run()
    assert status == 1
    assert "sudo apt-get install libegl1 libxcb-cursor0" in err


def test_a_window_for_a_folder_that_is_not_there_is_refused_first(run: Run, tmp_path: Path) -> None:
    status, _, err = run(tmp_path / "nowhere")
    assert status == 1
    assert "does not exist" in err


def test_the_version_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom photosort import cli\n"
        "try:\n    cli.main(['--version'])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'numpy', 'PIL', 'PySide6', 'torch', 'sqlite3', 'sklearn'} & set(sys.modules)))"
    )
    # Where coverage is measured, it would be what loads sqlite3.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    env["PYTHONPATH"] = str(Path(__file__).parents[1])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert done.stdout.splitlines()[1] == "[]"


@pytest.mark.parametrize("command", ["history", "albums"])
def test_a_library_of_the_version_before_is_brought_up_to_date_also_by_looking(
    run: Run, tmp_path: Path, command: str
) -> None:
    (tmp_path / "library").mkdir()
    db = sqlite3.connect(tmp_path / "library" / "library.db")
    db.executescript((Path(__file__).parent / "library" / "db" / "version_1.sql").read_text("utf-8"))
    row = "INSERT INTO act (at, kind, text) VALUES ('2024-05-01T10:00:00+00:00', 'Rename', 'Renamed India to Kerala')"
    db.executescript(f"{row}; PRAGMA user_version = 1;")
    db.close()
    status, out, err = run(command)
    assert (status, err) == (0, "")
    assert ("Renamed India to Kerala" if command == "history" else "Unsorted") in out

"""exiftool and exiv2 read what was written beside a photo; trash-cli and gio restore what was put in the trash."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from photosort.model.acts import Trash
from photosort.model.applying import Reader
from tests.neighbours.photographs import COMBINATIONS, KERALA, Photographs
from tests.neighbours.programs import needs

pytestmark = pytest.mark.neighbours


def _run(*command: str | Path, **environment: str) -> str:
    # What gio starts would mount a folder in its home, and may end before it lets go of it.
    env = os.environ | {"GVFS_DISABLE_FUSE": "1"} | environment
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


def _restore(path: Path, environment: dict[str, str]) -> None:
    """Have trash-cli bring back the first file that it offers for this path."""
    command: list[str | Path] = ["trash-restore", path]
    subprocess.run(command, env=os.environ | environment, input=b"0\n", capture_output=True, timeout=60, check=True)


def test_exiftool_reads_both_keywords(photographs: Photographs) -> None:
    needs("exiftool")
    photographs.make("a.jpg", KERALA)
    photographs.library.sidecars.write(photographs.albums({"Beach": ["a.jpg"]}))
    sidecar = photographs.folder / "a.jpg.xmp"
    assert _run("exiftool", "-s3", "-Subject", sidecar) == "Kerala, Beach\n"
    assert _run("exiftool", "-s3", "-HierarchicalSubject", sidecar) == "Places|India|Kerala, Albums|Beach\n"
    assert _run("exiftool", "-s3", "-TagsList", sidecar) == "Places/India/Kerala, Albums/Beach\n"


def test_lightroom_would_find_every_keyword_in_the_hierarchy(photographs: Photographs) -> None:
    """As Adobe has it (Lightroom itself is not at hand): the flat list names what the hierarchy ends in, in `a.xmp`."""
    needs("exiftool")
    for number, lists in enumerate(COMBINATIONS):
        photographs.make(f"in{number}.jpg", {name: KERALA[name] for name in lists})
        photographs.make(f"beside{number}.jpg")
        photographs.sidecar(f"beside{number}.xmp", {name: KERALA[name] for name in lists})
    names = [f"{place}{number}" for place in ("in", "beside") for number in range(len(COMBINATIONS))]
    albums = photographs.albums({"Beach": [f"{name}.jpg" for name in names]})
    assert photographs.library.sidecars.write(albums, Reader.OTHERS).failures == ()
    sidecars = [photographs.folder / f"{name}.xmp" for name in names]
    said = json.loads(_run("exiftool", "-j", "-Subject", "-HierarchicalSubject", *sidecars))
    for name, lists, read in zip(names, COMBINATIONS * 2, said, strict=True):
        flat, paths = ([one] if isinstance(one, str) else one for one in (read["Subject"], read["HierarchicalSubject"]))
        assert "Albums|Beach" in paths, name
        assert sorted(flat) == sorted(path.split("|")[-1] for path in paths), name
        assert ("Kerala" in flat) == bool(lists), name


@pytest.mark.parametrize(("reader", "read"), [(Reader.OTHERS, True), (Reader.DIGIKAM, False)])
def test_exiv2_takes_in_the_sidecar_that_is_named_for_others(
    photographs: Photographs, reader: Reader, read: bool
) -> None:
    needs("exiv2")
    photographs.make("a.jpg")
    photographs.library.sidecars.write(photographs.albums({"Beach": ["a.jpg"]}), reader)
    subprocess.run(["exiv2", "-iX", "insert", photographs.folder / "a.jpg"], capture_output=True, timeout=60)
    assert (b"Albums/Beach" in (photographs.folder / "a.jpg").read_bytes()) is read


@pytest.mark.parametrize("program", ["trash-restore", "gio"])
def test_what_the_trash_restores_is_back_in_its_album(photographs: Photographs, program: str) -> None:
    needs(program, *(["dbus-run-session"] if program == "gio" else []))
    photographs.make("a.jpg")
    photographs.make("b.jpg")
    [album] = photographs.albums({"Beach": ["a.jpg", "b.jpg"]})
    photographs.library.sidecars.write([album])
    library, photo, other = photographs.library, photographs.folder / "a.jpg", photographs.folder / "b.jpg"
    assert library.history.do(Trash(tuple(photographs.ids()))).failures == ()
    assert not photo.exists()
    data = str(photographs.trash.parent)
    for path in (photo.with_name("a.jpg.xmp"), photo):  # trash-restore goes by how a path begins
        if program == "gio":
            listed = _run("dbus-run-session", "--", "gio", "trash", "--list", XDG_DATA_HOME=data)
            [[name, _]] = [line.split("\t") for line in listed.splitlines() if line.endswith(f"\t{path}")]
            _run("dbus-run-session", "--", "gio", "trash", "--restore", name, XDG_DATA_HOME=data)
        else:
            assert str(path) in _run("trash-list", XDG_DATA_HOME=data)
            _restore(path, {"XDG_DATA_HOME": data})
    assert photo.exists()
    library.scanner.scan(library.folders.all()[0].id)
    assert library.albums.get(album).count == 1
    assert library.history.undo().failures == ()
    assert library.albums.get(album).count == 2
    assert other.exists()


@pytest.mark.parametrize("program", ["trash-list", "gio"])
def test_what_undo_has_brought_back_is_no_longer_in_the_trash(photographs: Photographs, program: str) -> None:
    needs(program, *(["dbus-run-session"] if program == "gio" else []))
    photographs.make("a.jpg")
    photographs.albums({"Beach": ["a.jpg"]})
    listing = ["dbus-run-session", "--", "gio", "trash", "--list"] if program == "gio" else ["trash-list"]

    def listed() -> list[str]:
        return _run(*listing, XDG_DATA_HOME=str(photographs.trash.parent)).splitlines()

    assert photographs.library.history.do(Trash(tuple(photographs.ids()))).failures == ()
    assert [line.endswith(str(photographs.folder / "a.jpg")) for line in listed()] == [True]
    assert photographs.library.history.undo().failures == ()
    assert listed() == []


@pytest.mark.parametrize("program", ["trash-put", "gio"])
def test_what_another_program_took_and_gave_back_is_in_its_album(photographs: Photographs, program: str) -> None:
    needs(program, *(["dbus-run-session"] if program == "gio" else ["trash-restore"]))
    photographs.make("a.jpg")
    photographs.make("b.jpg")
    library, photo = photographs.library, photographs.folder / "a.jpg"
    [album] = photographs.albums({"Beach": ["a.jpg", "b.jpg"]})
    photographs.trash.parent.mkdir()
    data = {"XDG_DATA_HOME": str(photographs.trash.parent), "HOME": str(photographs.trash.parent)}
    _run(*(["gio", "trash"] if program == "gio" else ["trash-put"]), photo, **data)
    assert not photo.exists()
    library.scanner.scan(library.folders.all()[0].id)
    assert library.albums.get(album).count == 1
    if program == "gio":
        [[name, _]] = [
            line.split("\t") for line in _run("dbus-run-session", "--", "gio", "trash", "--list", **data).splitlines()
        ]
        _run("dbus-run-session", "--", "gio", "trash", "--restore", name, **data)
    else:
        _restore(photo, data)
    library.scanner.scan(library.folders.all()[0].id)
    assert library.albums.get(album).count == 2

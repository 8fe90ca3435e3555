"""exiftool and exiv2 read what was written beside a photo; trash-cli and gio restore what was put in the trash."""

import os
import subprocess
from pathlib import Path

import pytest

from photosort.model.acts import Trash
from photosort.model.applying import Reader
from tests.neighbours.conftest import needs
from tests.neighbours.photographs import KERALA, Photographs

pytestmark = pytest.mark.neighbours


def _run(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout


def test_exiftool_reads_both_keywords(photographs: Photographs) -> None:
    needs("exiftool")
    photographs.make("a.jpg", KERALA)
    photographs.library.sidecars.write(photographs.albums({"Beach": ["a.jpg"]}))
    sidecar = photographs.folder / "a.jpg.xmp"
    assert _run("exiftool", "-s3", "-Subject", sidecar) == "Kerala, Beach\n"
    assert _run("exiftool", "-s3", "-HierarchicalSubject", sidecar) == "Places|India|Kerala, Albums|Beach\n"
    assert _run("exiftool", "-s3", "-TagsList", sidecar) == "Places/India/Kerala, Albums/Beach\n"


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
            subprocess.run(
                ["trash-restore", path],
                env={**os.environ, "XDG_DATA_HOME": data},
                input=b"0\n",
                capture_output=True,
                timeout=60,
                check=True,
            )
    assert photo.exists()
    library.scanner.scan(library.folders.all()[0].id)
    assert library.albums.get(album).count == 1
    assert library.history.undo().failures == ()
    assert library.albums.get(album).count == 2
    assert other.exists()

"""Shotwell and Geeqie show no keyword of a sidecar, so that nothing may promise it of them."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from photosort.model.applying import Reader
from tests.neighbours.photographs import HIERARCHY, SUBJECT, Photographs
from tests.neighbours.programs import needs, own_home, running, silent_session, wait_until

pytestmark = pytest.mark.neighbours

_EMBEDDED = {SUBJECT: "Kerala", HIERARCHY: "Kerala"}


def _beside_it(photographs: Photographs) -> Path:
    """A photo with both sidecars, and one that holds a keyword itself, to see that the program shows those."""
    photographs.make("a.jpg")
    photographs.make("held.jpg", _EMBEDDED)
    albums = photographs.albums({"Beach": ["a.jpg"]})
    for reader in (Reader.DIGIKAM, Reader.OTHERS):
        assert photographs.library.sidecars.write(albums, reader).failures == ()
    assert {"a.jpg.xmp", "a.xmp"} <= set(os.listdir(photographs.folder))
    return photographs.folder


def _asked(database: Path, query: str) -> list[str]:
    """The first column of what is there so far."""
    if not database.exists():
        return []
    with closing(sqlite3.connect(database)) as db:
        try:
            return [str(value) for (value,) in db.execute(query)]
        except sqlite3.OperationalError:
            return []  # not yet made, or being written


def test_shotwell_imports_the_photo_without_its_album(photographs: Photographs, display: str, tmp_path: Path) -> None:
    needs("shotwell", "dbus-run-session")
    folder, home = _beside_it(photographs), tmp_path / "home"
    settings = home / ".config" / "glib-2.0" / "settings" / "keyfile"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        f"[org/yorba/shotwell/preferences/files]\nimport-dir='{folder}'\nauto-import=true\n"
        "[org/yorba/shotwell/preferences/ui]\nshow-welcome-dialog=false\n"
    )
    database = home / "shotwell" / "data" / "photo.db"
    environment = own_home(home, display) | {"GSETTINGS_BACKEND": "keyfile"}
    with running(*silent_session(home), "shotwell", "-d", home / "shotwell", env=environment):
        wait_until(lambda: _asked(database, "SELECT name FROM TagTable") != [], "a tag in Shotwell")
        assert str(home) not in Path("/proc/mounts").read_text()
    imported = _asked(database, "SELECT filename FROM PhotoTable ORDER BY filename")
    assert [os.path.basename(path) for path in imported] == ["a.jpg", "held.jpg"]
    assert _asked(database, "SELECT name FROM TagTable") == ["/Kerala"]


def test_geeqie_keeps_the_sidecars_with_the_photo_and_shows_no_keyword_of_theirs(
    photographs: Photographs, display: str, tmp_path: Path
) -> None:
    needs("geeqie")
    folder, home = _beside_it(photographs), tmp_path / "home"
    script = home / ".config" / "geeqie" / "lua" / "keywords.lua"
    script.parent.mkdir(parents=True)
    script.write_text('return tostring(Image:get_exif():get_datum("Xmp.lr.hierarchicalSubject"))\n')
    environment = own_home(home, display)

    def remote(argument: str) -> list[str]:
        command = ["geeqie", "--remote", argument]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
        return done.stdout.split()

    with running("geeqie", "--blank", folder, env=environment):
        wait_until((home / ".config" / "geeqie" / ".command").exists, "Geeqie's ear")
        beside = remote(f"--get-sidecars:{folder}/a.jpg")
        shown = {name: remote(f"--lua:{folder}/{name},keywords.lua") for name in ("held.jpg", "a.jpg")}
    assert {os.path.basename(path) for path in beside} == {"a.jpg", "a.jpg.xmp", "a.xmp"}
    assert shown == {"held.jpg": ["Kerala"], "a.jpg": ["nil"]}

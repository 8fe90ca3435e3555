"""digiKam as a neighbour: scans a folder into a fresh database, and tells which tags it then shows."""

import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from tests.neighbours.programs import own_home

_DATABASES = ("digikam4.db", "thumbnails-digikam.db", "recognition.db", "similarity.db")
_LONGEST_S = 240.0


class DigiKam:
    """One installation in `base`, on the X display `display`; each look has a database of its own."""

    def __init__(self, base: Path, display: str) -> None:
        self._base = base
        self._display = display
        self._empty = base / "empty"
        self._start(self._empty, None, {})

    def tags(self, folder: Path, *, sidecars: bool = True, compatible: bool = False) -> dict[str, set[str]]:
        """The tags of each picture below `folder`, as "Albums/Name", by its name.

        Args:
            folder: the folder that is scanned.
            sidecars: the setting "Read from sidecar files", which is off in a new installation.
            compatible: the setting "Sidecar file names are compatible with commercial programs".
        """
        home = self._base / f"home-{len(list(self._base.iterdir()))}"
        shutil.copytree(self._empty / "databases", home / "databases")
        settings = {"Use XMP Sidecar For Reading": sidecars, "Use Compatible File Name": compatible}
        self._start(home, folder, settings)
        return _shown(home / "databases" / _DATABASES[0])

    def regions(self, folder: Path) -> dict[str, str]:
        """Where somebody is on the upright pictures, as digiKam keeps it: a <rect/> in pixels, by name."""
        home = self._base / f"home-{len(list(self._base.iterdir()))}"
        shutil.copytree(self._empty / "databases", home / "databases")
        self._start(home, folder, {"Use XMP Sidecar For Reading": True})
        with closing(sqlite3.connect(home / "databases" / _DATABASES[0])) as db:
            return dict(
                db.execute(
                    "SELECT i.name, p.value FROM ImageTagProperties p JOIN Images i ON i.id = p.imageid "
                    "WHERE p.property = 'tagRegion'"
                ).fetchall()
            )

    def _start(self, home: Path, folder: Path | None, settings: dict[str, bool]) -> None:
        """Run it until it has made its tables, or scanned the folder."""
        databases = home / "databases"
        databases.mkdir(parents=True, exist_ok=True)
        for name in _DATABASES:
            (databases / name).touch()  # without them it asks where they are
        (home / ".config").mkdir()
        kinds = ("", " Thumbnails", " Face", " Similarity")
        lines = ["[General Settings]", "Version=7.9.0", "Show Splash=false", "[Album Settings]", "Recurse Albums=false"]
        lines += ["[Database Settings]", "Database Type=QSQLITE"]
        lines += [f"Database Name{kind}={databases}/" for kind in kinds]
        lines += ["[Metadata Settings]", *(f"{name}={str(value).lower()}" for name, value in settings.items())]
        (home / ".config" / "digikamrc").write_text("\n".join(lines) + "\n")
        database = databases / _DATABASES[0]
        if folder is not None:
            root = ("photos", 0, 1, f"volumeid:?path={quote(str(folder))}", "/")
            with closing(sqlite3.connect(database)) as db, db:
                db.execute(
                    "INSERT INTO AlbumRoots VALUES (1, ?, ?, ?, ?, ?)", root
                )  # label, status, type, volume, path
        environment = own_home(home, self._display)
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # it does not start as root otherwise
        said = (home / "said").open("wb")
        with said, subprocess.Popen(["digikam"], env=environment, stdout=said, stderr=said) as running:
            try:
                _wait(database, "Locale" if folder is None else "Scanned", running)
            finally:
                running.kill()


def _wait(database: Path, key: str, running: subprocess.Popen[bytes]) -> None:
    """Until digiKam has noted `key` among its settings, which it does last."""
    until = time.monotonic() + _LONGEST_S
    while time.monotonic() < until:
        assert running.poll() is None, "digiKam ended by itself"
        with closing(sqlite3.connect(database)) as db:
            try:
                if db.execute("SELECT 1 FROM Settings WHERE keyword = ?", (key,)).fetchone() is not None:
                    return
            except sqlite3.OperationalError:
                pass  # not yet made, or being written
        time.sleep(0.5)
    raise AssertionError(f"digiKam has not come to note {key}")


def _shown(database: Path) -> dict[str, set[str]]:
    with closing(sqlite3.connect(database)) as db:
        tags = {tag: (parent, name) for tag, parent, name in db.execute("SELECT id, pid, name FROM Tags")}
        shown: dict[str, set[str]] = {name: set() for (name,) in db.execute("SELECT name FROM Images WHERE album > 0")}
        of_photos = "SELECT i.name, t.tagid FROM ImageTags t JOIN Images i ON i.id = t.imageid"
        for photo, tag in db.execute(of_photos):
            path = []
            while tag in tags:
                tag, name = tags[tag]
                path.append(name)
            if path[-1] != "_Digikam_Internal_Tags_":
                shown[photo].add("/".join(reversed(path)))
    return shown

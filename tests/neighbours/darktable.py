"""darktable as a neighbour: imports a folder into a fresh library, and tells which tags it then shows."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path


class Darktable:
    """One installation in `base`; each look has a library of its own."""

    def __init__(self, base: Path) -> None:
        self._base = base

    def tags(self, folder: Path, *, rewrite: bool = False) -> dict[str, set[str]]:
        """The tags of each picture in `folder`, as "Albums|Name", by its name.

        Args:
            folder: the folder that is imported.
            rewrite: whether darktable writes its own sidecar, `NAME.EXT.xmp`, over what is there.
        """
        home = self._base / f"home-{len(list(self._base.iterdir()))}"
        (home / "out").mkdir(parents=True)
        core: list[str | Path] = [
            "--configdir",
            home / "config",
            "--cachedir",
            home / "cache",
            "--library",
            home / "library.db",
        ]
        writing = "on import" if rewrite else "never"
        core += ["--conf", f"write_sidecar_files={writing}", "--conf", "opencl=FALSE"]
        subprocess.run(
            ["darktable-cli", folder, home / "out", "--width", "8", "--out-ext", "jpg", "--core", *core],
            env={"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            check=True,
            capture_output=True,
            timeout=240,
        )
        return _shown(home / "library.db", home / "config" / "data.db")


def _shown(library: Path, data: Path) -> dict[str, set[str]]:
    with closing(sqlite3.connect(library)) as db:
        db.execute("ATTACH ? AS data", (str(data),))
        shown: dict[str, set[str]] = {name: set() for (name,) in db.execute("SELECT filename FROM images")}
        of_photos = (
            "SELECT i.filename, t.name FROM tagged_images o JOIN images i ON i.id = o.imgid "
            "JOIN data.tags t ON t.id = o.tagid WHERE t.name NOT LIKE 'darktable|%'"
        )
        for photo, tag in db.execute(of_photos):
            shown[photo].add(tag)
    return shown

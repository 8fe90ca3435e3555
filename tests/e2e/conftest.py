"""The real program as a process of its own, on pictures drawn for it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
HARNESS = Path(__file__).with_name("harness.py")


class Program:
    """Starts the program with a library and a trash of its own."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.library = base / "library"
        self._environment = os.environ | {
            "PYTHONPATH": str(ROOT),
            "PHOTOSORT_LIBRARY": str(self.library),
            "XDG_DATA_HOME": str(base / "data"),
            "HOME": str(base),
        }

    def run(self, *args: str | Path, die: str | None = None, real: bool = False) -> subprocess.CompletedProcess[str]:
        """One command; with the quick engine unless the real one is asked for."""
        start = [sys.executable, "-m", "photosort"] if real else [sys.executable, str(HARNESS), die or "-"]
        return subprocess.run(
            [*start, *map(str, args)],
            env=self._environment,
            cwd=self.base,
            capture_output=True,
            text=True,
            timeout=200,
            check=False,
        )

    def good(self, *args: str | Path, real: bool = False) -> str:
        """The output of a command that must work."""
        done = self.run(*args, real=real)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def json(self, *args: str | Path, real: bool = False) -> Any:
        return json.loads(self.good(*args, "--json", real=real))

    def organize(self, folder: Path, *args: str, real: bool = False) -> dict[str, Any]:
        target = self.base / "albums.json"
        self.good("organize", folder, "--json", target, *args, real=real)
        found: dict[str, Any] = json.loads(target.read_text())
        return found


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def members(organized: dict[str, Any]) -> dict[str, list[tuple[str, float, bool]]]:
    """What must be the same again: each album's name with its photos."""
    return {
        f"{album['id']} {album['name']} {album['kind']}": [
            (photo["path"], photo["certainty"], photo["tick"]) for photo in album["photos"]
        ]
        for album in organized["albums"]
    }

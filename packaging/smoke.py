"""Smoke test of a built bundle: every part is in it and works, and it prints nothing that a user should not see."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # started as a script, beside the program's sources

from photosort.cli import COMMANDS

TIME_LIMIT_S = 300
WINDOW_S = 20  # long enough for the window and what it loads in the background
ACCIDENTS = ("Traceback", "QFatal", "Segmentation", "cannot open shared object", "Could not load the Qt platform")


def main(program: Path) -> int:
    """Run the bundle's self-test, its commands and its window; 0 when all of it goes well."""
    wrong = [f"{name} --help" for name in (*COMMANDS, "benchmark") if not _runs(program, name, "--help", shown=False)]
    if not _runs(program, "--self-test"):
        wrong.append("--self-test")
    if not _opens(program):
        wrong.append("the window")
    print(f"Failed: {', '.join(wrong)}." if wrong else "The bundle works.")
    return 1 if wrong else 0


def _runs(program: Path, *args: str, shown: bool = True) -> bool:
    done = subprocess.run([program, *args], capture_output=True, text=True, timeout=TIME_LIMIT_S, check=False)
    good = not done.returncode and not _accident(done.stderr)
    if shown or not good:
        print(done.stdout)
        print(done.stderr, file=sys.stderr)
    return good


def _opens(program: Path) -> bool:
    """Whether the window stays open on an empty folder, with a library and preferences of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        (Path(work) / "photos").mkdir()
        env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        env |= {"HOME": work, "USERPROFILE": work, "APPDATA": work, "LOCALAPPDATA": work}
        command = [str(program), "--library", str(Path(work) / "library"), str(Path(work) / "photos")]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env) as window:
            try:
                _, said = window.communicate(timeout=WINDOW_S)
                print(f"The window closed by itself with {window.returncode}.\n{said}", file=sys.stderr)
                return False
            except subprocess.TimeoutExpired:
                window.terminate()
            _, said = window.communicate(timeout=TIME_LIMIT_S)
        print(said, file=sys.stderr)
        return not _accident(said)


def _accident(said: str) -> bool:
    return any(word in said for word in ACCIDENTS)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: smoke.py dist/photosort/photosort")
    raise SystemExit(main(Path(sys.argv[1])))

"""A folder that is mounted where it lies: it shares its device number with all around it, and lets no file out."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_SPACE = ["unshare", "--map-root-user", "--mount"]
_PROGRAM = """
import os, sys
from pathlib import Path
from photosort.model.acts import Trash
from photosort.model.applying import Way
from tests.library.conftest import World

world = World(Path(sys.argv[1]))
world.add("a.jpg", "b.jpg")
world.read()
(album,) = world.group([photo.id for photo in world.everything()])
history, export = world.library.history, world.library.export
assert os.stat(world.photos).st_dev == os.stat(world.base).st_dev
out = os.fsencode(world.base / "out")
print([obstacle.code.name for obstacle in export.plan([album], out, Way.HARDLINK).obstacles])
plan = export.plan([album], out, Way.MOVE)
print(plan.space == sum(photo.size for photo in world.everything()), len(export.apply(plan).failures))
print(len(history.undo().failures), sorted(os.listdir(world.photos)))
act = Trash(world.ids("a.jpg", "b.jpg"))
print(len(history.do(act, dry_run=True).failures), sorted(os.listdir(world.photos)))
print(len(history.do(act).failures), sorted(os.listdir(world.photos)))
print(len(history.undo().failures), os.path.exists(world.photos / "a.jpg"), (world.base / "Trash").exists())
world.library.close()
"""


def _may_mount() -> bool:
    return (
        shutil.which("unshare") is not None
        and subprocess.run([*_SPACE, "mount", "--bind", "/tmp", "/tmp"], capture_output=True).returncode == 0
    )


@pytest.mark.skipif(sys.platform != "linux" or not _may_mount(), reason="needs a name space in which it may mount")
def test_dry_runs_and_acts_agree(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    script = 'mount --bind "$1/photos" "$1/photos" && exec "$2" -c "$3" "$1"'
    done = subprocess.run(
        [*_SPACE, "sh", "-c", script, "sh", tmp_path, sys.executable, _PROGRAM], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "['LINKS_WITHIN_DRIVE']",
        "True 0",
        "0 ['a.jpg', 'b.jpg']",
        "0 ['a.jpg', 'b.jpg']",
        "0 ['.Trash-0']",
        "0 True False",
    ]

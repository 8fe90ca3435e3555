"""Photos that would move to a drive which can be unplugged: the plan says so."""

import os
from pathlib import Path

import pytest

from photosort.library.acts import apply_plan
from photosort.library.files.volumes import on_removable_drive
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from tests.library.conftest import World

MOUNTS = """/dev/sda1 / ext4 rw 0 0
/dev/sdb1 /media/me/MY\\040STICK vfat rw 0 0
/dev/sdc1 /run/media/me/D exfat rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "removable"),
    [
        ("/media/me/MY STICK/Sorted", True),
        ("/run/media/me/D", True),
        ("/media/me/elsewhere", False),
        ("/home/me/media", False),
    ],
)
def test_what_a_desktop_has_mounted_is_removable(tmp_path: Path, folder: str, removable: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert on_removable_drive(Path(folder), mounts) is removable
    assert not on_removable_drive(Path(folder), tmp_path / "none")


def test_only_what_moves_goes_away_with_the_drive(
    world: World, albums: list[AlbumId], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apply_plan, "on_removable_drive", lambda _folder: True)
    place = os.fsencode(world.base / "out")
    plans = {way: world.library.export.plan(albums, place, way).removable for way in (Way.COPY, Way.MOVE)}
    assert plans == {Way.COPY: False, Way.MOVE: True}

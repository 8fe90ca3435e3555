"""Whatever stands in the way of an act on files is told by its dry run, file by file, in the words of the act."""

import errno
import os
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photosort import regular_file
from photosort.library.files import place_file
from photosort.library.files.refusal import refused
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.library.library import Library
from photosort.model.acts import Rename, Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.english import in_english
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError, Problem
from tests.library.conftest import World, write

NAMES = ("a/1.jpg", "b/2.jpg", "c/3.jpg", "c/4.jpg")
EVERY = (*NAMES, "a/1.mov", "a/1.jpg.xmp", "b/2.dng")


def gone(path: Path) -> None:
    path.unlink(missing_ok=True)


def changed(path: Path) -> None:
    write(path, b"another picture", mtime_ns=7)


def link(path: Path) -> None:
    target = write(path.parent.parent / "elsewhere" / path.name, b"photo " + os.fsencode(path.name))
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def link_to_nothing(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(path.parent / "nothing")


def broken_sidecar(path: Path) -> None:
    write(path.with_name(f"{path.name}.xmp"), b"<broken")


def lost_sidecar(path: Path) -> None:
    link_to_nothing(path.with_name(f"{path.name}.xmp"))


def closed(path: Path) -> None:
    CLOSED.add(os.fsencode(path.parent))


def without_trash(path: Path) -> None:
    TRASHLESS.add(os.fsencode(path.parent))


def apart(path: Path) -> None:
    APART.add(os.fsencode(path.parent))


def drive_of(path: bytes) -> bytes:
    """The folder that is a drive of its own, and in which a path lies; else the drive of all others."""
    return next((folder for folder in APART if path.startswith(folder + b"/")), b"")


def within_drives(call: Callable[..., None]) -> Callable[..., None]:
    """What gives a file another name, as it is where a folder is mounted: device numbers do not tell."""

    def checked(source: bytes, target: bytes, **options: Any) -> None:
        if drive_of(source) != drive_of(target):
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        call(source, target, **options)

    return checked


def online_only(path: Path) -> None:
    status = write(path, path.read_bytes() if path.exists() else None).stat()
    ONLINE.add((status.st_dev, status.st_ino))


def is_online(status: os.stat_result) -> bool:
    return (status.st_dev, status.st_ino) in ONLINE


ONLINE: set[tuple[int, int]] = set()  # device and inode
APART: set[bytes] = set()  # folders that are drives of their own
CLOSED: set[bytes] = set()  # folders that cannot be written to
TRASHLESS: set[bytes] = set()
FAULTS: list[Callable[[Path], None]] = [
    gone, changed, link, link_to_nothing, broken_sidecar, lost_sidecar, closed, without_trash, apart, online_only
]  # fmt: skip


def told(problems: Sequence[Problem]) -> list[tuple[bytes, str, str]]:
    return sorted((problem.path, problem.kind, in_english(problem.reason)) for problem in problems)


def trash(world: World, album: AlbumId) -> tuple[Sequence[Problem], Sequence[Problem]]:
    act = Trash(tuple(photo.id for photo in world.everything()))
    return world.library.history.do(act, dry_run=True).failures, world.library.history.do(act).failures


def sidecars(world: World, album: AlbumId) -> tuple[Sequence[Problem], Sequence[Problem]]:
    return world.library.sidecars.write([album], dry_run=True).failures, world.library.sidecars.write([album]).failures


def applied(way: Way) -> Callable[[World, AlbumId], tuple[Sequence[Problem], Sequence[Problem]]]:
    def act(world: World, album: AlbumId) -> tuple[Sequence[Problem], Sequence[Problem]]:
        plan = world.library.export.plan([album], os.fsencode(world.base / "out"), way)
        if plan.obstacles:
            with pytest.raises(PhotosortError):
                world.library.export.apply(plan)
            return (), ()
        return plan.problems, world.library.export.apply(plan).failures

    return act


ACTS = [trash, sidecars, *map(applied, Way)]


@settings(max_examples=16, deadline=None)
@given(
    act=st.sampled_from(ACTS),
    faults=st.lists(st.tuples(st.sampled_from(FAULTS), st.sampled_from(EVERY)), min_size=1, max_size=4),
    linked=st.sets(st.sampled_from(EVERY), max_size=2),
)
def test_a_dry_run_tells_what_the_act_will_refuse(
    act: Callable[[World, AlbumId], tuple[Sequence[Problem], Sequence[Problem]]],
    faults: list[tuple[Callable[[Path], None], str]],
    linked: set[str],
) -> None:
    access, available = os.access, FreedesktopTrash.available
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        ONLINE.clear()
        APART.clear()
        CLOSED.clear()
        TRASHLESS.clear()
        patch.setattr(os, "access", lambda path, mode: path not in CLOSED and access(path, mode))
        for module in (regular_file, place_file):
            patch.setattr(module, "is_online_only", is_online)
        for name in ("rename", "link"):
            patch.setattr(os, name, within_drives(getattr(os, name)))
        patch.setattr(
            FreedesktopTrash,
            "available",
            lambda self, path: os.path.dirname(path) not in TRASHLESS and available(self, path),
        )
        world = World(Path(folder))
        try:
            for name in linked:
                link(write(world.photos / name))
            world.add(*EVERY)
            world.read()
            (album,) = world.group([photo.id for photo in world.everything()])
            for fault, name in faults:
                fault(world.photos / name)
            would, did = act(world, album)
            assert told(would) == told(did)
        finally:
            world.library.close()


@pytest.mark.parametrize("way", Way)
def test_a_place_that_cannot_be_written_to_is_told_as_that(
    world: World, monkeypatch: pytest.MonkeyPatch, way: Way
) -> None:
    world.add("a.jpg")
    world.read()
    (album,) = world.group([world.id("a.jpg")])
    out = world.base / "closed"
    out.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: path != os.fsencode(out))
    plan = world.library.export.plan([album], os.fsencode(out / "sorted"), way)
    assert [in_english(obstacle) for obstacle in plan.obstacles] == [
        f"{out} cannot be written to: choose another place, or change its permissions."
    ]


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "DRIVE_FULL"), (errno.EROFS, "DRIVE_READ_ONLY"), (errno.EACCES, "NOT_ALLOWED_TO_MOVE")],
)
def test_refusals_of_the_system_have_words(number: int, code: str) -> None:
    assert refused(OSError(number, os.strerror(number))).reason.code is MessageCode[code]


@pytest.mark.parametrize("version", [-1, 0, 99])
def test_a_library_of_an_unknown_version_is_told_as_that(world: World, version: int) -> None:
    world.add("a.jpg")
    world.library.history.do(Rename(world.group([world.id("a.jpg")])[0], "Mine"))
    world.library.close()
    db = sqlite3.connect(world.base / "library" / "library.db")
    db.execute(f"PRAGMA user_version = {version}")
    db.close()
    expected = "newer Photosort" if version > 0 else "lost the mark of its version"
    with pytest.raises(PhotosortError, match=expected):
        Library.open(world.base / "library")

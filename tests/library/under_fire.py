"""The long run: every kind of act on files meets every kind of misfortune, and every photo is where it belongs then.

Start it by hand, in the root of the repository (POSIX only; about four tries a second on one core):

    python -m tests.library.under_fire 800

Each try makes a library of its own, does one act in a process that the misfortune strikes, opens the library again,
finishes the act or takes it back, and then takes everything back. It prints a table by kind and fault, and ends with 1
where an original was lost or a photo stranded.
"""

import errno
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import photosort.library.db.database as database
from photosort.library.db.store import UNSORTED
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.acts import Merge, Rename, Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.english import in_english
from photosort.model.history import ActState
from photosort.model.photo import Presence
from photosort.model.problem import PhotosortError
from photosort.model.view import View
from tests.library.conftest import World, tree, write
from tests.library.faults import Armed, Fault
from tests.library.sidecars import LIGHTROOM

NAMES = ("a.jpg", "a.dng", "b.jpg", "b.jpg.xmp", "sub/a.jpg", "sub/c.jpg", "sub/c.dng")
Work = Callable[[World], object]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of act: what comes before it, unharmed, and what is struck."""

    name: str
    before: tuple[Work, ...]
    work: Work
    writes: bool = False  # whether it writes into files itself


def albums(world: World) -> list[AlbumId]:
    return [album.id for album in world.library.albums.all() if album.count and album.id != UNSORTED]


def apply(way: Way) -> Work:
    def work(world: World) -> object:
        plan = world.library.export.plan(albums(world), os.fsencode(world.base / "out" / "sorted"), way)
        return world.library.export.apply(plan)

    return work


def trash(world: World) -> object:
    ids = world.library.photos.ids(View(album=albums(world)[0]))
    return world.library.history.do(Trash(tuple(ids)))


def delete(world: World) -> object:
    FreedesktopTrash.available = lambda self, path: False  # type: ignore[method-assign]
    return world.library.trash.delete_for_good(world.library.photos.ids(View(album=albums(world)[0])))


def sidecars(world: World) -> object:
    return world.library.sidecars.write(albums(world))


def undo(world: World) -> object:
    return world.library.history.undo()


def redo(world: World) -> object:
    return world.library.history.redo()


def three(name: str, work: Work, *, writes: bool) -> list[Kind]:
    return [
        Kind(name, (), work, writes),
        Kind(f"{name}, undone", (work,), undo, writes),
        Kind(f"{name}, redone", (work, undo), redo, writes),
    ]


def two_drives(world: World) -> None:
    """Every folder is a drive of its own to this process, also where the device numbers do not tell."""

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if event in ("os.link", "os.rename") and len({os.path.dirname(path) for path in arguments[:2]}) > 1:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    sys.addaudithook(hear)


def across(world: World) -> object:
    two_drives(world)
    return apply(Way.MOVE)(world)


KINDS = [
    *three("trash", trash, writes=False),
    *(kind for way in Way for kind in three(str(way), apply(way), writes=way is Way.COPY)),
    *three("move away", across, writes=True),  # to another drive
    *three("sidecars", sidecars, writes=True),
    Kind("delete for good", (), delete),
    Kind("merge", (), lambda world: world.library.history.do(Merge(tuple(albums(world)), albums(world)[0]))),
    Kind("rename", (), lambda world: world.library.history.do(Rename(albums(world)[0], "Kerala"))),
]


def end(world: World, *, finish: bool) -> None:
    """Finish what is half-way, or take it back."""
    history = world.library.history
    for entry in history.unfinished():
        forward = finish and entry.state is not ActState.UNDER_WAY_BACK
        done = history.redo_act(entry.id) if forward else history.undo_act(entry.id)
        assert not done.failures, [in_english(problem.reason) for problem in done.failures]
    assert not history.unfinished(), "an act is still half-way"


NEXT_START = Kind("next start", (), lambda world: end(world, finish=False))  # opening is a part of it


def make(base: Path) -> None:
    """A library of four photos with companions, in two albums, and a sidecar that somebody else has written."""
    world = World(base)
    write(world.photos / "b.jpg.xmp", LIGHTROOM)
    for name in NAMES:
        if name != "b.jpg.xmp":
            write(world.photos / name, os.fsencode(name) * 40)
    world.add()
    world.read()
    world.group(list(world.ids("a.jpg", "b.jpg", "sub/c.jpg")), list(world.ids("sub/a.jpg")))
    world.library.close()


def again(base: Path) -> World:
    """The world of a folder that was made before."""
    world = World.__new__(World)
    world.base, world.photos, world.opened = base, base / "photos", []
    world.can = FreedesktopTrash(base / "Trash")
    world.library = world.open()
    return world


def struck(base: Path, kind: Kind, fault: Fault, at: int) -> tuple[int, int]:
    """Do an act in a child that a fault strikes at a moment. Returns how many moments and writes it had, if it lives.

    Raises:
        AssertionError: it ended with something that is no sentence for people.
    """
    said = base / "said"
    child = os.fork()
    if child == 0:
        try:
            database.BUSY_TIMEOUT_S = 0.02
            if kind is not NEXT_START:
                world = again(base)
                for work in kind.before:
                    work(world)
            armed = Armed(fault, at, base / "library", base / "photos" / "sub")
            if kind is NEXT_START:
                world = again(base)
            with suppress(PhotosortError):
                kind.work(world)
            armed.disarm()
            world.library.close()
            said.write_text(f"{armed.moments} {armed.writes}")
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent tells
            said.write_text(f"{error!r}")
        os._exit(0)
    os.waitpid(child, 0)
    if not said.exists():
        return 0, 0
    moments, _, writes = said.read_text().partition(" ")
    said.unlink()
    assert moments.isdigit(), f"no sentence for people: {moments} {writes}"
    return int(moments), int(writes)


class Lost(AssertionError):
    """Bytes of an original are nowhere."""


def check(base: Path, kind: Kind, fault: Fault, *, finish: bool) -> None:
    """Open the library after the misfortune: nothing is lost, and the act is finished or taken back.

    Raises:
        Lost: see there.
        AssertionError: a photo is neither in its album nor in the trash with a way back, or something is left over.
    """
    if fault is Fault.AWAY:
        (base / "photos").rename(base / "away")
        again(base).library.close()
        (base / "away").rename(base / "photos")
    world = again(base)
    try:
        gone = {photo.id for photo in world.everything() if photo.presence is Presence.MISSING}
        deleted = kind.work is delete
        wanted = ORIGINALS if not deleted else {}
        found = {content for folder in ("photos", "Trash", "out") for content, _ in tree(base / folder).values()}
        kept = {content for content, _ in tree(base / "library").values()}  # what a sidecar said before
        for name, (content, _) in wanted.items():
            if content not in found and not (name.endswith(".xmp") and content in kept):
                raise Lost(name)
        history = world.library.history
        assert all(in_english(entry.message) for entry in history.entries())
        end(world, finish=finish)
        for photo in world.everything():
            there = os.path.lexists(photo.path)
            assert there == (photo.presence is Presence.PRESENT), (photo.path, photo.presence)
        for entry in history.entries():
            if entry.undone or not entry.undoable:
                continue
            done = history.undo_act(entry.id)  # a plain undo passes over one that was refused before
            assert not done.failures, [in_english(problem.reason) for problem in done.failures]
        if not deleted:
            assert not gone, "a photo is missing"
            assert tree(world.photos) == ORIGINALS
            members = [len(world.library.photos.ids(View(album=album))) for album in albums(world)]
            assert sorted(members) == [1, 3], members
        left = [str(path.relative_to(base)) for path in base.rglob("*") if path.suffix in (".part", ".trashinfo")]
        assert not left, left
        assert not (base / "out").exists(), "an empty folder"
        for root in world.library.folders.all():
            result = world.library.scanner.scan(root.id)
            # The RAW file of a photo that was just deleted for good is left, and a photo of its own: nobody goes on.
            assert (0 if deleted else result.added, result.moved, result.missing) == (0, 0, 0), result
    finally:
        world.library.close()


ORIGINALS: dict[str, tuple[bytes, int]] = {}


def tries(number: int) -> Iterator[tuple[Kind, Fault, float]]:
    """So many combinations, evenly: kind, fault, and when it strikes, as a part of the act."""
    parts = cycle((0.0, 0.5, 0.25, 0.75, 0.1, 0.9, 0.4, 0.6, 0.3, 0.8, 0.2, 0.7))
    every = [
        (kind, fault)
        for fault in Fault
        if fault is not Fault.NONE
        for kind in KINDS
        if kind.writes or fault is not Fault.KILL_IN_WRITE
    ]
    stride = 1 if number >= len(every) else 7  # of a small sample, all faults and many kinds
    for index in range(number):
        kind, fault = every[index * stride % len(every)]
        if index % len(every) == 0:
            next(parts)
        yield kind, fault, next(parts)


def run(number: int) -> int:
    """Try it so often. Returns how often something went wrong."""
    counts: Counter[tuple[str, Fault, str]] = Counter()
    lengths: dict[str, tuple[int, int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        template, base = Path(folder) / "template", Path(folder) / "world"
        base.mkdir()
        make(base)
        ORIGINALS.update(tree(base / "photos"))
        base.rename(template)

        def fresh() -> None:
            shutil.rmtree(base, ignore_errors=True)
            shutil.copytree(template, base)

        for index, (kind, fault, part) in enumerate(tries(number)):
            if kind.name not in lengths:
                fresh()
                lengths[kind.name] = struck(base, kind, Fault.NONE, 0)
            fresh()
            length = lengths[kind.name][fault is Fault.KILL_IN_WRITE]
            counts[kind.name, fault, "tries"] += 1
            try:
                struck(base, kind, fault, int(part * length))
                if fault is Fault.TWICE:
                    struck(base, NEXT_START, fault, 2 + index % 20)
                check(base, kind, fault, finish=index % 2 == 0)
            except (AssertionError, PhotosortError) as error:
                counts[kind.name, fault, "lost" if isinstance(error, Lost) else "stranded"] += 1
                sys.stderr.write(f"{kind.name}, {fault} at {part} of {length}: {error}\n")
            else:
                counts[kind.name, fault, "survived"] += 1
    sys.stdout.write(table(counts))
    return sum(count for (_, _, what), count in counts.items() if what in ("lost", "stranded"))


def table(counts: Counter[tuple[str, Fault, str]]) -> str:
    """Tries, survived, lost and stranded by kind and fault, and all together."""
    columns = ("tries", "survived", "lost", "stranded")
    lines = [f"{'act':18} {'fault':20}" + "".join(f"{column:>10}" for column in columns)]
    for kind, fault in sorted(dict.fromkeys((kind, fault) for kind, fault, _ in counts)):
        lines.append(f"{kind:18} {fault:20}" + "".join(f"{counts[kind, fault, column]:10}" for column in columns))
    total = {column: sum(count for (_, _, what), count in counts.items() if what == column) for column in columns}
    lines.append(f"{'all':39}" + "".join(f"{total[column]:10}" for column in columns))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(min(run(int(sys.argv[1])), 1))

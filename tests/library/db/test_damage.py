"""A library whose file was damaged anywhere: whatever is asked of it is answered, or refused in a sentence."""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import numpy as np
import pytest

from photosort.library.db.mending import repair
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.library.library import Library
from photosort.model.acts import DismissJunk, Merge, Move, Rename, Trash
from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage
from photosort.model.view import Order, View
from tests.library.conftest import World, fingerprint

PAGE = 8192


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with photos, and a closed library that holds rows in every table."""
    base = tmp_path_factory.mktemp("whole")
    world = World(base)
    world.add(*(f"{number // 50}/{number}.jpg" for number in range(300)))
    world.read()
    ids = [photo.id for photo in world.everything()]
    library = world.library
    albums = world.group(ids[:100], ids[100:200], ids[200:299])
    library.embeddings.store("e", ids, np.ones((len(ids), 32), np.float16))
    library.reading.store_unreadable(
        [(ids[-1], Problem(b"", Stage.DECODE, ProblemKind.DAMAGED, Message(MessageCode.ENDS_EARLY, percent=3)))]
    )
    library.history.do(Rename(albums[0], "Beach"))
    library.history.do(Move(tuple(ids[:3]), albums[1]))
    library.history.do(Trash(tuple(ids[3:6])))
    library.close()
    return base


def flipped(file: bytearray, by: random.Random) -> None:
    for _ in range(by.choice((1, 10, 1000))):
        file[by.randrange(len(file))] = by.randrange(256)


def page_lost(file: bytearray, by: random.Random) -> None:
    start = by.randrange(len(file) // PAGE) * PAGE
    file[start : start + PAGE] = bytes(PAGE) if by.random() < 0.5 else by.randbytes(PAGE)


def page_misplaced(file: bytearray, by: random.Random) -> None:
    here, there = (by.randrange(len(file) // PAGE) * PAGE for _ in "ab")
    file[here : here + PAGE] = file[there : there + PAGE]


def cut(file: bytearray, by: random.Random) -> None:
    del file[by.randrange(len(file)) :]


WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (flipped, page_lost, page_misplaced, cut)
TO_THE_DOCTOR = {
    MessageCode.LIBRARY_DAMAGED, MessageCode.LIBRARY_DAMAGED_BARE, MessageCode.LIBRARY_EMPTY, MessageCode.LIBRARY_ERROR,
}  # fmt: skip
VALUES = ("x'ff00'", "'none'", "-1", "1e300", "''", "'[['", "CAST(x'ff' AS TEXT)", "9223372036854775807")


def wrong_value(path: Path, by: random.Random) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        tables = db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND sql NOT LIKE '%WITHOUT ROWID%'"
        )
        table = by.choice(sorted(name for (name,) in tables))
        column = by.choice(db.execute(f"PRAGMA table_info({table})").fetchall())[1]
        with suppress(sqlite3.IntegrityError):  # it stays as it is: this damage SQLite does not let happen
            db.execute(f"UPDATE {table} SET {column} = {by.choice(VALUES)} WHERE rowid % 3 = 0")


def questions(library: Library) -> Iterator[Callable[[], object]]:
    """What the window and the commands ask, one by one."""
    photos, every = library.photos, View()
    yield photos.counts
    yield lambda: [photos.get(photos.ids(View(order=order))) for order in Order]
    yield lambda: [photos.thumbnail(photo) for photo in photos.ids(every)[:20]]
    yield lambda: photos.ids(View(search="beach"))
    yield library.albums.all
    yield lambda: [photos.get(photos.ids(View(album=album.id))) for album in library.albums.all()]
    yield lambda: library.albums.memberships(photos.ids(every))
    yield library.albums.taken_out
    yield library.problems.all
    yield library.folders.all
    yield library.history.entries
    yield lambda: library.embeddings.get("e")
    yield lambda: library.embeddings.missing("e")
    yield library.reading.unread
    yield lambda: [library.scanner.scan(root.id) for root in library.folders.all()]
    yield lambda: library.history.do(Rename(AlbumId(3), "Hills"))
    yield lambda: library.history.do(Merge((AlbumId(2),), AlbumId(3)))
    yield lambda: library.history.do(DismissJunk((AlbumId(4),)))
    yield lambda: library.history.do(Trash((PhotoId(40),)))
    for _ in range(5):
        yield library.history.undo
    yield library.history.redo
    yield library.problems.retry


def ask_everything(base: Path) -> list[str]:
    """Open a library and ask it everything; only a sentence may come in the place of an answer.

    Returns those sentences that lead to the doctor, with what is behind each.
    """
    led: list[str] = []
    try:
        library = Library.open(base / "library", can=FreedesktopTrash(base / "Trash"), fingerprint=fingerprint)
    except PhotosortError as error:
        return [str(error)] if error.message.code in TO_THE_DOCTOR else []
    try:
        for question in questions(library):
            try:
                question()
            except PhotosortError as error:
                if error.message.code in TO_THE_DOCTOR:
                    led.append(f"{error} {error.__cause__!r}")
    finally:
        library.close()
    return led


def copied(whole: Path, base: Path) -> Path:
    """The photos and the library again, in a place of their own. Returns the database."""
    shutil.copytree(whole, base, dirs_exist_ok=True)
    path = base / "library" / "library.db"
    with closing(sqlite3.connect(path)) as db, db:
        for table, column in (("root", "path"), ("act_file", "path"), ("act_file", "place")):
            db.execute(
                f"UPDATE {table} SET {column} = CAST(replace(CAST({column} AS TEXT), ?, ?) AS BLOB)",
                (str(whole), str(base)),
            )
    return path


def attacked(whole: Path, base: Path, seed: int) -> None:
    by = random.Random(seed)
    path = copied(whole, base)
    way = by.choice((*WAYS, None, None))
    if way is None:
        wrong_value(path, by)
    else:
        file = bytearray(path.read_bytes())
        way(file, by)
        path.write_bytes(file)
    if by.random() < 0.5:
        (base / "library" / "backups").rename(base / "elsewhere")
    ask_everything(base)
    if repair(base / "library").well:
        assert ask_everything(base) == []


@pytest.mark.parametrize("seed", range(10))
def test_damage_is_a_sentence(whole: Path, tmp_path: Path, seed: int) -> None:
    attacked(whole, tmp_path, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 210))
def test_damage_is_a_sentence_at_length(whole: Path, tmp_path: Path, seed: int) -> None:
    attacked(whole, tmp_path, seed)

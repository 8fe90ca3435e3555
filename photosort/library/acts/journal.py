"""The row journal of an act: images of the organisational rows before and after, and turning from one to the other."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from photosort.library.db.store import UNSORTED, Write

Image = list[Any] | None  # the columns of a row, or None: there is no row
Key = tuple[str, str]  # table, key
_ALL = frozenset(range(20))  # every column there can be

# The tables that acts write, with the number of columns that make their key. Albums first: members refer to them.
TRACKED: dict[str, tuple[int, tuple[str, ...]]] = {
    "album": (1, ("id", "name", "kind", "named", "pinned", "dismissed", "junk", "reasons", "chips", "cover")),
    "membership": (1, ("photo_id", "album_id", "certainty", "tick", "held", "pinned")),
    "forbidden": (2, ("photo_id", "album_id")),
    "mark": (1, ("photo_id", "mark")),
    "favourite": (1, ("photo_id",)),
    "cover": (1, ("album_id", "photo_id")),
}
_OF_PHOTOS = {"membership", "mark", "favourite"}  # a row is what was said of one photo
# Columns that are one decision: a later act that changed one of them keeps the others, too. Elsewhere it is the row.
_TOGETHER = {"name", "named"}


@contextmanager
def recording(db: sqlite3.Connection) -> Iterator[dict[Key, tuple[Image, Image]]]:
    """Collect what the statements of the block do to the tracked tables, whatever they are.

    The result is filled while the block runs; rows that end as they began are dropped at its end. Triggers of this
    connection do the noting, so that no act can forget a row.
    """
    noted: dict[Key, tuple[Image, Image]] = {}

    def note(table: str, event: str, *values: Any) -> None:
        width = len(TRACKED[table][1])
        old = list(values[:width]) if event != "INSERT" else None
        new = list(values[-width:]) if event != "DELETE" else None
        for image in (old, new):
            if image is None:
                continue
            key = (table, _key(table, image))
            before = noted[key][0] if key in noted else (image if image is old else None)
            noted[key] = (before, image if image is new else None)

    db.create_function("journal_note", -1, note)
    names = []
    try:
        for table, (_, columns) in TRACKED.items():
            for event in ("INSERT", "UPDATE", "DELETE"):
                old = [] if event == "INSERT" else [f"old.{column}" for column in columns]
                new = [] if event == "DELETE" else [f"new.{column}" for column in columns]
                names.append(f"journal_{table}_{event}")
                db.execute(
                    f"CREATE TEMP TRIGGER {names[-1]} AFTER {event} ON main.{table} BEGIN "
                    f"SELECT journal_note('{table}', '{event}', {', '.join(old + new)}); END"
                )
        yield noted
    finally:
        if db.in_transaction:  # otherwise the rollback has taken them away
            for name in names:
                db.execute(f"DROP TRIGGER IF EXISTS temp.{name}")
    for key in [key for key, (before, after) in noted.items() if before == after]:
        del noted[key]


def write_journal(db: sqlite3.Connection, act_id: int, noted: dict[Key, tuple[Image, Image]]) -> None:
    """Write down what `recording` collected."""
    db.executemany(
        "INSERT INTO act_row VALUES (?, ?, ?, ?, ?)",
        [(act_id, table, key, _text(before), _text(after)) for (table, key), (before, after) in noted.items()],
    )


def turnable(db: sqlite3.Connection, act_id: int) -> bool:
    """Whether anything of an act can still be turned."""
    untouched = db.execute(
        """SELECT 1 FROM act_row x WHERE x.act_id = ?1 AND NOT EXISTS (SELECT 1 FROM act_row y
        JOIN act b ON b.id = y.act_id WHERE y.tbl = x.tbl AND y.key = x.key AND y.act_id > ?1 AND b.state = 'done')""",
        (act_id,),
    ).fetchone()
    if untouched:
        return True
    stored, blocked = _stored(db, act_id), _blocked(db, act_id)
    return any(not columns >= _changed(stored[key]) for key, columns in blocked.items())


def turn(write: Write, act_id: int, to: Literal["before", "after"]) -> int:
    """Bring the rows of an act to their image before or after it. Returns how many photos had to stay.

    What later acts changed stays as it is. The machine's writes since then are no obstacle: of each row only the
    columns that the act changed are turned.
    """
    db = write.db
    blocked = _blocked(db, act_id)
    images: dict[Key, tuple[Image, Image]] = {}
    stay = 0
    for key, (before, after) in _stored(db, act_id).items():
        source, target = (after, before) if to == "before" else (before, after)
        if blocked.get(key, frozenset()) >= _changed((before, after)):
            stay += key[0] in _OF_PHOTOS
            continue
        if source is not None and target is not None:
            target = [source[i] if i in blocked.get(key, ()) else value for i, value in enumerate(target)]
        images[key] = (source, target)
    _turn_rows(write, act_id, images)
    return stay


def _stored(db: sqlite3.Connection, act_id: int) -> dict[Key, tuple[Image, Image]]:
    found = db.execute("SELECT tbl, key, before, after FROM act_row WHERE act_id = ?", (act_id,))
    return {(table, key): (_image(before), _image(after)) for table, key, before, after in found}


def _blocked(db: sqlite3.Connection, act_id: int) -> dict[Key, frozenset[int]]:
    """The columns of an act's rows that later acts changed as well."""
    found = db.execute(
        """SELECT x.tbl, x.key, y.before, y.after FROM act_row x JOIN act_row y ON y.tbl = x.tbl AND y.key = x.key
        AND y.act_id > x.act_id JOIN act b ON b.id = y.act_id WHERE x.act_id = ? AND b.state = 'done'""",
        (act_id,),
    )
    blocked: dict[Key, frozenset[int]] = {}
    for table, key, before, after in found:
        columns = _decision(table, _changed((_image(before), _image(after))))
        blocked[table, key] = blocked.get((table, key), frozenset()) | columns
    own = _stored(db, act_id) if blocked else {}
    # A row cannot be half there: whoever made or removed it is stopped by any later change to it.
    return {key: _ALL if None in own[key] else columns for key, columns in blocked.items()}


def _changed(images: tuple[Image, Image]) -> frozenset[int]:
    before, after = images
    if before is None or after is None:
        return _ALL
    return frozenset(i for i, (old, new) in enumerate(zip(before, after, strict=True)) if old != new)


def _decision(table: str, columns: frozenset[int]) -> frozenset[int]:
    """The columns that must not be turned when `columns` were changed since."""
    if table != "album" or columns == _ALL:
        return _ALL
    names = TRACKED[table][1]
    changed = {names[i] for i in columns}
    if changed & _TOGETHER:
        changed |= _TOGETHER
    return frozenset(i for i, name in enumerate(names) if name in changed)


def _turn_rows(write: Write, act_id: int, images: dict[Key, tuple[Image, Image]]) -> None:
    db = write.db
    # Albums come before the members that need them, and go after the members that leave them.
    for key, (source, target) in _of(images, "album"):
        if target is not None:
            _put(db, key[0], source, target)
            write.touched(albums=[target[0]])
    albums = {row[0] for row in db.execute("SELECT id FROM album")}
    for key, (source, target) in _of(images, "membership"):
        if target is not None and not _is_known(db, target[0]):
            continue
        left = source[1] if source is not None else None
        if target is None:
            db.execute("DELETE FROM membership WHERE photo_id = ?", (key[1],))
        else:
            if target[1] not in albums:
                target[1] = UNSORTED
            _put(db, key[0], source, target)
        joined = target[1] if target is not None else None
        write.touched(photos=[int(key[1])], albums=[a for a in (left, joined) if a is not None], members=True)
    for _, (source, target) in _of(images, "forbidden"):
        if target is None and source is not None:
            db.execute("DELETE FROM forbidden WHERE photo_id = ? AND album_id = ?", source)
        elif target is not None and target[1] in albums and _is_known(db, target[0]):
            db.execute("INSERT INTO forbidden VALUES (?, ?) ON CONFLICT DO NOTHING", target)
    for key, (source, target) in (*_of(images, "mark"), *_of(images, "favourite")):
        if target is None:
            db.execute(f"DELETE FROM {key[0]} WHERE photo_id = ?", (key[1],))
        elif _is_known(db, target[0]):
            _put(db, key[0], source, target)
        write.touched(marks=[int(key[1])])
    for key, (source, target) in _of(images, "cover"):
        if target is None:
            db.execute("DELETE FROM cover WHERE album_id = ?", (key[1],))
        elif target[0] in albums and _is_known(db, target[1]):
            _put(db, key[0], source, target)
        write.touched(albums=[int(key[1])])
    for key, (_, target) in _of(images, "album"):
        if target is None:
            _drop_album(write, act_id, int(key[1]))


def _is_known(db: sqlite3.Connection, photo: int) -> bool:
    """Whether a photo is written down still: mending a damaged library may have lost it."""
    return db.execute("SELECT 1 FROM photo WHERE id = ?", (photo,)).fetchone() is not None


def _of(images: dict[Key, tuple[Image, Image]], table: str) -> Iterable[tuple[Key, tuple[Image, Image]]]:
    return [(key, pair) for key, pair in images.items() if key[0] == table]


def _put(db: sqlite3.Connection, table: str, source: Image, target: list[Any]) -> None:
    width, columns = TRACKED[table]
    where = " AND ".join(f"{column} = ?" for column in columns[:width])
    if source is not None:
        changed = [i for i in range(len(columns)) if source[i] != target[i]]
        sets = ", ".join(f"{columns[i]} = ?" for i in changed)
        if db.execute(
            f"UPDATE {table} SET {sets} WHERE {where}", [target[i] for i in changed] + target[:width]
        ).rowcount:
            return
    db.execute(f"DELETE FROM {table} WHERE {where}", target[:width])
    db.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", target)


def _drop_album(write: Write, act_id: int, album: int) -> None:
    """Take away an album that an act had made; what the machine put there since waits in Unsorted."""
    db = write.db
    write.touched(albums=[album])
    needed = db.execute(
        """SELECT 1 FROM act_row x JOIN act b ON b.id = x.act_id WHERE b.state = 'done' AND b.id <> ?1
        AND x.tbl = 'membership' AND ?2 IN (json_extract(x.before, '$[1]'), json_extract(x.after, '$[1]'))""",
        (act_id, album),
    ).fetchone()
    if needed:
        return  # another act leads into it or out of it; without members it is not shown
    waiting = db.execute(
        "UPDATE membership SET album_id = ? WHERE album_id = ? RETURNING photo_id", (UNSORTED, album)
    ).fetchall()
    db.execute("DELETE FROM forbidden WHERE album_id = ?", (album,))
    db.execute("DELETE FROM cover WHERE album_id = ?", (album,))
    db.execute("DELETE FROM album WHERE id = ?", (album,))
    write.touched(photos=[row[0] for row in waiting], albums=[UNSORTED] if waiting else [])


def _key(table: str, image: list[Any]) -> str:
    return " ".join(str(part) for part in image[: TRACKED[table][0]])


def _text(image: Image) -> str | None:
    return None if image is None else json.dumps(image)


def _image(text: str | None) -> Image:
    return None if text is None else json.loads(text)

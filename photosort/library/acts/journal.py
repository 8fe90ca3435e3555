"""The row journal of an act: images of the organisational rows before and after, and turning from one to the other."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal

from photosort.library.db.meta import EVENT_LEVEL
from photosort.library.db.store import UNSORTED, Write

Image = list[Any] | None  # the columns of a row, or None: there is no row
Key = tuple[str, str]  # table, key

# The tables that acts write, with the number of columns that make their key. Albums first: members refer to them.
TRACKED: dict[str, tuple[int, tuple[str, ...]]] = {
    "album": (1, ("id", "name", "kind", "named", "pinned", "dismissed", "junk", "reasons", "chips", "cover")),
    "membership": (1, ("photo_id", "album_id", "certainty", "tick", "held", "pinned")),
    "forbidden": (2, ("photo_id", "album_id")),
    "mark": (1, ("photo_id", "mark")),
    "favourite": (1, ("photo_id",)),
    "cover": (1, ("album_id", "photo_id")),
    "not_same": (2, ("one", "other")),
    "smart_album": (1, ("id", "name", "query")),
    "event": (1, ("id", "name", "named", "kind", "place", "first", "last", "decided")),
    "moment": (1, ("photo_id", "event_id")),
    "said_date": (1, ("photo_id", "taken")),
    "said_place": (1, ("photo_id", "latitude", "longitude", "guessed")),
    "person": (1, ("id", "name", "hidden", "birthday", "cover")),
    "face_person": (1, ("face_id", "person_id", "certainty", "likeness")),
    "face_not": (2, ("face_id", "person_id")),
    "no_face": (1, ("face_id",)),
    "meta": (1, ("key", "value")),
}
# Of the values that are kept by name those that a person decided.
_BY_NAME = (EVENT_LEVEL,)
# Tables of which single columns are decisions of their own, and those of an album that are one; of other tables the
# whole row is.
BY_COLUMN = ("album", "person")
_TOGETHER = {"name", "named"}
_MANY = 0.2  # share of an album's photos from which its name may have come with them


@contextmanager
def recording(db: sqlite3.Connection) -> Iterator[dict[Key, tuple[Image, Image]]]:
    """Collect what the statements of the block do to the tracked tables, whatever they are.

    The result is filled while the block runs; rows that end as they began are dropped at its end, but for those of
    albums that photos left or joined. Triggers of this connection do the noting, so that no act can forget a row.
    """
    noted: dict[Key, tuple[Image, Image]] = {}

    def note(table: str, event: str, *values: Any) -> None:
        width = len(TRACKED[table][1])
        values = tuple(value.hex() if isinstance(value, bytes) else value for value in values)  # JSON knows no bytes
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
                row = "old" if event == "DELETE" else "new"
                some = f"WHEN {row}.key IN ({', '.join(map(repr, _BY_NAME))})" if table == "meta" else ""
                db.execute(
                    f"CREATE TEMP TRIGGER {names[-1]} AFTER {event} ON main.{table} {some} BEGIN "
                    f"SELECT journal_note('{table}', '{event}', {', '.join(old + new)}); END"
                )
        yield noted
    finally:
        if db.in_transaction:  # otherwise the rollback has taken them away
            for name in names:
                db.execute(f"DROP TRIGGER IF EXISTS temp.{name}")
    for key in [key for key, (before, after) in noted.items() if before == after]:
        del noted[key]
    noted.update(_as_called(db, noted))


def _as_called(db: sqlite3.Connection, noted: Mapping[Key, tuple[Image, Image]]) -> dict[Key, tuple[Image, Image]]:
    """Albums that photos left or joined and of which the act says nothing itself, for the name that each has: the
    machine may give it another one next.
    """
    albums = _albums_in(noted).keys() - {UNSORTED}
    columns = ", ".join(TRACKED["album"][1])
    found: dict[Key, tuple[Image, Image]] = {}
    for album in sorted(albums):
        key = ("album", str(album))
        row = None if key in noted else db.execute(f"SELECT {columns} FROM album WHERE id = ?", (album,)).fetchone()
        if row is not None:
            found[key] = (list(row), list(row))
    return found


def _albums_in(images: Mapping[Key, tuple[Image, Image]]) -> Counter[int]:
    """The albums that photos leave or join, and how many do."""
    moves = (pair for (table, _), pair in images.items() if table == "membership")
    places = ({None if row is None else int(row[1]) for row in pair} for pair in moves)
    return Counter(album for both in places if len(both) > 1 for album in both if album is not None)


def write_journal(db: sqlite3.Connection, act_id: int, noted: dict[Key, tuple[Image, Image]]) -> None:
    """Write down what `recording` collected."""
    db.executemany(
        "INSERT INTO act_row VALUES (?, ?, ?, ?, ?)",
        [(act_id, table, key, _text(before), _text(after)) for (table, key), (before, after) in noted.items()],
    )


def turn(write: Write, act_id: int, to: Literal["before", "after"]) -> None:
    """Bring the rows of an act to their image before or after it, once no act stands in the way (see `precedence`).

    The machine's writes since then are no obstacle: of each row only the columns that the act changed are turned, and
    what the machine calls an album that many photos left or joined.
    """
    stored = _stored(write.db, act_id)
    back = to == "before"
    _turn_rows(write, {key: (after, before) if back else (before, after) for key, (before, after) in stored.items()})


def _stored(db: sqlite3.Connection, act_id: int) -> dict[Key, tuple[Image, Image]]:
    found = db.execute("SELECT tbl, key, before, after FROM act_row WHERE act_id = ?", (act_id,))
    return {(table, key): (image(before), image(after)) for table, key, before, after in found}


def decided(table: str, before: Image, after: Image) -> frozenset[str]:
    """What a change of an album's or a person's row decided, as columns; who made it decided all of them."""
    columns = TRACKED[table][1]
    if before is None or after is None:
        return frozenset(columns)
    changed = {name for name, old, new in zip(columns, before, after, strict=True) if old != new}
    return frozenset(changed | _TOGETHER if table == "album" and changed & _TOGETHER else changed)


def _turn_rows(write: Write, images: dict[Key, tuple[Image, Image]]) -> None:
    db = write.db
    # Albums come before the members that need them, and go after the members that leave them.
    for key, (source, target) in _of(images, "album"):
        if target is not None:
            _put(db, key[0], source, target)
            write.touched(albums=[target[0]])
    _call_again(db, images)
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
    for _, (source, target) in _of(images, "not_same"):
        if target is not None:
            db.execute(
                "INSERT INTO not_same VALUES (?, ?) ON CONFLICT DO NOTHING", [bytes.fromhex(one) for one in target]
            )
        elif source is not None:
            db.execute("DELETE FROM not_same WHERE one = ? AND other = ?", [bytes.fromhex(one) for one in source])
        write.touched(twins=True)
    for key, (source, target) in _of(images, "smart_album"):
        if target is None:
            db.execute("DELETE FROM smart_album WHERE id = ?", (key[1],))
        else:
            _put(db, key[0], source, target)
        write.touched(smart_albums=True)
    for key, (source, target) in (*_of(images, "said_date"), *_of(images, "said_place")):
        if target is None:
            db.execute(f"DELETE FROM {key[0]} WHERE photo_id = ?", (key[1],))
        elif _is_known(db, target[0]):
            _put(db, key[0], source, target)
        # Whoever shows them by date has another order.
        write.touched(photos=[int(key[1])], members=True, dates=key[0] == "said_date")
    _turn_events(write, images)
    _turn_people(write, images)
    for key, (_, target) in _of(images, "album"):
        if target is None:
            _drop_album(write, int(key[1]))


def _call_again(db: sqlite3.Connection, images: Mapping[Key, tuple[Image, Image]]) -> None:
    """Albums with mostly other members, as of another time, have the name of that time, where the person gave none
    since. With few others they keep the one that is shown, which the machine may have told by more than its members.
    """
    name, named = (TRACKED["album"][1].index(column) for column in ("name", "named"))
    for album, moving in _albums_in(images).items():
        _, target = images.get(("album", str(album)), (None, None))
        [count] = db.execute("SELECT count(*) FROM membership WHERE album_id = ?", (album,)).fetchone()
        if target is not None and not target[named] and moving >= _MANY * count:
            db.execute("UPDATE album SET name = ? WHERE id = ? AND NOT named", (target[name], album))


def _turn_events(write: Write, images: dict[Key, tuple[Image, Image]]) -> None:
    """Events come before the photos in them, and go after them; a photo that is in none any more waits for a run."""
    db = write.db
    for key, (source, target) in _of(images, "event"):
        if target is not None:
            _put(db, key[0], source, target)
    for key, (_, target) in _of(images, "moment"):
        db.execute("UPDATE moment SET event_id = ? WHERE photo_id = ?", (target and target[1], key[1]))
    for key, (_, target) in _of(images, "event"):
        if target is None:
            db.execute("UPDATE moment SET event_id = NULL WHERE event_id = ?", (key[1],))
            db.execute("DELETE FROM event WHERE id = ?", (key[1],))
    for (_, name), (_, target) in _of(images, "meta"):  # a level of events: they are found anew
        db.execute("DELETE FROM meta WHERE key = ?", (name,))
        if target is not None:
            db.execute("INSERT INTO meta VALUES (?, ?)", (name, bytes.fromhex(target[1])))
        write.touched(members=True)
    write.touched(events=any(key[0] in ("event", "moment", "meta") for key in images))


def _turn_people(write: Write, images: dict[Key, tuple[Image, Image]]) -> None:
    """People come before the faces that need them, and go after the faces that leave them."""
    db = write.db
    for key, (source, target) in _of(images, "person"):
        if target is not None:
            _put(db, key[0], source, target)
    people = {row[0] for row in db.execute("SELECT id FROM person")}
    for table, needs_person in (("face_person", True), ("face_not", True), ("no_face", False)):
        where = " AND ".join(f"{column} = ?" for column in TRACKED[table][1][: TRACKED[table][0]])
        for key, (source, target) in _of(images, table):
            if target is None or not _is_face(db, target[0]) or (needs_person and target[1] not in people):
                db.execute(f"DELETE FROM {table} WHERE {where}", key[1].split())
            else:
                _put(db, table, source, target)
    for key, (_, target) in _of(images, "person"):
        if target is None:  # what the machine gave them since is nobody's until it looks again
            for table in ("face_person", "face_not"):
                db.execute(f"DELETE FROM {table} WHERE person_id = ?", (key[1],))
            db.execute("DELETE FROM person WHERE id = ?", (key[1],))
    write.touched(people=any(key[0] in ("person", "face_person", "face_not", "no_face") for key in images))


def _is_known(db: sqlite3.Connection, photo: int) -> bool:
    """Whether a photo is written down still: mending a damaged library may have lost it."""
    return db.execute("SELECT 1 FROM photo WHERE id = ?", (photo,)).fetchone() is not None


def _is_face(db: sqlite3.Connection, face: int) -> bool:
    """Whether a face is known still: the machine forgets those of which nothing is said where a picture changes."""
    return db.execute("SELECT 1 FROM face WHERE id = ?", (face,)).fetchone() is not None


def _of(images: dict[Key, tuple[Image, Image]], table: str) -> Iterable[tuple[Key, tuple[Image, Image]]]:
    return [(key, pair) for key, pair in images.items() if key[0] == table]


def _put(db: sqlite3.Connection, table: str, source: Image, target: list[Any]) -> None:
    width, columns = TRACKED[table]
    changed = [i for i in range(len(columns)) if source is None or source[i] != target[i]]
    where = " AND ".join(f"{column} = ?" for column in columns[:width])
    sets = ", ".join(f"{columns[i]} = ?" for i in changed)
    values = [target[i] for i in changed] + target[:width]
    if not changed or db.execute(f"UPDATE {table} SET {sets} WHERE {where}", values).rowcount:
        return
    db.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", target)


def _drop_album(write: Write, album: int) -> None:
    """Take away an album that an act had made; what the machine put there since waits in Unsorted."""
    db = write.db
    write.touched(albums=[album])
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


def image(text: str | None) -> Image:
    """A row as the journal keeps it."""
    return None if text is None else json.loads(text)

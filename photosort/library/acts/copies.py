"""Copies on their way to the trash: which may go, and what each hands on to the photo that stays.

Over goes what the person said of the copy, as far as nothing else was said of the photo that stays, and where that is
written down in rows; so does what it knows better of when and where. What only its file says beside that, as a keyword
in a sidecar, goes to the trash with it.
"""

import os
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from photosort.library.acts.facts_of_copies import hand_on_when_and_where
from photosort.library.db.store import UNSORTED, Write
from photosort.library.face_rows import SURELY, WAITING
from photosort.library.files.refusal import Refused, refused
from photosort.library.files.same_bytes import same_bytes
from photosort.library.regrouping import SETTLED, SPARED
from photosort.library.twins import Twins
from photosort.model.face import Box, overlap
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, PhotoId
from photosort.model.problem import Problem, ProblemKind, Stage

_SAME_PLACE = 0.4  # how much of two boxes lies in both, from where on they are around one face
_HANDED = {
    "said_date": MessageCode.HANDED_DATES,
    "said_place": MessageCode.HANDED_PLACES,
    "membership": MessageCode.HANDED_ALBUMS,
    "favourite": MessageCode.HANDED_MARKS,
    "mark": MessageCode.HANDED_MARKS,
    "cover": MessageCode.HANDED_COVERS,
    "face_person": MessageCode.HANDED_FACES,
}
_SAID_OF_FACE = """id IN (SELECT face_id FROM face_person WHERE certainty = 'said') OR id IN (SELECT cover FROM person)
    OR id IN (SELECT face_id FROM face_not) OR id IN (SELECT face_id FROM no_face)"""


class Pair(NamedTuple):
    """A copy, and the photo that stays in its place."""

    copy: Photo
    stays: Photo


def dispensable(
    photos: Mapping[PhotoId, Photo], copies: Iterable[tuple[PhotoId, PhotoId]]
) -> tuple[list[Pair], list[Problem]]:
    """Which copies may go, of pairs of both; and of each of the others why it stays. Reads files that pass for one."""
    wanted = dict(copies)
    pairs, failures = list[Pair](), list[Problem]()
    for one, other in wanted.items():
        copy, stays = photos.get(one), photos.get(other)
        if copy is None:
            continue
        try:
            if stays is None or other in wanted:
                raise _alone()
            _check(copy, stays)
        except Refused as why:
            failures.append(Problem(copy.path, Stage.TRASH, why.kind, why.reason, one))
        else:
            pairs.append(Pair(copy, stays))
    return pairs, failures


def _check(copy: Photo, stays: Photo) -> None:
    """Raise Refused where nothing of a picture would be left if its copy went."""
    try:
        links_to_copy = os.path.islink(stays.path) and os.path.samefile(stays.path, copy.path)
        if links_to_copy or not os.path.isfile(stays.path):
            raise _alone()
        if copy.fingerprint == stays.fingerprint and not same_bytes(copy.path, stays.path):
            raise Refused(ProblemKind.CHANGED, Message(MessageCode.OTHER_FILE_AFTER_ALL))
    except FileNotFoundError:
        raise Refused(ProblemKind.GONE, Message(MessageCode.FILE_NOT_THERE)) from None
    except OSError as error:
        raise refused(error) from error


def _alone() -> Refused:
    return Refused(ProblemKind.GONE, Message(MessageCode.NO_OTHER_STAYS))


def hand_on(write: Write, pairs: Sequence[Pair], twins: Twins) -> None:
    """Have what was said of copies be said of the photos that stay; the journal watches."""
    db = write.db
    for copy, stays in pairs:
        one, other = copy.id, stays.id
        _album(write, one, other)
        # A photo that was rejected and is kept as its copy is kept.
        db.execute(
            "INSERT INTO mark SELECT ?, mark FROM mark WHERE photo_id = ? AND mark = 'kept' "
            "ON CONFLICT DO UPDATE SET mark = excluded.mark",
            (other, one),
        )
        db.execute("INSERT OR IGNORE INTO favourite SELECT ? FROM favourite WHERE photo_id = ?", (other, one))
        covers = db.execute(
            "UPDATE cover SET photo_id = ?1 WHERE photo_id = ?2 "
            "AND album_id = (SELECT album_id FROM membership WHERE photo_id = ?1) RETURNING album_id",
            (other, one),
        ).fetchall()
        write.touched(albums=[row[0] for row in covers], marks=[other])
        _faces(write, copy, stays, twins)
    copies_of = defaultdict[PhotoId, list[Pair]](list)
    for pair in pairs:
        copies_of[pair.stays.id].append(pair)
    for some in copies_of.values():
        hand_on_when_and_where(write, some[0].stays, [pair.copy for pair in some], partial(_are_same, twins))


def handed_on(noted: Collection[tuple[str, str]]) -> tuple[Message, ...]:
    """How much was handed on, by kinds, of the rows (table and key) that were other ones after it."""
    count = Counter(_HANDED[table] for table, _ in noted if table in _HANDED)
    return tuple(Message(code, count=count[code]) for code in dict.fromkeys(_HANDED.values()) if count[code])


def _are_same(twins: Twins, one: Photo, other: Photo) -> bool:
    """Whether two photos show one picture."""
    return (
        one.fingerprint == other.fingerprint
        or twins.between(one.fingerprint or b"", other.fingerprint or b"") is not None
    )


def _album(write: Write, copy: PhotoId, stays: PhotoId) -> None:
    """The album in which the copy is by the person's word, and those in which it is not to be."""
    db = write.db
    row, own = _place(db, copy), _place(db, stays)
    if row is not None and own is not None and row.said:
        free = not own.said or (row.pinned and not own.pinned and row.album == own.album)
        barred = "SELECT 1 FROM forbidden WHERE photo_id = ? AND album_id = ?"
        if free and not db.execute(barred, (stays, row.album)).fetchone():
            spared = row.held == SPARED
            db.execute(
                "UPDATE membership SET album_id = ?, certainty = ?, tick = ?, held = ?, pinned = ? WHERE photo_id = ?",
                (row.album, row.certainty, not spared, SPARED if spared else None, row.pinned, stays),
            )
            write.touched(photos=[stays], albums=[own.album, row.album], members=True)
    # Out of an album in which the other one is may mean: one of them is enough there.
    db.execute(
        "INSERT OR IGNORE INTO forbidden SELECT ?1, album_id FROM forbidden WHERE photo_id = ?2 "
        "AND album_id NOT IN (SELECT album_id FROM membership WHERE photo_id = ?1)",
        (stays, copy),
    )


class _Place(NamedTuple):
    """Where a photo is, and whether the person has said so, of it or of the album as it is."""

    album: int
    certainty: float
    held: str | None
    pinned: bool
    said: bool


def _place(db: sqlite3.Connection, photo: PhotoId) -> _Place | None:
    row = db.execute(
        f"SELECT m.album_id, m.certainty, m.held, m.pinned, m.album_id <> {UNSORTED} AND (m.pinned OR m.album_id IN "
        f"(SELECT id FROM album WHERE {SETTLED})) FROM membership m WHERE m.photo_id = ?",
        (photo,),
    ).fetchone()
    return None if row is None else _Place(*row)


def _faces(write: Write, copy: Photo, stays: Photo, twins: Twins) -> None:
    """Who is on the copy, and who or what is not, of faces at the same place; in a picture that was cut, where that is
    another one, who is on both of them.
    """
    db = write.db
    known = db.execute(
        f"SELECT id, x, y, w, h FROM face WHERE photo_id = ? AND ({_SAID_OF_FACE}) ORDER BY id", (copy.id,)
    ).fetchall()
    if not known:
        return
    twin = twins.between(copy.fingerprint or b"", stays.fingerprint or b"")
    same_file = copy.fingerprint == stays.fingerprint
    if not same_file and twin is None:
        return  # another shot: nobody is where they were
    rows = db.execute("SELECT id, x, y, w, h FROM face WHERE photo_id = ? ORDER BY id", (stays.id,))
    there: dict[int, Box] = {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}
    for face, *values in known:
        box: Box = (values[0], values[1], values[2], values[3])
        if not same_file and twin is not None and not twin.whole:
            _same_person(db, face, stays.id)
            continue
        if not same_file and twin is not None:
            box = twin.onto_one(box) if twin.other == copy.fingerprint else twin.onto_other(box)
        near = max(there, key=lambda one: overlap(there[one], box), default=None)
        if near is None or overlap(there[near], box) < _SAME_PLACE:
            near = _new_face(db, stays.id, box)
        _hand_on_face(db, face, near)
    write.touched(people=True)


def _new_face(db: sqlite3.Connection, photo: PhotoId, box: Box) -> int:
    """A face where nobody has found one yet: it waits until one is found there."""
    made = db.execute(
        "INSERT INTO face (photo_id, x, y, w, h, landmarks, confidence, quality) VALUES (?, ?, ?, ?, ?, '[]', ?, 0)",
        (photo, *box, WAITING),
    )
    return int(made.lastrowid or 0)


def _hand_on_face(db: sqlite3.Connection, face: int, other: int) -> None:
    """Have what was said of a face be said of the same one in another photo, unless other things are said of that."""
    said = "SELECT person_id FROM face_person WHERE face_id = ? AND certainty = 'said'"
    if not db.execute(said, (other,)).fetchone() and not _is_none(db, other):
        if _is_none(db, face):
            db.execute("INSERT INTO no_face VALUES (?)", (other,))
            db.execute("DELETE FROM face_person WHERE face_id = ?", (other,))
        for (person,) in db.execute(said, (face,)).fetchall():
            _say(db, other, person)
    db.execute(
        "INSERT OR IGNORE INTO face_not SELECT ?1, person_id FROM face_not WHERE face_id = ?2 "
        f"AND person_id NOT IN ({said.replace('?', '?1')})",
        (other, face),
    )
    db.execute(
        "DELETE FROM face_person WHERE face_id = ?1 "
        "AND person_id IN (SELECT person_id FROM face_not WHERE face_id = ?1)",
        (other,),
    )
    db.execute(
        f"UPDATE person SET cover = ?1 WHERE cover = ?2 AND id IN "
        f"(SELECT person_id FROM face_person x WHERE x.face_id = ?1 AND {SURELY})",
        (other, face),
    )


def _same_person(db: sqlite3.Connection, face: int, photo: PhotoId) -> None:
    """Have a face of a photo be said to be whom the same picture shows, where it is taken for them, and no other is."""
    found = db.execute(
        "SELECT y.face_id, y.person_id FROM face_person x JOIN face_person y ON y.person_id = x.person_id "
        "JOIN face f ON f.id = y.face_id WHERE x.face_id = ? AND x.certainty = 'said' AND f.photo_id = ?",
        (face, photo),
    ).fetchall()
    if len(found) == 1:
        _say(db, *found[0])


def _say(db: sqlite3.Connection, face: int, person: int) -> None:
    db.execute(
        "INSERT INTO face_person (face_id, person_id, certainty, likeness) VALUES (?, ?, 'said', NULL) "
        "ON CONFLICT DO UPDATE SET person_id = excluded.person_id, certainty = 'said', likeness = NULL",
        (face, person),
    )
    db.execute("DELETE FROM face_not WHERE face_id = ? AND person_id = ?", (face, person))


def _is_none(db: sqlite3.Connection, face: int) -> bool:
    """Whether it is said that something is no face."""
    return db.execute("SELECT 1 FROM no_face WHERE face_id = ?", (face,)).fetchone() is not None

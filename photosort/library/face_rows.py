"""The rows of faces: what is asked of them, and how the machine writes what it finds. SQL in an open transaction."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Write
from photosort.model.face import Box, Certainty, Face, FaceId, FoundFace, PersonId, overlap
from photosort.model.photo import PhotoId

# Faces `f` of photos `p` that are shown, and what is known `x` of whom they show.
IS_FACE = "NOT EXISTS (SELECT 1 FROM no_face WHERE no_face.face_id = f.id)"
SHOWN_FACES = f"""face f JOIN photo p ON p.id = f.photo_id AND p.{VISIBLE} AND {IS_FACE}
    LEFT JOIN face_person x ON x.face_id = f.id"""
FACE = "f.id, f.photo_id, f.x, f.y, f.w, f.h, f.quality, x.person_id, x.certainty, x.likeness"
SURELY = "x.certainty <> 'likely'"
UNKNOWN = f"(x.face_id IS NULL OR NOT {SURELY})"  # nobody knows for sure whom it shows
PHOTOS_OF_PERSON = f"""SELECT f.photo_id FROM face_person x JOIN face f ON f.id = x.face_id
    WHERE x.person_id = ? AND {SURELY} AND {IS_FACE}"""
# People `s` who are known by more than their faces.
KNOWN = "(s.name <> '' OR s.hidden OR s.birthday <> '' OR s.cover IS NOT NULL)"
# People `s` of whom, or of whose faces, the person said something: what is surely theirs stays theirs. Else a yes to
# one face of somebody without a name would part it from the others, which are grouped anew.
PROTECTED = f"""({KNOWN} OR s.id IN (SELECT person_id FROM face_person WHERE certainty = 'said')
    OR s.id IN (SELECT person_id FROM face_not))"""
_EMPTIED = f"""SELECT s.id FROM person s WHERE NOT {PROTECTED}
    AND NOT EXISTS (SELECT 1 FROM face_person x WHERE x.person_id = s.id)"""
# Faces of which the person said anything, of whoever the person knows, and those of which an act speaks.
_TOLD = f"""SELECT face_id FROM no_face UNION SELECT face_id FROM face_not
    UNION SELECT cover FROM person WHERE cover IS NOT NULL
    UNION SELECT x.face_id FROM face_person x JOIN person s ON s.id = x.person_id AND {SURELY} AND {PROTECTED}
    UNION SELECT json_extract(coalesce(before, after), '$[0]') FROM act_row
        WHERE tbl IN ('face_person', 'face_not', 'no_face')"""
WAITING = -1  # the confidence of a face whose photo is another picture now, until one is found there again
# Faces of which it is said whom they show, or that they are none: they stay in another picture until it is looked at.
_SAID = """(EXISTS (SELECT 1 FROM face_person WHERE face_id = f.id AND certainty = 'said')
    OR EXISTS (SELECT 1 FROM no_face WHERE face_id = f.id))"""
# Faces that stay in the same picture, whatever is found later: those of which the person said anything.
_DECIDED = f"""(EXISTS (SELECT 1 FROM no_face WHERE face_id = f.id) OR (f.confidence <> {WAITING}
    AND ({_SAID} OR EXISTS (SELECT 1 FROM face_not WHERE face_id = f.id)
    OR EXISTS (SELECT 1 FROM person WHERE cover = f.id))))"""
# A face and a person: it is said that it shows them.
SAY = """INSERT INTO face_person (face_id, person_id, certainty, likeness) VALUES (?, ?, 'said', NULL)
    ON CONFLICT DO UPDATE SET person_id = excluded.person_id, certainty = 'said', likeness = NULL"""
_SAME = 0.4  # how much of two boxes lies in both, from where on they are around one face


def face(row: Sequence[Any]) -> Face:
    """A face out of a row of `FACE`."""
    return Face(
        id=FaceId(row[0]),
        photo=PhotoId(row[1]),
        box=(row[2], row[3], row[4], row[5]),
        quality=row[6],
        person=None if row[7] is None else PersonId(row[7]),
        certainty=None if row[8] is None else Certainty(row[8]),
        likeness=row[9],
    )


def store_found(write: Write, photo: PhotoId, found: Sequence[FoundFace]) -> list[FaceId | None]:
    """Have the faces of a photo be those that were found. Returns their ids, in the order of `found`; None for those of
    whoever was forgotten, of which nothing is to be kept.

    One where a face was known already is that face, with all that is said of it. Of those that were known and are
    found no more, those stay of which the person said something, unless the photo is another picture since.
    """
    db = write.db
    known = boxes_of(db, photo)
    bare = "photo_id = ? AND landmarks = '[]' AND quality = 0"
    forgotten = set(rows.ids_of(db, f"SELECT id FROM face JOIN no_face ON face_id = id WHERE {bare}", photo))
    again = fitting([one.box for one in found], known, _SAME)
    ids = list[FaceId | None]()
    for number, one in enumerate(found):
        values = (*one.box, json.dumps([round(share, 4) for share in one.landmarks]), one.confidence, one.quality)
        if (same := again.get(number)) in forgotten:
            ids.append(None)
            continue
        if same is not None:
            db.execute(
                "UPDATE face SET x = ?, y = ?, w = ?, h = ?, landmarks = ?, confidence = ?, quality = ? WHERE id = ?",
                (*values, same),
            )
            ids.append(same)
            continue
        ids.append(add_face(db, photo, values))
    lost = f"f.photo_id = ? AND f.id NOT IN (SELECT value FROM json_each(?)) AND NOT {_DECIDED}"
    _drop(write, lost, photo, json.dumps([one for one in ids if one is not None]))
    write.touched(people=bool(ids or known))
    return ids


def add_face(db: sqlite3.Connection, photo: PhotoId, values: Sequence[object]) -> FaceId:
    """Write down a new face of a photo: its box, the landmarks as JSON, confidence and quality."""
    made = db.execute(
        "INSERT INTO face (x, y, w, h, landmarks, confidence, quality, photo_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*values, photo),
    ).lastrowid
    return FaceId(made or 0)


def drop_undecided(write: Write, photo: PhotoId) -> None:
    """Forget the faces of a photo that is another picture now. Of which it is said whom they show stays until it is
    looked at, and goes then if there is no face any more: nobody is left with a name where nobody is.
    """
    _drop(write, f"f.photo_id = ? AND NOT {_SAID}", photo)
    write.db.execute(
        "UPDATE face SET landmarks = '[]', quality = 0, confidence = ? WHERE photo_id = ?", (WAITING, photo)
    )


def _drop(write: Write, where: str, *values: object) -> None:
    gone = rows.ids_of(write.db, f"SELECT f.id FROM face f WHERE {where}", *values)
    _delete_faces(write.db, gone)
    write.touched(people=bool(gone))


def _delete_faces(db: sqlite3.Connection, gone: Sequence[int]) -> None:
    for marks, part in rows.chunks(gone):
        for table in ("face_person", "face_not", "no_face"):
            db.execute(f"DELETE FROM {table} WHERE face_id IN ({marks})", part)
        db.execute(f"DELETE FROM face WHERE id IN ({marks})", part)


def boxes_of(db: sqlite3.Connection, photo: PhotoId) -> dict[FaceId, Box]:
    """Where in a photo its faces are."""
    found = db.execute("SELECT id, x, y, w, h FROM face WHERE photo_id = ?", (photo,))
    return {FaceId(one): (x, y, w, h) for one, x, y, w, h in found}


def fitting(boxes: Sequence[Box], known: Mapping[FaceId, Box], least: float) -> dict[int, FaceId]:
    """Which of some boxes, by their places, is around which face that is known; the best fit first.

    Each face is in one box; of the two at least the share `least` lies in both.
    """
    pairs = sorted(
        ((overlap(box, old), number, one) for number, box in enumerate(boxes) for one, old in known.items()),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    taken = dict[int, FaceId]()
    for share, number, one in pairs:
        if share >= least and number not in taken and one not in taken.values():
            taken[number] = one
    return taken


def drop_emptied(write: Write) -> None:
    """Take away people without a face of whom the person said nothing, and the history does not speak either."""
    write.touched(people=_delete_emptied(write.db))


def _delete_emptied(db: sqlite3.Connection) -> bool:
    """Returns whether there were any."""
    empty = rows.ids_of(db, _EMPTIED)
    told = in_history(db) if empty else set[int]()
    gone = [(one,) for one in empty if one not in told]
    db.executemany("DELETE FROM person WHERE id = ?", gone)
    return bool(gone)


def drop_untold(db: sqlite3.Connection) -> None:
    """Delete the faces of which the person has said nothing, and people who are known by such faces alone.

    What stays is what a person has decided: the place of a face of whoever has a name or of whom anything was said, of
    what is no face or not somebody, and of what an act speaks of that can be taken back or done again. Where eyes, nose
    and mouth are goes of these as well.
    """
    _delete_faces(db, rows.ids_of(db, f"SELECT id FROM face WHERE id NOT IN ({_TOLD})"))
    _delete_emptied(db)
    # One that is no face and has none of these would pass for a face of whoever was forgotten.
    db.execute("UPDATE face SET landmarks = '[]' WHERE landmarks <> '[]' AND id NOT IN (SELECT face_id FROM no_face)")


def in_history(db: sqlite3.Connection) -> set[int]:
    """The people of whom an act speaks: undoing it, or doing it again, may need their rows."""
    return set(_numbers(db.execute(
        """SELECT key FROM act_row WHERE tbl = 'person'
        UNION SELECT json_extract(before, '$[1]') FROM act_row WHERE tbl IN ('face_person', 'face_not')
        UNION SELECT json_extract(after, '$[1]') FROM act_row WHERE tbl IN ('face_person', 'face_not')"""
    )))  # fmt: skip


def _numbers(found: Iterable[tuple[object]]) -> Iterable[int]:
    return (int(str(row[0])) for row in found if row[0] is not None)

"""Names that other programs gave to faces, taken over as said unless the person decided here. SQL in a transaction."""

import sqlite3
from collections.abc import Sequence

from photosort.library.db.store import Write
from photosort.library.face_rows import KNOWN
from photosort.model.face import NamedFace, overlap
from photosort.model.photo import PhotoId

_AROUND = 0.2  # how much of a region and a face lies in both: programs draw regions tighter or wider than faces


def take_names(write: Write, photo: PhotoId, named: Sequence[NamedFace]) -> None:
    """Have the faces of a photo be of those who are named there; a region without a face becomes one.

    What the person said of a face stays, and so does whom it surely shows, if that is somebody with a name.
    """
    db = write.db
    known = {
        row[0]: tuple(row[1:]) for row in db.execute("SELECT id, x, y, w, h FROM face WHERE photo_id = ?", (photo,))
    }
    pairs = sorted(
        ((overlap(one.box, box), place, face) for place, one in enumerate(named) for face, box in known.items()),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    around = dict[int, int]()
    for share, place, face in pairs:
        if share >= _AROUND and place not in around and face not in around.values():
            around[place] = face
    for place, one in enumerate(named):
        face = around.get(place)
        if face is None:
            face = db.execute(
                "INSERT INTO face (photo_id, x, y, w, h, landmarks, confidence, quality) "
                "VALUES (?, ?, ?, ?, ?, '[]', 0, 0)",
                (photo, *one.box),
            ).lastrowid
        elif _is_decided(db, face):
            continue
        person = _called(db, one.name)
        if not db.execute("SELECT 1 FROM face_not WHERE face_id = ? AND person_id = ?", (face, person)).fetchone():
            db.execute(
                "INSERT INTO face_person (face_id, person_id, certainty) VALUES (?, ?, 'said') "
                "ON CONFLICT DO UPDATE SET person_id = excluded.person_id, certainty = 'said', likeness = NULL",
                (face, person),
            )
        write.touched(people=True)


def _is_decided(db: sqlite3.Connection, face: int) -> bool:
    """Whether it is said here that this is no face, or whom it shows, or it surely shows somebody who is known."""
    return (
        db.execute(
            f"""SELECT 1 FROM no_face WHERE face_id = ?1 UNION SELECT 1 FROM face_person x
            LEFT JOIN person s ON s.id = x.person_id AND {KNOWN} WHERE x.face_id = ?1
            AND (x.certainty = 'said' OR (x.certainty = 'sure' AND s.id IS NOT NULL))""",
            (face,),
        ).fetchone()
        is not None
    )


def _called(db: sqlite3.Connection, name: str) -> int:
    """Whoever has a name, else somebody new."""
    for person, known in db.execute("SELECT id, name FROM person WHERE name <> '' ORDER BY id"):
        if known.casefold() == name.casefold():
            return int(person)
    return int(db.execute("INSERT INTO person (name) VALUES (?)", (name,)).lastrowid or 0)

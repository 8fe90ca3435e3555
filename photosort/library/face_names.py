"""Names that other programs gave to faces, taken over as said unless the person decided here. SQL in a transaction."""

import sqlite3
from collections.abc import Sequence

from photosort.library.db.store import Write
from photosort.library.face_rows import KNOWN, SAY, add_face, boxes_of, fitting
from photosort.model.face import NamedFace
from photosort.model.photo import PhotoId

_AROUND = 0.2  # how much of a region and a face lies in both: programs draw regions tighter or wider than faces


def take_names(write: Write, photo: PhotoId, named: Sequence[NamedFace]) -> None:
    """Have the faces of a photo be of those who are named there; a region without a face becomes one.

    What the person said of a face stays, and so does whom it surely shows, if that is somebody with a name.
    """
    db = write.db
    around = fitting([one.box for one in named], boxes_of(db, photo), _AROUND)
    for place, one in enumerate(named):
        face = around.get(place)
        if face is None:
            face = add_face(db, photo, (*one.box, "[]", 0, 0))
        elif _is_decided(db, face):
            continue
        person = _called(db, one.name)
        if not db.execute("SELECT 1 FROM face_not WHERE face_id = ? AND person_id = ?", (face, person)).fetchone():
            db.execute(SAY, (face, person))
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

"""What a person says of faces and people. No file is touched; the journal watches."""

import re
import sqlite3
from datetime import date
from typing import assert_never

from photosort.library.acts.known_rows import clean, known_faces
from photosort.library.db import rows
from photosort.library.db.store import Write
from photosort.library.face_rows import SAY, SHOWN_FACES, SURELY
from photosort.model.acts import (
    BirthdayOfPerson,
    CoverOfPerson,
    FaceIs,
    FaceIsNot,
    HideFaces,
    HidePeople,
    MergePeople,
    NamePerson,
    NotAFace,
    PersonAct,
    SplitPerson,
)
from photosort.model.face import LONGEST_NAME, PersonId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

_WITHOUT_YEAR = re.compile(r"--(\d\d-\d\d)")


def decide_on_people(write: Write, act: PersonAct) -> Message:
    """Do an act. Returns what was done.

    Raises:
        PhotosortError: the act names a person or a face that is not there, or cannot be done to them.
    """
    write.touched(people=True)
    match act:
        case NamePerson():
            return _name(write.db, act)
        case MergePeople():
            return _merge(write.db, act)
        case SplitPerson():
            return _split(write.db, act)
        case FaceIs():
            return _is(write.db, act)
        case FaceIsNot():
            return _is_not(write.db, act)
        case NotAFace():
            return _no_face(write.db, act)
        case HidePeople():
            return _hide(write.db, act)
        case HideFaces():
            return _hide_faces(write.db, act)
        case CoverOfPerson():
            return _cover(write.db, act)
        case BirthdayOfPerson():
            return _birthday(write.db, act)
        case _:
            assert_never(act)


def _name(db: sqlite3.Connection, act: NamePerson) -> Message:
    before, name = _called(db, act.person), clean(act.name)[:LONGEST_NAME]
    _check_free(db, name, but=act.person)
    db.execute("UPDATE person SET name = ? WHERE id = ?", (name, act.person))
    if not name:
        return Message(MessageCode.PERSON_UNNAMED, person=before)
    if isinstance(before, Message):
        return Message(MessageCode.PERSON_NAMED, name=name)
    return Message(MessageCode.RENAMED, album=before, name=name)


def _merge(db: sqlite3.Connection, act: MergePeople) -> Message:
    sources = [one for one in dict.fromkeys(act.people) if one != act.into]
    for one in (act.into, *sources):
        _called(db, one)
    if not sources:
        raise PhotosortError(Message(MessageCode.MERGE_NEEDS_TWO_PEOPLE))
    theirs = [face for one in (act.into, *sources) for face in _faces(db, one)]
    db.executemany(SAY, [(face, act.into) for face in theirs])
    for one in sources:
        db.execute("UPDATE face_person SET person_id = ?, likeness = NULL WHERE person_id = ?", (act.into, one))
        # Not one of them means not all of them, unless it was said to be another.
        db.execute(
            "INSERT OR IGNORE INTO face_not SELECT face_id, ? FROM face_not WHERE person_id = ?", (act.into, one)
        )
        db.execute("DELETE FROM face_not WHERE person_id = ?", (one,))
        for column in ("name", "birthday"):
            db.execute(
                f"UPDATE person SET {column} = (SELECT {column} FROM person WHERE id = ?) "
                f"WHERE id = ? AND {column} = ''",
                (one, act.into),
            )
        db.execute("DELETE FROM person WHERE id = ?", (one,))
    db.execute(
        "DELETE FROM face_not WHERE person_id = ? AND face_id IN "
        "(SELECT face_id FROM face_person WHERE person_id = ? AND certainty = 'said')",
        (act.into, act.into),
    )
    db.execute(  # of which it was said that they are neither, nobody asks any more
        "DELETE FROM face_person WHERE person_id = ? AND face_id IN (SELECT face_id FROM face_not WHERE person_id = ?)",
        (act.into, act.into),
    )
    return Message(MessageCode.PEOPLE_MERGED, count=len(sources), person=_called(db, act.into))


def _split(db: sqlite3.Connection, act: SplitPerson) -> Message:
    person = _called(db, act.person)
    faces, theirs = known_faces(db, act.faces), set(_faces(db, act.person))
    staying = theirs - set(faces)
    if not set(faces) <= theirs or not staying:
        raise PhotosortError(Message(MessageCode.SPLIT_SOME_FACES, person=person))
    made = _make(db)
    db.executemany(SAY, [(face, made) for face in faces])
    # Neither side is ever given a face of the other by a later run.
    bars = [(face, act.person) for face in faces] + [(face, made) for face in sorted(staying)]
    db.executemany("INSERT OR IGNORE INTO face_not VALUES (?, ?)", bars)
    return Message(MessageCode.PERSON_SPLIT, count=len(faces), person=person)


def _is(db: sqlite3.Connection, act: FaceIs) -> Message:
    faces = known_faces(db, act.faces)
    if act.person is None:
        name = clean(act.name)[:LONGEST_NAME]
        _check_free(db, name)
        person = _make(db, name)
    else:
        _called(db, act.person)
        person = act.person
    said = set(rows.ids_of(db, "SELECT face_id FROM face_person WHERE person_id = ? AND certainty = 'said'", person))
    db.executemany(SAY, [(face, person) for face in faces])
    db.executemany("DELETE FROM face_not WHERE face_id = ? AND person_id = ?", [(face, person) for face in faces])
    db.executemany("DELETE FROM no_face WHERE face_id = ?", [(face,) for face in faces])
    return Message(MessageCode.FACES_ARE, count=len(set(faces) - said), person=_called(db, person))


def _is_not(db: sqlite3.Connection, act: FaceIsNot) -> Message:
    person, faces = _called(db, act.person), known_faces(db, act.faces)
    pairs = [(face, act.person) for face in faces]
    db.executemany("INSERT OR IGNORE INTO face_not VALUES (?, ?)", pairs)
    db.executemany("DELETE FROM face_person WHERE face_id = ? AND person_id = ?", pairs)
    return Message(MessageCode.FACES_ARE_NOT, count=len(faces), person=person)


def _no_face(db: sqlite3.Connection, act: NotAFace) -> Message:
    faces = [(face,) for face in known_faces(db, act.faces)]
    db.executemany("INSERT OR IGNORE INTO no_face VALUES (?)", faces)
    db.executemany("DELETE FROM face_person WHERE face_id = ?", faces)
    return Message(MessageCode.NOT_FACES, count=len(faces))


def _hide(db: sqlite3.Connection, act: HidePeople) -> Message:
    people = list(dict.fromkeys(act.people))
    names = [_called(db, person) for person in people]
    db.executemany("UPDATE person SET hidden = ? WHERE id = ?", [(act.hidden, person) for person in people])
    if len(names) == 1:
        return Message(MessageCode.PERSON_HIDDEN if act.hidden else MessageCode.PERSON_SHOWN, person=names[0])
    return Message(MessageCode.PEOPLE_HIDDEN if act.hidden else MessageCode.PEOPLE_SHOWN, count=len(names))


def _hide_faces(db: sqlite3.Connection, act: HideFaces) -> Message:
    faces = known_faces(db, act.faces)
    for face in faces:
        somebody = _make(db)
        db.execute("UPDATE person SET hidden = TRUE WHERE id = ?", (somebody,))
        db.execute(SAY, (face, somebody))
    return Message(MessageCode.FACES_HIDDEN, count=len(faces))


def _cover(db: sqlite3.Connection, act: CoverOfPerson) -> Message:
    person = _called(db, act.person)
    if act.face is not None and act.face not in _faces(db, act.person):
        raise PhotosortError(Message(MessageCode.FACE_OF_OTHERS, person=person))
    db.execute("UPDATE person SET cover = ? WHERE id = ?", (act.face, act.person))
    back = act.face is None
    code = MessageCode.PERSON_COVER_GIVEN_BACK if back else MessageCode.PERSON_COVER_CHOSEN
    return Message(code, person=person)


def _birthday(db: sqlite3.Connection, act: BirthdayOfPerson) -> Message:
    person, day = _called(db, act.person), act.day.strip()
    if day and not _is_day(day):
        raise PhotosortError(Message(MessageCode.NO_BIRTHDAY, text=day))
    db.execute("UPDATE person SET birthday = ? WHERE id = ?", (day, act.person))
    return Message(MessageCode.BIRTHDAY_NOTED if day else MessageCode.BIRTHDAY_TAKEN_AWAY, person=person)


def _is_day(text: str) -> bool:
    """Whether it is an ISO date, or one without a year; the 29th of February is one."""
    without_year = _WITHOUT_YEAR.fullmatch(text)
    try:
        parsed = date.fromisoformat(f"2000-{without_year[1]}" if without_year else text)
    except ValueError:
        return False
    return without_year is not None or parsed.isoformat() == text


def _called(db: sqlite3.Connection, person: PersonId | int) -> str | Message:
    """What a person is called. Raises PhotosortError where there is none of this number."""
    row = db.execute("SELECT name FROM person WHERE id = ?", (person,)).fetchone()
    if row is None:
        raise PhotosortError(Message(MessageCode.NO_PERSON, id=int(person)))
    return str(row[0]) or Message(MessageCode.SOMEBODY)


def _check_free(db: sqlite3.Connection, name: str, but: int = 0) -> None:
    """Raise PhotosortError where somebody else has this name who is on a photo that is shown."""
    others = db.execute(
        f"SELECT DISTINCT s.name FROM {SHOWN_FACES} JOIN person s ON s.id = x.person_id AND {SURELY} "
        "WHERE s.id <> ? AND s.name <> ''",
        (but,),
    )
    if name and any(other.casefold() == name.casefold() for (other,) in others):
        raise PhotosortError(Message(MessageCode.PERSON_NAME_TAKEN, name=name))


def _faces(db: sqlite3.Connection, person: int) -> list[int]:
    """Every face that surely shows a person, also in photos that are in the trash: they come back as theirs."""
    return rows.ids_of(db, f"SELECT face_id FROM face_person x WHERE person_id = ? AND {SURELY} ORDER BY 1", person)


def _make(db: sqlite3.Connection, name: str = "") -> int:
    return int(db.execute("INSERT INTO person (name) VALUES (?)", (name,)).lastrowid or 0)

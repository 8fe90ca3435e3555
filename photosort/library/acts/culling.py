"""What a person says of single photos: kept, rejected or spared, a favourite, a cover, no copy. The journal watches."""

import sqlite3
from collections.abc import Sequence
from itertools import combinations
from typing import assert_never

from photosort.library.acts.known_rows import album_name, known_photos
from photosort.library.db import rows
from photosort.library.db.store import Write
from photosort.library.regrouping import SPARED
from photosort.model.acts import ChooseCover, Favour, MarkPhotos, NotTheSame
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Mark, PhotoId
from photosort.model.problem import PhotosortError


def mark_photos(write: Write, act: MarkPhotos) -> Message:
    """Mark photos, or take their marks away; the message counts those of which that was not so already."""
    db = write.db
    photos = known_photos(db, act.photos)
    now = _marks(db, photos)
    changed = [photo for photo in photos if now.get(photo, Mark.NONE) is not act.mark]
    if act.mark is Mark.NONE:
        db.executemany("DELETE FROM mark WHERE photo_id = ?", [(photo,) for photo in changed])
    else:
        db.executemany(
            "INSERT INTO mark VALUES (?, ?) ON CONFLICT DO UPDATE SET mark = excluded.mark",
            [(photo, act.mark) for photo in changed],
        )
    write.touched(marks=changed)
    return Message(_code_of(act.mark), count=len(changed))


def favour(write: Write, act: Favour) -> Message:
    """Make photos favourites, or no longer; the message counts those of which that was not so already."""
    db = write.db
    changed = list[PhotoId]()
    for marks, part in rows.chunks(known_photos(db, act.photos)):
        hearts = set(rows.ids_of(db, f"SELECT photo_id FROM favourite WHERE photo_id IN ({marks})", *part))
        changed += [PhotoId(photo) for photo in part if (photo in hearts) != act.favourite]
    statement = "INSERT INTO favourite VALUES (?)" if act.favourite else "DELETE FROM favourite WHERE photo_id = ?"
    db.executemany(statement, [(photo,) for photo in changed])
    write.touched(marks=changed)
    return Message(MessageCode.FAVOURED if act.favourite else MessageCode.UNFAVOURED, count=len(changed))


def choose_cover(write: Write, act: ChooseCover) -> Message:
    """Give an album a cover of the person's own, or the machine's again.

    Raises:
        PhotosortError: there is no such album, or the photo is not in it.
    """
    db, name = write.db, album_name(write.db, act.album)
    write.touched(albums=[act.album])
    if act.photo is None:
        db.execute("DELETE FROM cover WHERE album_id = ?", (act.album,))
        return Message(MessageCode.COVER_GIVEN_BACK, album=name)
    row = db.execute(
        "SELECT p.name FROM photo p JOIN membership m ON m.photo_id = p.id WHERE p.id = ? AND m.album_id = ?",
        (act.photo, act.album),
    ).fetchone()
    if row is None:
        raise PhotosortError(Message(MessageCode.COVER_OF_OTHERS, album=name))
    db.execute(
        "INSERT INTO cover VALUES (?, ?) ON CONFLICT DO UPDATE SET photo_id = excluded.photo_id", (act.album, act.photo)
    )
    return Message(MessageCode.COVER_CHOSEN, name=rows.path(row[0]), album=name)


def not_the_same(write: Write, act: NotTheSame) -> Message:
    """Note of photos that no two of them show the same.

    Raises:
        PhotosortError: fewer than two of them were read, so that nothing tells them from others.
    """
    db = write.db
    known = list[bytes]()
    for marks, part in rows.chunks(known_photos(db, act.photos)):
        asked = f"SELECT fingerprint FROM photo WHERE id IN ({marks}) AND fingerprint IS NOT NULL"
        known += [bytes(row[0]) for row in db.execute(asked, part)]
    if len(known) < 2:
        raise PhotosortError(Message(MessageCode.NOT_SAME_NEEDS_TWO))
    db.executemany("INSERT INTO not_same VALUES (?, ?) ON CONFLICT DO NOTHING", combinations(sorted(known), 2))
    write.touched(twins=True)
    return Message(MessageCode.NOT_THE_SAME, count=len(known))


def spare(write: Write, photos: Sequence[PhotoId]) -> None:
    """Have photos of albums that are offered as junk stay there, held back for good; others are left as they are."""
    for marks, part in rows.chunks(photos):
        spared = rows.ids_of(
            write.db,
            f"UPDATE membership SET pinned = 1, tick = 0, held = ? WHERE photo_id IN ({marks}) AND album_id IN "
            "(SELECT id FROM album WHERE kind = 'junk' AND NOT dismissed) RETURNING photo_id",
            SPARED,
            *part,
        )
        write.touched(photos=spared, members=True)


def _marks(db: sqlite3.Connection, photos: Sequence[PhotoId]) -> dict[PhotoId, Mark]:
    """The marks of those photos that have one."""
    found = dict[PhotoId, Mark]()
    for marks, part in rows.chunks(photos):
        query = f"SELECT photo_id, mark FROM mark WHERE photo_id IN ({marks})"
        found.update({PhotoId(photo): Mark(mark) for photo, mark in db.execute(query, part)})
    return found


def _code_of(mark: Mark) -> MessageCode:
    match mark:
        case Mark.KEPT:
            return MessageCode.MARKED_KEPT
        case Mark.REJECTED:
            return MessageCode.MARKED_REJECTED
        case Mark.NONE:
            return MessageCode.UNMARKED
        case _:
            assert_never(mark)

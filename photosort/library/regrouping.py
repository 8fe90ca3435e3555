"""How the machine writes albums and members without touching what the person decided. SQL in an open transaction."""

import json
import sqlite3
from collections.abc import Iterable, Sequence, Set

from photosort.library.db import rows
from photosort.library.db.store import UNSORTED, Write
from photosort.model.album import AlbumId, AlbumKind, Membership, Name, NewGroup
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError

# A person who said of an album that it is no junk meant this album, so that its members stay, too.
SETTLED = "(named OR pinned OR dismissed)"
# What the person spared when the junk around it went stays as it is, whatever the guard says by now.
SPARED = rows.fact_json(Fact(FactKind.SPARED))
PUT_MEMBER = f"""INSERT INTO membership (photo_id, album_id, certainty, tick, held) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET album_id = excluded.album_id, certainty = excluded.certainty, tick = excluded.tick,
    held = excluded.held WHERE NOT (pinned AND held IS '{SPARED}')"""


def describe(
    write: Write,
    album: AlbumId,
    *,
    name: Name | None = None,
    kind: AlbumKind | None = None,
    junk: float | None = None,
    reasons: Sequence[Fact] | None = None,
    chips: Sequence[Fact] | None = None,
    cover: Sequence[PhotoId] | None = None,
) -> None:
    """Write the machine's judgement of an album; None leaves a value as it is."""
    changed = write.db.execute(
        """UPDATE album SET
            name = CASE WHEN named OR pinned OR ?1 IS NULL OR id = ?2 THEN name ELSE ?1 END,
            kind = CASE WHEN ?3 IS NULL OR id = ?2 THEN kind ELSE ?3 END,
            junk = coalesce(?4, junk), reasons = coalesce(?5, reasons), chips = coalesce(?6, chips),
            cover = coalesce(?7, cover)
        WHERE id = ?8""",
        (
            None if name is None else rows.name_text(name),
            UNSORTED,
            kind,
            junk,
            None if reasons is None else rows.facts_json(reasons),
            None if chips is None else rows.facts_json(chips),
            None if cover is None else json.dumps(list(cover)),
            album,
        ),
    ).rowcount
    if not changed:
        raise PhotosortError(Message(MessageCode.NO_ALBUM, id=album))
    write.touched(albums=[album])


def regroup_one(write: Write, group: NewGroup) -> AlbumId | None:
    """Write one group; see `photosort.library.albums.Albums.regroup`."""
    db = write.db
    ids = [member.photo_id for member in group.members]
    known = places_of(db, ids)
    settled = _settled(db)
    album = group.album
    if album is not None and not db.execute("SELECT 1 FROM album WHERE id = ?", (album,)).fetchone():
        album = None  # the person has undone its making meanwhile
    barred: Set[tuple[int, int | None]] = set()
    if album is None:
        barred = {(photo, None) for photo in taken_out(db)}
    elif album != UNSORTED:
        barred = forbidden(db)
    left: set[int] = set()
    staying = []
    for member in group.members:
        now, pinned = known.get(member.photo_id, (None, False))
        if now == album and now is not None:
            staying.append(member)
        elif pinned or now in settled:
            continue
        elif album in settled or (member.photo_id, album) in barred:
            if now is None:
                db.execute(PUT_MEMBER, (member.photo_id, UNSORTED, member.certainty, 1, None))
                write.touched(photos=[member.photo_id], albums=[UNSORTED], members=True)
        else:
            staying.append(member)
            left |= {now} if now is not None else set()
    if album is None:
        if not staying:
            return None
        values = (rows.name_text(group.name), group.kind)
        album = AlbumId(db.execute("INSERT INTO album (name, kind) VALUES (?, ?)", values).lastrowid or 0)
        db.executemany("INSERT INTO forbidden VALUES (?, ?)", [(photo, album) for photo in group.apart])
    db.executemany(
        PUT_MEMBER,
        [(m.photo_id, album, m.certainty, m.tick, rows.fact_json(m.held)) for m in staying],
    )
    describe(
        write,
        album,
        name=group.name or None,
        kind=group.kind,
        junk=group.junk,
        reasons=group.reasons,
        chips=group.chips,
        cover=group.cover,
    )
    write.touched(photos=[member.photo_id for member in staying], albums=left | {album}, members=True)
    return album


def place(write: Write, memberships: Sequence[Membership]) -> None:
    """Give photos their albums that have none, or are unpinned in Unsorted; see `Albums.place`."""
    known = places_of(write.db, [row.photo_id for row in memberships])
    barred = forbidden(write.db)
    albums = set(rows.ids_of(write.db, f"SELECT id FROM album a WHERE NOT ({rows.BY_HAND})"))
    for row in memberships:
        album, pinned = known.get(row.photo_id, (None, False))
        if pinned or album not in (None, UNSORTED):
            continue
        # The person may have undone the album's making while the machine was thinking.
        welcome = row.album_id in albums and (row.photo_id, row.album_id) not in barred
        target = row.album_id if welcome else UNSORTED
        write.db.execute(PUT_MEMBER, (row.photo_id, target, row.certainty, row.tick, rows.fact_json(row.held)))
        write.touched(photos=[row.photo_id], albums={target, album} - {None}, members=True)  # type: ignore[arg-type]


def _settled(db: sqlite3.Connection) -> set[int]:
    return set(rows.ids_of(db, f"SELECT id FROM album WHERE {SETTLED} AND id <> ?", UNSORTED))


def forbidden(db: sqlite3.Connection) -> set[tuple[PhotoId, AlbumId]]:
    """Photos with the albums out of which the person took them."""
    return {(PhotoId(photo), AlbumId(album)) for photo, album in db.execute("SELECT photo_id, album_id FROM forbidden")}


def taken_out(db: sqlite3.Connection) -> set[PhotoId]:
    """Photos that wait in Unsorted because the person took them out of an album."""
    found = db.execute(
        "SELECT DISTINCT photo_id FROM forbidden JOIN membership USING (photo_id) WHERE membership.album_id = ?",
        (UNSORTED,),
    )
    return {PhotoId(row[0]) for row in found}


def places_of(db: sqlite3.Connection, ids: Sequence[PhotoId]) -> dict[int, tuple[int, bool]]:
    """The album of each photo that has one, and whether it is pinned there."""
    found: dict[int, tuple[int, bool]] = {}
    for marks, part in rows.chunks(ids):
        query = f"SELECT photo_id, album_id, pinned FROM membership WHERE photo_id IN ({marks})"
        found.update({row[0]: (row[1], bool(row[2])) for row in db.execute(query, part)})
    return found


def members(db: sqlite3.Connection, albums: Iterable[int]) -> list[int]:
    """Every photo of the albums, also those in the trash: they come back to wherever their album went."""
    found: list[int] = []
    for album in albums:
        found += rows.ids_of(db, "SELECT photo_id FROM membership WHERE album_id = ? ORDER BY photo_id", album)
    return found

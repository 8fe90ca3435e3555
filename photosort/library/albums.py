"""Albums as the machine keeps them: placing arrivals, regrouping, judging; what the person decided always wins."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from photosort.library.db import rows
from photosort.library.db.store import UNSORTED, VISIBLE, Store, Write
from photosort.model.album import Album, AlbumId, AlbumKind, Membership, NewGroup
from photosort.model.fact import Fact
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError

# A person who said "keep" about an album meant this album, so that its members stay, too.
KEPT = "(named OR pinned OR dismissed)"
_PUT = """INSERT INTO membership (photo_id, album_id, certainty, tick, held) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET album_id = excluded.album_id, certainty = excluded.certainty, tick = excluded.tick,
    held = excluded.held"""


class Albums(Store):
    """Reading albums, and the machine's writes to them."""

    unsorted_id = UNSORTED

    def albums(self) -> list[Album]:
        """Every album that shows at least one photo, and Unsorted, by id."""
        with self._database.read() as db:
            found = db.execute(f"{rows.ALBUM} WHERE c.count > 0 OR a.id = ? ORDER BY a.id", (UNSORTED,))
            return [rows.album(row) for row in found]

    def album(self, album: AlbumId) -> Album:
        """One album, also an emptied one. Raises PhotosortError for an unknown id."""
        with self._database.read() as db:
            row = db.execute(f"{rows.ALBUM} WHERE a.id = ?", (album,)).fetchone()
        if row is None:
            raise PhotosortError(f"There is no album {album}.")
        return rows.album(row)

    def memberships(self, ids: Sequence[PhotoId]) -> list[Membership]:
        """The places of photos, in the order asked for; photos without an album are left out."""
        found: dict[int, Membership] = {}
        with self._database.read() as db:
            for marks, part in rows.chunks(ids):
                for row in db.execute(f"{rows.MEMBERSHIP} WHERE photo_id IN ({marks})", part):
                    found[row[0]] = rows.membership(row)
        return [found[photo_id] for photo_id in ids if photo_id in found]

    def unplaced(self, encoder: str) -> list[PhotoId]:
        """Visible photos that have an embedding of this encoder but no album yet, ascending."""
        with self._database.read() as db:
            found = rows.ids_of(
                db,
                "SELECT photo_id FROM embedding e WHERE encoder = ? AND NOT EXISTS "
                "(SELECT 1 FROM membership m WHERE m.photo_id = e.photo_id) AND EXISTS "
                f"(SELECT 1 FROM photo p WHERE p.id = e.photo_id AND p.state = 'read' AND p.{VISIBLE}) "
                "ORDER BY photo_id",
                encoder,
            )
        return [PhotoId(photo) for photo in found]

    def taken_out(self) -> set[PhotoId]:
        """Photos that wait in Unsorted because the person took them out of an album."""
        with self._database.read() as db:
            return _taken_out(db)

    def place(self, memberships: Sequence[Membership]) -> None:
        """Give arrivals their albums. Only photos without one, or unpinned in Unsorted, are placed.

        A photo that the person took out of an album waits in Unsorted instead of returning there.
        """
        with self._write() as write:
            known = _albums_of(write.db, [row.photo_id for row in memberships])
            barred = _forbidden(write.db)
            albums = set(rows.ids_of(write.db, "SELECT id FROM album"))
            for row in memberships:
                album, pinned = known.get(row.photo_id, (None, False))
                if pinned or album not in (None, UNSORTED):
                    continue
                # The person may have undone the album's making while the machine was thinking.
                welcome = row.album_id in albums and (row.photo_id, row.album_id) not in barred
                target = row.album_id if welcome else UNSORTED
                write.db.execute(_PUT, (row.photo_id, target, row.certainty, row.tick, rows.fact_json(row.held)))
                write.touched(photos=[row.photo_id], albums={target, album} - {None}, members=True)  # type: ignore[arg-type]

    def regroup(self, groups: Sequence[NewGroup]) -> list[AlbumId | None]:
        """Make the albums what the groups say, as far as the person's decisions allow. Returns each group's album.

        Kept albums gain and lose no member; pinned photos stay; a photo never returns to an album out of which it was
        taken, nor joins a new album, which might be that one again. A photo that a group may not have waits in
        Unsorted, if it had no album. Photos in no group stay where they are. A group of which nothing remains makes
        no album (None); one whose album is gone makes a new one.
        """
        with self._write() as write:
            return [regroup_one(write, group) for group in groups]

    def describe(
        self,
        album: AlbumId,
        *,
        name: str | None = None,
        kind: AlbumKind | None = None,
        junk: float | None = None,
        reasons: Sequence[Fact] | None = None,
        chips: Sequence[Fact] | None = None,
        cover: Sequence[PhotoId] | None = None,
    ) -> None:
        """The machine's judgement of an album. A kept album keeps its name, a dismissed one is never shown as junk."""
        with self._write() as write:
            describe(write, album, name=name, kind=kind, junk=junk, reasons=reasons, chips=chips, cover=cover)


def describe(
    write: Write,
    album: AlbumId,
    *,
    name: str | None = None,
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
            name,
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
        raise PhotosortError(f"There is no album {album}.")
    write.touched(albums=[album])


def regroup_one(write: Write, group: NewGroup, *, keep_certainty: bool = False) -> AlbumId | None:
    """Write one group; see `Albums.regroup`."""
    db = write.db
    ids = [member.photo_id for member in group.members]
    known = _albums_of(db, ids)
    kept = _kept(db)
    album = group.album
    if album is not None and not db.execute("SELECT 1 FROM album WHERE id = ?", (album,)).fetchone():
        album = None  # the person has undone its making meanwhile
    barred = set[tuple[int, int | None]]()
    if album is None:
        barred = {(photo, None) for photo in _taken_out(db)}
    elif album != UNSORTED:
        barred = _forbidden(db)
    left: set[int] = set()
    staying = []
    for member in group.members:
        now, pinned = known.get(member.photo_id, (None, False))
        if now == album and now is not None:
            staying.append(member)
        elif pinned or now in kept:
            continue
        elif album in kept or (member.photo_id, album) in barred:
            if now is None:
                db.execute(_PUT, (member.photo_id, UNSORTED, member.certainty, 1, None))
                write.touched(photos=[member.photo_id], albums=[UNSORTED], members=True)
        else:
            staying.append(member)
            left |= {now} if now is not None else set()
    if album is None:
        if not staying:
            return None
        album = AlbumId(
            db.execute("INSERT INTO album (name, kind) VALUES (?, ?)", (group.name, group.kind)).lastrowid or 0
        )
    if keep_certainty:
        db.executemany(
            "INSERT INTO membership (photo_id, album_id) VALUES (?, ?) "
            "ON CONFLICT DO UPDATE SET album_id = excluded.album_id",
            [(member.photo_id, album) for member in staying],
        )
    else:
        db.executemany(
            _PUT,
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


def _kept(db: sqlite3.Connection) -> set[int]:
    return set(rows.ids_of(db, f"SELECT id FROM album WHERE {KEPT} AND id <> ?", UNSORTED))


def _forbidden(db: sqlite3.Connection) -> set[tuple[int, int | None]]:
    return {(photo, album) for photo, album in db.execute("SELECT photo_id, album_id FROM forbidden")}


def _taken_out(db: sqlite3.Connection) -> set[PhotoId]:
    found = db.execute(
        "SELECT DISTINCT photo_id FROM forbidden JOIN membership USING (photo_id) WHERE membership.album_id = ?",
        (UNSORTED,),
    )
    return {PhotoId(row[0]) for row in found}


def _albums_of(db: sqlite3.Connection, ids: Sequence[PhotoId]) -> dict[int, tuple[int, bool]]:
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

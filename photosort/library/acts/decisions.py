"""What each act does to the rows of albums and members. Pure SQL in an open transaction; the journal watches."""

import sqlite3
from collections.abc import Sequence
from typing import assert_never

from photosort.library.acts.culling import choose_cover, favour, mark_photos, not_the_same
from photosort.library.acts.event_acts import decide_on_events
from photosort.library.acts.known_rows import album_name, clean, known_photos
from photosort.library.acts.people_acts import decide_on_people
from photosort.library.acts.smart_album_acts import drop_smart_album, make_smart_album, rename_smart_album
from photosort.library.acts.when_and_where import say_when_and_where
from photosort.library.db import rows
from photosort.library.db.store import UNSORTED, Write
from photosort.library.regrouping import SPARED, members, place, regroup_one
from photosort.model.acts import (
    ChooseCover,
    DismissJunk,
    DropSmartAlbum,
    EventAct,
    Favour,
    MakeSmartAlbum,
    MarkPhotos,
    Merge,
    Move,
    NewAlbum,
    NotTheSame,
    PersonAct,
    Pin,
    Regroup,
    Remove,
    Rename,
    RenameSmartAlbum,
    SmartAlbumAct,
    Split,
    WhenAndWhereAct,
)
from photosort.model.album import AlbumId, Name
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

Decision = (
    Rename | Merge | Split | Move | NewAlbum | Remove | Pin | DismissJunk | Regroup | MarkPhotos | Favour | ChooseCover
    | NotTheSame | SmartAlbumAct | PersonAct | EventAct | WhenAndWhereAct
)  # fmt: skip


def decide(write: Write, act: Decision) -> Message:
    """Do an act. Returns what was done.

    Raises:
        PhotosortError: the act names an album that does not exist, or does to Unsorted what cannot be done to it.
    """
    if isinstance(act, PersonAct):
        return decide_on_people(write, act)
    if isinstance(act, EventAct):
        return decide_on_events(write, act)
    if isinstance(act, WhenAndWhereAct):
        return say_when_and_where(write, act)
    match act:
        case Rename():
            return _rename(write, act)
        case Merge():
            return _merge(write, act)
        case Split():
            return _split(write, act)
        case Move():
            return _move(write, act)
        case NewAlbum():
            return _new_album(write, act)
        case Remove():
            return _remove(write, act)
        case Pin():
            return _pin(write, act)
        case DismissJunk():
            return _dismiss(write, act)
        case Regroup():
            return _regroup(write, act)
        case MarkPhotos():
            return mark_photos(write, act)
        case Favour():
            return favour(write, act)
        case ChooseCover():
            return choose_cover(write, act)
        case NotTheSame():
            return not_the_same(write, act)
        case MakeSmartAlbum():
            return make_smart_album(write, act)
        case RenameSmartAlbum():
            return rename_smart_album(write, act)
        case DropSmartAlbum():
            return drop_smart_album(write, act)
        case _:
            assert_never(act)


def _not_unsorted(album: int, refusal: MessageCode) -> None:
    if album == UNSORTED:
        raise PhotosortError(Message(refusal))


def _rename(write: Write, act: Rename) -> Message:
    _not_unsorted(act.album, MessageCode.UNSORTED_NOT_RENAMED)
    old, name = album_name(write.db, act.album), clean(act.name)
    if not name:
        raise PhotosortError(Message(MessageCode.NAME_NEEDED, album=old))
    write.db.execute("UPDATE album SET name = ?, named = 1 WHERE id = ?", (name, act.album))
    write.touched(albums=[act.album])
    return Message(MessageCode.RENAMED, album=old, name=name)


def _merge(write: Write, act: Merge) -> Message:
    db = write.db
    sources = [album for album in dict.fromkeys(act.albums) if album != act.into]
    for album in (act.into, *sources):
        _not_unsorted(album, MessageCode.UNSORTED_NOT_MERGED)
        album_name(db, album)
    if not sources:
        raise PhotosortError(Message(MessageCode.MERGE_NEEDS_TWO))
    names = [album_name(db, album) for album in sources]
    moved = members(db, sources)
    _put(write, moved, act.into)
    # Out of one of them means out of all of them, unless the person has put the photo into another since.
    for album in sources:
        db.execute(
            """INSERT INTO forbidden SELECT photo_id, ?1 FROM forbidden f WHERE album_id = ?2 AND NOT EXISTS
            (SELECT 1 FROM membership m WHERE m.photo_id = f.photo_id AND m.album_id = ?1) ON CONFLICT DO NOTHING""",
            (act.into, album),
        )
    db.execute("UPDATE album SET pinned = 1, named = 1 WHERE id = ?", (act.into,))
    write.touched(albums=[act.into, *sources])
    into = album_name(db, act.into)
    if len(names) == 1:
        return Message(MessageCode.MERGED_ONE, name=names[0], album=into)
    return Message(MessageCode.MERGED, count=len(sources) + 1, album=into)


def _split(write: Write, act: Split) -> Message:
    _not_unsorted(act.album, MessageCode.UNSORTED_NOT_SPLIT)
    db, name = write.db, album_name(write.db, act.album)
    inside = set(members(db, [act.album]))
    count = len(act.groups)
    called = zip(act.groups, act.names or (None,) * count, act.pinned or (False,) * count, strict=True)
    parts = [part for part in called if part[0]]
    if len(parts) < 2:
        raise PhotosortError(Message(MessageCode.SPLIT_NEEDS_TWO, album=name))
    listed = [photo for group, *_ in parts for photo in group]
    if len(set(listed)) != len(listed) or not set(listed) <= inside:
        raise PhotosortError(Message(MessageCode.SPLIT_OWN_PHOTOS, album=name))
    if (kept := parts[0][1]) is not None:
        db.execute("UPDATE album SET name = ? WHERE id = ? AND NOT named", (rows.name_text(kept), act.album))
    if parts[0][2]:
        _put(write, parts[0][0], act.album, pinned=True)
    made = []
    for number, (group, own, pinned) in enumerate(parts[1:], start=2):
        made.append(_make_album(db, own or _numbered(name, number), like=act.album))
        db.execute("INSERT INTO forbidden SELECT photo_id, ? FROM forbidden WHERE album_id = ?", (made[-1], act.album))
        _put(write, group, made[-1], pinned=pinned)
    _protect_as_made(write, [act.album, *made])
    return Message(MessageCode.SPLIT, album=name, count=len(parts))


def _move(write: Write, act: Move) -> Message:
    name = album_name(write.db, act.album)
    if act.album == UNSORTED:
        return _remove(write, Remove(act.photos))
    photos = known_photos(write.db, act.photos)
    _put(write, photos, act.album, pinned=True)
    _protect_as_made(write, [act.album])
    return Message(MessageCode.NOW_IN, count=len(photos), album=name)


def _new_album(write: Write, act: NewAlbum) -> Message:
    photos = known_photos(write.db, act.photos)
    name = clean(act.name)
    shown = name or act.unnamed
    album = _make_album(write.db, shown)
    _put(write, photos, album, pinned=True)
    write.db.execute("UPDATE album SET pinned = 1, named = ? WHERE id = ?", (bool(name), album))
    return Message(MessageCode.NOW_IN, count=len(photos), album=shown)


def _remove(write: Write, act: Remove) -> Message:
    photos = known_photos(write.db, act.photos)
    db = write.db
    for marks, part in rows.chunks(photos):
        db.execute(
            f"INSERT INTO forbidden SELECT photo_id, album_id FROM membership WHERE photo_id IN ({marks}) "
            f"AND album_id <> {UNSORTED} ON CONFLICT DO NOTHING",
            part,
        )
    _put(write, photos, UNSORTED)
    return Message(MessageCode.TAKEN_OUT, count=len(photos))


def _pin(write: Write, act: Pin) -> Message:
    photos = known_photos(write.db, act.photos)
    for marks, part in rows.chunks(photos):
        write.db.execute(f"UPDATE membership SET pinned = ? WHERE photo_id IN ({marks})", (act.pinned, *part))
    write.touched(photos=photos, members=True)
    return Message(MessageCode.PINNED if act.pinned else MessageCode.UNPINNED, count=len(photos))


def _dismiss(write: Write, act: DismissJunk) -> Message:
    names = []
    for album in act.albums:
        _not_unsorted(album, MessageCode.UNSORTED_NOT_JUNK)
        names.append(album_name(write.db, album))
        write.db.execute("UPDATE album SET dismissed = ? WHERE id = ?", (act.dismissed, album))
    write.touched(albums=act.albums)
    if len(names) == 1:
        return Message(MessageCode.DISMISSED if act.dismissed else MessageCode.OFFERED_AGAIN, album=names[0])
    code = MessageCode.DISMISSED_ALBUMS if act.dismissed else MessageCode.OFFERED_AGAIN_ALBUMS
    return Message(code, count=len(names))


def _regroup(write: Write, act: Regroup) -> Message:
    for group in act.groups:
        regroup_one(write, group)
    place(write, act.guests)
    left = "SELECT COUNT(*) FROM album_count JOIN album ON album.id = album_id WHERE count AND kind <> 'unsorted'"
    (number,) = write.db.execute(left).fetchone()  # those that stayed as they were among them, as in the preview
    return Message(MessageCode.REGROUPED, count=number)


def _numbered(name: Name, number: int) -> Name:
    """The name of a part; what the machine called the whole is put into words together with the number."""
    return f"{name} {number}" if isinstance(name, str) else Message(MessageCode.NAME_NUMBERED, name=name, id=number)


def _make_album(db: sqlite3.Connection, name: Name, *, like: AlbumId | None = None) -> AlbumId:
    if like is None:
        made = db.execute("INSERT INTO album (name, kind) VALUES (?, 'photos')", (rows.name_text(name),)).lastrowid
    else:
        made = db.execute(
            "INSERT INTO album (name, kind, junk, dismissed) SELECT ?, kind, junk, dismissed FROM album WHERE id = ?",
            (rows.name_text(name), like),
        ).lastrowid
    return AlbumId(made or 0)


def _put(write: Write, photos: Sequence[int], album: int, *, pinned: bool = False) -> None:
    """Make photos members of an album; one who is put there by the person is no longer kept out of it."""
    db = write.db
    for marks, part in rows.chunks(photos):
        left = rows.ids_of(db, f"SELECT DISTINCT album_id FROM membership WHERE photo_id IN ({marks})", *part)
        write.touched(photos=part, albums=[*left, album], members=True)
        db.execute(f"DELETE FROM forbidden WHERE album_id = ? AND photo_id IN ({marks})", (album, *part))
    # In Unsorted nothing is pinned; elsewhere a pin that the person set stays, and with it what was spared in a review.
    db.executemany(
        f"""INSERT INTO membership (photo_id, album_id, certainty, pinned) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET album_id = ?2,
        tick = NOT (pinned AND held IS ?5 AND NOT ?4 AND ?2 <> {UNSORTED}),
        held = CASE WHEN pinned AND held IS ?5 AND NOT ?4 AND ?2 <> {UNSORTED} THEN held END,
        pinned = CASE WHEN ?2 = {UNSORTED} THEN 0 ELSE pinned OR ?4 END,
        certainty = CASE WHEN ?4 THEN 1 ELSE certainty END""",
        [(photo, album, float(pinned), pinned, SPARED) for photo in photos],
    )


def _protect_as_made(write: Write, albums: Sequence[int]) -> None:
    for album in albums:
        write.db.execute("UPDATE album SET pinned = 1 WHERE id = ? AND NOT pinned", (album,))
    write.touched(albums=albums)

"""Between rows and the model's values."""

import calendar
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence, Set, Sized
from datetime import datetime
from typing import Any, TypeVar

from photosort.model.album import Album, AlbumId, AlbumKind, Membership, Name
from photosort.model.face import PersonId
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message, from_json, to_json
from photosort.model.message_code import MessageCode
from photosort.model.named_people import person_in_name
from photosort.model.natural_key import natural_key
from photosort.model.photo import (
    DateSource,
    Header,
    Mark,
    Photo,
    PhotoId,
    Presence,
    ReadState,
    RootId,
    file_time,
    shown,
)
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.text_line import TextLine

PHOTO = """SELECT p.id, p.root_id, r.path, p.folder, p.name, p.size, p.mtime_ns, p.fingerprint, p.state, p.presence,
    p.companions, p.format, p.width, p.height, p.taken, p.camera, p.exposure, p.latitude, p.longitude, p.software,
    p.dated, coalesce((SELECT k.mark FROM mark k WHERE k.photo_id = p.id), 'none'),
    EXISTS (SELECT 1 FROM favourite f WHERE f.photo_id = p.id), p.utc_offset,
    coalesce((SELECT s.guessed FROM said_place s WHERE s.photo_id = p.id), 0),
    p.size - p.file_size
    FROM photo p JOIN root r ON r.id = p.root_id"""
BY_HAND = "a.pinned AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.album_id = a.id AND NOT m.pinned)"
# What the machine takes for junk is shown as photos where the person dismissed it or put every photo into it, and where
# nothing of it would go because all is held back; the machine's word stays underneath, so that the newest one counts
# again when the person's is taken back. So it is with a cover of the person's own, which counts while its photo
# is shown in the album.
ALBUM = f"""SELECT a.id, a.name, CASE WHEN a.kind = 'junk' AND (a.dismissed OR (c.count > 0 AND c.held_back = c.count)
    OR ({BY_HAND})) THEN 'photos' ELSE a.kind END, a.named, a.pinned, a.dismissed, c.count, c.bytes, c.held_back,
    a.junk, a.reasons, a.chips, a.cover, (SELECT v.photo_id FROM cover v JOIN membership m ON m.photo_id = v.photo_id
    AND m.album_id = v.album_id JOIN photo p ON p.id = v.photo_id WHERE v.album_id = a.id AND p.counted), {BY_HAND},
    (SELECT json_group_array(k.photo_id) FROM mark k WHERE k.mark = '{Mark.REJECTED}'
    AND k.photo_id IN (SELECT value FROM json_each(a.cover)))
    FROM album a JOIN album_count c ON c.album_id = a.id"""
MEMBERSHIP = "SELECT photo_id, album_id, certainty, tick, held, pinned FROM membership"
PROBLEM = """SELECT x.photo_id, x.path, x.stage, x.kind, x.reason, r.path, p.folder, p.name
    FROM problem x LEFT JOIN photo p ON p.id = x.photo_id LEFT JOIN root r ON r.id = p.root_id"""

_FACT_KINDS = frozenset(FactKind)
# Looked up, as an enum that is called takes ten times as long, and stacks ask for thousands of photos.
_STATES = {one.value: one for one in ReadState}
_PRESENCES = {one.value: one for one in Presence}
_MARKS = {one.value: one for one in Mark}
_SOURCES = {one.value: one for one in DateSource}
_BY_MACHINE = "\x1f"  # what a message in the place of a name begins with

# SQLite's limit of variables in one statement is 999 in old builds.
Key = TypeVar("Key")
CHUNK = 900


def marks(values: Sized) -> str:
    """As many question marks as there are values, for `IN (...)`."""
    return ",".join("?" * len(values))


def chunks(ids: Sequence[Key], size: int = CHUNK) -> Iterator[tuple[str, Sequence[Key]]]:
    """Pieces of `ids` with as many question marks, for `WHERE id IN (...)`."""
    for start in range(0, len(ids), size):
        part = ids[start : start + size]
        yield marks(part), part


def photo(row: Sequence[Any]) -> Photo:
    """A photo out of a row of `PHOTO`."""
    return Photo(
        id=PhotoId(row[0]),
        root_id=RootId(row[1]),
        root_path=path(row[2]),
        folder=path(row[3]),
        name=path(row[4]),
        size=row[5],
        mtime_ns=row[6],
        fingerprint=row[7],
        state=_STATES[row[8]],
        presence=_PRESENCES[row[9]],
        companions=names(row[10]),
        mark=_MARKS[row[21]],
        favourite=bool(row[22]),
        guessed=bool(row[24]),
        companion_bytes=row[25],
        header=Header(
            format=row[11],
            width=row[12],
            height=row[13],
            taken=datetime.fromisoformat(row[14]) if row[14] else None,
            camera=row[15],
            exposure=row[16],
            latitude=row[17],
            longitude=row[18],
            software=row[19],
            dated=_SOURCES[row[20]],
            offset=row[23],
        ),
    )


def album(row: Sequence[Any], words: Callable[[Message], str]) -> Album:
    """An album out of a row of `ALBUM`; `words` says what the machine calls it."""
    called = name(row[1]) if row[2] != AlbumKind.UNSORTED else Message(MessageCode.NAME_UNSORTED)
    return Album(
        id=AlbumId(row[0]),
        name=called if isinstance(called, str) else words(called),
        kind=AlbumKind(row[2]),
        named=bool(row[3]),
        pinned=bool(row[4]),
        dismissed=bool(row[5]),
        count=row[6],
        bytes=row[7],
        held_back=row[8],
        junk=row[9],
        reasons=facts(row[10]),
        chips=tuple(in_names(fact, words) for fact in facts(row[11])),
        cover=_cover(row[13], json.loads(row[12]), set(json.loads(row[15]))),
        own_cover=row[13] is not None,
        by_hand=bool(row[14]),
    )


def _cover(own: int | None, found: Sequence[int], rejected: Set[int]) -> tuple[PhotoId, ...]:
    """The photos of a cover: the person's own in front of what the machine found, of which rejected ones come last."""
    found = sorted(found, key=rejected.__contains__)
    if own is None:
        return tuple(map(PhotoId, found))
    others = [one for one in found if one != own]
    return tuple(map(PhotoId, (own, *others[: max(1, len(found)) - 1])))


def name(text: str) -> Name:
    """What an album is called, out of its column: a person's text holds no control character."""
    return from_json(text[1:]) if text.startswith(_BY_MACHINE) else text


def name_text(called: Name) -> str:
    """A name as its column holds it."""
    return called if isinstance(called, str) else _BY_MACHINE + to_json(called)


def membership(row: Sequence[Any], words: Callable[[Message], str]) -> Membership:
    """A membership out of a row of `MEMBERSHIP`; `words` says who somebody is that is held back."""
    held = fact(row[4])
    held = None if held is None else in_names(held, words)
    return Membership(PhotoId(row[0]), AlbumId(row[1]), row[2], bool(row[3]), held, bool(row[5]))


def in_names(said: Fact, words: Callable[[Message], str]) -> Fact:
    """A fact with the name of a person in the place of their number."""
    if said.kind not in (FactKind.PERSON, FactKind.KNOWN_PERSON) or not isinstance(said.value, int):
        return said
    return Fact(said.kind, words(person_in_name(PersonId(said.value))))


def people_names(db: sqlite3.Connection, people: Sequence[PersonId]) -> dict[PersonId, str]:
    """The names of some people, as far as they have one and are not hidden."""
    query = f"SELECT id, name FROM person WHERE name <> '' AND NOT hidden AND id IN ({marks(people)})"
    return dict(db.execute(query, people))


def problem(row: Sequence[Any]) -> Problem:
    """A problem out of a row of `PROBLEM`."""
    path = bytes(row[1])
    if row[0] is not None:
        path = b"/".join(part for part in (row[5].rstrip(b"/"), row[6], row[7]) if part)
    photo_id = None if row[0] is None else PhotoId(row[0])
    return Problem(path, Stage(row[2]), ProblemKind(row[3]), from_json(row[4]), photo_id)


def facts(text: str) -> tuple[Fact, ...]:
    """Facts out of their JSON, without those that only other versions tell."""
    return tuple(Fact(FactKind(kind), value) for kind, value in json.loads(text) if kind in _FACT_KINDS)


def facts_json(values: Iterable[Fact]) -> str:
    """Facts as JSON."""
    return json.dumps([[value.kind, value.value] for value in values])


def lines(text: str) -> tuple[TextLine, ...]:
    """Lines of text in a picture out of their JSON.

    Raises:
        ValueError: they are none.
    """
    found = []
    for said, confidence, *corners in json.loads(text):
        x1, y1, x2, y2, x3, y3, x4, y4 = map(float, corners)
        found.append(TextLine(str(said), float(confidence), (x1, y1, x2, y2, x3, y3, x4, y4)))
    return tuple(found)


def said(text: str) -> list[str]:
    """What lines of text say, out of their JSON, in half of the time that whole lines take."""
    return [line[0] for line in json.loads(text)]


def lines_json(values: Iterable[TextLine]) -> str:
    """Lines as JSON; corners to a thousandth of the picture, which is less than a letter."""
    rounded = [[line.text, round(line.confidence, 3), *(round(share, 3) for share in line.box)] for line in values]
    return json.dumps(rounded, ensure_ascii=False)


def fact(text: str | None) -> Fact | None:
    """One fact out of its JSON, or None."""
    return next(iter(facts(text)), None) if text else None


def fact_json(value: Fact | None) -> str | None:
    """One fact as JSON, or None."""
    return None if value is None else facts_json([value])


def path(value: Any) -> bytes:
    """A path or a name, which are bytes without a NUL.

    Raises:
        ValueError: the value is something else.
    """
    if type(value) is not bytes or b"\0" in value:
        raise ValueError("no path")
    return value


def names(joined: bytes) -> tuple[bytes, ...]:
    """File names out of their NUL-joined form: the one byte that no name has."""
    return tuple(joined.split(b"\0")) if joined else ()


def joined(parts: Iterable[bytes]) -> bytes:
    """File names, NUL-joined."""
    return b"\0".join(parts)


def sort_name(name: bytes) -> str:
    """What a file sorts by among names."""
    return natural_key(shown(name))


def search_text(folder: bytes, name: bytes) -> str:
    """What a search looks in: folder and name, without regard to case."""
    return shown(folder + b"/" + name).casefold()


def sort_time(taken: datetime | None, mtime_ns: int) -> int:
    """Seconds for the order by date: of the wall clock, because cameras tell local time without a zone."""
    return calendar.timegm((taken or file_time(mtime_ns)).timetuple())


def joined_ids(db: sqlite3.Connection, query: str, values: Sequence[Any] = ()) -> str:
    """The ids that a query gives, in its order, with commas between: of very many two or three times as quick."""
    [[text]] = db.execute(f"WITH found (id) AS ({query}) SELECT group_concat(id) FROM found", values)
    return text or ""


def ids_of(db: sqlite3.Connection, query: str, *parameters: Any) -> list[int]:
    """The first column of a query."""
    return [row[0] for row in db.execute(query, parameters)]

"""Faces in photos and the people whom they show: reading them, and what the machine writes of both."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from photosort.library.db import rows
from photosort.library.db.face_cache import FaceCache, drop_left
from photosort.library.db.forgetting import forget_people, forget_person, in_all_copies
from photosort.library.db.store import VISIBLE, Store
from photosort.library.face_assigning import write_people
from photosort.library.face_names import take_names
from photosort.library.face_rows import (
    FACE,
    PHOTOS_OF_PERSON,
    PROTECTED,
    SHOWN_FACES,
    SURELY,
    UNKNOWN,
    WAITING,
    drop_untold,
    face,
    store_found,
)
from photosort.library.files.kept_of_acts import KEPT_OF_ACTS
from photosort.model.album import AlbumId
from photosort.model.cancel_token import CancelToken
from photosort.model.changes import Changes
from photosort.model.counts import PeopleCounts
from photosort.model.face import FINDER, Box, Face, FaceId, FoundFace, NamedFace, Person, PersonId, Question
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, PhotoId
from photosort.model.problem import PhotosortError
from photosort.model.value import dataclass

if TYPE_CHECKING:
    import numpy as np  # loaded where it is used: the window is up before it is needed

MOST_QUESTIONS = 200
_LENGTH = 128  # of a vector
_AT_ONCE = 100  # photos whose sidecars are read before what they say is written
# With max(), SQLite takes the other columns from the row in which it is: the face that stands for the person.
_PEOPLE = f"""SELECT s.id, s.name, count(DISTINCT f.photo_id), f.id, s.hidden, s.birthday,
    max(CASE WHEN f.id = s.cover THEN 2 ELSE f.quality * coalesce(x.likeness, 1) END)
    FROM {SHOWN_FACES} JOIN person s ON s.id = x.person_id AND {SURELY}"""
# A sum of products, as nobody is on two photos in place of somebody else on the same two.
_BY_ALBUM = f"""WITH shown AS MATERIALIZED (SELECT DISTINCT f.photo_id, x.person_id, m.album_id
        FROM {SHOWN_FACES} JOIN membership m ON m.photo_id = f.photo_id WHERE {SURELY}),
    seen AS (SELECT person_id, min(3, count(*)) AS photos FROM shown JOIN album a ON a.id = shown.album_id
        WHERE a.kind <> 'junk' OR a.dismissed GROUP BY 1)
    SELECT album_id, sum((photo_id + 7) * (8 * s.id + 4 * (s.name <> '' AND NOT s.hidden) + coalesce(seen.photos, 0)))
    FROM shown JOIN person s ON s.id = shown.person_id LEFT JOIN seen ON seen.person_id = s.id GROUP BY 1"""
# Faces that can be compared: `v` is what they look like, as one finder sees them.
_COMPARABLE = f"""{SHOWN_FACES} JOIN vector v ON v.face_id = f.id AND v.finder = ?
    AND length(v.vector) = {2 * _LENGTH}"""
_LOOKED = f"""FROM library.photo p LEFT JOIN looked l
    ON l.photo_id = p.id AND l.finder = ? AND l.fingerprint = p.fingerprint WHERE p.state = 'read' AND p.{VISIBLE}"""


@dataclass(frozen=True, slots=True)
class FaceArrays:
    """The faces that can be compared, one row each, as grouping takes them.

    Attributes:
        faces: int64 (n,), their ids.
        vectors: float32 (n, 128), rows of length one.
        quality: float32 (n,), 0..1.
        photo: int64 (n,), the photos in which they are.
        person: int64 (n,), whom they surely show; -1 where nobody knows.
        fixed: bool (n,), whether that is never changed: it was said, or something else of that person.
        barred: int64 (m, 2), places in these arrays with people whom they do not show.
    """

    faces: "np.ndarray"
    vectors: "np.ndarray"
    quality: "np.ndarray"
    photo: "np.ndarray"
    person: "np.ndarray"
    fixed: "np.ndarray"
    barred: "np.ndarray"


class People:
    """Reading people and faces is for any thread; what the machine writes respects what the person decided."""

    def __init__(self, store: Store, path: Path) -> None:
        """`path`: of the file in which the vectors are kept."""
        self._store = store
        self._cache = FaceCache(path, store.database)
        self._applied = path.parent / KEPT_OF_ACTS  # where acts keep what they put into sidecars
        self._counted: list[PeopleCounts] = []  # one, until something changes
        store.subscribe(self._forget_counts)

    def all(self) -> list[Person]:
        """Everybody who is on a photo of the library, also hidden ones, most photos first."""
        with self._store.read() as db:
            return [_person(row) for row in db.execute(f"{_PEOPLE} GROUP BY s.id ORDER BY 3 DESC, s.id")]

    def get(self, person: PersonId) -> Person:
        """One person. Raises PhotosortError where there is none of this number on any photo of the library."""
        with self._store.read() as db:
            row = db.execute(f"{_PEOPLE} WHERE s.id = ? GROUP BY s.id", (person,)).fetchone()
        if row is None:
            raise PhotosortError(Message(MessageCode.NO_PERSON, id=person))
        return _person(row)

    def faces_of(self, photos: Sequence[PhotoId]) -> dict[PhotoId, list[Face]]:
        """The faces in photos, largest first; photos without one are left out."""
        found: dict[PhotoId, list[Face]] = {}
        with self._store.read() as db:
            for marks, part in rows.chunks(photos):
                query = f"SELECT {FACE} FROM {SHOWN_FACES} WHERE f.photo_id IN ({marks}) ORDER BY f.w * f.h DESC, f.id"
                for row in db.execute(query, part):
                    one = face(row)
                    found.setdefault(one.photo, []).append(one)
        return found

    def faces(self, ids: Sequence[FaceId]) -> list[Face]:
        """Faces by id, those that are on photos of the library."""
        found: dict[FaceId, Face] = {}
        with self._store.read() as db:
            for marks, part in rows.chunks(ids):
                for row in db.execute(f"SELECT {FACE} FROM {SHOWN_FACES} WHERE f.id IN ({marks})", part):
                    one = face(row)
                    found[one.id] = one
        return [found[one] for one in ids if one in found]

    def faces_in(self, person: PersonId) -> list[Face]:
        """The faces that surely show a person, in the newest photo first."""
        query = f"""SELECT {FACE} FROM {SHOWN_FACES} WHERE x.person_id = ? AND {SURELY}
            ORDER BY p.sort_time DESC, p.id, f.id"""
        with self._store.read() as db:
            return list(map(face, db.execute(query, (person,))))

    def strangers(self) -> list[Face]:
        """The faces of which nobody knows for sure whom they show, in the newest photo first; as many as are counted
        as `unknown`.
        """
        query = f"""SELECT {FACE} FROM {SHOWN_FACES} WHERE {UNKNOWN}
            ORDER BY p.sort_time DESC, p.id, f.w * f.h DESC, f.id"""
        with self._store.read() as db:
            return list(map(face, db.execute(query)))

    def with_whom(self, person: PersonId) -> list[tuple[PersonId, int]]:
        """Who else is on photos of a person, and on how many of them, most first; without hidden people."""
        query = f"""SELECT x.person_id, count(DISTINCT f.photo_id) FROM {SHOWN_FACES}
            JOIN person s ON s.id = x.person_id AND NOT s.hidden WHERE {SURELY} AND x.person_id <> ?
            AND f.photo_id IN ({PHOTOS_OF_PERSON}) GROUP BY 1 ORDER BY 2 DESC, 1"""
        with self._store.read() as db:
            return [(PersonId(one), count) for one, count in db.execute(query, (person, person))]

    def names(self) -> dict[PersonId, str]:
        """What people are called who have a name and are not hidden."""
        with self._store.read() as db:
            return dict(db.execute("SELECT id, name FROM person WHERE name <> '' AND NOT hidden"))

    def by_album(self) -> dict[AlbumId, int]:
        """A number for each album with people: another one where others are on its photos, or one of them has got or
        lost a name, was hidden or shown, or is on several photos outside of junk now, or no longer.
        """
        with self._store.read() as db:
            return {AlbumId(album): total for album, total in db.execute(_BY_ALBUM)}

    def questions(self) -> list[Question]:
        """What a yes or no would help with most: of people with a name and many questions, the likeliest first.

        Where a photo shows them already, a yes would add nothing, and nothing is asked.
        """
        query = f"""SELECT f.id, x.person_id, count(*) OVER () - 1
            FROM {SHOWN_FACES} JOIN person s ON s.id = x.person_id AND NOT s.hidden WHERE x.certainty = 'likely'
            AND NOT EXISTS (SELECT 1 FROM face g JOIN face_person y ON y.face_id = g.id
                WHERE g.photo_id = f.photo_id AND y.person_id = x.person_id AND y.certainty <> 'likely')
            ORDER BY s.name = '', count(*) OVER (PARTITION BY x.person_id) DESC, x.person_id,
                coalesce(x.likeness, 0) DESC, f.id LIMIT ?"""
        with self._store.read() as db:
            found = db.execute(query, (MOST_QUESTIONS,))
            return [Question(FaceId(one), PersonId(person), others) for one, person, others in found]

    def counts(self) -> PeopleCounts:
        """How many there are. The first answer after a change takes longer than the GUI may wait."""
        known = self._counted  # which a change meanwhile replaces
        if not known:
            known.append(self._count())
        return known[0]

    def waiting_ids(self, finder: str = FINDER) -> list[PhotoId]:
        """Present photos that this finder has not looked at yet as they are now, the newest first."""
        order = "AND p.presence = 'present' ORDER BY p.sort_time DESC, p.id"
        with self._cache.read() as cache:
            if cache is not None:
                found = rows.ids_of(cache, f"SELECT p.id {_LOOKED} AND l.photo_id IS NULL {order}", finder)
                return list(map(PhotoId, found))
        with self._store.read() as db:
            return list(map(PhotoId, rows.ids_of(db, f"SELECT p.id FROM photo p WHERE p.state = 'read' {order}")))

    def store(self, finder: str, found: Sequence[tuple[PhotoId, Sequence[FoundFace]]]) -> None:
        """Keep the faces that a finder has found in photos, of those without any, too, that it has looked.

        What the person said of a face goes over to the one that is found in the same place, and so does a name that
        another program gave to it, in the photo or its sidecar. A photo that is no longer known, or waits to be read
        anew, is passed over.
        """
        named = self._named_in_files([photo for photo, _ in found])
        kept = list[tuple[PhotoId, bytes, int, list[FaceId | None], Sequence[FoundFace]]]()
        with self._store.write() as write:
            for photo, faces in found:
                row = write.db.execute(
                    "SELECT fingerprint, beside FROM photo WHERE id = ? AND state = 'read'", (photo,)
                ).fetchone()
                if row is not None and row[0] is not None:
                    kept.append((photo, *row, store_found(write, photo, faces), faces))
                    take_names(write, photo, named.get(photo, ()))
        # Killed before this is written, the photos are looked at again, and the same faces are found in them.
        with self._cache.write() as cache:
            for photo, fingerprint, beside, ids, faces in kept:
                cache.execute(
                    "DELETE FROM vector WHERE face_id IN (SELECT id FROM library.face WHERE photo_id = ?)", (photo,)
                )
                cache.executemany(
                    "INSERT OR REPLACE INTO vector VALUES (?, ?, ?, ?)",
                    [
                        (one, finder, each.vector, each.eyes)
                        for one, each in zip(ids, faces, strict=True)
                        if one is not None
                    ],
                )
                cache.execute("INSERT OR REPLACE INTO looked VALUES (?, ?, ?, ?)", (photo, finder, fingerprint, beside))
            drop_left(cache)
        self._store.publish(Changes(people=bool(kept)))

    def eyes(
        self, finder: str, quality: float, photos: Sequence[PhotoId] = ()
    ) -> dict[PhotoId, list[tuple[Box, float | None]]]:
        """Of photos with faces of a quality or better: where each is, and how open its eyes are (see `FoundFace`).
        Of these few photos, or of all.
        """
        only = f"AND f.photo_id IN ({rows.marks(photos)})" if photos else ""
        query = f"""SELECT f.photo_id, f.x, f.y, f.w, f.h, v.eyes FROM {_COMPARABLE}
            WHERE f.quality >= ? {only} ORDER BY f.id"""
        found: dict[PhotoId, list[tuple[Box, float | None]]] = {}
        with self._cache.read() as cache:
            if cache is not None:
                for photo, *box, eyes in cache.execute(query, (finder, quality, *photos)):
                    found.setdefault(PhotoId(photo), []).append(((box[0], box[1], box[2], box[3]), eyes))
        return found

    def take_new_names(self, token: CancelToken | None = None) -> None:
        """Take over the names that other programs wrote beside photos since these were looked at; none is decoded.

        Raises:
            Cancelled: the token says so, which is asked before each hundred photos; the rest is taken over later.
        """
        due = list[tuple[int, int]]()
        with self._cache.read() as cache:
            if cache is not None:
                due = cache.execute(
                    "SELECT p.id, p.beside FROM looked l JOIN library.photo p ON p.id = l.photo_id "
                    f"WHERE p.beside IS NOT l.beside AND p.{VISIBLE} ORDER BY p.id"
                ).fetchall()
        for start in range(0, len(due), _AT_ONCE):
            if token is not None:
                token.check()
            part = due[start : start + _AT_ONCE]
            named = self._named_in_files([PhotoId(photo) for photo, _ in part])
            with self._store.write() as write:
                for photo, faces in named.items():
                    take_names(write, photo, faces)
            with self._cache.write() as cache:
                cache.executemany("UPDATE looked SET beside = ? WHERE photo_id = ?", [(new, one) for one, new in part])

    def comparable(self, finder: str = FINDER) -> list[FaceId]:
        """The faces that `vectors` gives, ascending, without what they look like."""
        with self._cache.read() as cache:
            if cache is None:
                return []
            return list(map(FaceId, rows.ids_of(cache, f"SELECT f.id FROM {_COMPARABLE} ORDER BY f.id", finder)))

    def vectors(self, finder: str = FINDER) -> FaceArrays:
        """The faces of shown photos as arrays for grouping, ascending by id."""
        import numpy as np

        query = f"""SELECT f.id, v.vector, f.quality, f.photo_id, coalesce(iif({SURELY}, x.person_id, -1), -1),
            coalesce(x.certainty = 'said' OR ({SURELY} AND s.id IS NOT NULL), 0)
            FROM {_COMPARABLE} LEFT JOIN library.person s ON s.id = x.person_id AND {PROTECTED} ORDER BY f.id"""
        found, barred = list[tuple[int, bytes, float, int, int, int]](), list[tuple[int, int]]()
        with self._cache.read() as cache:
            if cache is not None:
                found = cache.execute(query, (finder,)).fetchall()
                barred = cache.execute("SELECT face_id, person_id FROM library.face_not").fetchall()
        place = {row[0]: number for number, row in enumerate(found)}
        bars = [(place[one], person) for one, person in barred if one in place]
        vectors = np.frombuffer(b"".join(row[1] for row in found), "<f2").astype(np.float32).reshape(-1, _LENGTH)
        return FaceArrays(
            faces=np.array([row[0] for row in found], np.int64),
            vectors=vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6),
            quality=np.array([row[2] for row in found], np.float32),
            photo=np.array([row[3] for row in found], np.int64),
            person=np.array([row[4] for row in found], np.int64),
            fixed=np.array([row[5] for row in found], bool),
            barred=np.array(bars, np.int64).reshape(-1, 2),
        )

    def assign(self, arrays: FaceArrays, person: "np.ndarray", likely: "np.ndarray") -> None:
        """Write down whom faces show, as far as the person's decisions allow.

        What was said stays, so do the faces that surely show somebody of whom the person said something, be it a name
        or a yes or no to another face; a face is never given to a person
        whom it was said not to show. That is asked of the library as it is now, not as it was when the arrays were
        made. People without a name who lose their last face go, unless the history speaks of them.

        Args:
            arrays: as `vectors` gave them.
            person: int64 (n,), whom each face surely shows; -1 nobody, and from -2 downwards new people.
            likely: int64 (n,), about whom it is worth asking; -1 about nobody.
        """
        with self._store.write() as write:
            write_people(write, arrays.faces, arrays.vectors, person, likely)

    def drop_left(self) -> None:
        """Delete what those faces look like that the library has no more."""
        self._cache.drop_left()

    def forget_found(self) -> None:
        """Delete every face vector, which photos were looked at, and the faces of which the person said nothing, in
        backups too (see `drop_untold`). Names and decisions stay.
        """
        self._cache.forget()
        in_all_copies(self._store.database, drop_untold)
        self._store.publish(Changes(people=True))

    def forget(self, person: PersonId) -> int:
        """Delete a person for good, with the vectors of their faces; those are no faces from then on. Returns how many.

        There is no undo, and none of what else was done to them.

        Raises:
            PhotosortError: there is none of this number.
        """
        from photosort.library.files.people_in_sidecar import forget_noted  # with an XML parser, seldom needed

        with self._store.read() as db:
            row = db.execute("SELECT name FROM person WHERE id = ?", (person,)).fetchone()
        if row is None:
            raise PhotosortError(Message(MessageCode.NO_PERSON, id=person))
        forget_noted(self._applied, row[0])
        faces = forget_person(self._store.database, person)
        self._cache.drop_left(faces)
        self._store.publish(Changes(people=True, history=True))
        return len(faces)

    def forget_all(self) -> None:
        """Delete all that is known of faces and people, and what the history and the backups tell of them, for good."""
        from photosort.library.files.people_in_sidecar import forget_noted

        self._cache.forget()
        forget_noted(self._applied, None)
        forget_people(self._store.database)
        self._store.publish(Changes(people=True, history=True))

    def close(self) -> None:
        """Close every connection of the file of vectors. Idempotent."""
        self._cache.close()

    def named_on(self, photo: PhotoId) -> list[NamedFace]:
        """Who with a name is surely on a photo as it is now, and where; without hidden people."""
        query = f"""SELECT s.name, f.x, f.y, f.w, f.h FROM {SHOWN_FACES} JOIN person s ON s.id = x.person_id
            WHERE f.photo_id = ? AND f.confidence <> {WAITING} AND {SURELY} AND s.name <> '' AND NOT s.hidden
            ORDER BY f.id"""
        with self._store.read() as db:
            return [NamedFace(name, (x, y, w, h)) for name, x, y, w, h in db.execute(query, (photo,))]

    def _named_in_files(self, photos: Sequence[PhotoId]) -> dict[PhotoId, list[NamedFace]]:
        """Who is named in photos by other programs; of photos without anybody nothing."""
        from photosort.library.files.faces_in_file import faces_in_file  # with an XML parser, which the start needs not

        known = list[Photo]()
        with self._store.read() as db:
            for marks, part in rows.chunks(photos):
                known += map(rows.photo, db.execute(f"{rows.PHOTO} WHERE p.id IN ({marks})", part))
        found = {
            one.id: faces_in_file(one.path, one.companions, (one.header.width, one.header.height)) for one in known
        }
        return {photo: named for photo, named in found.items() if named}

    def _count(self) -> PeopleCounts:
        with self._store.read() as db:
            faces, with_face, unknown = db.execute(
                f"SELECT count(*), count(DISTINCT f.photo_id), count(*) FILTER (WHERE {UNKNOWN}) FROM {SHOWN_FACES}"
            ).fetchone()
        people = self.all()
        shown = [one for one in people if not one.hidden]
        looked, waiting = self._looked_at()
        return PeopleCounts(
            people=len(shown),
            unnamed=sum(not one.name for one in shown),
            hidden=len(people) - len(shown),
            photos_with_face=with_face,
            photos_looked_at=looked,
            photos_waiting=waiting,
            faces=faces,
            unknown=unknown,
        )

    def _looked_at(self) -> tuple[int, int]:
        """How many photos were looked at, and how many `waiting_ids` would name."""
        with self._cache.read() as cache:
            if cache is not None:
                waiting = "count(*) FILTER (WHERE l.photo_id IS NULL AND p.presence = 'present')"
                [[looked, wait]] = cache.execute(f"SELECT count(l.photo_id), {waiting} {_LOOKED}", (FINDER,))
                return looked, wait
        with self._store.read() as db:
            counted = db.execute("SELECT total(count) FROM root_count WHERE state = 'read' AND presence = 'present'")
            return 0, int(counted.fetchone()[0])

    def _forget_counts(self, _changes: Changes) -> None:
        self._counted = []


def _person(row: tuple[int, str, int, int, int, str, float]) -> Person:
    number, name, photos, cover, hidden, birthday, _ = row
    return Person(PersonId(number), name, photos, FaceId(cover), bool(hidden), birthday)

"""Where the photos that a search has found lie: in which albums, in which towns they were taken, who is on them."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from photosort.library.db.store import UNSORTED
from photosort.library.search.sources import OF_PEOPLE, Labels
from photosort.model.album import AlbumId
from photosort.model.face import PersonId
from photosort.model.photo import PhotoId
from photosort.model.search.found import Gathered, Town, Why
from photosort.model.value import dataclass

if TYPE_CHECKING:
    import numpy as np  # loaded where it is used: the window is up before it is needed

_ALBUMS = f"SELECT album_id, group_concat(photo_id) FROM library.membership WHERE album_id <> {UNSORTED}"
_TOWNS = f"SELECT value, group_concat(photo_id) FROM trait WHERE why = '{Why.PLACE}'"
_MONTHS = f"""SELECT t.photo_id, 12 * substr(p.taken, 1, 4) + substr(p.taken, 6, 2) - 1 FROM trait t
    JOIN library.photo p ON p.id = t.photo_id WHERE t.why = '{Why.PLACE}' AND p.taken IS NOT NULL"""


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Of each photo by id, which of some values it has, int64; -1 where none."""

    values: tuple[Any, ...]
    of: "np.ndarray"

    @classmethod
    def by(cls, db: sqlite3.Connection, query: str, room: int) -> "_Sorted":
        """`query`: each value with the ids of its photos, as one text."""
        import numpy as np

        values, of = list[Any](), np.full(room, -1)
        for value, text in db.execute(f"{query} GROUP BY 1 ORDER BY 1"):
            ids = np.fromstring(text, np.int64, sep=",")
            of[ids[ids < room]] = len(values)
            values.append(value)
        return cls(tuple(values), of)

    def counted(self, ids: "np.ndarray") -> "list[tuple[Any, int, int]]":
        """The values that some photos have, how many of them, and the last of these; what most have first."""
        import numpy as np

        has = self.of[ids]
        ids, has = ids[has >= 0], has[has >= 0]
        counts, last = np.bincount(has, minlength=len(self.values)), np.zeros(len(self.values), np.int64)
        np.maximum.at(last, has, ids)
        order = np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)]
        return [(self.values[one], int(counts[one]), int(last[one])) for one in order]


class _Shown:
    """On which photos people with a name are: ids, int64, those of each person once."""

    def __init__(self, db: sqlite3.Connection, room: int) -> None:
        import numpy as np

        query = f"{OF_PEOPLE} AND x.person_id IN (SELECT id FROM library.person WHERE name <> '' AND NOT hidden)"
        self._room, self._photos = room, dict[PersonId, np.ndarray]()
        for person, text in db.execute(f"SELECT person_id, group_concat(photo_id) FROM ({query}) GROUP BY 1"):
            ids = np.unique(np.fromstring(text, np.int64, sep=","))
            self._photos[person] = ids[ids < room]

    def counted(self, ids: "np.ndarray") -> list[tuple[PersonId, int]]:
        """On how many of some photos each of them is, most first."""
        import numpy as np

        among = np.zeros(self._room, bool)
        among[ids] = True
        counts = ((person, int(among[photos].sum())) for person, photos in self._photos.items())
        return sorted(((person, count) for person, count in counts if count), key=lambda one: -one[1])


class Whereabouts:
    """In which album and which town each photo lies, and who is on it, as of one state of the library."""

    def __init__(self, db: sqlite3.Connection, room: int) -> None:
        """`room`: one more than the largest id of a photo."""
        import numpy as np

        self._albums = _Sorted.by(db, _ALBUMS, room)
        self._towns = _Sorted.by(db, _TOWNS, room)
        self._shown = _Shown(db, room)
        self._months = np.full(room, -1)  # in which a photo with a place was taken, counted from the year 0
        for photo, month in db.execute(_MONTHS):
            if photo < room:
                self._months[photo] = month

    def gathered(self, ids: Sequence[PhotoId], reasons: bytes, labels: Labels) -> Gathered:
        """What photos have in common, each found for a reason, its number in `Why`; in Unsorted nothing is common."""
        import numpy as np

        found = np.array(ids, np.int64)
        every, counts = tuple(Why), np.bincount(np.frombuffer(reasons, np.uint8), minlength=len(Why))
        return Gathered(
            tuple((AlbumId(album), count) for album, count, _ in self._albums.counted(found)),
            _towns([row for row in self._towns.counted(found) if row[0] in labels.cities], labels, self._spans(found)),
            tuple((every[why], int(counts[why])) for why in np.argsort(-counts, kind="stable") if counts[why]),
            people=tuple(self._shown.counted(found)),
        )

    def _spans(self, found: "np.ndarray") -> dict[str, tuple[int, int]]:
        """The first and the last month in which photos of a town were taken; of towns where one is known."""
        import numpy as np

        months, of = self._months[found], self._towns.of[found]
        known = (months >= 0) & (of >= 0)
        months, of = months[known], of[known]
        first, last = (np.full(len(self._towns.values), edge) for edge in (np.iinfo(np.int64).max, -1))
        np.minimum.at(first, of, months)
        np.maximum.at(last, of, months)
        return {self._towns.values[one]: (int(first[one]), int(last[one])) for one in np.unique(of)}


def _towns(
    counted: Sequence[tuple[str, int, int]], labels: Labels, spans: Mapping[str, tuple[int, int]]
) -> tuple[Town, ...]:
    """The towns, most photos first; of one city alone its parts, which tell them apart."""
    parts = {label.value: label.shown for label in labels.traits[Why.PLACE]}
    one_city = len({labels.cities[place] for place, *_ in counted}) == 1
    found: dict[str, Town] = {}
    months: dict[str, list[int]] = {}
    for place, count, photo in counted:
        name = parts[place] if one_city else labels.cities[place]
        known = found.get(name, Town(name, 0, PhotoId(photo)))
        months.setdefault(name, []).extend(spans.get(place, ()))
        found[name] = Town(name, known.count + count, max(known.photo, PhotoId(photo)), _span(months[name]))
    return tuple(sorted(found.values(), key=lambda town: -town.count))


def _span(months: Sequence[int]) -> str:
    """The first and the last of some months, or the one that all are, as `Town` has them."""
    edges = dict.fromkeys((min(months), max(months))) if months else {}
    return "/".join(f"{month // 12:04}-{month % 12 + 1:02}" for month in edges)

"""Where the photos that a search has found lie: in which albums, and in which towns they were taken."""

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence

from photosort.library.db.store import UNSORTED
from photosort.library.search.sources import Labels
from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.model.search.found import Gathered, Town, Why

_FOUND = "photo_id IN (SELECT value FROM json_each(?))"


def gathered(db: sqlite3.Connection, ids: Sequence[PhotoId], reasons: Sequence[Why], labels: Labels) -> Gathered:
    """What photos have in common, each of which was found for a reason; in Unsorted they have nothing in common."""
    found = json.dumps(list(ids))
    albums = db.execute(
        f"SELECT album_id, count(*) FROM library.membership WHERE {_FOUND} AND album_id <> {UNSORTED} "
        "GROUP BY 1 ORDER BY 2 DESC, 1",
        (found,),
    )
    towns = db.execute(
        f"SELECT value, count(*), max(photo_id) FROM trait WHERE why = 'place' AND {_FOUND} GROUP BY 1 "
        "ORDER BY 2 DESC, 1",
        (found,),
    )
    return Gathered(
        tuple((AlbumId(album), count) for album, count in albums),
        _towns([row for row in towns if row[0] in labels.cities], labels),
        tuple(Counter(reasons).most_common()),
    )


def _towns(counted: Sequence[tuple[str, int, int]], labels: Labels) -> tuple[Town, ...]:
    """The towns, most photos first; of one city alone its parts, which tell them apart."""
    parts = {label.value: label.shown for label in labels.traits[Why.PLACE]}
    one_city = len({labels.cities[place] for place, *_ in counted}) == 1
    found: dict[str, Town] = {}
    for place, count, photo in counted:
        name = parts[place] if one_city else labels.cities[place]
        known = found.get(name, Town(name, 0, PhotoId(photo)))
        found[name] = Town(name, known.count + count, max(known.photo, PhotoId(photo)))
    return tuple(sorted(found.values(), key=lambda town: -town.count))

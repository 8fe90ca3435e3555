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
    said = {label.value: label.shown for label in labels.traits[Why.PLACE]}
    towns = db.execute(
        f"SELECT value, count(*), max(photo_id) FROM trait WHERE why = 'place' AND {_FOUND} GROUP BY 1 "
        "ORDER BY 2 DESC, 1",
        (found,),
    )
    return Gathered(
        tuple((AlbumId(album), count) for album, count in albums),
        tuple(Town(said[town], count, PhotoId(photo)) for town, count, photo in towns if town in said),
        tuple(Counter(reasons).most_common()),
    )

"""What matched in a photo that was found, as it is shown: the album's name, the town, the file's name."""

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from photosort.library.db import rows
from photosort.library.search.sources import OF_PEOPLE, TRAITS, Label, Labels, matching
from photosort.model.photo import PhotoId, shown
from photosort.model.place import city
from photosort.model.search.folding import fold
from photosort.model.search.found import Why
from photosort.model.search.query import Words

_OF_ROW = {
    Why.NAME: "SELECT id, name FROM library.photo WHERE id IN ({})",
    Why.FOLDER: "SELECT p.id, CAST(r.path || '/' || p.folder AS BLOB) FROM library.photo p "
    "JOIN library.root r ON r.id = p.root_id WHERE p.id IN ({})",
    Why.TEXT: "SELECT photo_id, lines FROM library.photo_text WHERE photo_id IN ({})",
    Why.DATE: "SELECT id, sort_time FROM library.photo WHERE id IN ({})",
}


def matches(
    db: sqlite3.Connection, why: Why, ids: Sequence[PhotoId], words: Sequence[Words], labels: Labels
) -> Iterator[tuple[PhotoId, str]]:
    """What these words matched in each photo that is found for one reason; nothing where only the query can tell."""
    if why in TRAITS:
        query = f"SELECT photo_id, value FROM trait WHERE why = '{why}' AND photo_id IN ({{}})"
        found = [one for word in words for one in matching(word, why, labels)]
        if why is Why.PLACE:
            found = [replace(one, shown=_as_asked(one, words, labels)) for one in found]
        yield from _labelled(db, query, ids, found)
    elif why is Why.PERSON:
        query = f"{OF_PEOPLE} AND f.photo_id IN ({{}}) ORDER BY x.person_id"
        wanted = [one for word in words for one in matching(word, why, labels)]
        shown = dict[PhotoId, list[str]]()
        for photo, name in _labelled(db, query, ids, wanted):
            shown.setdefault(photo, []).append(name)
        yield from ((photo, ", ".join(dict.fromkeys(names))) for photo, names in shown.items())
    elif why is Why.ALBUM:
        query = "SELECT photo_id, album_id FROM library.membership WHERE photo_id IN ({})"
        yield from _labelled(db, query, ids, labels.albums)
    elif why is Why.EVENT:
        query = "SELECT photo_id, event_id FROM library.moment WHERE photo_id IN ({})"
        yield from _labelled(db, query, ids, labels.events)
    elif why in _OF_ROW:
        for marks, part in rows.chunks(ids):
            for photo, value in db.execute(_OF_ROW[why].format(marks), part):
                yield PhotoId(photo), _line(value, words) if why is Why.TEXT else _said(value)


def towns(db: sqlite3.Connection, ids: Sequence[PhotoId], labels: Labels) -> dict[PhotoId, str]:
    """The towns where photos were taken, as they are shown; only of those that have a place."""
    return {photo: place.partition(", ")[0] for photo, place in places(db, ids, labels).items()}


def places(db: sqlite3.Connection, ids: Sequence[PhotoId], labels: Labels) -> dict[PhotoId, str]:
    """The same with what the towns lie in."""
    query = f"SELECT photo_id, value FROM trait WHERE why = '{Why.PLACE}' AND photo_id IN ({{}})"
    return dict(_said_of(db, query, ids, labels.cities))


def _as_asked(place: Label, words: Sequence[Words], labels: Labels) -> str:
    """A place with the part of the city where that was looked for, and else without."""
    around = fold(labels.cities[place.value]), fold(city(place.value))
    return (
        labels.cities[place.value] if any(all(word.stand_in(one) for word in words) for one in around) else place.shown
    )


def _labelled(
    db: sqlite3.Connection, query: str, ids: Sequence[PhotoId], labels: Sequence[Label]
) -> Iterator[tuple[PhotoId, str]]:
    yield from _said_of(db, query, ids, {label.value: label.shown for label in labels})


def _said_of(
    db: sqlite3.Connection, query: str, ids: Sequence[PhotoId], said: Mapping[Any, str]
) -> Iterator[tuple[PhotoId, str]]:
    for marks, part in rows.chunks(ids):
        for photo, value in db.execute(query.format(marks), part):
            if value in said:
                yield PhotoId(photo), said[value]


def _line(packed: str, words: Sequence[Words]) -> str:
    """The line of a picture's text in which most of the words stand, best as whole ones; the first of such."""
    lines = [line.text for line in rows.lines(packed)]

    def stand_in(line: str) -> tuple[int, int]:
        folded = fold(line)
        return sum(word.stand_in(folded) for word in words), sum(bool(re.search(word.whole, folded)) for word in words)

    return max(lines, key=stand_in, default="")


def _said(value: bytes | int) -> str:
    if isinstance(value, bytes):
        return shown(value)
    return datetime.fromtimestamp(value, UTC).date().isoformat()

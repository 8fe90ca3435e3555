"""What a library's photos can be found by, counted: what somebody who types may mean."""

import sqlite3
from collections import Counter

from photosort.library.db.store import VISIBLE
from photosort.library.search.sources import OF_PEOPLE, Label, Labels
from photosort.model.photo import shown
from photosort.model.search.folding import fold
from photosort.model.search.found import Why
from photosort.model.search.vocabulary import Value, Vocabulary

MOST_FOLDERS = 2000  # all are looked through at each letter typed


def vocabulary(db: sqlite3.Connection, labels: Labels) -> Vocabulary:
    """Everything that a visible photo has. At 100,000 photos it takes some tenths of a second."""
    values: dict[Why, tuple[Value, ...]] = {Why.PERSON: _people(db, labels)}
    for why, known in labels.traits.items():
        of = {label.value: label for label in known}
        counted = db.execute(
            f"SELECT value, count(*) FROM trait JOIN library.photo p ON p.id = photo_id AND p.{VISIBLE} "
            "WHERE why = ? GROUP BY 1 ORDER BY 2 DESC",
            (why,),
        )
        found = [(of[value], count) for value, count in counted if value in of]
        values[why] = _places(found) if why is Why.PLACE else tuple(Value(one.shown, one.folded) for one, _ in found)
    albums = {label.value: Value(label.shown, label.folded) for label in labels.albums}
    largest = db.execute("SELECT album_id FROM library.album_count WHERE count ORDER BY count DESC")
    values[Why.ALBUM] = tuple(dict.fromkeys(albums[album] for (album,) in largest if album in albums))
    newest = dict.fromkeys(Value(one.shown, one.folded) for one in reversed(labels.events))
    values[Why.EVENT] = tuple(newest)
    values[Why.FOLDER] = _folders(db, labels)
    months = db.execute(
        f"SELECT DISTINCT strftime('%Y %m', sort_time, 'unixepoch') FROM library.photo WHERE {VISIBLE} ORDER BY 1 DESC"
    )
    return Vocabulary(values, tuple((int(year), int(month)) for year, month in (one.split() for (one,) in months)))


def _people(db: sqlite3.Connection, labels: Labels) -> tuple[Value, ...]:
    """Those with a name, and of people of one name one."""
    counts = dict(db.execute(f"SELECT person_id, count(DISTINCT photo_id) FROM ({OF_PEOPLE}) GROUP BY 1"))
    known = sorted(labels.people, key=lambda label: -counts.get(label.value, 0))
    return tuple(dict.fromkeys(Value(label.shown, label.folded) for label in known))


def _places(found: list[tuple[Label, int]]) -> tuple[Value, ...]:
    """Towns, regions and countries each by themselves."""
    counts = Counter[str]()
    folded: dict[str, dict[str, None]] = {}
    for label, count in found:
        names = label.shown.split(", ")
        known = [parts for one in label.folded if len(parts := one.split(", ")) == len(names)]
        for place, name in enumerate(names):
            counts[name] += count
            folded.setdefault(name, {}).update(dict.fromkeys(parts[place] for parts in known))
    return tuple(Value(name, tuple(folded[name])) for name, _ in counts.most_common())


def _folders(db: sqlite3.Connection, labels: Labels) -> tuple[Value, ...]:
    """Those that were added, and every one on the way from them to a photo."""
    counts = Counter[str]({label.shown: 0 for label in labels.roots})
    for folder, count in db.execute(f"SELECT folder, count(*) FROM library.photo WHERE {VISIBLE} GROUP BY 1"):
        counts.update(dict.fromkeys(filter(None, shown(folder).split("/")), count))
    return tuple(Value(name, (fold(name),)) for name, _ in counts.most_common(MOST_FOLDERS))

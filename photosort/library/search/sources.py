"""Where words are looked for, and which photos have them: a query for each reason."""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from photosort.library.db import rows
from photosort.library.face_rows import IS_FACE, SURELY
from photosort.library.scan.roots import all_roots
from photosort.library.search.other_names import otherwise
from photosort.model.album_words import WORDS
from photosort.model.english import in_english
from photosort.model.in_common import in_common
from photosort.model.message import Message, Value
from photosort.model.message_code import MessageCode
from photosort.model.photo import shown
from photosort.model.place import city, in_full
from photosort.model.search.folding import fold
from photosort.model.search.found import Why
from photosort.model.search.query import Field, Words
from photosort.model.search.synonyms import SYNONYMS
from photosort.model.value import dataclass

TRAITS = (Why.KIND, Why.WORD, Why.PLACE, Why.CAMERA)
FACES = f"library.face f WHERE {IS_FACE}"
STRANGERS = f"""{FACES} AND NOT EXISTS
    (SELECT 1 FROM library.face_person x WHERE x.face_id = f.id AND {SURELY})"""
# Who surely is on which photo; twice where two faces of it are said to be theirs, for to leave that out costs much.
OF_PEOPLE = f"""SELECT f.photo_id, x.person_id FROM library.face_person x JOIN library.face f ON f.id = x.face_id
    WHERE {SURELY} AND {IS_FACE}"""
_CODED = (Why.KIND, Why.WORD)  # their values are codes of messages
_FIELDS = {
    Field.NAME: {Why.NAME},
    Field.FOLDER: {Why.FOLDER},
    Field.TEXT: {Why.TEXT},
    Field.PLACE: {Why.PLACE},
    Field.ALBUM: {Why.ALBUM},
    Field.EVENT: {Why.EVENT},
    Field.CAMERA: {Why.CAMERA},
    Field.PERSON: {Why.PERSON},
    Field.KIND: {Why.KIND},
    Field.ANY: set(Why),
}
_AND = " and "  # in a name that an older version gave, which is text

Part = tuple[Why, str, Sequence[Any]]
"""A query for the ids of photos, with its values, and why they are found by it."""


@dataclass(frozen=True, slots=True)
class Label:
    """What photos can be found by: as it is kept, as it is shown, and folded in every language it is known in.

    An album `of_several` is found by whoever looks for an album alone.
    """

    value: Any
    shown: str
    folded: tuple[str, ...]
    of_several: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """Everything that a library's photos can be found by but their own names; little, whatever their number."""

    people: tuple[Label, ...]
    albums: tuple[Label, ...]
    events: tuple[Label, ...]
    roots: tuple[Label, ...]
    traits: dict[Why, tuple[Label, ...]]
    cities: dict[str, str]  # of places as they are kept, as they are shown without the part of the city

    @classmethod
    def of(cls, db: sqlite3.Connection, words: Callable[[Message], str], places: Callable[[str], str]) -> "Labels":
        """Those of now; `words` says messages in the person's language, `places` the names of places.

        An album is not found by the photo that keeps its name apart: whoever looks for a file means that; nor, but by
        whoever looks for albums, by several things or by people whom the machine has called it after, for not all of
        its photos show them.
        """
        albums = [
            (row, album.name, not album.named and _are_several(rows.name(row[1])))
            for row in db.execute(rows.ALBUM)
            for album in [rows.album(row, lambda name: words(in_common(name)))]
        ]
        traits: dict[Why, list[Label]] = {why: [] for why in TRAITS}
        cities: dict[str, str] = {}
        for why, value in db.execute("SELECT DISTINCT why, value FROM trait"):
            if why in _CODED:
                message = Message(MessageCode(value))
                traits[Why(why)].append(_label(value, words(message), in_english(message), *SYNONYMS.get(value, ())))
            elif why == Why.PLACE:
                names = places(in_full(value)), in_full(value), *otherwise(value)
                traits[Why.PLACE].append(_label(value, *names))
                cities[value] = places(city(value))
            else:
                traits[Why(why)].append(_label(value, value))
        events = [
            (event, rows.name(name)) for event, name in db.execute("SELECT id, name FROM library.event ORDER BY first")
        ]
        people = db.execute("SELECT id, name FROM library.person WHERE name <> '' AND NOT hidden ORDER BY id")
        return cls(
            tuple(_label(person, name) for person, name in people),
            tuple(
                _label(row[0], name, rows.album(row, lambda name: in_english(in_common(name))).name, of_several=several)
                for row, name, several in albums
            ),
            tuple(
                _label(event, name) if isinstance(name, str) else _label(event, words(name), in_english(name))
                for event, name in events
            ),
            tuple(_label(root, shown(os.path.basename(path))) for root, path, *_ in all_roots(db)),
            {why: tuple(found) for why, found in traits.items()},
            cities,
        )


def _label(value: Any, name: str, *others: str, of_several: bool = False) -> Label:
    return Label(value, name, tuple(dict.fromkeys(fold(one) for one in (name, *others))), of_several)


def _are_several(called: Value) -> bool:
    """Whether the machine calls an album after two things, "Dogs and cats", or after people: only its photos know which
    is which, and which of them show these.
    """
    if not isinstance(called, Message):
        return _AND in str(called) and not any(word in str(called) for word in WORDS.values() if _AND in word)
    apart = called.code in (MessageCode.NAME_PAIR, MessageCode.NAME_PERSON)
    return apart or any(_are_several(value) for _, value in called.values)


def matching(words: Words, why: Why, labels: Labels) -> list[Label]:
    """The labels that words find. Names of people, kinds and words for what is seen count from a word's first letter
    on, as short words do.
    """
    if not sought_in(words, why):
        return []
    known = {
        Why.PERSON: labels.people,
        Why.ALBUM: labels.albums,
        Why.EVENT: labels.events,
        Why.FOLDER: labels.roots,
        **labels.traits,
    }.get(why, ())
    begin = why in (Why.PERSON, *_CODED)
    meant = (one for one in known if words.field is Field.ALBUM or not one.of_several)
    found = [one for one in meant if any(words.stand_in(text, begin=begin) for text in one.folded)]
    # A "bee" is no beer, though beer begins so.
    whole = [one for one in found if any(re.search(words.whole, text) for text in one.folded)] if why in _CODED else []
    return whole if words.unseen and why in _CODED else whole or found


def parts(words: Words, labels: Labels) -> Iterator[Part]:
    """The queries for the photos that have something that is called so; their own names and text tell no query."""
    roots = [one.value for one in matching(words, Why.FOLDER, labels)]
    if roots:
        yield Why.FOLDER, f"SELECT id FROM library.photo WHERE root_id IN ({rows.marks(roots)})", roots
    for why in TRAITS:
        values = [one.value for one in matching(words, why, labels)]
        if values:
            yield why, f"SELECT photo_id FROM trait WHERE why = ? AND value IN ({rows.marks(values)})", [why, *values]
    people = [one.value for one in matching(words, Why.PERSON, labels)]
    if people:
        yield Why.PERSON, f"SELECT photo_id FROM ({OF_PEOPLE} AND x.person_id IN ({rows.marks(people)}))", people
    albums = [one.value for one in matching(words, Why.ALBUM, labels)]
    if albums:
        yield Why.ALBUM, f"SELECT photo_id FROM library.membership WHERE album_id IN ({rows.marks(albums)})", albums
    events = [one.value for one in matching(words, Why.EVENT, labels)]
    if events:
        yield Why.EVENT, f"SELECT photo_id FROM library.moment WHERE event_id IN ({rows.marks(events)})", events


def sought_in(words: Words, why: Why) -> bool:
    """Whether words are looked for in this of a photo."""
    return why in _FIELDS[words.field]

"""Finding the photos of a library by words, dates and what else a query asks for."""

import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photosort.library.db import rows, text_index
from photosort.library.db.store import VISIBLE, Store
from photosort.library.search.filters import filtered, in_year
from photosort.library.search.gathering import Whereabouts
from photosort.library.search.index import Index
from photosort.library.search.matches import matches, places, towns
from photosort.library.search.names import Names
from photosort.library.search.sources import Labels, parts, sought_in
from photosort.library.search.traits import Traits
from photosort.library.search.vocabulary import vocabulary
from photosort.model.changes import Changes
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.search.found import Found, Gathered, Why
from photosort.model.search.parsing import parse
from photosort.model.search.query import Feature, Has, Meaning, NotUnderstood, Query, TakenIn, Term, Understood, Words
from photosort.model.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    import numpy as np  # loaded where it is used: the window is up before it is needed

_REASONS = tuple(Why)
_PART = _REASONS.index(Why.FOLDER) + 1  # rank of text in which a longer word stands: below all that is called so
_USUAL = (*_REASONS[:_PART], Why.TEXT, *_REASONS[_PART:])  # the strongest first
_RANKS = (*_USUAL, *_USUAL)  # below all others that the figures of a year stand somewhere: it is a date before all
_NONE = len(_RANKS)  # in place of the rank of a reason
_COMPARED_ONE_BY_ONE = 20_000  # photos; beyond, all are compared
_REMEMBERED = 32  # meanings: while somebody types, all terms but the last stay


@dataclass(frozen=True, slots=True)
class Hits:
    """Photos that were found, the strongest reason first, then the newest first."""

    ids: list[PhotoId]
    reasons: bytes  # of each, its number in `Why`
    without_unseen: bool = False  # with words for what no photo shows nothing was found; these were left out

    def why(self, index: int) -> Why:
        """Why one of them was found."""
        return _REASONS[self.reasons[index]]


_NOTHING = Hits([], b"")


@dataclass(slots=True)
class _Known:
    """What every answer needs, and only a change of the library changes."""

    state: tuple[int, str]  # the number of the last change, and a word of the language
    labels: Labels
    names: Names
    order: "np.ndarray"  # int64 (n,) ids of the visible photos, the newest first
    unreadable: "np.ndarray"  # bool by id: they come last
    room: int  # one more than the largest id
    reasons: "dict[Meaning, np.ndarray]" = field(default_factory=dict)  # of meanings that were asked for lately
    answered: tuple[Query, Hits] | None = None  # last: who shows what was found asks for it again
    whereabouts: Whereabouts | None = None  # where that was asked for


class Search:
    """Answers queries. At 100,000 photos an answer takes some hundredths of a second; the first of all more.

    The index is opened by the first who needs it. All but `close` raise PhotosortError where it can be neither read nor
    made.
    """

    def __init__(self, store: Store, path: Path, places: Callable[[str], str]) -> None:
        """`places`: says a place, "Mitte, Berlin, Germany", in the person's language."""
        self._store = store
        self._places = places
        self._path = path
        self._opened: Index | None = None
        self._lock = threading.RLock()
        self._news = threading.Lock()  # of the next two, which writers change: they wait for no answer
        self._version = 0
        self._due: set[PhotoId] | None = None  # photos of which the index may be behind; None: all
        self._newest: _Known | None = None
        self._names: Names | None = None
        store.subscribe(self._note)

    @property
    def traits(self) -> Traits:
        """What is worked out of photos for searching."""
        return Traits(self._index, self._learned)

    def catch_up(self) -> None:
        """Do now what the next answer would have to do first."""
        self._known()

    def find(self, query: Query) -> Hits:
        """The photos for which all terms hold; of a query without terms none. Any thread but the GUI's."""
        return self._found(self._known(), query) if query else _NOTHING

    def find_text(self, text: str) -> list[PhotoId] | None:
        """The photos that a text finds today; None where it asks for nothing yet, as when a quote was just opened."""
        query = parse(text, date.today())
        return self.find(query).ids if query else None

    def reason(self, text: str, photo: PhotoId) -> Found | None:
        """Why a text finds a photo today; None where it does not."""
        return next(iter(self.why(text, [photo])), None)

    def why(self, text: str, photos: Sequence[PhotoId]) -> list[Found]:
        """Why a text finds some photos today, those alone that it finds, best first; and where they were taken."""
        query, wanted = parse(text, date.today()), set(photos)
        found = self.explain(query, self.find(query), wanted)
        labels = self._known().labels
        with self._reading() as db:
            known = towns(db, photos, labels)
        return [replace(one, town=known.get(one.photo, "")) for one in found]

    def place_of(self, photos: Sequence[PhotoId]) -> str:
        """Where most of some photos were taken that have a place, as it is shown; '' where nothing is known."""
        labels = self._known().labels
        with self._reading() as db:
            found = Counter(places(db, photos, labels).values())
        return max(found, key=lambda place: (found[place], place), default="")

    def explain(self, query: Query, hits: Hits, wanted: Collection[PhotoId] | None = None) -> list[Found]:
        """What matched in each of the hits of this query, or in those that are wanted."""
        found = [(photo, hits.why(n)) for n, photo in enumerate(hits.ids) if wanted is None or photo in wanted]
        labels = self._known().labels
        terms = [term for term in query.terms if not term.excluded]
        words = [term.meaning for term in terms if isinstance(term.meaning, Words)]
        filters = [term.written for term in terms if not isinstance(term.meaning, Words | NotUnderstood)]
        said: dict[tuple[PhotoId, Why], str] = {}
        with self._reading() as db:
            for why in {why for _, why in found}:
                ids = [photo for photo, other in found if other is why]
                for photo, match in matches(db, why, ids, words, labels):
                    said.setdefault((photo, why), match)
        other = next(iter(filters), query.text)
        if any(word.anybody for word in words):
            people = self._store.words(Message(MessageCode.PEOPLE))
            said = {key: people for key in found if key[1] is Why.WORD} | said
        return [Found(photo, why, said.get((photo, why), other)) for photo, why in found]

    def count(self, text: str) -> int:
        """How many photos a text finds today. Any thread but the GUI's."""
        return len(self.find(parse(text, date.today())).ids)

    def gather(self, text: str) -> Gathered:
        """Where the photos lie that a text finds today. Any thread but the GUI's."""
        known = self._known()
        if known.whereabouts is None:
            with self._reading() as db:
                known.whereabouts = Whereabouts(db, known.room)
        query = parse(text, date.today())
        hits = self._found(known, query) if query else _NOTHING
        found = known.whereabouts.gathered(hits.ids, hits.reasons, known.labels)
        sorts = [
            None if hits.without_unseen and _is_unseen(term) else self._mostly(known, term.meaning)
            for term in query.terms
        ]
        return replace(found, sorts=tuple(sorts))

    def vocabulary(self) -> Vocabulary:
        """What photos can be found by. Any thread but the GUI's."""
        labels = self._known().labels
        with self._reading() as db:
            return vocabulary(db, labels)

    def close(self) -> None:
        """Close every connection. Idempotent."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()

    @property
    def _index(self) -> Index:
        with self._lock:
            if self._opened is None:
                self._opened = Index(self._path, self._store.database)
            return self._opened

    def _learned(self, photos: Collection[PhotoId] | None) -> None:
        self._is_due(photos)
        self._store.publish(Changes(traits=True))

    def _note(self, changes: Changes) -> None:
        self._is_due(changes.photos)

    def _is_due(self, photos: Collection[PhotoId] | None) -> None:
        """Something changed, and photos have to be compared for it; None: all."""
        with self._news:
            self._version += 1
            if photos is None or self._due is None or len(self._due) > _COMPARED_ONE_BY_ONE:
                self._due = None
            else:
                self._due.update(photos)

    def _known(self) -> _Known:
        with self._lock:
            word = self._store.words(Message(MessageCode.NAME_UNSORTED))
            if self._newest is None or self._newest.state != (self._version, word):
                with self._news:  # what changes from here on makes the next answer look again
                    state, due, self._due = (self._version, word), self._due, set()
                try:
                    with self._store.database.errors():
                        self._index.catch_up(due)
                    with self._reading() as db:
                        names = self._names = self._names or Names()
                        names.catch_up(db, due)
                except BaseException:
                    self._is_due(due)
                    raise
                with self._reading() as db:
                    [[largest]] = db.execute("SELECT coalesce(max(id), 0) FROM library.photo")
                    order = _ids(db, f"SELECT id FROM library.photo WHERE {VISIBLE} ORDER BY sort_time DESC, id")
                    order = order[order <= largest]
                    unreadable = _among(
                        _ids(db, "SELECT id FROM library.photo WHERE state = 'unreadable'"), largest + 1
                    )
                    labels = Labels.of(db, self._store.words, self._places)
                    self._newest = _Known(state, labels, names, order, unreadable, largest + 1)
            return self._newest

    def _found(self, known: _Known, query: Query) -> Hits:
        if known.answered is not None and known.answered[0] == query:
            return known.answered[1]
        hits = self._holding(known, query.terms)
        seen = [term for term in query.terms if not _is_unseen(term)]
        told = any(not term.excluded and not isinstance(term.meaning, NotUnderstood) for term in seen)
        if not hits.ids and told and len(seen) < len(query.terms):
            hits = replace(self._holding(known, seen), without_unseen=True)
        known.answered = query, hits
        return hits

    def _holding(self, known: _Known, terms: Sequence[Term]) -> Hits:
        """The photos for which some terms hold, as far as they mean anything."""
        import numpy as np

        holds = np.ones(known.room, bool)
        best = np.full(known.room, _NONE, np.uint8)
        for term in terms:
            if isinstance(term.meaning, NotUnderstood):
                continue
            reasons = self._reasons(known, term.meaning)
            holds &= (reasons == _NONE) if term.excluded else (reasons != _NONE)
            if not term.excluded:
                np.minimum(best, reasons, out=best)
        best[best == _NONE] = _RANKS.index(Why.FEATURE)  # of a query that only leaves photos out
        ids = known.order[holds[known.order]]
        ids = ids[np.lexsort((best[ids], known.unreadable[ids]))]
        numbers = np.array([_REASONS.index(why) for why in _RANKS], np.uint8)
        return Hits(ids.tolist(), numbers[best[ids]].tobytes())

    def _reasons(self, known: _Known, meaning: Understood) -> "np.ndarray":
        """The rank of each photo's strongest reason to have this meaning, uint8 by id."""
        import numpy as np

        if meaning in known.reasons:
            return known.reasons[meaning]
        reasons = np.full(known.room, _NONE, np.uint8)
        if isinstance(meaning, Words):
            anybody = [(Why.WORD, *filtered(Has(Feature.PEOPLE, True))[1:])] if meaning.anybody else []
            queries = chain(parts(meaning, known.labels), map(filtered, map(TakenIn, meaning.months)), anybody)
        else:
            queries = chain([filtered(meaning)])
        with self._reading() as db:
            for why, query, values in queries:
                _give(reasons, _ids(db, query, values), _RANKS.index(why))
        if isinstance(meaning, Words):
            for rank, ids in self._looked_through(known, meaning):
                _give(reasons, ids, rank)
            if meaning.year is not None:
                reasons[reasons != _NONE] += len(_USUAL)
                with self._reading() as db:
                    why, query, values = filtered(in_year(meaning.year))
                    _give(reasons, _ids(db, query, values), _RANKS.index(why))
        if len(known.reasons) >= _REMEMBERED:
            known.reasons.clear()
        known.reasons[meaning] = reasons
        return reasons

    def _looked_through(self, known: _Known, words: Words) -> "Iterator[tuple[int, np.ndarray]]":
        """The photos in whose text, names and folders some words stand, and the rank of that."""
        if sought_in(words, Why.TEXT):
            with self._store.read() as db:
                whole = text_index.whole(db, words)
                yield _RANKS.index(Why.TEXT) if whole is None else _PART, _ids(db, *text_index.containing(db, words))
                if whole is not None:
                    yield _RANKS.index(Why.TEXT), _ids(db, *whole)
        if sought_in(words, Why.NAME):
            yield _RANKS.index(Why.NAME), known.names.in_names(words)
        if sought_in(words, Why.FOLDER):
            yield _RANKS.index(Why.FOLDER), known.names.in_folders(words)

    def _mostly(self, known: _Known, meaning: Meaning) -> Why | None:
        """The reason for which most photos that are seen have this meaning."""
        import numpy as np

        if isinstance(meaning, NotUnderstood):
            return None
        counts = np.bincount(self._reasons(known, meaning)[known.order], minlength=_NONE + 1)[:_NONE]
        return _RANKS[int(counts.argmax())] if counts.any() else None

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        # What cannot be understood may stand in the library, which is attached.
        with self._store.database.errors(), self._index.database.read() as db:
            yield db


def _is_unseen(term: Term) -> bool:
    return isinstance(term.meaning, Words) and term.meaning.unseen


def _give(reasons: "np.ndarray", ids: "np.ndarray", rank: int) -> None:
    """Note a reason for some photos by its rank, where none that is stronger is known."""
    import numpy as np

    ids = ids[ids < len(reasons)]
    reasons[ids] = np.minimum(reasons[ids], rank)


def _among(ids: "np.ndarray", room: int) -> "np.ndarray":
    """Whether each id below `room` is one of these, bool."""
    import numpy as np

    return np.isin(np.arange(room), ids)


def _ids(db: sqlite3.Connection, query: str, values: Sequence[Any] = ()) -> "np.ndarray":
    """The ids that a query gives, int64 (n,)."""
    import numpy as np

    return np.fromstring(rows.joined_ids(db, query, values), np.int64, sep=",")

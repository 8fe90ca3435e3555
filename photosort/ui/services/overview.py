"""What the frame of the window shows of the library, fetched in the background and kept until the next news."""

from collections.abc import Callable, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photosort.model.album import Album, AlbumKind
from photosort.model.changes import Changes
from photosort.model.counts import LibraryCounts, PeopleCounts
from photosort.model.face import Person
from photosort.model.history import HistoryEntry
from photosort.model.photo import Root
from photosort.model.smart_album import SmartAlbum
from photosort.model.value import dataclass
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, Lanes

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort

PAUSE_MS = 150  # between two fetches while news keep coming
ACTS = 50  # enough to know what undo would do


@dataclass(frozen=True, slots=True)
class Overview:
    """A consistent enough picture of the library for counts and menus."""

    albums: tuple[Album, ...] = ()  # with members, without Unsorted
    unsorted: Album | None = None
    smart_albums: tuple[SmartAlbum, ...] = ()
    roots: tuple[Root, ...] = ()
    counts: LibraryCounts = field(default_factory=LibraryCounts)
    people: tuple[Person, ...] = ()  # hidden ones too
    people_counts: PeopleCounts = field(default_factory=PeopleCounts)
    copies: int = 0  # bytes that stacks of photos would free; found apart from all else, and later
    poor: int = 0  # photos that came out badly; found with them
    suspects: int = 0  # photos whose dates are likely wrong
    events: int = 0
    undo: HistoryEntry | None = None
    redo: HistoryEntry | None = None

    @property
    def with_unsorted(self) -> tuple[Album, ...]:
        """All albums, and Unsorted where there is one."""
        return self.albums if self.unsorted is None else (*self.albums, self.unsorted)

    @property
    def junk(self) -> tuple[Album, ...]:
        """Albums offered as junk, most likely first."""
        return tuple(sorted((a for a in self.albums if a.kind is AlbumKind.JUNK), key=lambda a: -a.junk))

    @property
    def dismissed(self) -> tuple[Album, ...]:
        """Albums that the person said are no junk."""
        return tuple(a for a in self.albums if a.dismissed)

    @property
    def junk_bytes(self) -> int:
        """What the albums offered as junk take up."""
        return sum(album.bytes for album in self.junk)


def fetch(library: "LibraryPort", before: Overview | None = None) -> Overview:
    """Ask the library; for people, events and wrong dates only where they may differ from `before`. Any thread."""
    slow = before or Overview(
        people=tuple(library.people.all()),
        people_counts=library.people.counts(),
        suspects=sum(len(suspect.photos) for suspect in library.dates.suspects()),
        events=library.events.number(),
    )
    albums = library.albums.all()
    return Overview(
        albums=tuple(a for a in albums if a.count and a.kind is not AlbumKind.UNSORTED),
        unsorted=next((a for a in albums if a.kind is AlbumKind.UNSORTED), None),
        smart_albums=tuple(library.smart_albums.all()),
        roots=tuple(library.folders.all()),
        counts=library.photos.counts(),
        people=slow.people,
        people_counts=slow.people_counts,
        suspects=slow.suspects,
        events=slow.events,
        undo=next_undo(library.history.entries(ACTS)),
        redo=library.history.to_redo(),
    )


def next_undo(acts: Sequence[HistoryEntry]) -> HistoryEntry | None:
    """What undo would take back next, given the history, newest first."""
    ways_back = [act for act in acts if not act.undone and act.undoable]
    return min(ways_back, key=lambda act: act.refusal is not None, default=None)  # refused ones are tried again last


class OverviewKeeper(QObject):
    """Keeps the overview fresh: one fetch under way at most, one more after it if news came meanwhile."""

    changed = Signal()

    def __init__(
        self, library: "LibraryPort", lanes: Lanes, failed: Callable[[str], object], parent: QObject | None = None
    ) -> None:
        """`failed` is told why the library could not be asked."""
        super().__init__(parent)
        self._library = library
        self._lanes = lanes
        self._failed = failed
        self.now = Overview()
        self.loaded = False
        self.fetched = 0  # times, also in vain
        self._fetching = False
        self._stale = False
        self._copies = self._poor = 0
        self._other_people = True  # than those that were fetched last
        self._timer = debounced(self, self._fetch, PAUSE_MS)

    @property
    def news_known_by(self) -> int:
        """The fetch, as `fetched` counts them, that tells of all news until now."""
        return self.fetched + self._fetching + (self._stale or self._timer.isActive())

    def refresh(self) -> None:
        """Fetch all of it now, or as soon as the fetch under way is done."""
        self._other_people = True
        self._fetch()

    def _fetch(self) -> None:
        if self._fetching:
            self._stale = True
            return
        self._fetching, self._stale = True, False
        before = None if self._other_people else self.now  # to ask for all faces takes longer than all the rest
        self._other_people = False
        self._lanes.run(Lane.READ, lambda: fetch(self._library, before), self._take, owner=self, failed=self._give_up)

    def follow(self, changes: Changes) -> None:
        """The library changed."""
        self._other_people |= changes.people or changes.events or bool(changes.photos) or changes.roots
        if not self._timer.isActive():
            self._fetch()

    def note_copies(self, size: int, poor: int = 0) -> None:
        """So many bytes would be free again without copies, and so many photos came out badly."""
        if (size, poor) != (self._copies, self._poor):
            self._copies, self._poor = size, poor
            self.now = replace(self.now, copies=size, poor=poor)
            self.changed.emit()

    def _take(self, overview: Overview) -> None:
        overview = replace(overview, copies=self._copies, poor=self._poor)
        self._fetching = False
        self.fetched += 1
        first, self.loaded = not self.loaded, True
        if first or overview != self.now:
            self.now = overview
            self.changed.emit()
        if self._stale:
            self._timer.start()

    def _give_up(self, words: str) -> None:
        self._fetching, self._other_people = False, True
        self.fetched += 1
        self._failed(words)

    def close(self) -> None:
        """Fetch no more."""
        self._timer.stop()

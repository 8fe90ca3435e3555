"""Stacks of photos of which one may be enough, found in the background and kept until the next news."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photosort.model.changes import Changes
from photosort.model.photo import Photo, PhotoId, Presence, shown
from photosort.model.poor_shot import PoorShot
from photosort.model.twins import Stack, StackKind
from photosort.model.value import dataclass
from photosort.ui.services.copy_choices import Choice, Choices
from photosort.ui.services.debounce import debounced
from photosort.ui.services.remembered_choices import Remembered, recall, remember
from photosort.ui.services.threads import Lane, Lanes

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort
    from photosort.organizing.port import OrganizerPort

BEGIN_MS = 1000  # until which a window has other things to load
PAUSE_MS = 400  # between two looks while news keep coming
CALM_MS = 5000  # after the last of several marks
SAVE_MS = 300  # after the last choice
BUSY_MS = 10_000  # the same while photos are read: each look goes through all of them
_GONE = (Presence.MISSING, Presence.TRASHED)


@dataclass(frozen=True, slots=True)
class Found:
    """The stacks of one strictness.

    Attributes:
        strictness: the loosest likeness that counts.
        stacks: those that would free something, what frees most first.
        photos: all photos in them, and those in choices.
        paths: of each stack, where its photos lie, folded, for searching.
        by_photo: the stack that a photo is in.
        sizes: the bytes that each strictness would free.
        poor: the photos that came out badly, found in what was looked at for copies.
    """

    strictness: StackKind = StackKind.NEAR
    stacks: tuple[Stack, ...] = ()
    photos: Mapping[PhotoId, Photo] = field(default_factory=dict)
    paths: tuple[str, ...] = ()
    by_photo: Mapping[PhotoId, Stack] = field(default_factory=dict)
    sizes: Mapping[StackKind, int] = field(default_factory=dict)
    poor: tuple[PoorShot, ...] = ()

    @property
    def size(self) -> int:
        """The bytes that its strictness would free."""
        return self.sizes.get(self.strictness, 0)


def fetch(
    library: "LibraryPort",
    organizer: "OrganizerPort",
    strictness: StackKind,
    chosen: Sequence[PhotoId],
    before: Found,
) -> Found:
    """Ask for the stacks and the photos in them; `before` where nothing is new. Runs on a background thread."""
    known = organizer.stacks(strictness)
    stacks = tuple(stack for stack in known.found if stack.size > 0)
    asked = dict.fromkeys([*(photo for stack in stacks for photo in stack.photos), *chosen])
    photos = {photo.id: photo for photo in library.photos.get(list(asked))}
    stacks = tuple(stack for stack in stacks if all(one in photos for one in stack.photos))
    by_photo = {photo: stack for stack in stacks for photo in stack.photos}
    paths = tuple("\n".join(shown(photos[one].path) for one in stack.photos).casefold() for stack in stacks)
    found = Found(strictness, stacks, photos, paths, by_photo, known.sizes, tuple(organizer.poor_shots()))
    return before if found == before else found


class StackKeeper(QObject):
    """Keeps the stacks fresh from `begin` on, and with the library what the person chooses of them.

    Signals: `changed` when stacks or sizes are others, `chosenChanged` after each choice.
    """

    changed = Signal()
    chosenChanged = Signal()

    def __init__(
        self,
        library: "LibraryPort",
        organizer: Callable[[], "OrganizerPort"],
        lanes: Lanes,
        failed: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        """`failed` is told why the stacks could not be found."""
        super().__init__(parent)
        self._library, self._organizer, self._lanes, self._failed = library, organizer, lanes, failed
        self.now = Found()
        self.choices = Choices()
        self.loaded = False
        self.looking = False
        self._strictness = StackKind.NEAR
        self._begun = self._fetching = self._stale = self._busy = False
        self._timer = debounced(self, self._fetch, PAUSE_MS)
        self._seen: list[Choice] | None = None  # once that was asked for; it holds until anything changes
        for signal in (self.changed, self.chosenChanged):  # before anybody else hears of it
            signal.connect(self._look_anew)
        self._saved: Remembered | None = None  # what the library keeps, once that is known
        self._saving = debounced(self, self._save, SAVE_MS)
        self.chosenChanged.connect(self._saving.start)

    @property
    def strictness(self) -> StackKind:
        """The loosest likeness that counts; what is shown may still be of another one."""
        return self._strictness

    def stack_of(self, photo: PhotoId) -> Stack | None:
        """The stack that a photo is in now."""
        return self.now.by_photo.get(photo)

    def seen(self) -> Sequence[Choice]:
        """What was chosen of the stacks that are shown: nothing else is acted on."""
        if self._seen is None:
            self._seen = self.choices.seen(self.now.by_photo)
        return self._seen

    @property
    def going(self) -> int:
        """How many photos may go, of that."""
        return sum(len(choice.going) for choice in self.seen())

    def _look_anew(self) -> None:
        self._seen = None

    def begin(self) -> None:
        """Look for stacks, once the window has begun, and after all news."""
        if not self._begun:
            self._begun = True
            self._timer.start(BEGIN_MS)
            self._lanes.run(Lane.READ, lambda: recall(self._library.meta), self._go_on_from, owner=self)

    def use(self, strictness: StackKind) -> None:
        """Have another likeness count. Choices stay as they are."""
        if strictness is not self._strictness:
            self._strictness = strictness
            self._saving.start()
            self.begin()
            self._fetch()

    def choose(self, choice: Choice) -> None:
        """What stays of some photos, and what goes once it was reviewed."""
        self.choices.choose(choice)
        self.chosenChanged.emit()

    def unchoose(self, photos: Sequence[PhotoId]) -> None:
        """Choose nothing of these photos."""
        self.choices.forget(photos)
        self.chosenChanged.emit()

    def put_aside(self, photos: Sequence[PhotoId]) -> None:
        """These photos are no stack for now; what was chosen of them is chosen again once they are."""
        self.choices.put_aside(self.choices.of(photos))
        self.chosenChanged.emit()

    def follow(self, changes: Changes) -> None:
        """The library changed. Marks alone tell which one to keep at most: they wait until nobody culls."""
        if not self._begun:
            return
        if changes.photos or changes.roots or changes.twins:
            pause = BUSY_MS if self._busy else PAUSE_MS
            if not self._timer.isActive() or self._timer.remainingTime() > pause:
                self._timer.start(pause)
        elif changes.marks and (not self._timer.isActive() or self._timer.interval() == CALM_MS):
            self._timer.start(CALM_MS)

    def look(self) -> None:
        """Look now at what waits: somebody wants to see it."""
        if self._timer.isActive():
            self._timer.stop()
            self._fetch()

    def note_work(self, busy: bool) -> None:
        """Whether photos are being read; once they are, what waits is looked at."""
        self._busy = busy
        if not busy and self._timer.isActive():
            self._timer.start(PAUSE_MS)

    def note_looking(self, looking: bool) -> None:
        """Whether photos are still compared behind everything else, so that there may be more stacks."""
        if looking != self.looking:
            self.looking = looking
            self.changed.emit()

    def close(self) -> None:
        """Look no more, and write down what was chosen."""
        self._timer.stop()
        if self._saving.isActive():
            self._saving.stop()
            self._save()

    def _fetch(self) -> None:
        if self._fetching:
            self._stale = True
            return
        self._fetching, self._stale = True, False
        strictness, before = self._strictness, self.now
        chosen = [one for choice in self.choices.all() for one in choice.photos]
        among = [*self.choices.all(), *self.choices.aside()]
        self._lanes.run(
            Lane.READ,
            lambda: fetch(self._library, self._organizer(), strictness, chosen, before),
            lambda found: self._take(found, chosen, among),
            owner=self,
            failed=self._give_up,
        )

    def _take(self, found: Found, asked: Sequence[PhotoId], among: Sequence[Choice]) -> None:
        """`asked` are the photos of choices, `among` the choices that were there then: others were made since."""
        self._fetching = False
        first, self.loaded = not self.loaded, True
        other, self.now = first or found is not self.now, found
        unknown = [one for one in asked if one not in found.photos]
        held = [one for choice in self.choices.all() for one in choice.photos if one in found.photos]
        gone = [one for one in held if found.photos[one].presence in _GONE]
        if unknown:
            self.choices.forget(unknown)
        if gone:
            self.choices.outlast(gone)
        if self.choices.settle(among, found.by_photo, found.strictness) or gone or unknown:
            self.chosenChanged.emit()
        if other:
            self.changed.emit()
        if self._stale or any(one not in found.photos for choice in self.choices.all() for one in choice.photos):
            self._fetch()

    def _go_on_from(self, kept: Remembered) -> None:
        """Choose what was chosen in the last window, but for that of which something was chosen meanwhile."""
        self._saved = kept
        chosen = {one for choice in self.choices.all() for one in choice.photos}
        for choice in kept.choices:
            if chosen.isdisjoint(choice.photos):
                self.choices.choose(choice)
        self.choices.let_wait([one for one in kept.aside if chosen.isdisjoint(one.photos)])
        if kept.choices:
            self.chosenChanged.emit()
        if self._strictness is StackKind.NEAR:
            self.use(kept.strictness)

    def _save(self) -> None:
        now = Remembered(self._strictness, tuple(self.choices.all()), tuple(self.choices.aside()))
        if self._saved is not None and now != self._saved:
            self._saved = now
            self._lanes.run(Lane.WRITE, lambda: remember(self._library.meta, now), owner=self)

    def _give_up(self, words: str) -> None:
        self._fetching = False
        self._failed(words)

"""Long work as the window sees it: folders come in, the organizer is polled, paused, stopped and resumed."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from photosort.model.acts import AddFolders
from photosort.model.history import ActResult
from photosort.model.photo import RootId
from photosort.organizing.progress import ChoreProgress, Phase, Progress
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane

if TYPE_CHECKING:
    from photosort.organizing.port import ChorePort

POLL_MS = 100
SEEN_MS = 10_000  # how long it is said what a run has brought


class Chore(Enum):
    """What is done behind everything else."""

    TEXT = "text"
    PEOPLE = "people"
    TWINS = "twins"


class Behind(NamedTuple):
    """A chore that is under way, or waits under a pause, and how far it is."""

    chore: Chore
    progress: ChoreProgress


def _what(behind: Behind | None) -> tuple[Chore, bool] | None:
    return None if behind is None else (behind.chore, behind.progress.paused)


class OrganizerController(QObject):
    """Signals: `progressed(Progress)` with news, `phaseChanged` at another step, `ended(Progress)` after a run,
    `behindProgressed(Behind | None)` with news of a chore, which is no run;
    `foldersAdded(frozenset[RootId])`; `proposed(Regroup)` once what the person asked to be grouped again is.
    """

    progressed = Signal(object)
    phaseChanged = Signal()
    ended = Signal(object)
    behindProgressed = Signal(object)
    foldersAdded = Signal(object)  # frozenset[RootId]
    proposed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._seen = Progress()
        self._chores: dict[Chore, ChoreProgress | None] = dict.fromkeys(Chore)
        self._behind: Behind | None = None
        self._people = context.settings.people
        self._expects = False  # folders are about to be added
        self._again = False  # the person waits for a new grouping
        self._unasked = False  # the next run follows an act: nobody asked for it
        self._reading: set[RootId] = set()
        self._found = self._unread = 0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)
        self._seen_by_then = debounced(self, self.forget, SEEN_MS)
        context.acts.done.connect(self._on_act)
        context.acts.ended.connect(self._on_act_ended)
        context.settingsChanged.connect(self._turn_chores)

    def start(self) -> None:
        """Begin to watch the organizer."""
        self._timer.start()
        self._turn_chores()
        self._context.stacks.begin()
        if self._again:
            self._context.organizer.propose()

    def close(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._seen_by_then.stop()

    @property
    def watching(self) -> bool:
        """Whether the organizer is watched: it is loaded then."""
        return self._timer.isActive()

    @property
    def busy(self) -> bool:
        """Whether the organizer works. It does not before it is watched.

        A new grouping that was asked for counts while it waits for what goes on without being told of.
        """
        if not self._timer.isActive():
            return False
        organizer = self._context.organizer
        return organizer.progress().phase.busy or (self._again and organizer.busy)

    @property
    def groups_again(self) -> bool:
        """Whether the person waits for a new grouping; the wish does not outlive the program."""
        return self._again

    @property
    def unanswered(self) -> bool:
        """Whether a new grouping waits for the person to answer; it does not outlive the program either."""
        return self.watching and self._context.organizer.proposal is not None

    @property
    def paused(self) -> bool:
        """Whether what runs is paused, or a chore where nothing runs."""
        return self._seen.phase is Phase.PAUSED or (self._behind is not None and self._behind.progress.paused)

    @property
    def has_chore(self) -> bool:
        """Whether text is read or people are found while nothing runs, or wait under a pause."""
        return self._behind is not None

    def percent(self) -> dict[RootId, int]:
        """Folders that are being read, with how much of the present phase is done."""
        if self._seen.phase is not Phase.READING or not self._seen.total:
            return {}
        done = 100 * self._seen.done // self._seen.total
        return dict.fromkeys(self._reading, done)

    @property
    def expects(self) -> bool:
        """Whether folders are about to be added, for which the window was started."""
        return self._expects

    def expect(self) -> None:
        """Say that photos are looked for: folders are added as soon as there is an organizer, which takes a while."""
        self._expects = True
        self._seen = Progress(Phase.FINDING, step=1)
        self._context.note_work(True)
        self.progressed.emit(self._seen)

    def add(self, paths: Sequence[bytes], *, recursive: bool = True) -> None:
        """Add folders, and the files among the paths one by one, and organize them."""
        self._context.acts.do(AddFolders(tuple(paths), recursive))

    def rescan(self) -> None:
        """Look for new photos everywhere."""
        self._found = self._unread = 0
        self._unasked = False
        self._context.organizer.start()

    def group_again(self) -> None:
        """Group everything again, up to what it would change."""
        self._again = True
        self._context.organizer.propose()

    def pause_or_resume(self) -> None:
        """Pause what runs, or a chore where nothing runs; or let it go on."""
        runs = self._context.organizer if self._behind is None else self._port(self._behind.chore)
        if self.paused:
            runs.resume()
        else:
            runs.pause()
        self.poll()

    @property
    def brought(self) -> tuple[int, int]:
        """Photos that the last runs found, and files that they could not read, until the person has seen it."""
        return self._found, self._unread

    def go_on_from(self, brought: tuple[int, int], *, again: bool) -> None:
        """Tell at the end of the next run what runs before another window was left have brought as well.

        Where the person waited there for a new grouping (`again`), that is asked for as soon as there is an organizer.
        """
        self._found, self._unread = brought
        self._again = again
        if again and self.watching:
            self._context.organizer.propose()

    def forget(self) -> None:
        """What the last run has brought was seen: it is said no more, and the next run is another one."""
        self._seen_by_then.stop()
        self._found = self._unread = 0
        if not self._seen.phase.busy:
            self._context.first_order.settle()
            self.progressed.emit(Progress())

    def stop(self) -> None:
        """Stop; what is done is kept, the wish for a new grouping is not."""
        self._again = False
        self._context.organizer.stop()

    def poll(self) -> None:
        """Look at the organizer once."""
        progress, proposal = self._context.organizer.progress(), self._context.organizer.proposal
        if self._again and proposal is not None and not progress.phase.busy:
            self._again = False
            self.proposed.emit(proposal)
        elif self._again and progress.phase in (Phase.DONE, Phase.FAILED) and not self._context.organizer.busy:
            self._again = False  # nothing was learned before, so that the albums were made at once
        self._follow_chores(progress.phase)
        if progress == self._seen or self._expects:
            return
        other = self._seen.phase is not progress.phase
        self._seen = progress
        # Runs that follow each other (what was dropped, what the watcher saw) are one to the person.
        self._found = max(self._found, progress.added)
        self._unread = max(self._unread, progress.unreadable)
        if progress.phase is Phase.DONE:
            progress = replace(progress, added=self._found, unreadable=self._unread)
        self._context.first_order.take(progress, first_run=self._makes_first_albums(progress))
        self._context.note_work(progress.phase.busy)
        self.progressed.emit(Progress() if self._says_nothing(progress) else progress)
        if other:
            self.phaseChanged.emit()
        if other and not progress.phase.busy:  # a short run may have begun since the last look
            self._reading.clear()
            self.ended.emit(progress)
            if progress.phase is Phase.DONE:
                self._unasked = False
                self._seen_by_then.start()

    def _says_nothing(self, progress: Progress) -> bool:
        """Whether a run has ended for which nobody asked, and it has brought nothing."""
        brought = progress.added or progress.unreadable or progress.message
        return self._unasked and progress.phase is Phase.DONE and not brought

    def _port(self, chore: Chore) -> "ChorePort":
        organizer = self._context.organizer
        return {Chore.TEXT: organizer.text, Chore.PEOPLE: organizer.people, Chore.TWINS: organizer.twins}[chore]

    def _turn_chores(self) -> None:
        settings, people = self._context.settings, self._context.library.people
        if self.watching:
            self._port(Chore.TEXT).turn(on=settings.read_text)
            self._port(Chore.PEOPLE).turn(on=settings.shows_people)
            self._port(Chore.TWINS).turn(on=True)  # the last comes first: it opens no original, and is done soon
        if settings.people == "off" and self._people != "off":  # also what the command line has worked out
            self._context.lanes.run(Lane.WRITE, people.forget_found, owner=self)
        self._people = settings.people

    def _follow_chores(self, phase: Phase) -> None:
        """They are done behind runs, unless the last was stopped, and behind the pictures that somebody waits for."""
        if self._context.originals.busy:
            self._context.organizer.background.give_way()
        before, behind = self._chores, self._behind
        self._chores = {one: self._port(one).progress() if phase is Phase.DONE else None for one in Chore}
        self._context.stacks.note_looking(self._chores[Chore.TWINS] is not None)
        for chore, now in self._chores.items():
            if now is not None and now != before[chore]:
                self._behind = Behind(chore, now)  # of two, the one that goes on
        going = [Behind(chore, now) for chore, now in self._chores.items() if now is not None]
        if self._behind not in going:
            self._behind = next(iter(going), None)
        if self._behind != behind:
            self.behindProgressed.emit(self._behind)
            if _what(behind) != _what(self._behind):
                self.phaseChanged.emit()  # what can be paused

    def _on_act_ended(self) -> None:
        if self._expects:  # what follows from it is under way; nothing is where it failed
            self._expects = False
            self.poll()

    def _makes_first_albums(self, progress: Progress) -> bool:
        """Also where it is the rest of a run that another window began: nothing else learns without being asked."""
        if progress.phase is Phase.IDLE:
            return False
        learns = progress.under_way is Phase.LEARNING and not self._again
        return learns or progress.first is not None or not self._context.overview.now.albums

    def _on_act(self, done: ActResult) -> None:
        """The person has gone on; and folders may have come in, by an act or by taking one back."""
        self.forget()
        self._unasked = not done.roots
        if done.changes.people and self.watching:
            self._context.organizer.background.look_again()  # what was said of people tells of others
        if done.roots:
            self._reading |= done.roots
            self.foldersAdded.emit(done.roots)
            self._context.organizer.start(sorted(done.roots))
            self.poll()  # nothing in the window is to say, until the next look, that there is nothing

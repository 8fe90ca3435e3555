"""What every part of the window shares: library, organizer, look, acts, lanes, and the news of the library."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.settings import Settings, save
from photosort.ui.services.act_runner import ActRunner
from photosort.ui.services.face_pictures import FacePictures
from photosort.ui.services.first_order import FirstOrderNews
from photosort.ui.services.originals import Originals
from photosort.ui.services.overview import OverviewKeeper
from photosort.ui.services.remade_thumbnails import RemadeThumbnails
from photosort.ui.services.spoken_places import SpokenPlaces
from photosort.ui.services.stack_keeper import StackKeeper
from photosort.ui.services.threads import Lane, Lanes, Mailbox
from photosort.ui.services.thumbnails import ThumbnailLoader
from photosort.ui.style.icons import Icons
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.text.messages import error_in_words

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort
    from photosort.organizing.port import OrganizerPort


class Context(QObject):
    """Made once by the composition root, handed to every widget that needs more than its own data.

    Signals, all on the GUI thread: `changed(Changes)` what was written since the last one, merged;
    `openAlbum(AlbumId)`, `openPhoto(PhotoToShow)`, `openCompare(PhotosToCompare)`, `openView(View)`,
    `openSimilar(list[PhotoId])`, `openPerson(PersonId)`, `openDay(date)`,
    `openSelected(tuple[PhotoId, ...], str)` with what they are called, `openOnMap(tuple[PhotoId, ...])`,
    `searchAsked(str)` what the person wants to see; `placeOnMap(tuple[PhotoId, ...])` asks there where they were taken;
    `faceLit(FaceId | None)` the face that a row is about; `viewed(PhotoId)` what the viewer shows now, so that
    the grid behind it keeps up;
    `dialogAsked(make(host))` asks for a dialog; `failed(str)` a translated sentence about something that went wrong;
    `settingsChanged` after `set_settings`; `forgetAsked` to end, erase everything that is stored, and begin anew;
    `moveAsked(Path)` to close the library, move it to another folder, and open it there;
    `workChanged` when the organizer begins or ends its work, as `working` says;
    `restartAsked` to make the window anew, in another language or with another encoder;
    `demoAsked` to show the demo instead, `demoLeft(list[bytes], bool)` to go back from it, with folders to add, and
    whether those below them come along.
    """

    changed = Signal(object)
    openAlbum = Signal(object)
    openPhoto = Signal(object)
    openCompare = Signal(object)
    openView = Signal(object)
    openSimilar = Signal(object)
    openPerson = Signal(object)
    openDay = Signal(object)
    openSelected = Signal(object, str)
    openOnMap = Signal(object)
    placeOnMap = Signal(object)
    searchAsked = Signal(str)
    faceLit = Signal(object)
    viewed = Signal(object)
    dialogAsked = Signal(object)
    failed = Signal(str)
    settingsChanged = Signal()
    forgetAsked = Signal()
    moveAsked = Signal(object)
    workChanged = Signal()
    demoAsked = Signal()
    demoLeft = Signal(object, bool)
    restartAsked = Signal()

    def __init__(
        self,
        library: "LibraryPort",
        organizer: Callable[[], "OrganizerPort"],
        settings: Settings,
        theme: Theme,
        own_library: Path | None = None,
        standing: Callable[[], int | None] = lambda: None,
    ) -> None:
        """`organizer` gives the organizer, on any thread; the first who asks loads it, after the window is up.
        `own_library` is the folder of the person's library, where another one is shown: the demo. `standing` is asked
        on a thread, before the library is shown: of how many photos an earlier run has left a first order.
        """
        super().__init__()
        self.library = library
        self.own_library = own_library or library.directory
        self.in_demo = own_library is not None
        self._ask_for_organizer = organizer
        self._standing = standing
        self.settings = settings
        self.working = False
        self.left_at: dict[View, PhotoId] = {}  # the photo in focus when a view was left
        self.theme = theme
        self.icons = Icons(theme)
        self.mailbox = Mailbox(self)
        self.lanes = Lanes(self.mailbox, self.failed.emit)
        self.spoken_places = SpokenPlaces(self.lanes, self)
        self.originals = Originals()
        self.thumbs = ThumbnailLoader(RemadeThumbnails(library.photos, self.originals), self.mailbox, self)
        self.face_pictures = FacePictures(library, self.lanes, self.originals, self)
        self.first_order = FirstOrderNews(self)
        self.overview = OverviewKeeper(library, self.lanes, self.failed.emit, self)
        self.stacks = StackKeeper(library, organizer, self.lanes, self.failed.emit, self)
        self.acts = ActRunner(library, self.lanes, self.mailbox, self)
        self.changed.connect(self.thumbs.follow)
        self.changed.connect(self.face_pictures.follow)
        self.changed.connect(self.overview.follow)
        self.changed.connect(self.stacks.follow)
        self.acts.done.connect(lambda done: self.stacks.look() if done.changes.photos else None)
        for news in (self.stacks.changed, self.first_order.changed):
            news.connect(self._note_copies)
        self._lock = threading.Lock()
        self._news = Changes()
        self._unsubscribe: Callable[[], None] = library.subscribe(self._note)

    @property
    def organizer(self) -> "OrganizerPort":
        """The organizer; loaded now, if nobody needed it before. Any thread."""
        return self._ask_for_organizer()

    def begin(self) -> None:
        """Fetch what is shown of the library; whether its albums are a first order is known by then."""

        def go_on(photos: int | None) -> None:
            self.first_order.stand(photos)
            self.overview.refresh()

        self.lanes.run(Lane.READ, self._standing, go_on, owner=self)

    def set_settings(self, settings: Settings) -> None:
        """Use and save other preferences, those of the look at once."""
        self.settings = settings
        self.theme.set_animations(settings.animations)
        self.theme.set_scheme(Scheme(settings.theme))
        self.lanes.run(Lane.FILES, lambda: save(settings), owner=self)
        self.settingsChanged.emit()

    def _note_copies(self) -> None:
        """Say what copies take, and how many photos came out badly, but not before the albums stand: until then it
        changes with every photo.
        """
        found, stand = self.stacks.now, self.first_order.now is None
        self.overview.note_copies(found.size if stand else 0, len(found.poor) if stand else 0)

    def note_work(self, working: bool) -> None:
        """Whether the organizer is at work."""
        if working != self.working:
            self.working = working
            self.stacks.note_work(working)
            self.workChanged.emit()

    def begin_with(self, settings: Settings) -> None:
        """Make the window anew with preferences that hold from its beginning."""
        try:
            save(settings)
        except OSError as error:
            self.failed.emit(error_in_words(error))
            return
        self.settings = settings
        self.restartAsked.emit()

    def leave_demo(self) -> None:
        """Go back to the person's library as it is."""
        self.demoLeft.emit([], True)

    def note_zoom(self, *, albums: int | None = None, photos: int | None = None, people: int | None = None) -> None:
        """Another width of album cards, photos or faces: nobody else follows it, and closing the window saves it."""
        now = self.settings
        self.settings = replace(
            now,
            album_zoom=now.album_zoom if albums is None else albums,
            photo_zoom=now.photo_zoom if photos is None else photos,
            people_zoom=now.people_zoom if people is None else people,
        )

    def close(self) -> None:
        """Stop listening, finish the person's acts, join the threads."""
        self._unsubscribe()
        self.acts.close()
        self.overview.close()
        self.stacks.close()
        self.originals.close()
        self.lanes.close()
        self.thumbs.close()
        self.mailbox.close()

    def _note(self, changes: Changes) -> None:
        """Called on whichever thread wrote: merge, and post one letter for any number of writes."""
        with self._lock:
            waiting = bool(self._news)
            self._news = self._news | changes
        if not waiting:
            self.mailbox.post(self._tell)

    def _tell(self) -> None:
        with self._lock:
            news, self._news = self._news, Changes()
        if news:
            self.changed.emit(news)

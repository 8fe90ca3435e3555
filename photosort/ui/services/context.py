"""What every part of the window shares: library, organizer, look, actions, lanes, and the news of the library."""

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.settings import Settings
from photosort.settings import save as keep
from photosort.ui.services.overview import OverviewKeeper
from photosort.ui.services.threads import Lane, Lanes, Mailbox
from photosort.ui.services.thumbnails import ThumbLoader
from photosort.ui.style.icons import Icons
from photosort.ui.style.theme import Theme

if TYPE_CHECKING:
    from photosort.library.library import Library
    from photosort.organizing.organizer import Organizer
    from photosort.ui.services.act_runner import ActRunner
    from photosort.ui.widgets.actions import Actions


class Context(QObject):
    """Made once by the composition root, handed to every widget that needs more than its own data.

    Signals, all on the GUI thread: `changed(Changes)` what was written since the last one, merged;
    `openAlbum(AlbumId)`, `openPhoto(View, PhotoId)`, `openView(View)`, `openSimilar(list[PhotoId])` what the person
    wants to see; `viewed(PhotoId)` what the viewer shows now, so that the grid behind it keeps up;
    `reviewAlbum(AlbumId)`, `reviewPhotos(ids, title)` and `sheetWanted(make(host))` ask for a sheet; `failed(str)` a
    sentence about something that went wrong; `settingsChanged` after `set_settings`.
    """

    changed = Signal(object)
    openAlbum = Signal(object)
    openPhoto = Signal(object, object)
    openView = Signal(object)
    openSimilar = Signal(object)
    viewed = Signal(object)
    reviewAlbum = Signal(object)
    reviewPhotos = Signal(object, str)
    sheetWanted = Signal(object)
    failed = Signal(str)
    settingsChanged = Signal()

    lineup: Sequence[PhotoId] = ()  # what the viewer walks through, set by the page that opens it
    side_by_side: bool = False  # whether the viewer is to compare the line-up at once
    actions: "Actions"
    acts: "ActRunner"

    def __init__(
        self, library: "Library", make_organizer: Callable[[], "Organizer"], settings: Settings, theme: Theme
    ) -> None:
        """`make_organizer` is called once, by whoever needs it first: the window is up before it is loaded."""
        super().__init__()
        self.library = library
        self._make_organizer = make_organizer
        self._organizer: Organizer | None = None
        self._making = threading.Lock()
        self.settings = settings
        self.theme = theme
        self.icons = Icons(theme)
        self.mailbox = Mailbox(self)
        self.lanes = Lanes(self.mailbox, self._report)
        self.thumbs = ThumbLoader(library, self.mailbox, self)
        self.thumbs.follow(self)
        self.overview = OverviewKeeper(self)
        self._lock = threading.Lock()
        self._news = Changes()
        self._unsubscribe: Callable[[], None] = library.subscribe(self._note)

    @property
    def organizer(self) -> "Organizer":
        """The organizer; made now, if nobody needed it before. Any thread."""
        with self._making:
            if self._organizer is None:
                self._organizer = self._make_organizer()
            return self._organizer

    def set_settings(self, settings: Settings) -> None:
        """Use and keep other preferences."""
        self.settings = settings
        self.lanes.run(Lane.FILES, lambda: keep(settings), owner=self)
        self.settingsChanged.emit()

    def close(self) -> None:
        """Stop listening, finish the person's acts, join the threads."""
        self._unsubscribe()
        self.overview.close()
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

    def _report(self, error: Exception) -> None:
        self.failed.emit(str(error) or type(error).__name__)

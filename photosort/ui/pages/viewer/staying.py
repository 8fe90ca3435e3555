"""Which photos stay in the line-up of the viewer: all that the library shows, but those that the person took out."""

from PySide6.QtCore import QObject, Signal

from photosort.model.acts import Act, Move, NewAlbum, Remove
from photosort.model.album import AlbumId
from photosort.model.photo import Photo, PhotoId, Presence
from photosort.model.view import View
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, Task
from photosort.ui.text.i18n import tr


class Staying(QObject):
    """What the machine sorts elsewhere meanwhile stays under the eyes of whoever looks at it.

    Signals: `told(set[PhotoId])` who stays, after `look` and after an act that took photos out of the view.
    """

    told = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._view = View()
        self._moved: set[PhotoId] = set()  # by the person, since the line-up was opened
        self._task: Task | None = None
        self._acted = False  # what was looked at last was done by the person
        context.acts.did.connect(self._on_act)

    def begin(self, view: View | None) -> None:
        """A line-up of photos of a view was opened; None: of photos that were picked from anywhere."""
        self._view = View() if view is None else View(view.album, view.root, folder=view.folder)
        self._moved = set()

    def look(self, *, acted: bool) -> None:
        """Ask who stays, after an act or after what happened by itself."""
        self._acted = acted
        photos, view, moved = self._context.library.photos, self._view, frozenset(self._moved)

        def staying() -> set[PhotoId]:
            there = set(photos.ids(View()))
            return there - moved.difference(photos.ids(view)) if moved else there

        if self._task is not None:
            self._task.cancel()  # an older answer that comes later would bring back what was moved meanwhile
        self._task = self._context.lanes.run(Lane.READ, staying, self.told.emit, owner=self)

    def home(self, photo: Photo) -> AlbumId | None:
        """The album in which a photo is by now; None where it was not opened out of one."""
        if self._view.album is None:
            return None
        return next((row.album_id for row in self._context.library.albums.memberships([photo.id])), None)

    def say_gone(self, photo: Photo) -> None:
        """Say that a photo was left because its file is gone. What an act did is told already, by whatever news."""
        now = next(iter(self._context.library.photos.get([photo.id])), None)
        if not self._acted and (now is None or now.presence is Presence.MISSING):
            self._context.failed.emit(tr("{name} is no longer in its folder.").format(name=photo.shown_name))

    def _on_act(self, act: Act) -> None:
        if isinstance(act, Move | NewAlbum | Remove):
            self._moved.update(act.photos)
            self.look(acted=True)

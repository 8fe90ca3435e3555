"""Giving an album another name, and what may be meant by one that another album has already."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from photosort.model.acts import Merge, Rename
from photosort.model.album import Album
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.dialog import Dialog

SIZE = QSize(560, 400)


def naming(context: Context, album: Album) -> Callable[[str], None]:
    """Begin to edit the name of an album. What is returned takes the new one.

    While the machine is at work, the album may be made of other photos before the name is typed: then the album gets
    it that most of the photos of now are in.
    """
    if not context.working:
        return lambda name: rename(context, album, name)
    meant = _Meant(context, album)
    return lambda name: meant.call(name)  # Qt would not keep the bound method alive


class _Meant:
    """A name for the photos that an album has when the person begins to type it."""

    def __init__(self, context: Context, album: Album) -> None:
        self._context, self._album, self._name = context, album, ""
        self._photos: list[PhotoId] | None = None
        view = View(album=album.id)
        # The name outlives the page on which it was typed.
        context.lanes.run(Lane.READ, lambda: context.library.photos.ids(view), self._know, owner=context)

    def call(self, name: str) -> None:
        """The person has typed it."""
        self._name = name
        self._look()

    def _know(self, photos: list[PhotoId]) -> None:
        self._photos = photos
        self._look()

    def _look(self) -> None:
        photos = self._photos
        if photos is not None and self._name not in ("", self._album.name):
            self._context.lanes.run(Lane.READ, lambda: self._home(photos), self._rename, owner=self._context)

    def _home(self, photos: Sequence[PhotoId]) -> Album | None:
        """The album of more than half of the photos, as it is now; None where there is none."""
        albums = self._context.library.albums
        homes = Counter(row.album_id for row in albums.memberships(photos))
        home, count = homes.most_common(1)[0] if homes else (albums.unsorted_id, 0)
        return albums.get(home) if home != albums.unsorted_id and 2 * count > len(photos) else None

    def _rename(self, home: Album | None) -> None:
        if home is not None:
            rename(self._context, home, self._name)
            return
        text = tr("The photos of {album} are no longer together in one album. Nothing was renamed.")
        self._context.failed.emit(text.format(album=self._album.name))


def rename(context: Context, album: Album, name: str) -> None:
    """Name an album; where another is called so, ask whether they are one."""
    if name == album.name:
        return
    others = (other for other in context.overview.now.albums if other.id != album.id)
    taken = next((other for other in others if other.name.casefold() == name.casefold()), None)
    if taken is None:
        context.acts.do(Rename(album.id, name))
    else:
        context.dialogAsked.emit(lambda host: NameTakenDialog(context, host, album, taken, name))


class NameTakenDialog(Dialog):
    """Merge the two, or let both have the name; Esc leaves the old one."""

    def __init__(self, context: Context, host: QWidget, album: Album, taken: Album, name: str) -> None:
        title = tr("There is an album “{name}” already").format(name=taken.name)
        words = tr("It has {photos}. Merged, both are one album of {all}.")
        words = words.format(photos=say.photos(taken.count), all=say.photos(album.count + taken.count))
        super().__init__(context, host, title, tr("Merge"), subtitle=words, size=SIZE)
        self.both = QPushButton(tr("Keep both"), self.panel)
        self.extra.addWidget(self.both)
        self.accepted.connect(lambda: context.acts.do(Merge((album.id, taken.id), taken.id)))
        self.both.clicked.connect(self.reject)
        self.both.clicked.connect(lambda: context.acts.do(Rename(album.id, name)))

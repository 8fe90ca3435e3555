"""Albums as a person means them: by the photos that they held when a sheet, a menu or an editor was opened."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from photosort.model.album import Album, AlbumId
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text.i18n import tr

Then = Callable[[list[Album]], object]


class MeantAlbums(QObject):
    """Follows photos where albums are made anew: one of these may have the number of an album of other photos.

    An album is followed into the one that holds more than half of its photos by now. Signals, whenever photos have
    changed their albums: `stands(list[Album])` what the albums are now; `gone` once one of them is none any more, which
    was told to the person: whatever was open for them closes.
    """

    stands = Signal(object)
    gone = Signal()

    def __init__(
        self, context: Context, albums: Sequence[Album], parent: QObject | None, beside: Sequence[Album] = ()
    ) -> None:
        """`beside` are albums that somebody may choose yet: nothing closes because one of them is gone."""
        super().__init__(parent)
        self._context, self._aim = context, tuple(album.id for album in albums)
        self._known = {album.id: album for album in (*albums, *beside)}
        self._photos: dict[AlbumId, list[PhotoId]] | None = None
        self._waiting: list[Callable[[], object]] = []
        library, ids = context.library, tuple(self._known)
        context.lanes.run(
            Lane.READ, lambda: {one: library.photos.ids(View(album=one)) for one in ids}, self._know, owner=context
        )
        context.changed.connect(self._note)

    def now(self, albums: Sequence[AlbumId], then: Then) -> None:
        """Call `then` with what these albums are now; where one is none any more, tell the person instead."""
        # What is decided outlives the sheet in which it was.
        self._look(tuple(albums), then, lambda: None, owner=self._context)

    def renew(
        self, beside: Sequence[Album], chosen: Callable[[], AlbumId | None], then: Callable[[AlbumId | None], object]
    ) -> None:
        """From now on somebody may choose these instead. Calls `then`, as that begins, with the one among them into
        which the one that is `chosen` went; with None where there is none.
        """
        photos, one = self._photos, chosen()
        if photos is None:
            self._waiting.append(lambda: self.renew(beside, chosen, then))
            return
        library, ids = self._context.library, [album.id for album in beside]
        of_chosen = photos[one] if one is not None else []

        def look() -> tuple[dict[AlbumId, list[PhotoId]], Album | None]:
            return {album: library.photos.ids(View(album=album)) for album in ids}, self._home(of_chosen)

        def take(found: tuple[dict[AlbumId, list[PhotoId]], Album | None]) -> None:
            if one != chosen():  # meanwhile
                self.renew(beside, chosen, then)
                return
            fresh, home = found
            self._known = {album.id: album for album in beside} | {album: self._known[album] for album in self._aim}
            self._photos = fresh | {album: photos[album] for album in self._aim}
            then(home.id if home is not None and home.id in fresh else None)

        self._context.lanes.run(Lane.READ, look, take, owner=self)

    def _note(self, changes: Changes) -> None:
        if changes.members and self._aim:
            self._look(self._aim, self.stands.emit, self.gone.emit, owner=self)

    def _know(self, photos: dict[AlbumId, list[PhotoId]]) -> None:
        self._photos = photos
        waiting, self._waiting = self._waiting, []
        for look in waiting:
            look()

    def _look(self, albums: tuple[AlbumId, ...], then: Then, lost: Callable[[], object], owner: QObject) -> None:
        photos = self._photos
        if photos is None:
            self._waiting.append(lambda: self._look(albums, then, lost, owner))
            return

        def answer(homes: list[Album | None]) -> None:
            found = [home for home in homes if home is not None]
            if len(found) == len(homes):
                then(found)
                return
            name = self._known[albums[homes.index(None)]].name
            words = tr("The albums were made anew: the photos of {album} are no longer in one. Nothing was changed.")
            self._context.failed.emit(words.format(album=name))
            lost()

        self._context.lanes.run(Lane.READ, lambda: [self._home(photos[album]) for album in albums], answer, owner=owner)

    def _home(self, photos: Sequence[PhotoId]) -> Album | None:
        """The album of more than half of the photos, as it is now; None where there is none. Any thread."""
        albums = self._context.library.albums
        homes = Counter(row.album_id for row in albums.memberships(photos))
        home, count = homes.most_common(1)[0] if homes else (albums.unsorted_id, 0)
        return albums.get(home) if home != albums.unsorted_id and 2 * count > len(photos) else None

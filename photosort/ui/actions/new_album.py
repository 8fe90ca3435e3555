"""An album that was made of photos and has no name yet is opened, so that it gets one; Back leads to where one was."""

from PySide6.QtCore import QObject

from photosort.model.acts import Act, NewAlbum
from photosort.model.album import AlbumId, Membership
from photosort.ui.actions.shell import Shell
from photosort.ui.pages.base import Page
from photosort.ui.services.threads import Lane


class NewAlbumNaming(QObject):
    """Whoever looks at one photo stays there, and so does who has gone elsewhere meanwhile."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._context = shell, shell.context
        self._album: AlbumId | None = None  # to be opened once the window knows it
        self._from: Page | None = None
        self._emptied: AlbumId | None = None  # maybe: its page is left by itself then
        self._context.acts.did.connect(self._on_act)
        self._context.overview.changed.connect(self._open)

    def _on_act(self, act: Act) -> None:
        page = self._shell.page()
        if isinstance(act, NewAlbum) and not act.name and page is not None and not page.shows_one():
            view, self._from = page.view(), page
            self._emptied = view.album if view is not None else None
            albums, photos = self._context.library.albums, act.photos[:1]
            self._context.lanes.run(Lane.READ, lambda: albums.memberships(photos), self._take, owner=self)

    def _take(self, found: list[Membership]) -> None:
        self._album = found[0].album_id if found else None
        self._open()

    def _open(self) -> None:
        album, page, known = self._album, self._from, {one.id for one in self._context.overview.now.with_unsorted}
        if album is None or album not in known:
            return
        self._album = self._from = None
        if self._shell.page() is page or (self._emptied is not None and self._emptied not in known):
            self._context.openAlbum.emit(album)
            opened = self._shell.page()
            if opened is not None:
                opened.rename(album)

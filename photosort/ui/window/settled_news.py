"""The end of a first order: how many albums were learned from how many photos, and which of them are new."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from photosort.model.album import AlbumId
from photosort.organizing.progress import Phase, Progress
from photosort.ui.pages import places
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.navigator import Navigator
from photosort.ui.services.context import Context
from photosort.ui.services.notice import Notice
from photosort.ui.services.overview import Overview, fetch
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr


class SettledNews(QObject):
    """Remembers the albums of the first order for as long as there is one, and says what has come of them."""

    def __init__(self, context: Context, navigator: Navigator, tell: Callable[[Notice], object]) -> None:
        super().__init__(context)
        self._context, self._navigator, self._tell = context, navigator, tell
        self._first: frozenset[AlbumId] | None = None
        context.overview.changed.connect(self._note)

    def _note(self) -> None:
        if self._context.first_order.now is not None:
            self._first = frozenset(album.id for album in self._context.overview.now.albums)

    def end(self, progress: Progress) -> None:
        """A run has ended: say what was learned, where a first order stood before."""
        first, self._first = self._first, None
        if first is not None and progress.phase is Phase.DONE:
            # Asked for anew: what the window shows may be older than the end of the run.
            library = self._context.library
            self._context.lanes.run(Lane.READ, lambda: fetch(library), lambda now: self._say(first, now), owner=self)

    def _say(self, first: frozenset[AlbumId], now: Overview) -> None:
        new = [album.id for album in now.albums if album.id not in first]
        photos = sum(album.count for album in now.albums)
        there = plural("%Ln photo is in {albums}", "%Ln photos are in {albums}", photos)
        fresh = plural("%Ln of them is new", "%Ln of them are new", len(new)) if new else ""
        text = say.joined(there.format(albums=say.albums(len(now.albums))), fresh)
        self._tell(Notice(text, "layout-grid", tr("Show what is new") if new else "", lambda: self._show(new)))

    def _show(self, albums: list[AlbumId]) -> None:
        self._navigator.go(places.ALBUMS)
        page = self._navigator.page()
        if isinstance(page, AlbumsPage):
            page.grid.select_ids(albums)

"""The end of a first order: how many albums were learned from how many photos, which of them are new, and where the
photos of the album are that the person was looking at.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from photosort.model.album import AlbumId, Membership
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.organizing.progress import Phase, Progress
from photosort.ui.pages import places
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.navigator import Navigator
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.services.context import Context
from photosort.ui.services.notice import Notice
from photosort.ui.services.overview import Overview, fetch
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr

_AS_THEY_WERE = (Phase.FINDING, Phase.READING, Phase.LEARNING)  # later the albums may be those that were learned


@dataclass(frozen=True, slots=True)
class _Seen:
    """The album of a first order that fills the window, and its photos then."""

    album: AlbumId
    name: str
    photos: tuple[PhotoId, ...]


class SettledNews(QObject):
    """Remembers the albums of the first order for as long as there is one, and says what has come of them."""

    def __init__(self, context: Context, navigator: Navigator, tell: Callable[[Notice], object]) -> None:
        super().__init__(context)
        self._context, self._navigator, self._tell = context, navigator, tell
        self._first: frozenset[AlbumId] | None = None
        self._seen: _Seen | None = None
        context.overview.changed.connect(self._note)
        context.first_order.changed.connect(self._look)

    def _note(self) -> None:
        if self._context.first_order.now is not None:
            self._first = frozenset(album.id for album in self._context.overview.now.albums)

    def _look(self) -> None:
        """Remember which photos fill the window as those of one album."""
        if self._context.first_order.now is None or self._context.first_order.under_way not in _AS_THEY_WERE:
            return
        page, names = self._navigator.page(), {album.id: album.name for album in self._context.overview.now.albums}
        album = page.view().album if isinstance(page, PhotosPage) else None
        self._seen = None
        if isinstance(page, PhotosPage) and album in names:
            self._seen = _Seen(album, names[album], tuple(page.grid.photos.ids()))

    def end(self, progress: Progress) -> None:
        """A run has ended: say what was learned, where a first order stood before."""
        first, self._first = self._first, None
        seen, self._seen = self._seen, None
        if first is None or progress.phase is not Phase.DONE:
            return
        library = self._context.library

        def ask() -> tuple[Overview, list[Membership]]:
            # Asked for anew: what the window shows may be older than the end of the run.
            return fetch(library), library.albums.memberships(seen.photos) if seen is not None else []

        self._context.lanes.run(Lane.READ, ask, lambda found: self._say(first, seen, *found), owner=self)

    def _say(self, first: frozenset[AlbumId], seen: _Seen | None, now: Overview, rows: Sequence[Membership]) -> None:
        new = [album.id for album in now.albums if album.id not in first]
        photos = sum(album.count for album in now.albums)
        there = plural("%Ln photo is in {albums}", "%Ln photos are in {albums}", photos)
        fresh = plural("%Ln of them is new", "%Ln of them are new", len(new)) if new else ""
        gone = _gone(seen, now, rows) if seen is not None else ""
        text = say.joined(there.format(albums=say.albums(len(now.albums))), fresh, gone)
        self._tell(Notice(text, "layout-grid", tr("Show what is new") if new else "", lambda: self._show(new)))

    def _show(self, albums: list[AlbumId]) -> None:
        self._navigator.go(places.ALBUMS)
        page = self._navigator.page()
        if isinstance(page, AlbumsPage):
            page.grid.select_ids(albums)


def _gone(seen: _Seen, now: Overview, rows: Sequence[Membership]) -> str:
    """Where most photos of an album are now; nothing where most of them stayed."""
    names = {album.id: album.name for album in now.albums}
    homes = Counter(row.album_id for row in rows if row.album_id in names)
    if not homes:
        return ""
    most, count = homes.most_common(1)[0]
    if 2 * count < len(rows):
        words = plural(
            "The photos of {album} are in %Ln album now", "The photos of {album} are in %Ln albums now", len(homes)
        )
        return words.format(album=seen.name)
    if most == seen.album:
        return ""
    return tr("Most photos of {album} are in {other} now").format(album=seen.name, other=names[most])

"""What is selected, in numbers: counted in the background, told when it is known."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from photosort.model.album import Album, AlbumId
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.model.view import Order, View
from photosort.ui.pages.base import Page
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, Task
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr

CALM_MS = 30  # a rubber band changes the selection many times a second


@dataclass(frozen=True, slots=True)
class Summary:
    """What is selected on a page. `bytes` is None while it is being counted."""

    photos: tuple[PhotoId, ...] = ()
    albums: tuple[Album, ...] = ()
    bytes: int | None = None
    view_album: AlbumId | None = None

    @property
    def count(self) -> int:
        """How many photos the selection stands for."""
        return len(self.photos) if self.photos else sum(album.count for album in self.albums)


class SelectionSummary(QObject):
    """Follows the page that is shown."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._page: Page | None = None
        self._task: Task | None = None
        self._summary = Summary()
        self._timer = debounced(self, self._count, CALM_MS)
        context.overview.changed.connect(self._timer.start)  # selected albums may have gained or lost photos

    def follow(self, page: Page) -> None:
        """Watch another page."""
        if self._page is not None and self._page is not page:
            self._page.selectionChanged.disconnect(self._timer.start)
        if self._page is not page:
            page.selectionChanged.connect(self._timer.start)
            self._page = page
            page.destroyed.connect(lambda: self._forget(page))
        self._count()

    def summary(self) -> Summary:
        """What is selected now."""
        return self._summary

    def words(self) -> tuple[str, str]:
        """For the status bar: what is selected, and how much that is; else how much there is."""
        summary, overview = self._summary, self._context.overview.now
        hint = self._page.hint() if self._page is not None else ""
        size = say.size(summary.bytes) if summary.bytes is not None else ""
        if summary.photos:
            head = tr("{count} selected").format(count=say.count(len(summary.photos)))
            whole = self._whole(summary.view_album)
            if whole and size:
                size = tr("{part} of {whole}").format(part=size, whole=say.size(whole))
            return head, say.joined(size, hint)
        if summary.albums:
            head = plural("%Ln album selected", "%Ln albums selected", len(summary.albums))
            return head, say.joined(say.amount(summary.count, summary.bytes or 0), hint)
        if hint:
            return "", say.joined(self._all_shown(), hint)
        found, more = self._page.found() if self._page is not None else ("", "")
        if found:
            return found, f"· {more}" if more else ""
        if self._context.first_order.now is not None:  # all of these are the photos read so far
            waiting = overview.unsorted.count if overview.unsorted else 0
            unsorted = plural("%Ln unsorted", "%Ln unsorted", waiting)
            return "", say.joined(say.albums(len(overview.albums)), unsorted)
        if not overview.roots:
            drawn = self._context.in_demo  # its folder is on the way, and nobody adds one
            return "", tr("No folder yet") if self._context.overview.loaded and not drawn else ""
        return "", self._all_shown()

    def close(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _all_shown(self) -> str:
        """How much the page shows, as far as it is known without counting: the library, an album or a folder."""
        overview = self._context.overview.now
        view = self._page.view() if self._page is not None else None
        if view is None or not view.narrowed:
            return say.amount(overview.counts.photos, overview.counts.bytes)
        everything = replace(view, order=Order.ALIKE)
        for album in overview.with_unsorted:
            if everything == View(album=album.id):
                return say.amount(album.count, album.bytes)
        for root in overview.roots:
            if everything == View(root=root.id):
                return say.amount(root.count, root.bytes)
        return ""

    def _whole(self, album: AlbumId | None) -> int:
        known = self._context.overview.now.with_unsorted
        return next((entry.bytes for entry in known if entry.id == album), 0)

    def _forget(self, page: Page) -> None:
        if self._page is page:  # a page that was left is deleted later than the next one is followed
            self._page = None

    def _count(self) -> None:
        page = self._page
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if page is None:
            return
        photos = tuple(page.selected_photos())
        chosen = set(page.selected_albums())
        albums = tuple(album for album in self._context.overview.now.albums if album.id in chosen)
        view = page.view()
        known = sum(album.bytes for album in albums) if albums and not photos else None
        self._summary = Summary(photos, albums, known if photos or albums else None, view.album if view else None)
        self.changed.emit()
        if photos:
            library = self._context.library
            self._task = self._context.lanes.run(
                Lane.READ, lambda: library.photos.total_bytes(photos), self._counted, owner=self
            )

    def _counted(self, size: int) -> None:
        self._summary = Summary(self._summary.photos, self._summary.albums, size, self._summary.view_album)
        self.changed.emit()

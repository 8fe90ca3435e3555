"""A page whose body is a grid: selecting in it, and the zoom of its cells."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.grid.photo_grid import LARGEST, SMALLEST, PhotoGrid
from photosort.ui.grid.view import GridView
from photosort.ui.pages.base import Page, Zoom
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, guard
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions

REST_MS = 500  # after which somebody looks at the photos in sight, and may want to see one large


class GridPage(Page):
    """Selects in `grid`, which a subclass makes. `zoom_step` is how many pixels the wheel zooms by."""

    grid: GridView
    zoom_step = 16

    def go_down(self) -> None:
        """Have the keyboard go from a field above to the tiles; where there is none, it stays in the field."""
        if self.grid.row_count():
            self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select_all(self) -> None:
        self.grid.selectAll()

    def select_none(self) -> None:
        self.grid.clearSelection()

    def invert_selection(self) -> None:
        self.grid.invert_selection()

    def _zoom_by(self, steps: int) -> None:
        zoom = self.zoom()
        if zoom is not None:
            self.set_zoom(max(zoom.smallest, min(zoom.largest, zoom.value + steps * self.zoom_step)))


class PhotoGridPage(GridPage):
    """A `GridPage` of photos. Their size is one setting for all pages of photos."""

    grid: PhotoGrid

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.grid = self.make_grid()
        self.grid.set_edge(context.settings.photo_zoom)
        self.grid.zoomed.connect(self._zoom_by)
        self.grid.selectionModel().currentChanged.connect(self.selectionChanged)
        self._rest = debounced(self, self._prepare, REST_MS)
        self.grid.visibleChanged.connect(self._stir)
        self.selectionChanged.connect(self._stir)
        self.setFocusProxy(self.grid)

    def deactivate(self) -> None:
        self._rest.stop()
        self.grid.stop()

    def _stir(self) -> None:
        if self.isVisible():  # behind the viewer it follows, and nobody looks at it
            self._rest.start()

    def _prepare(self) -> None:
        """Have a process ready that decodes: the first picture in the viewer would wait a second for it."""
        if self.grid.row_count():
            self.context.lanes.run(Lane.FILES, self.context.originals.prepare, owner=self)

    def ids_of(self, view: View) -> list[PhotoId]:
        """The photos of a view, in its order. Any thread."""
        return self.context.library.photos.ids(view)

    def make_grid(self) -> PhotoGrid:
        """The grid of the page."""
        return PhotoGrid(self.context, self)

    def selected_photos(self) -> Sequence[PhotoId]:
        return self.grid.selected_ids()

    def photos_at_hand(self) -> Sequence[PhotoId]:
        focused = self.grid.focused_id()
        return self.grid.selected_ids() or ([focused] if focused is not None else [])

    def in_front(self) -> PhotoId | None:
        current = self.grid.current_id()
        return current if current is not None else next(iter(self.grid.photos.ids()), None)

    def line_up(self) -> Sequence[PhotoId]:
        return self.grid.photos.ids()

    def spot(self) -> str:
        index = self.grid.currentIndex()
        if not index.isValid():
            return ""
        place = tr("{place} of {count}").format(
            place=words.count(index.row() + 1), count=words.count(self.grid.row_count())
        )
        shown = self.grid.photos.shown(index.row())
        return words.joined(place, shown.photo.shown_name if shown is not None else "")

    def follow(self, photo: PhotoId) -> None:
        self.grid.follow(photo)

    def go_on(self) -> None:
        self.grid.go_on()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:  # one back, as after a wrong mark
            self.grid.go_to(max(0, self.grid.currentIndex().row() - 1), keyboard=True)
        else:
            super().keyPressEvent(event)

    def zoom(self) -> Zoom:
        return Zoom(SMALLEST, LARGEST, self.grid.edge())

    def set_zoom(self, value: int) -> None:
        if value != self.grid.edge():
            self.grid.set_edge(value)
            self.context.note_zoom(photos=self.grid.edge())
            self.zoomChanged.emit()

"""The page of the photo map: tools in the head, buttons for zoom, and the library behind it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.ui.pages.base import Page
from photosort.ui.pages.map.canvas import MapCanvas
from photosort.ui.pages.map.tool import Tool
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.threads import Lane, Task
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.action_spec import EMPTY_MENU, PHOTO_MENU
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.widgets.labels import Line
from photosort.ui.widgets.zoom_buttons import ZoomButtons

EDGE = 16  # between the zoom buttons and the edges of the map

Laid = tuple[list[int], NDArray[np.float32], NDArray[np.int64]]  # ids, places, albums


class MapPage(Page):
    """Asks the organizer where photos lie, once per change of the library."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self._tools: list[QWidget] = []
        self._task: Task | None = None
        self._stale = True
        self._empty = False  # the map, as far as it is known
        self.canvas = MapCanvas(context, self)
        self.canvas.setAccessibleDescription(self.canvas.note)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 0, 0, 2, 2)
        buttons = ZoomButtons(context, self.canvas.zoom_by, self.canvas.fit, self)
        layout.addWidget(buttons, 0, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        layout.setColumnStretch(0, 1)
        layout.setRowStretch(0, 1)
        layout.setColumnMinimumWidth(1, EDGE)  # beside the buttons, over the map
        layout.setRowMinimumHeight(1, EDGE)
        self.setFocusProxy(self.canvas)
        self._point = HeaderTool(
            context, tr("Point and drag the map"), "mouse-pointer-click", checkable=True, bare=True
        )
        self._lasso = HeaderTool(context, tr("Lasso"), "lasso", checkable=True)
        self._names = HeaderTool(context, tr("Names"), "tag", checkable=True)
        self._point.clicked.connect(lambda: self._use(Tool.POINT))
        self._lasso.clicked.connect(lambda: self._use(Tool.LASSO))
        self._names.setChecked(True)
        self._names.toggled.connect(self.canvas.show_names)
        self._use(Tool.LASSO)
        self.canvas.selectionChanged.connect(self.selectionChanged)
        self.canvas.opened.connect(self._open)
        self.canvas.menuAsked.connect(self._show_menu)
        context.changed.connect(self._on_changed)
        context.overview.changed.connect(self._name)
        context.workChanged.connect(self._name)

    def title(self) -> str:
        return tr("Photo map")

    def subtitle(self) -> str:
        return tr("Photos that look alike lie close together")

    def hint(self) -> str:
        return tr("Esc clears the lasso") if self.canvas.lassoed() else ""

    def head_widgets(self) -> list[QWidget]:
        if not self._tools:
            self._tools = [self._point, self._lasso, Line(), self._names]
        return self._tools

    def activate(self) -> None:
        if self._stale:
            self._load()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivate(self) -> None:
        self.canvas.stop()

    def selected_photos(self) -> Sequence[PhotoId]:
        return self.canvas.selected()

    def photos_at_hand(self) -> Sequence[PhotoId]:
        return self.canvas.selected() or self.canvas.focused()

    def selectable(self) -> bool:
        return True

    def shows_marks(self) -> bool:
        return False

    def select_all(self) -> None:
        self.canvas.select_group()

    def select_none(self) -> None:
        self.canvas.clear()

    def invert_selection(self) -> None:
        self.canvas.invert()

    # Inside

    def _load(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._stale = False
        context, library = self.context, self.context.library

        def lay_out() -> Laid:
            ids, xy = context.organizer.map()
            members = library.albums.memberships([PhotoId(int(one)) for one in ids])
            home = {int(member.photo_id): int(member.album_id) for member in members}
            unsorted = int(library.albums.unsorted_id)
            groups = np.array([home.get(int(one), unsorted) for one in ids], np.int64)
            groups[groups == unsorted] = -1
            return [int(one) for one in ids], np.asarray(xy, np.float32), groups

        self._task = context.lanes.run(Lane.FILES, lay_out, self._take, owner=self, failed=self._fail)

    def _take(self, laid: Laid) -> None:
        self._task = None
        ids, xy, groups = laid
        self._empty = not len(ids)
        self.canvas.show_points(ids, xy, groups)
        self.canvas.setAccessibleDescription("")
        self._name()

    def _fail(self, words: str) -> None:
        self._task, self._stale, self._empty = None, True, False
        self._note(words)

    def _note(self, words: str) -> None:
        """What is seen, and said, where no photo is."""
        self.canvas.note = words
        self.canvas.setAccessibleDescription(words)
        self.canvas.update()

    def _name(self) -> None:
        overview = self.context.overview.now
        self.canvas.set_names({int(album.id): album.name for album in overview.albums})
        if self._empty:
            waits = tr("The map appears once all photos have been read and learned.")
            self._note(waits if overview.counts.photos else say.no_photos_yet(working=self.context.working))

    def _on_changed(self, changes: Changes) -> None:
        if changes.photos or changes.members:
            self._stale = True
            if self.isVisible() and changes.members and self._task is None:
                self._load()

    def _use(self, tool: Tool) -> None:
        self.canvas.set_tool(tool)
        self._point.setChecked(tool is Tool.POINT)
        self._lasso.setChecked(tool is Tool.LASSO)

    def _open(self, photo: PhotoId) -> None:
        chosen = self.canvas.selected()
        several = len(chosen) > 1 and photo in chosen
        self.context.openPhoto.emit(PhotoToShow(photo, among=chosen if several else self.canvas.line_up(photo)))

    def follow(self, photo: PhotoId) -> None:
        self.canvas.focus_photo(photo)

    def _show_menu(self, where: QPoint) -> None:
        self.actions_.popup(PHOTO_MENU if self.canvas.selected() else EMPTY_MENU, where)
